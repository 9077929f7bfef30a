import { machineLanguage } from '../../src/ingest/published';
import * as furniture from '../../src/ingest/furniture';
import { parseDocument } from '../../src/ingest/parse';

const english = machineLanguage();
const isFurniture = (text: string): boolean => furniture.isFurniture(text, english);
const articleParagraphs = (texts: string[]): boolean[] => furniture.articleParagraphs(texts, english);

const BODY =
  'The council voted on the new bridge after a debate that went on until midnight, and nobody was surprised by what it said about the cost, which the mayor put at nine million, or about the years that the work had taken in all.';

describe('a paragraph of furniture', () => {
  test.each([
    'Advertisement',
    'ADVERTISEMENT',
    '- Advertisement -',
    'Advertisement - story continues below',
    'Story continues below advertisement',
    'Sponsored Content',
    'Sign up for our newsletter',
    'Subscribe to our daily newsletter and get the best of the news.',
    'Get the latest headlines in your inbox every morning',
    'Sign up to get an email from our reporter when she writes.',
    '© 2020 The Daily Example',
    '(c) 2020 Example Ltd',
    'Copyright 2020 The Daily Example. No reuse.',
    '2020 The Daily Example. All rights reserved.',
    'All Rights Reserved',
    'This material may not be published, broadcast, rewritten or redistributed.',
    'Follow us on Twitter',
    'Follow Jane Doe on Twitter @janedoe.',
    'Follow @example.',
    'Like us on Facebook!',
    'Share',
    'Share this article',
    'Share on Facebook',
    'Share Tweet Email Print',
    'Facebook Twitter WhatsApp',
    '12 Shares',
    'Share on Facebook | Tweet | Copy link',
    'Photo by Jane Doe',
    'Photo: Jane Doe',
    '(Photo by Jane Doe/Getty Images)',
    'Jane Doe/Getty Images',
    'Getty Images',
    'Credit: Jane Doe',
    'AP Photo/Jane Doe',
    'Read more: Council divided over bridge',
    'READ MORE: Council divided over bridge.',
    'Related: Council divided over bridge',
    'RELATED | Bridge cost doubles',
    'Click here to read the full report.',
    '(Reporting by Jane Doe; Editing by John Roe)',
    '3 min read',
    '* * *',
    '————',
  ])('%s', (text) => {
    expect(isFurniture(text)).toBe(true);
  });

  test.each([
    'Related cases were heard in May.',
    'Read more books, the mayor said.',
    '“Follow us on Twitter,” the mayor said.',
    '"Share this," she said.',
    'Follow-up talks on bridges are planned.',
    'Following us on the road was a blue car.',
    'Copyright law is changing, the minister said.',
    'Share prices fell on Monday.',
    'Shares of the company fell.',
    'Photos showed the bridge in ruins.',
    'Getty is a museum in Los Angeles that opened its doors in 1997.',
    'Advertisement spending rose by 5 percent.',
    'Sign up, he said.',
    'Subscribe to that view and you will lose.',
    'Print it!',
    'Email is how they spoke.',
    'More: he would not say.',
    'Video showed him leaving.',
    'Comment was not to be had.',
    'Save the bridge.',
    'Join the army, the poster said.',
    'Click here, he said, and the lights went out.',
    BODY,
  ])('not: %s', (text) => {
    expect(isFurniture(text)).toBe(false);
  });
});

describe('headings of lists of other articles', () => {
  test('"Check Also" and what follows end the article', () => {
    expect(
      articleParagraphs([
        'Title',
        BODY,
        BODY,
        BODY,
        'Check Also',
        'Another Article, November 18, 2024',
        'The other article’s first words, which go on until they are cut off by the …',
      ]),
    ).toEqual([true, true, true, true, false, false, false]);
  });

  test.each([
    'Related',
    'Related Articles:',
    'READ MORE',
    'You may also like',
    'More from The Daily Example',
    '3 Comments',
    '## Related',
  ])('"%s" at the end', (heading) => {
    expect(articleParagraphs([BODY, BODY, heading, 'Other Story About Things', 'A Third One'])).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  test('amid the article it goes with the titles below it, and the article goes on', () => {
    expect(articleParagraphs([BODY, 'Related', 'Other Story About Things', 'A Third One', BODY, BODY])).toEqual([
      true,
      false,
      false,
      false,
      true,
      true,
    ]);
    expect(articleParagraphs([BODY, 'Check Also', 'Other Story About Things', BODY, BODY])).toEqual([
      true,
      false,
      false,
      true,
      true,
    ]);
  });

  test('near the end, but with a full paragraph below, it takes the titles alone', () => {
    expect(articleParagraphs([BODY, BODY, BODY, 'Related', 'Other Story About Things', BODY])).toEqual([
      true,
      true,
      true,
      false,
      false,
      true,
    ]);
  });

  test('a headline of that wording stays', () => {
    expect(articleParagraphs(['Most popular', BODY])).toEqual([true, true]);
  });
});

test('furniture never stands in the text', () => {
  const { text } = parseDocument(
    Buffer.from(
      `Bridge opens at last\n\nShare Tweet Email\n\n${BODY}\n\nAdvertisement\n\n${BODY}\n\n(Reporting by Jane Doe; Editing by John Roe)\n\n© 2020 Example. All rights reserved.\n\nCheck Also\n\nOther Story\n`,
    ),
    { name: 'a.txt' },
  );
  expect(text).toBe(`Bridge opens at last\n\n${BODY}\n\n${BODY}`);
});
