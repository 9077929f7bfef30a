import packageJson from '../../package.json';
import { call } from './evaluate';

const fault = async (version: string) => (await call('setup/node-version.mjs', 'nodeVersionFault', version)).value;

it('refuses what is older than 20.19, and says what it found', async () => {
  expect(packageJson.engines.node).toBe('>=20.19');
  expect(await fault('20.18.3')).toBe('On Record needs Node.js 20.19 or newer; this is 20.18.3.');
  expect(await fault('18.20.0')).toContain('18.20.0');
  expect(await fault('20.19.0')).toBeUndefined();
  expect(await fault('22.1.0')).toBeUndefined();
});
