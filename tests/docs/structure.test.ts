import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { packageRoot } from '../../src/kernel/package-root';
import { DOCUMENTS, readDocument } from './documents';

const root = packageRoot();
/** A path in the text, without `<node>` in it, which stands for any name. */
const PATH =
  /`((?:src|tests|schema|seeds|docs|lexicon|models|tools|training|bench|scripts|examples)\/[\w./-]+|ormconfig\.ts)`/g;
/** `seeds/a-seed` is the example in seeds/README.md. */
const isExample = (path: string): boolean => path.includes('/a-seed/');

test.each(DOCUMENTS)('every file that %s names exists', (name) => {
  const text = readDocument(name);
  const links = [...text.matchAll(/\]\((?!https?:)([^)#]+)[^)]*\)/g)].map((match) => join(dirname(name), match[1]!));
  const paths = [...text.matchAll(PATH)].map((match) => match[1]!).filter((path) => !isExample(path));
  expect([...links, ...paths].filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

test('decisions are numbered without gaps and have the same sections', () => {
  const names = readdirSync(join(root, 'docs/adr')).sort();
  names.forEach((name, at) => {
    expect(name).toMatch(/^\d{4}-[a-z0-9-]+\.md$/);
    const text = readDocument(`docs/adr/${name}`);
    expect([Number(name.slice(0, 4)), text.split('.')[0]]).toEqual([at + 1, `# ${at + 1}`]);
    for (const heading of ['## Context', '## Decision', '## Consequences']) expect(text).toContain(`\n${heading}\n`);
  });
});

test.each(DOCUMENTS)('no line of prose in %s is longer than 120 columns', (name) => {
  // `npm run bench` writes between these marks.
  const prose = readDocument(name).replace(/^```[^]*?^```$|<!-- measured[^]*<!-- \/measured -->/gm, '');
  const isLong = (line: string): boolean => line.length > 120 && !/^\||https?:|^!\[/.test(line);
  expect(prose.split('\n').filter(isLong)).toEqual([]);
});
