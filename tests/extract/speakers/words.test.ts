import { wordsOf } from '../../../src/extract/speakers/words';
import { paragraphsOf } from './support';
import { english } from '../../support/english';

function wordsIn(text: string): string[] {
  return wordsOf(text, paragraphsOf(text), english).map((word) => word.text);
}

function sentences(text: string): string[] {
  const words = wordsOf(text, paragraphsOf(text), english);
  return [...new Set(words.map(({ sentence }) => sentence))].map((sentence) =>
    words
      .filter((word) => word.sentence === sentence)
      .map((word) => word.text)
      .join(' '),
  );
}

describe('wordsOf', () => {
  it.each([
    ['abbreviations keep their full stop', 'Sen. Tolver met Gen. Marsh.', ['Sen.', 'Tolver', 'met', 'Gen.', 'Marsh']],
    ['initials', 'Ines Q. Tolver of the U.S. spoke', ['Ines', 'Q.', 'Tolver', 'of', 'the', 'U.S.', 'spoke']],
    ['hyphens', 'the U.S.-led talks of Omar al-Sabry', ['the', 'U.S.-led', 'talks', 'of', 'Omar', 'al-Sabry']],
    ['a possessive is no part', "Tolver’s plan, Marsh's vote", ['Tolver', 'plan', 'Marsh', 'vote']],
    ['accents and apostrophes', 'Zoë O’Dell’s café', ['Zoë', 'O’Dell', 'café']],
  ])('%s', (_, text, expected) => expect(wordsIn(text)).toEqual(expected));

  it('tells possessives', () => {
    const words = wordsOf('Tolver’s plan and the Marshes’ vote', [{ start: 0, end: 36 }], english);
    expect(words.filter(({ isPossessive }) => isPossessive).map(({ text }) => text)).toEqual(['Tolver', 'Marshes']);
  });

  it('ends sentences at full stops, not at titles and initials', () => {
    expect(sentences('Mr. Tolver of the U.S. Senate spoke. He left the U.S. The vote is on.')).toEqual([
      'Mr. Tolver of the U.S. Senate spoke',
      'He left the U.S.',
      'The vote is on',
    ]);
  });

  it('ends sentences at paragraphs', () =>
    expect(sentences('One line\n\nand another')).toEqual(['One line', 'and another']));

  it('tells what stands between quotation marks', () => {
    const text = 'He said “all is well” and left';
    expect(
      wordsOf(text, paragraphsOf(text), english)
        .filter(({ isQuoted }) => isQuoted)
        .map((word) => word.text),
    ).toEqual(['all', 'is', 'well']);
  });
});
