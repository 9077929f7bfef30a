import { tokenise } from '../../../src/extract/text/tokens';
import { paragraphsOf } from './support';

const words = (text: string): string[] => {
  const tokens = tokenise(text, paragraphsOf(text));
  return [...tokens.start].map((start, i) => text.slice(start, tokens.end[i]));
};

describe('tokenise', () => {
  it('gives offsets into the text as it stands, whatever is in it', () => {
    expect(words('  Élan 🎉 won’t\u00a0“stop”.\n\nNew  line')).toEqual([
      'Élan',
      '🎉',
      'wo',
      'n’t',
      '“',
      'stop',
      '”',
      '.',
      'New',
      'line',
    ]);
  });

  it('splits possessives the same way whatever it read before', () => {
    expect(words("(Quarnby's) way")).toEqual(['(', 'Quarnby', "'s", ')', 'way']);
    expect(words("Quarnby's way")).toEqual(['Quarnby', "'s", 'way']);
    words('the (Tolver’s) plan');
    expect(words('Tolver’s plan')).toEqual(['Tolver', '’s', 'plan']);
  });

  it('does not open a sentence with a lower-case letter', () => {
    const tokens = tokenise('“Really?” he asked. “Yes.”', [{ start: 0, end: 26 }]);
    expect(tokens.sentenceStart).toEqual([0, 7, 11]);
  });

  it('reads nothing outside of the paragraphs', () => {
    const tokens = tokenise('skip this. Read that.', [{ start: 11, end: 21 }]);
    expect(tokens.lower).toEqual(['read', 'that', '.']);
  });

  it('cuts a paragraph of any length at white space', () => {
    const text = 'word '.repeat(9000);
    const tokens = tokenise(text, [{ start: 0, end: text.length }]);
    expect(tokens.count).toBe(9000);
    expect(new Set(tokens.lower)).toEqual(new Set(['word']));
  });

  it('parts a run of addresses at their signs, whose length would take hours otherwise', () => {
    const text = `He said. ${'http://a'.repeat(4_000)} It ended.`;
    const tokens = tokenise(text, [{ start: 0, end: text.length }]);
    expect(tokens.lower.slice(0, 3)).toEqual(['he', 'said', '.']);
    expect(tokens.lower.slice(-3)).toEqual(['it', 'ended', '.']);
    expect(tokens.lower.every((word, at) => text.slice(tokens.start[at], tokens.end[at]).toLowerCase() === word)).toBe(
      true,
    );
  });
});
