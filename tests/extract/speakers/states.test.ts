import { officesOf, personIn, voicesIn } from './support';

describe('the state that an office serves, where only the text around it tells', () => {
  test.each([
    ['the place of the sentence', 'In Lima, <Health Minister Ines Tolver> said so.', 'PE'],
    ['the country behind the name', '<Foreign Minister Ines Tolver of Chile> said so.', 'CL'],
    ['the article’s', 'Kenya closed a road. <Police Commissioner Ines Tolver> said so.', 'KE'],
  ])('%s', (_, text, country) => expect(personIn(text, 'Ines Tolver')?.offices[0]?.country).toBe(country));

  it('is not the state that an envoy deals with', () => {
    expect(personIn('<Ines Tolver, the former special envoy to Yemen>, said so.', 'Ines Tolver')?.country).toBeNull();
  });

  it('is none for the president of a firm', () => {
    expect(
      officesOf('<Ines Tolver, president and chief executive of Quarnby>, said so.', 'Ines Tolver').join(),
    ).not.toContain('*');
  });
});

describe('institutions in lower case', () => {
  test.each([
    ['a ministry', 'Peru closed a road. <The energy ministry> said so.', ['Peruvian energy ministry']],
    ['whose it is', 'Kenya closed a road. <Its energy ministry> said so.', ['Kenyan energy ministry']],
    ['a central bank', '<Chile’s central bank> said so.', ['Chilean central bank']],
    ['a group', '<Farmers> said so.', ['Farmers']],
  ])('%s', (_, text, expected) => expect(voicesIn(text)).toEqual(expected));
});
