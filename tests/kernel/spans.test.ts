import { InputError } from '../../src/kernel/errors';
import { findOccurrence, findWords, paragraphAt, paragraphsOf, sliceSpan } from '../../src/kernel/spans';

const TEXT = 'Iran’s envoy met Iranian guards.\n\nThe U.S.-led coalition, not Iran, said no.\nThe U.S. did.';

describe('findWords', () => {
  test('finds whole words alone', () => {
    expect(findWords(TEXT, 'Iran').map(({ start }) => start)).toEqual([0, TEXT.indexOf('Iran,')]);
    expect(findWords(TEXT, 'U.S.')).toHaveLength(2);
    expect(findWords('élan élans l’élan', 'élan')).toEqual([
      { start: 0, end: 4 },
      { start: 13, end: 17 },
    ]);
    expect(findWords('a𝒜 𝒜', '𝒜')).toEqual([{ start: 4, end: 6 }]);
  });

  test('finds nothing for nothing', () => {
    expect(findWords(TEXT, '')).toEqual([]);
  });
});

describe('findOccurrence', () => {
  test('every span that it finds holds the words', () => {
    for (const [exact, occurrence] of [
      ['Iran', 1],
      ['Iran', 2],
      ['The U.S.', 2],
      ['envoy', undefined],
    ] as const) {
      const { start, end } = findOccurrence(TEXT, exact, occurrence);
      expect(TEXT.slice(start, end)).toBe(exact);
    }
    expect(findOccurrence(TEXT, 'Iran', 2).start).toBe(TEXT.indexOf('Iran,'));
  });

  test.each([
    ['Syria', undefined, 'the words "Syria" are not in the text'],
    ['Irania', undefined, 'are not in the text'],
    ['', undefined, 'are not in the text'],
    ['Iran', undefined, 'occur 2 times in the text: add the occurrence'],
    ['Iran', 3, 'occur 2 times in the text, so there is no occurrence 3'],
    ['envoy', 2, 'occur once in the text, so there is no occurrence 2'],
    ['envoy', 0, 'there is no occurrence 0'],
    ['envoy', 0.5, 'there is no occurrence 0.5'],
  ])('%p, occurrence %p: %s', (exact, occurrence, message) => {
    expect(() => findOccurrence(TEXT, exact, occurrence)).toThrow(InputError);
    expect(() => findOccurrence(TEXT, exact, occurrence)).toThrow(message);
  });
});

describe('sliceSpan', () => {
  test('gives what stands there', () => {
    expect(sliceSpan(TEXT, { start: 7, end: 12 })).toBe('envoy');
  });

  test.each([
    [-1, 2],
    [0, TEXT.length + 1],
    [3, 3],
    [4, 3],
    [0.5, 2],
    [0, NaN],
  ])('refuses [%p, %p)', (start, end) => {
    expect(() => sliceSpan(TEXT, { start, end })).toThrow(InputError);
  });

  test('refuses half a character', () => {
    expect(() => sliceSpan('𝒜', { start: 0, end: 1 })).toThrow('splits a character');
  });
});

describe('paragraphs', () => {
  test('are separated by blank lines, even if these contain white space', () => {
    const text = '\n\n  One\nline \n \t\n\r\nTwo.\r\n\r\nThree\n';
    expect(paragraphsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(['One\nline', 'Two.', 'Three']);
    expect(paragraphsOf(' \n\n ')).toEqual([]);
  });

  test('an offset is in the last one that begins before it', () => {
    const paragraphs = paragraphsOf('One\n\nTwo\n\nThree');
    expect([0, 2, 4, 5, 9, 10, 14].map((offset) => paragraphAt(paragraphs, offset))).toEqual([0, 0, 0, 1, 1, 2, 2]);
    expect(paragraphAt([], 3)).toBe(0);
  });
});
