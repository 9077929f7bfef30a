import { summaries } from './support';

describe('anybody takes part', () => {
  test.each([
    ['Police arrested two bakers in the harbour.', 'COERCE OCCURRED police > bakers'],
    ['Hundreds of nurses marched through Lima.', 'PROTEST OCCURRED nurses'],
    ['The council suspended its treasurer.', 'COERCE OCCURRED council > treasurer'],
    ['Nurses have been on strike since May.', 'PROTEST ONGOING nurses'],
    ['Tunisia lent Malta three helicopters.', 'AID OCCURRED TN > MT'],
    ['The army flew 30 stranded hikers to safety.', 'AID OCCURRED army > stranded hikers'],
    [
      'Fishermen threatened to sue the province.',
      'THREATEN OCCURRED fishermen > province; ACCUSE HYPOTHETICAL fishermen > province',
    ],
    ['Malta said Libya must free the sailors.', 'REQUEST OCCURRED MT > LY; RETREAT HYPOTHETICAL LY > sailors'],
    ['Norway will not lift the ban on whale meat.', 'REJECT OCCURRED NO'],
    ['The ministry denied having paid the smugglers.', ''],
  ])('%s', (sentence, expected) => expect(summaries(sentence)).toBe(expected));
});

describe('words that only look like events', () => {
  test.each([
    'We vote for somebody every year.',
    'The rule meets the standard.',
    'Jane Okoro backed off the plan.',
    'The museum released a letter.',
    'It is too early to discuss the budget.',
  ])('%s', (sentence) => expect(summaries(sentence)).toBe(''));

  test('who attacks a person without any violence attacks with words', () => {
    expect(summaries('Ali Demir attacked Jane Okoro in the debate.')).toBe('ACCUSE OCCURRED Ali Demir > Jane Okoro');
  });
});
