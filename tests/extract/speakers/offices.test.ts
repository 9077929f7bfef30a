import { castIn, officesOf, personIn } from './support';

describe('offices', () => {
  it.each([
    [
      'before the name',
      '<Syrian Defense Minister Omar Sabry> said so.',
      'Omar Sabry',
      ['Defense Minister @ Government of Syria (SY) EXECUTIVE *'],
    ],
    [
      'an organisation before the role',
      '<Pentagon spokesperson Ines Tolver> said so.',
      'Ines Tolver',
      ['spokesperson @ Pentagon (US) EXECUTIVE *'],
    ],
    [
      'two before the name, in one state',
      '<Pentagon spokesperson Navy Commander Ines Tolver> said so.',
      'Ines Tolver',
      ['spokesperson @ Pentagon (US) EXECUTIVE *', 'Commander @ U.S. Navy (US) MILITARY *'],
    ],
    [
      'two in an apposition',
      'General Omar Sabry, Quds Force commander and chief of staff of the Iranian armed forces, left.',
      'Omar Sabry',
      [
        'General @ - (IR) MILITARY *',
        'commander @ Quds Force (IR) MILITARY *',
        'chief of staff @ Iranian armed forces (IR) MILITARY *',
      ],
    ],
    [
      'behind "of"',
      '<Ines Tolver, the foreign minister of France,> said so.',
      'Ines Tolver',
      ['foreign minister @ Government of France (FR) EXECUTIVE *'],
    ],
    [
      'behind a possessive',
      '<Ines Tolver, Kenya’s finance minister,> said so.',
      'Ines Tolver',
      ['finance minister @ Government of Kenya (KE) EXECUTIVE *'],
    ],
    [
      'a ministry',
      '<Ines Tolver, a spokeswoman for the Iranian Foreign Ministry,> said so.',
      'Ines Tolver',
      ['spokeswoman @ Iranian Foreign Ministry (IR) EXECUTIVE *'],
    ],
    [
      'a description before a comma',
      '<The Kremlin’s spokesman, Oleg Marsh,> said so.',
      'Oleg Marsh',
      ['spokesman @ Kremlin (RU) EXECUTIVE *'],
    ],
    [
      'a company',
      '<Ines Tolver, chief executive of Quarnby Motors,> said so.',
      'Ines Tolver',
      ['chief executive @ Quarnby Motors (-) BUSINESS'],
    ],
    [
      'a party',
      '<Ines Tolver, leader of the Quarnby Party,> said so.',
      'Ines Tolver',
      ['leader @ Quarnby Party (-) PARTY'],
    ],
    [
      'a militia',
      '<Hezbollah commander Omar Sabry> said so.',
      'Omar Sabry',
      ['commander @ Hezbollah (-) NON_STATE_ARMED'],
    ],
    ['a judge', '<Judge Ines Tolver> said so.', 'Ines Tolver', ['Judge @ - (-) JUDICIAL *']],
    ['an American senator', '<Sen. Ines Tolver> said so.', 'Ines Tolver', ['Sen. @ Senate (US) LEGISLATIVE *']],
    [
      'an office of the past is no public office now',
      '<Former French President Ines Tolver> said so.',
      'Ines Tolver',
      ['Former President @ Government of France (FR) EXECUTIVE'],
    ],
    [
      'an ambassador is of the country that sends',
      '<Ines Tolver, the Russian ambassador to the United Nations,> said so.',
      'Ines Tolver',
      ['ambassador @ Government of Russia (RU) EXECUTIVE *'],
    ],
    ['a journalist', '<Newsweek reporter Ines Tolver> said so.', 'Ines Tolver', ['reporter @ Newsweek (-) MEDIA']],
    ['the office of the next name', '<Ines Tolver>, former mayor Omar Sabry and others left.', 'Ines Tolver', []],
  ])('%s', (_, text, name, expected) => expect(officesOf(text, name)).toEqual(expected));

  it('point at the words that state them', () => {
    const marked = '<Iranian Major General Omar Sabry, Quds Force commander,> said so.';
    const { text } = castIn(marked);
    expect(
      personIn(marked, 'Omar Sabry')?.offices.map(({ evidence }) =>
        evidence.map(({ start, end }) => text.slice(start, end)),
      ),
    ).toEqual([['Iranian Major General Omar Sabry'], ['Omar Sabry, Quds Force commander']]);
  });

  it('are one where a later mention shortens them', () => {
    expect(officesOf('French President Ines Tolver left. <President Tolver> said so.', 'Ines Tolver')).toEqual([
      'President @ Government of France (FR) EXECUTIVE *',
    ]);
  });

  it('are of the country whose institutions the text names without its name', () => {
    expect(officesOf('The White House is shut. <President Ines Tolver> said so.', 'Ines Tolver')).toEqual([
      'President @ Government of the United States (US) EXECUTIVE *',
    ]);
    expect(officesOf('The palace is shut. <President Ines Tolver> said so.', 'Ines Tolver')).toEqual([
      'President @ - (-) EXECUTIVE *',
    ]);
  });
});
