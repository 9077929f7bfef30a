import { execFileSync } from 'node:child_process';
import { packageRoot } from '../../src/kernel/package-root';

/** Which of these packages are loaded once a module is. */
function loadedBy(module: string, packages: readonly string[]): string[] {
  const script = `require('reflect-metadata'); require(${JSON.stringify(`./src/${module}`)}); console.log(Object.keys(require.cache).join('\\n'))`;
  const files = execFileSync(process.execPath, ['-r', '@swc-node/register', '-e', script], {
    cwd: packageRoot(),
    encoding: 'utf8',
    maxBuffer: 10_000_000,
  });
  return packages.filter((name) => files.includes(`/node_modules/${name}/`));
}

const SERVER = ['@apollo/server', 'type-graphql', 'fastify'];
const LEXICON = ['zod', 'yaml'];
const EXTRACTION = ['wink-nlp', 'wink-eng-lite-web-model', 'htmlparser2', 'micromark'];

describe('a part of the program is loaded when it is needed', () => {
  it.each([
    [
      'the process that only starts and prepares others loads no server',
      'cli/prepare-database',
      [...SERVER, ...EXTRACTION],
      [],
    ],
    [
      'a server loads no extractor before somebody sends an article, and no lexicon',
      'cli/listen',
      [...SERVER, ...EXTRACTION, ...LEXICON],
      SERVER,
    ],
    [
      'the extractor is there when it is asked for',
      'graph/editing/article-findings',
      EXTRACTION,
      EXTRACTION.slice(0, 2),
    ],
    ['serving starts with next to nothing', 'cli/serve', [...SERVER, ...EXTRACTION, 'typeorm'], []],
  ])(
    '%s',
    (_case, module, packages, expected) => {
      expect(loadedBy(module, packages)).toEqual(expected);
    },
    120_000,
  );
});
