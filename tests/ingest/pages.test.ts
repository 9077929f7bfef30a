import { type Document } from '../../src/ingest/document';
import { parseDocument } from '../../src/ingest/parse';
import { inSource } from './source';

const TITLE = 'Town council buys the old cinema';
const PARAGRAPHS = [
  'The town council bought the old cinema on Main Street on Tuesday, after years in which nobody else had wanted it.',
  '"We could not let it fall down," said Edda Koivu, the deputy mayor, who had asked for the money since the spring.',
  'The roof, which leaks in eleven places, is to be mended before the winter, and the seats will be sold at an auction.',
  'A café may open in the foyer next year, the council said, if somebody can be found who is willing to run it.',
];
const BODY = PARAGRAPHS.map((text) => `<p>${text}</p>`).join('\n');

function read(html: string): Document {
  return parseDocument(Buffer.from(html), { name: 'page.html' });
}

function page(parts: { head?: string; before?: string; body?: string; after?: string } = {}): string {
  const { head = '', before = '', body = BODY, after = '' } = parts;
  return `<!doctype html><html lang="en"><head><title>${TITLE}</title>${head}</head><body>
<nav><a href="/">Home</a></nav><main><h1>${TITLE}</h1>${before}<div class="text">${body}</div>${after}</main></body></html>`;
}

const WHOLE = [TITLE, ...PARAGRAPHS];
const SELLING =
  '<p>Choose what you agree to, dear reader, before you go on; we and our partners keep small files on your device, and you can change your mind at any time, by a click.</p>'.repeat(
    8,
  );

describe('the article and nothing else of a page', () => {
  test.each([
    ['tags left out', `<!doctype html><title>${TITLE}</title><h1>${TITLE}</h1>${BODY}`],
    ['no closing tags', `<html><head><title>${TITLE}</title><body><h1>${TITLE}</h1>${BODY.replaceAll('</p>', '')}`],
    ['a script before <html>', `<!doctype html><script>let a = "<p>";</script>${page().slice(15)}`],
    ['a template in the head', page({ head: `<template><div>${SELLING}</div></template>` })],
    ['a template amid the text', page({ before: `<template>${SELLING}</template>` })],
    [
      'scripts in a template',
      page({ head: `<template><script>${'let x = [1, 2, 3];'.repeat(200)}</script></template>` }),
    ],
    ['a consent dialog', page({ after: `<div role="dialog" aria-label="Consent">${SELLING}</div>` })],
    ['<dialog>', page({ before: `<dialog open>${SELLING}</dialog>` })],
    ['a cookie bar by its name', page({ after: `<div class="cookie-notice">${SELLING}</div>` })],
    ['an overlay by its id', page({ before: `<div id="gdprOverlay">${SELLING}</div>` })],
    ['hidden text', page({ before: `<div style="display: none">${SELLING}</div><div hidden>${SELLING}</div>` })],
    ['a newsletter box', page({ body: BODY.replace('</p>\n', `</p><div class="newsletter-signup">${SELLING}</div>`) })],
    [
      'a registration box',
      page({ body: BODY.replace('</p>\n', `</p><section class="register-box">${SELLING}</section>`) }),
    ],
    [
      'comments',
      page({
        after: `<section id="comments"><p>${'I never liked that place, and I never will. '.repeat(30)}</p></section>`,
      }),
    ],
    [
      'related links',
      page({
        after: '<ul><li><a href="/1">Another story of the town</a></li><li><a href="/2">And one more</a></li></ul>',
      }),
    ],
    [
      'captions',
      page({ body: `<figure><img src="a.jpg"><figcaption>The cinema in 1961.</figcaption></figure>${BODY}` }),
    ],
    [
      'paragraphs in blocks of their own',
      page({ body: PARAGRAPHS.map((text) => `<div class="block"><div><p>${text}</p></div></div>`).join('') }),
    ],
    ['a block with a link', page({ body: BODY.replace('old cinema', '<a href="/cinema">old cinema</a>') })],
    [
      'two halves around an advertisement',
      page({
        body: `<div class="half"><div>${PARAGRAPHS.slice(0, 2)
          .map((text) => `<p>${text}</p>`)
          .join('')}</div></div><div class="ad">Buy now</div><div class="half"><div>${PARAGRAPHS.slice(2)
          .map((text) => `<p>${text}</p>`)
          .join('')}</div></div>`,
      }),
    ],
    ['line breaks for paragraphs', page({ body: PARAGRAPHS.join('<br><br>') })],
    [
      'an article element beside others',
      page({
        before: '<article>',
        after: `</article><article><p>${'Quite another story, told in full on this page. '.repeat(20)}</p></article>`,
      }),
    ],
  ])('%s', (_, html) => {
    const document = read(html);
    expect(document.text.split('\n\n')).toEqual(WHOLE);
    expect(inSource(document, html, 'nobody else had wanted it')).toBe('nobody else had wanted it');
  });

  test('references keep their places', () => {
    const html = page({ body: BODY.replace('café', 'caf&eacute;').replace('years', 'years &amp decades') });
    const document = read(html);
    expect(inSource(document, html, 'café')).toBe('caf&eacute;');
    expect(inSource(document, html, 'years & decades')).toBe('years &amp decades');
  });

  test('a page in a script without blanks between words', () => {
    const text = '町議会は火曜日に古い映画館を買った。屋根は冬の前に直される予定である。';
    expect(read(`<html lang="ja"><title>映画館</title><body><p>${text.repeat(3)}</p></body></html>`).language).toBe(
      'ja',
    );
  });

  test('a page without an article is refused', () => {
    expect(() => read('<html><body><nav><a href="/">Home</a></nav><p>Not found.</p></body></html>')).toThrow(
      'page.html: no article text on this page',
    );
  });
});

