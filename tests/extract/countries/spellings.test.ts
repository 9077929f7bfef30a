import { countryMentions } from '../../../src/extract/countries/mentions';
import { english } from '../../support/english';

function codesIn(text: string): string[] {
  return countryMentions(text, english).map(({ code }) => code);
}

describe('spellings and demonyms of the news', () => {
  test.each([
    ['The Nepali team left.', ['NP']],
    ['A Finn and a Dane were hurt.', ['FI', 'DK']],
    ['A Turk won.', ['TR']],
    ['St. Lucia sent a team.', ['LC']],
    ['The U.S. Virgin Islands sent a team.', ['VI']],
    ['American Samoa sent a team.', ['AS']],
  ])('%s', (text, codes) => expect(codesIn(text)).toEqual(codes));
});

it('takes a country’s name behind a given name for a surname', () => {
  expect(codesIn('Laura Poland left.')).toEqual([]);
});
