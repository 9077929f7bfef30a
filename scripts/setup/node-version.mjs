/** The oldest Node.js that the project runs on; package.json's "engines" says the same. */
export const OLDEST_NODE = '20.19';

/**
 * @param {string} version as process.versions.node has it
 * @returns {string | undefined} what is wrong with this version, or nothing
 */
export function nodeVersionFault(version) {
  const [major, minor] = version.split('.').map(Number);
  const [oldestMajor, oldestMinor] = OLDEST_NODE.split('.').map(Number);
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return undefined;
  return `On Record needs Node.js ${OLDEST_NODE} or newer; this is ${version}.`;
}
