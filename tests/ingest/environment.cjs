const { TestEnvironment } = require('jest-environment-node');

// The HTML parser's own dependencies are ES modules, which Jest's module system cannot require on this Node; Node can.
// A test that reads pages names this environment and imports ./native-parser.
module.exports = class extends TestEnvironment {
  async setup() {
    await super.setup();
    this.global.nativeParser = require('linkedom');
  }
};
