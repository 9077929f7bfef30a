import { type Document } from '../../src/ingest/document';
import { parseDocument } from '../../src/ingest/parse';
import { inSource } from './source';

const SOURCE = `---
title: Bridge opens
author: Jane Doe
date: 2020-07-08
url: https://example.org/bridge
lang: en
---

# Bridge opens *at last* #

![a bridge](bridge.jpg "The bridge")

The **mayor** said the [new bridge](https://example.org/(b)) was "__open__",
and that it cost 5 * 3 = 15 million; \\*nobody\\* asked snake_case_names about
it &mdash; see [the plan][plan] or <https://example.org>.

[plan]: https://example.org/plan

> A quoted line that
> goes on.

- First point
- Second \`point\`

Subheading
----------

1. Numbered

***

\`\`\`
code is no article
\`\`\`

The end<br>of it.
`;

function read(source: string): Document {
  return parseDocument(Buffer.from(source), { name: 'a.md' });
}

test('marks go, words stay', () => {
  expect(read(SOURCE).text.split('\n\n')).toEqual([
    'Bridge opens at last',
    'The mayor said the new bridge was "open", and that it cost 5 * 3 = 15 million; *nobody* asked snake_case_names about it — see the plan or https://example.org.',
    'A quoted line that goes on.',
    'First point',
    'Second point',
    'Subheading',
    'Numbered',
    'The end of it.',
  ]);
});

test('front matter is metadata', () => {
  expect(read(SOURCE)).toMatchObject({
    headline: 'Bridge opens at last',
    byline: 'Jane Doe',
    published: '2020-07-08',
    url: 'https://example.org/bridge',
    language: 'en',
  });
});

test('words map to their place between the marks', () => {
  const document = read(SOURCE);
  expect(inSource(document, SOURCE, 'mayor')).toBe('mayor');
  expect(inSource(document, SOURCE, 'The mayor said')).toBe('The **mayor** said');
  expect(inSource(document, SOURCE, 'new bridge')).toBe('new bridge');
  expect(inSource(document, SOURCE, '—')).toBe('&mdash;');
  expect(inSource(document, SOURCE, 'that goes')).toBe('that\n> goes');
});

test('a heading underlined with equals signs is the headline', () => {
  expect(read('Bridge opens at last\n====\n\nThe council voted on the new bridge.\n').headline).toBe(
    'Bridge opens at last',
  );
});

test.each(['[', '*a ', '**', '_', 'a`', '<', '![', '[a](', '> ', '# ', '- '])('long runs of "%s" are read', (mark) => {
  expect(read(`${mark.repeat(200_000 / mark.length)}\n\nThe council voted on the bridge.\n`).text).toContain('voted');
});

test.each([
  ['a table: a row is a paragraph', '| Party | Seats |\n|---|--:|\n| Greens | 12 |', ['Party | Seats', 'Greens | 12']],
  [
    'words struck out',
    'The ~~old~~ new bridge, about ~5 km, ~8 miles off.',
    ['The old new bridge, about ~5 km, ~8 miles off.'],
  ],
  [
    'a footnote',
    'It opens in May.[^1] Then it closes.\n\n[^1]: Says the *mayor*.',
    ['It opens in May. Then it closes.', 'Says the mayor.'],
  ],
  [
    'a reference far from its definition',
    `See [the plan] now.\n\n${'Words go on here.\n\n'.repeat(200)}[The  Plan]: https://a.example`,
    ['See the plan now.', ...Array<string>(200).fill('Words go on here.')],
  ],
  ['brackets that are no link', 'He [the mayor] said so [sic].', ['He [the mayor] said so [sic].']],
  [
    'a hard break parts where a sentence ends',
    'First verse.  \nSecond verse, which\\\ngoes on.',
    ['First verse.', 'Second verse, which goes on.'],
  ],
  ['indented code is no text', 'Words.\n\n    let x = "said";\n\nMore words.', ['Words.', 'More words.']],
  ['marks in an address', 'At https://a.example/_y_/*z* it says.', ['At https://a.example/_y_/*z* it says.']],
  ['a year is no list', '2018. It was a good year.', ['2018. It was a good year.']],
  ['a day is no list', '14. July is a holiday.', ['14. July is a holiday.']],
  ['a list that counts', '3. Three\n4. Four', ['Three', 'Four']],
  ['a task list', '- [x] Done\n- [ ] Open', ['Done', 'Open']],
  [
    'blocks of HTML',
    '<div align="center">\n<b>Loud</b> &amp; clear\n</div>\n\n<script>\nlet a = 1;\n\nlet b;\n</script>\n\nEnd.',
    ['Loud & clear', 'End.'],
  ],
  ['character references', 'Fish&nbsp;&amp; chips &copy; 2020 &unknown;', ['Fish & chips © 2020 &unknown;']],
  ['a byte-order mark', '\uFEFFThe council voted.', ['The council voted.']],
])('%s', (_, source, paragraphs) => {
  const words = 'The council met on the bridge in the evening.';
  const document = parseDocument(Buffer.from(`${source}\n\n${words}\n`), { name: 'a.md' });
  expect(document.text.split('\n\n')).toEqual([...paragraphs, words]);
  expect(document.toSource(document.text.length, 'end')).toBe(source.length + 2 + words.length);
});

test('rows, footnotes and tabs map to their places', () => {
  const source = 'A\tline[^n] &lt;b\n\n| x\t| *y* z |\n|-|-|\n\n[^n]: The end.\n\nThe council met on the bridge.\n';
  const document = read(source);
  expect(inSource(document, source, 'line <b')).toBe('line[^n] &lt;b');
  expect(inSource(document, source, 'y z')).toBe('y* z');
  expect(inSource(document, source, 'The end.')).toBe('The end.');
});