describe('the date of publication', () => {
  const json = '{"@context": "https://schema.org", "@type": "NewsArticle", "datePublished": "2022-10-04T09:00:00Z"}';
  test.each([
    ['JSON-LD', page({ head: `<script type="application/ld+json">${json}</script>` })],
    ['JSON-LD in CDATA', page({ head: `<script type="application/ld+json">//<![CDATA[\n${json}\n//]]></script>` })],
    ['JSON-LD in a comment', page({ head: `<script type="application/ld+json"><!-- ${json} --></script>` })],
    [
      'JSON-LD with a comma too many',
      page({ head: `<script type="application/ld+json">${json.replace('"}', '",}')};</script>` }),
    ],
    [
      'JSON-LD with line ends in strings',
      page({ head: `<script type="application/ld+json">${json.replace('{', '{"description": "one\ntwo",')}</script>` }),
    ],
    [
      'meta in the form of a content system',
      page({ head: '<meta property="article:published_time" content="Tue, 10/04/2022 - 08:15">' }),
    ],
    [
      'itemprop with content',
      page({ before: '<span itemprop="datePublished" content="2022-10-04">two days ago</span>' }),
    ],
    ['itemprop in words', page({ before: '<div itemprop="datePublished">4 October 2022</div>' })],
    [
      '<time> of the article',
      page({
        before: '<time datetime="2022-10-04T09:00">4 Oct</time>',
        after: '<time datetime="2022-10-09">9 Oct</time>',
      }),
    ],
    [
      'not that of a change',
      page({
        before:
          '<time class="updated" datetime="2022-10-06">6 Oct</time><time class="published" datetime="2022-10-04">4 Oct</time>',
      }),
    ],
    ['a line below the heading', page({ before: '<div class="meta">Published 4 October 2022, 18:20 GMT</div>' })],
    ['with the byline', page({ before: '<p class="byline">By Edda Rautio October 4, 2022</p>' })],
    ['a dateline with its year', page({ body: BODY.replace('<p>', '<p>KOTKA, Oct. 4, 2022 (Reuters) - ') })],
  ])('%s', (_, html) => {
    expect(read(html).published).toBe('2022-10-04');
  });

  test.each([
    [
      'of a comment',
      page({ after: '<div class="comment"><time datetime="2022-10-04">4 Oct</time><p>Good.</p></div>' }),
    ],
    ['of a teaser', page({ after: '<aside><time datetime="2022-10-04">4 Oct</time><a href="/x">Other</a></aside>' })],
    ['in figures that can be two days', page({ before: '<div class="meta">10/04/2022</div>' })],
  ])('none: %s', (_, html) => {
    expect(read(html).published).toBeNull();
  });
});
