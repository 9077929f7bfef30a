import { personIn, voicesIn } from './support';

describe('who speaks', () => {
  it.each([
    ['a full name, then the surname', '<Ines Tolver> said yes. <Tolver> said no.', ['Ines Tolver', 'Ines Tolver']],
    ['an Arabic article', '<Omar al-Sabry> said yes. <Sabry> said no.', ['Omar al-Sabry', 'Omar al-Sabry']],
    ['an initial more', '<Ines Q. Tolver> said yes. <Ines Tolver> said no.', ['Ines Q. Tolver', 'Ines Q. Tolver']],
    ['a title and a surname', 'Defense Minister Omar Sabry left. <Minister Sabry> said yes.', ['Omar Sabry']],
    [
      'Mr. and Ms. of one surname',
      'Ines Tolver met Omar Tolver, a lawyer. <Ms. Tolver> said yes. <Mr. Tolver> said no.',
      ['Ines Tolver', 'Omar Tolver'],
    ],
    ['he and she', 'Mr. Omar Sabry met Ms. Ines Tolver. <He> said yes. <She> said no.', ['Omar Sabry', 'Ines Tolver']],
    ['she who spoke before', '<Ms. Ines Tolver> said yes. The vote came late. <She> said no.', ['Ines Tolver']],
    ['a first name tells', 'Jessica Tolver left with Omar Sabry. <She> said yes.', ['Jessica Tolver']],
    ['a relative pronoun', 'They asked Ines Tolver, <who> said yes.', ['Ines Tolver']],
    [
      'the minister',
      'French Foreign Minister Ines Tolver met a lawyer, Omar Sabry. <The minister> said yes.',
      ['Ines Tolver'],
    ],
    [
      'the spokesperson, whatever the word',
      'Omar Sabry, a spokesman for the Pentagon, left. <The spokesperson> said yes.',
      ['Omar Sabry'],
    ],
    [
      'the Syrian minister',
      'Syrian Minister Omar Sabry met French Minister Ines Tolver. <The Syrian minister> said yes.',
      ['Omar Sabry'],
    ],
    ['his comments', '<Mr. Omar Sabry> said yes. <His comments> show it.', ['Omar Sabry', 'Omar Sabry']],
    ['somebody’s comments', 'Ines Tolver left. <Tolver’s comments> show it.', ['Ines Tolver']],
    ['an institution', '<The Pentagon> said yes. <It> said no.', ['Pentagon', 'Pentagon']],
    ['a coalition', '<the U.S.-led coalition> said yes.', ['U.S.-led coalition']],
    ['officials of a country', '<U.S. officials> said yes.', ['U.S. officials']],
    ['armed forces', '<The Syrian military> said yes.', ['Syrian military']],
    ['media of a country', '<Lebanese media> said yes.', ['Lebanese media']],
    ['a capital is a government', '<Washington> said yes.', ['Government of the United States']],
    ['a country is its government', '<Iran> said yes.', ['Government of Iran']],
    ['the company', 'Quarnby Motors closed a plant. <The company> said yes.', ['Quarnby Motors']],
    ['the ministry', 'The Iranian Foreign Ministry is shut. <The ministry> said yes.', ['Iranian Foreign Ministry']],
    ['a campaign', '<The Tolver campaign> said yes. <The campaign> said no.', ['Tolver campaign', 'Tolver campaign']],
    ['an office with "of" before a name', '<U.S. Secretary of State Ines Tolver> said yes.', ['Ines Tolver']],
    [
      'a surname of two, the first who was introduced',
      'Omar Tolver left. Jessica Tolver, a judge, stayed. <Tolver> said yes.',
      ['Omar Tolver'],
    ],
    [
      'a surname of two, the one introduced so far',
      'Omar Tolver left. <Tolver> said yes. Judge Jessica Tolver stayed.',
      ['Omar Tolver'],
    ],
    ['an office before a company', '<Quarnby Motors spokeswoman Ines Tolver> said yes.', ['Ines Tolver']],
  ])('%s', (_, text, expected) => expect(voicesIn(text).slice(-expected.length)).toEqual(expected));

  it.each([
    ['officials of nobody', '<Officials> said yes.'],
    ['a spokesman without a name', 'Ines Tolver left. <A spokesman for Tolver> said yes.'],
    ['a Pentagon spokesman without a name', '<A Pentagon spokesman> said yes.'],
    ['somebody’s lawyer', 'Ines Tolver left. <Tolver’s lawyer> said yes.'],
    ['an adviser', 'Ines Tolver left. <A Tolver adviser> said yes.'],
    ['supporters', 'Ines Tolver left. <Supporters of Tolver> said yes.'],
    ['a heading', '<Interview> said yes.'],
    ['people of a kind', '<MPs> said yes.'],
    ['the minister whom nobody named', '<The minister> said yes.'],
    ['she, of men', 'Mr. Omar Sabry left. <She> said yes.'],
    ['he, far behind', `Mr. Omar Sabry left. ${'The road is long. '.repeat(12)}<He> said yes.`],
  ])('nobody who is named: %s', (_, text) => expect(voicesIn(text)).toEqual([null]));

  it('keeps what the first mention tells of the country', () => {
    expect(personIn('<Iranian lawyer Omar Sabry> said yes.', 'Omar Sabry')?.country).toBe('IR');
    expect(personIn('<Ines Tolver> said yes.', 'Ines Tolver')?.country).toBeNull();
  });

  it.each([
    ['a town', 'They met in Port Quarnby, and Quarnby is small. <Ines Tolver> said yes.', 'Port Quarnby'],
    ['a law', '<Quarnby Act> says yes.', 'Quarnby Act'],
    ['the opening of a sentence', 'Meanwhile <Tolver> said yes.', 'Meanwhile Tolver'],
  ])('takes %s for no person', (_, text, name) => expect(personIn(text, name)).toBeUndefined());

  it('finds a headline’s name in the text', () => {
    expect(voicesIn('<Tolver> Says Bridge Will Open Next Year\n\nMayor Ines Tolver left.')).toEqual(['Ines Tolver']);
  });
});
