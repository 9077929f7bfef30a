import { type Document } from '../../src/ingest/document';
import { parseDocument } from '../../src/ingest/parse';
import { inSource } from './source';

const HEAD = `<title>Ruritania says border is open | The Daily Example</title>
<meta property="og:title" content="Ruritania says border is open"><meta property="og:site_name" content="The Daily Example">
<meta property="article:published_time" content="2020-07-08T23:10:00-04:00"><link rel="canonical" href="https://example.org/a">
<script>var template = "<p>not text</p>";</script>`;
const BODY = `<p class=byline>By Jane Doe and John Roe</p>
<p>STRELSAU, July 8 (Reuters) &mdash; The <a href="x">for&shy;eign minis&#116;er</a> of Ruritania said on <b>Wednesday</b> that the border would stay open, &ldquo;whatever happens&rdquo; &amp; more, so that trade, travel, and visits could go on.</p>
<p>She said: &ldquo;We are not at war with anybody, and we do not intend to be, however long the talks in the capital take,&rdquo; and left.<br><br>Another one after a break, which is long enough, too, to be seen as a paragraph of the article by everybody.</p>
<figure><img src="a"><figcaption>A border post. Photo by X</figcaption></figure><p>Advertisement</p>
<p>The ministry, which had been silent for weeks, gave no further details about what it had in mind for the coming months, and years.</p>
<h3>Related</h3><ul><li><a href="1">Other story about things</a></li></ul>`;

function page(head = HEAD, body = BODY, lang = ' lang="en-US"'): string {
  return `<!doctype html>\n<html${lang}><head>${head}</head><body><nav><a href="/">Home</a></nav><header><h1>Ruritania says border&nbsp;is open</h1></header>
<div class="share">Share Tweet</div><article>${body}</article><footer>© 2020 Daily Example</footer></body></html>`;
}

function read(html: string): Document {
  return parseDocument(Buffer.from(html), { name: 'a.html' });
}

test('the article: headline, paragraphs, nothing of the page around it', () => {
  expect(read(page()).text.split('\n\n')).toEqual([
    'Ruritania says border is open',
    'STRELSAU, July 8 (Reuters) — The foreign minister of Ruritania said on Wednesday that the border would stay open, “whatever happens” & more, so that trade, travel, and visits could go on.',
    'She said: “We are not at war with anybody, and we do not intend to be, however long the talks in the capital take,” and left.',
    'Another one after a break, which is long enough, too, to be seen as a paragraph of the article by everybody.',
    'The ministry, which had been silent for weeks, gave no further details about what it had in mind for the coming months, and years.',
  ]);
});

test('every piece maps to its place in the markup', () => {
  const html = page();
  const document = read(html);
  expect(inSource(document, html, 'foreign minister')).toBe('for&shy;eign minis&#116;er');
  expect(inSource(document, html, 'said on Wednesday that')).toBe('said on <b>Wednesday</b> that');
  expect(inSource(document, html, '“whatever happens” &')).toBe('&ldquo;whatever happens&rdquo; &amp;');
  expect(inSource(document, html, 'Ruritania says border is open')).toBe('Ruritania says border&nbsp;is open');
  expect(inSource(document, html, 'gave no further details')).toBe('gave no further details');
  for (let i = 0; i < document.text.length; i++)
    if (/[a-z]/.test(document.text[i] ?? '') && html[document.toSource(i)] !== '&')
      expect(html[document.toSource(i)]).toBe(document.text[i]);
});

test('metadata: Open Graph, canonical link, lang', () => {
  expect(read(page())).toMatchObject({
    headline: 'Ruritania says border is open',
    byline: 'Jane Doe and John Roe',
    published: '2020-07-08',
    publisher: 'The Daily Example',
    url: 'https://example.org/a',
    language: 'en-US',
    dateline: { place: 'STRELSAU', date: '2020-07-08', agency: 'Reuters' },
  });
});

test('metadata: JSON-LD, in a graph, beside a broken one', () => {
  const graph = {
    '@graph': [
      { '@type': 'WebSite', name: 'No' },
      {
        '@type': ['NewsArticle'],
        headline: 'Ruritania says border is open',
        author: [{ name: 'Ann Poe' }, 'Bob Loe'],
        datePublished: '2019-05-01T08:00:00Z',
        publisher: { name: 'Example Wire' },
        inLanguage: 'en-GB',
      },
    ],
  };
  const head = `<script type="application/ld+json">{broken</script><script type="application/ld+json">${JSON.stringify(graph)}</script>`;
  expect(read(page(head, BODY.replace(/<p class=byline>.*<\/p>/, ''), ''))).toMatchObject({
    byline: 'Ann Poe and Bob Loe',
    published: '2019-05-01',
    publisher: 'Example Wire',
    language: 'en-GB',
    url: null,
  });
});

test('metadata: <time>, article: tags, og:url', () => {
  const head =
    '<meta property="og:url" content="https://example.org/b"><meta name="author" content="By Ann Poe"><meta property="og:locale" content="en_GB">';
  expect(
    read(page(head, `<time datetime="2018-02-03">3 February</time>${BODY.replace(/<p class=byline>.*<\/p>/, '')}`, '')),
  ).toMatchObject({ byline: 'Ann Poe', published: '2018-02-03', url: 'https://example.org/b', language: 'en-GB' });
});

test('without a heading in the page the headline is metadata, without the site’s name', () => {
  const html = page(HEAD.replace(/<meta property="og:title"[^>]*>/, '')).replace(/<h1>.*<\/h1>/, '');
  const document = read(html);
  expect([document.headline, document.headlineSpan]).toEqual(['Ruritania says border is open', null]);
  expect(document.text.startsWith('STRELSAU')).toBe(true);
});

test('a site’s name in a first heading is not the headline', () => {
  expect(read(page().replace('<nav>', '<h1>The Daily Example</h1><nav>')).headline).toBe(
    'Ruritania says border is open',
  );
});

test('broken markup is read as far as it goes', () => {
  const html = page(HEAD, BODY.replaceAll('</p>', '').replaceAll('"1"', "'a > b'"))
    .replace('</article>', '')
    .replace('<footer>', '<!-- <p>gone</p> --><footer>');
  const document = read(html);
  expect(document.text).toContain('“whatever happens” & more');
  expect(document.text).not.toContain('gone');
  expect(inSource(document, html, 'gave no further details')).toBe('gave no further details');
});

test('a long page is read; one nested deeper than any page is refused', () => {
  const long = page(
    HEAD,
    `<p>Paragraph of a long page, with <b>markup</b>, commas, and &ldquo;marks&rdquo; in it, again and again.</p>\n`.repeat(
      2_000,
    ),
  );
  expect(read(long).paragraphs).toHaveLength(2_001);
  expect(() => read(page(HEAD, '<div>'.repeat(20_000) + BODY))).toThrow('a.html: elements nested deeper than 1000');
  expect(read(page(HEAD, '<div>'.repeat(200) + BODY)).text).toContain('gave no further details');
});
