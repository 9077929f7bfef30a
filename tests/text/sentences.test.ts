import { stemOf, stemPrefix } from '../../src/text/stem';
import { sentencesAround } from '../../src/text/sentences';

function around(text: string, words: string, sentences: number): string {
  const start = text.indexOf(words);
  return sentencesAround(text, start, start + words.length, sentences);
}

describe('the sentences around words', () => {
  it.each([
    ['Gen. Tolver met Mr. Quarn in the U.S. Embassy.', 'Tolver'],
    ['Lt. Col. J. Quarn spoke of Quarn vs. Tolver on Oct. 5.', 'Tolver'],
    ['Acme Corp. President Quarn left.', 'Quarn'],
  ])('end at no abbreviation: %s', (sentence, words) => {
    expect(around(`It began. ${sentence} It ended.`, words, 0)).toBe(sentence);
  });

  it.each(['He said no.', 'They agreed to stop!', '“Is it over?”', 'She spoke of the dept.'])(
    'end with: %s',
    (sentence) => {
      const text = `It began. ${sentence} Then it ended.`;
      expect(around(text, sentence.slice(-6, -2), 0)).toBe(sentence);
    },
  );

  it('keep paragraphs, and reach as far as is asked for', () => {
    const text = 'One came. Two came.\n\nThree came. Four came.';
    expect(around(text, 'Two', 1)).toBe('One came. Two came.\n\nThree came.');
    expect(around(text, 'Two', 20)).toBe(text);
  });
});

describe('stems', () => {
  it.each([
    [['sanction', 'sanctions', 'sanctioned'], 'sanction'],
    [['policy', 'policies'], 'polici'],
    [['us', 'ira'], null],
    [['straße', '北京', 's300'], null],
  ])('of %j are %p', (words, stem) => {
    expect(words.map(stemOf)).toEqual(words.map((word) => stem ?? word));
  });

  it('of what begins with a prefix begin with the prefix of stems', () => {
    for (const [prefix, word] of [
      ['polic', 'policies'],
      ['policy', 'policy'],
      ['sanctions', 'sanctions'],
    ] as const)
      expect(stemOf(word).startsWith(stemPrefix(prefix))).toBe(true);
  });
});
