require('@swc-node/register');
const { scalars } = require('./src/scalars');

/** Typed documents of the example queries. Run by `npm run build:client`. */
module.exports = {
  schema: 'schema/schema.graphql',
  documents: ['schema/queries/*.graphql'],
  generates: {
    'client/src/generated/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: { scalars, strictScalars: true, useTypeImports: true, enumsAsTypes: true },
    },
  },
};
