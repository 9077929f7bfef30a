import { blocksOf } from '../../src/ingest/page/blocks';
import { mappedFrom } from '../../src/ingest/mapped';
import { markdownPieces } from '../../src/ingest/markdown-pieces';
import { parsePage } from '../../src/ingest/page/tree';
import { parseText } from '../../src/ingest/parse';

const SENTENCE = 'The council voted on the bridge, which had been closed for years, in the evening. ';
const HTML_PIECES = [
  '<',
  '<!-- a -->',
  '<p>a b</p>',
  '&amp;',
  'word <br>',
  '</b>',
  '<a href="x">y</a>',
  '<h1>a</h1>',
  '<li>a b c',
  '<div class="comment">a</div>',
  '<time datetime="2020-01-01">x</time>',
  '<script>let a;</script>',
  '<meta name="a" content="b">',
  '<a b="',
];
const MARKDOWN_PIECES = [
  '[',
  '*a ',
  '**',
  '`a',
  '<b>',
  '![',
  '[a](',
  '[a][b] ',
  '~~a',
  '> ',
  '- ',
  '# ',
  '[^a]',
  '*a_ ',
  'a\n===\n',
  '[a]: b\n',
  '|a|\n',
  '- a\n',
  'http://a ',
];

/** How long a piece of work takes, in milliseconds of this process. */
function processorTime(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/**
 * Twice the length takes about twice the time, and four times about four; the square would take sixteen. A ratio of
 * ten, beyond a time that noise makes up, tells one from the other on any machine.
 */
function expectLinear(read: (source: string) => void, piece: string): void {
  const source = (length: number): string =>
    piece.repeat(Math.ceil(length / piece.length)) + `\n\n${SENTENCE.repeat(20)}\n`;
  read(source(5_000));
  const short = Math.min(...[1, 2].map(() => processorTime(() => read(source(20_000)))));
  const long = processorTime(() => read(source(80_000)));
  expect(long).toBeLessThan(10 * short + 400);
}

const readAs = (format: 'html' | 'markdown' | 'text') => (source: string) => {
  try {
    parseText(source, { name: 'nasty', format });
  } catch (error) {
    expect(String(error)).toMatch(/no article text|nested deeper/);
  }
};

test.each(HTML_PIECES)('a page of "%s" costs what its length costs', (piece) => expectLinear(readAs('html'), piece));

test.each(MARKDOWN_PIECES)('Markdown of "%s" costs what its length costs', (piece) =>
  expectLinear(readAs('markdown'), piece),
);

test.each(['a', 'a ', '"', 'a. ', '\n', 'a\n', 'By A B\n\n', '&', '“a” '])(
  'text of "%s" costs what its length costs',
  (piece) => expectLinear(readAs('text'), piece),
);

test('Markdown is parsed in pieces of a bounded length that join to the whole', () => {
  for (const piece of [...MARKDOWN_PIECES, SENTENCE, `${SENTENCE}\n\n`, '> a\n', '```\na\n```\n', '<div>\n']) {
    const source = piece.repeat(100_000 / piece.length);
    const pieces = markdownPieces(source);
    expect(pieces.map(({ start, end }) => source.slice(start, end)).join('')).toBe(source);
    if (source.includes('\n')) expect(Math.max(...pieces.map(({ start, end }) => end - start))).toBeLessThan(26_000);
  }
});

test('every character of a page is read once', () => {
  for (const piece of HTML_PIECES) {
    const source = piece.repeat(20_000 / piece.length);
    const read = blocksOf(parsePage(source, 'nasty'), mappedFrom(source)).reduce(
      (sum, { words }) => sum + words.text.length,
      0,
    );
    expect(read).toBeLessThanOrEqual(source.length);
  }
});
