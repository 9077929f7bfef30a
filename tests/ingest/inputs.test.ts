import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { documentsFrom, type InputOptions } from '../../src/ingest/inputs';
import { MAX_BYTES } from '../../src/ingest/decode';

const BODY =
  'The council voted on the new bridge after a debate that went on until midnight, and nobody was surprised.';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ingest-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function put(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, content);
  return path;
}

/** Each result as "name: first words" or "name! reason", the folder's path cut off. */
async function results(inputs: string[], options?: InputOptions): Promise<string[]> {
  const found: string[] = [];
  for await (const result of documentsFrom(inputs, options)) {
    const name = result.name.replace(`${folder}/`, '');
    found.push(
      'error' in result
        ? `${name}! ${result.error.message.replaceAll(`${folder}/`, '')}`
        : `${name}: ${result.document.text.slice(0, 12)}`,
    );
  }
  return found;
}

async function* streamOf(...chunks: string[]): AsyncIterable<Uint8Array> {
  for (const chunk of chunks) yield Buffer.from(chunk);
}

test('files, a folder with all below it, a glob; other endings are left alone', async () => {
  const file = put('one.txt', `One ${BODY}`);
  put('many/two.md', `Two ${BODY}`);
  put('many/deep/three.HTM', `<article><p>Three ${BODY}</p><p>${BODY}</p></article>`);
  put('many/deep/four.jsonl', `${JSON.stringify({ text: `Four ${BODY}` })}\n`);
  put('many/picture.png', 'no');
  expect(await results([file])).toEqual(['one.txt: One The coun']);
  expect((await results([join(folder, 'many')])).sort()).toEqual([
    'many/deep/four.jsonl:1: Four The cou',
    'many/deep/three.HTM: Three The co',
    'many/two.md: Two The coun',
  ]);
  expect(await results([`${folder}/**/t*.md`])).toEqual(['many/two.md: Two The coun']);
});

test('what cannot be read is named with its reason, and the rest goes on', async () => {
  const bad = put('bad.txt', Buffer.from([1, 0, 2]));
  const empty = put('empty.txt', '');
  const long = put('long.txt', Buffer.alloc(MAX_BYTES + 1, 'a'));
  mkdirSync(join(folder, 'nothing'));
  expect(
    await results([
      bad,
      join(folder, 'absent.txt'),
      empty,
      long,
      join(folder, 'nothing'),
      join(folder, 'no*.txt'),
      put('good.txt', BODY),
    ]),
  ).toEqual([
    'bad.txt! bad.txt: a binary file, not text',
    'absent.txt! absent.txt: no such file or folder',
    'empty.txt! empty.txt: the file is empty',
    'long.txt! long.txt: larger than 5 MB',
    'nothing! nothing: no documents there (.txt .md .html .htm .ndjson .jsonl)',
    'no*.txt! no*.txt: no documents there (.txt .md .html .htm .ndjson .jsonl)',
    'good.txt: The council ',
  ]);
});

test('a file of data is no article, unless whoever gives it says what it is', async () => {
  const data = ['list.yaml', 'list.yml', 'list.JSON', 'list.csv', 'list.tsv', 'list.xml'].map((name) =>
    put(name, BODY),
  );
  expect(await results(data)).toEqual(
    data.map((path) => {
      const name = path.replace(`${folder}/`, '');
      return `${name}! ${name}: holds data, not an article; articles are text, Markdown, HTML or NDJSON`;
    }),
  );
  expect(await results([data[0]!], { format: 'text' })).toEqual(['list.yaml: The council ']);
});

test('lines of NDJSON, with their metadata; errors by the number of the line', async () => {
  const lines = put(
    'many.ndjson',
    [
      `\uFEFF${JSON.stringify({ text: BODY, headline: 'Bridge', published: '2020-07-08', publisher: 'Example', url: 'https://example.org', language: 'en-GB', more: 1 })}`,
      'not json',
      '',
      '{"headline": "no text"}',
      '{"text": "a", "html": "b"}',
      '{"text": 5}',
      '{"text": "  "}',
      '[]',
      JSON.stringify({ text: BODY, published: 'soon' }),
      JSON.stringify({ html: `<p>${BODY}</p><p>${BODY}</p>` }),
    ].join('\r\n'),
  );
  expect(await results([lines])).toEqual([
    'many.ndjson:1: The council ',
    'many.ndjson:2! many.ndjson:2: not JSON',
    'many.ndjson:4! many.ndjson:4: text: give either "text" or "html"',
    'many.ndjson:5! many.ndjson:5: text: give either "text" or "html"',
    expect.stringContaining('many.ndjson:6! many.ndjson:6: text: '),
    'many.ndjson:7! many.ndjson:7: text is empty',
    expect.stringContaining('many.ndjson:8! many.ndjson:8: '),
    'many.ndjson:9! many.ndjson:9: published is not a date: "soon"',
    'many.ndjson:10: The council ',
  ]);
  for await (const result of documentsFrom([lines])) {
    expect(result).toMatchObject({
      document: {
        headline: 'Bridge',
        headlineSpan: null,
        published: '2020-07-08',
        publisher: 'Example',
        url: 'https://example.org',
        language: 'en-GB',
      },
    });
    break;
  }
});

test('a line over 5 MB is refused and not held; the next one is read', async () => {
  async function* long(): AsyncIterable<Uint8Array> {
    yield Buffer.from('{"text": "');
    for (let i = 0; i < 12; i++) yield Buffer.alloc(500_000, 'a');
    yield Buffer.from(`"}\n${JSON.stringify({ text: BODY })}`);
  }
  expect(await results(['-'], { stdin: long() })).toEqual([
    'standard input:1! standard input:1: larger than 5 MB',
    'standard input:2: The council ',
  ]);
});

test('standard input: one document, or NDJSON where it opens with a brace, whatever the chunks', async () => {
  expect(await results(['-'], { stdin: streamOf('The cou', 'ncil voted.\n') })).toEqual([
    'standard input: The council ',
  ]);
  expect(await results(['-'], { stdin: streamOf('<!doctype html><p>', BODY, '<p>', BODY) })).toEqual([
    'standard input: The council ',
  ]);
  expect(
    await results(['-'], { stdin: streamOf('{"te', 'xt": "One b', 'ridge."}\n{"text": "Two bridges."}') }),
  ).toEqual(['standard input:1: One bridge.', 'standard input:2: Two bridges.']);
  expect(await results(['-'], { stdin: streamOf('# Bridge\n\nIt *opens*.'), format: 'markdown' })).toEqual([
    'standard input: Bridge\n\nIt o',
  ]);
  expect(await results(['-'], { stdin: streamOf() })).toEqual(['standard input! standard input: the file is empty']);
});

test('lines are read as they are asked for: the stream is never ahead by more than a chunk', async () => {
  let sent = 0;
  async function* endless(): AsyncIterable<Uint8Array> {
    for (;;) {
      sent++;
      yield Buffer.from(`${JSON.stringify({ text: `Bridge ${sent} is open.` })}\n`);
    }
  }
  let seen = 0;
  for await (const result of documentsFrom(['-'], { stdin: endless() })) {
    seen++;
    if ('error' in result) throw result.error;
    expect(sent - seen).toBeLessThanOrEqual(1);
    if (seen === 500) break;
  }
  expect(seen).toBe(500);
});
