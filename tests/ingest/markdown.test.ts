/** @jest-environment ./tests/ingest/environment.cjs */
import './native-parser';
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
    'The endof it.',
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

test.each(['[', '*a ', '**', '_', 'a`', '<', '![', '[a](', '> ', '# ', '- '])(
  'a megabyte of "%s" that never closes is read',
  (mark) => {
    expect(read(`${mark.repeat(1_000_000 / mark.length)}\n\nThe council voted on the bridge.\n`).text).toContain(
      'voted',
    );
  },
);
