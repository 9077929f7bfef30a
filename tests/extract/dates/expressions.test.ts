import { readFileSync } from 'node:fs';
import { dateExpressions } from '../../../src/extract/dates/expressions';
import { parseEdtf } from '../../../src/kernel/edtf';
import { english } from '../../support/english';

/** A Thursday. */
const PUBLISHED = '2020-07-09';

/** Each expression as "words=EDTF", with the relation where it is not AT. Every EDTF must be one. */
function dates(text: string, published: string | null = PUBLISHED): string {
  return dateExpressions(text, published, english)
    .map(({ span, text: words, edtf, relation }) => {
      expect(text.slice(span.start, span.end)).toBe(words);
      if (edtf !== null) parseEdtf(edtf);
      return `${words}=${edtf}${relation === 'AT' ? '' : ` ${relation}`}`;
    })
    .join('; ');
}

describe('dates that need no other', () => {
  test.each([
    ['In October 2018, Russia sent systems.', 'October 2018=2018-10'],
    ['It began on July 8, 2020, at noon.', 'July 8, 2020=2020-07-08'],
    [
      'It began on 8 July 2020 and ended on the 9th of July 2020.',
      '8 July 2020=2020-07-08; 9th of July 2020=2020-07-09',
    ],
    ['On Wednesday, July 8, 2020 he left.', 'Wednesday, July 8, 2020=2020-07-08'],
    ['Dated 2020-07-08.', '2020-07-08=2020-07-08'],
    ['On Jan. 17, 2013, and in Sept. 2014', 'Jan. 17, 2013=2013-01-17; Sept. 2014=2014-09'],
    ['in 2014', '2014=2014'],
    ['first began operations in 2014: to enable', '2014=2014'],
    ['has since 2015 partnered', '2015=2015 SINCE'],
    ['since 2014', '2014=2014 SINCE'],
    [
      'by 2025, before 2014, after 2016, until May 2019',
      '2025=2025 UNTIL; 2014=2014 BEFORE; 2016=2016 AFTER; May 2019=2019-05 UNTIL',
    ],
    ['from 2014 to 2018', '2014 to 2018=2014/2018'],
    ['between 2014 and 2018', '2014 and 2018=2014/2018'],
    ['the war of 2014-2018, and 2014–18', '2014-2018=2014/2018; 2014–18=2014/2018'],
    ['from May to July 2018', 'May to July 2018=2018-05/2018-07'],
    ['July 4-6, 2018', 'July 4-6, 2018=2018-07-04/2018-07-06'],
    ['in the 1990s and the 2000s', '1990s=199X; 2000s=200X'],
    ['the mid-1990s', 'mid-1990s=199X'],
    ['in the 19th century', '19th century=18XX'],
    ['in the first quarter of 2018, Q3 2018', 'first quarter of 2018=2018-33; Q3 2018=2018-35'],
    ['in the summer of 2014; spring 2015', 'summer of 2014=2014-22; spring 2015=2015-21'],
    ['in early May 2018, late 2014, mid-2016', 'early May 2018=2018-05; late 2014=2014; mid-2016=2016'],
    ['at the end of 2014', 'end of 2014=2014'],
    ['around 2014, he left', '2014=2014~'],
    ['the 2015 deal; a 2011 drone strike; his 2008 campaign', '2015=2015; 2011=2011; 2008=2008'],
    ['the 9/11 attacks', '9/11=2001-09-11'],
    ['from 2014 on', '2014=2014 SINCE'],
    ['prior to 2014', '2014=2014 BEFORE'],
    ['on 28/07/2020', '28/07/2020=2020-07-28'],
  ])('%s', (text, expected) => {
    expect(dates(text, null)).toBe(expected);
    expect(dates(text)).toBe(expected);
  });
});

describe('dates told from the article’s', () => {
  test.each([
    ['He said on Wednesday that', 'Wednesday=2020-07-08'],
    ['He spoke Thursday.', 'Thursday=2020-07-09'],
    ['He spoke on Friday night.', 'Friday night=2020-07-03'],
    ['The ministers will meet on Friday.', 'Friday=2020-07-10'],
    ['On Monday, the court will hear the case.', 'Monday=2020-07-13'],
    ['He said he would go on Friday.', 'Friday=2020-07-10'],
    ['if she is elected in November', 'November=2020-11'],
    ['He said on Monday that he will go.', 'Monday=2020-07-06'],
    [
      'A vote is scheduled for Thursday; next Tuesday he leaves; last Thursday he came.',
      'Thursday=2020-07-09; next Tuesday=2020-07-14; last Thursday=2020-07-02',
    ],
    ['downing a drone last July', 'last July=2019-07'],
    [
      'next July; this July; last May; next May',
      'next July=2021-07; this July=2020-07; last May=2020-05; next May=2021-05',
    ],
    [
      'in March of last year; in May this year; July last year',
      'March of last year=2019-03; May this year=2020-05; July last year=2019-07',
    ],
    ['A new act passed last month by the council', 'last month=2020-06'],
    [
      'this week, last week, next week',
      'this week=2020-07-06/2020-07-12; last week=2020-06-29/2020-07-05; next week=2020-07-13/2020-07-19',
    ],
    [
      'this year, last year, next year, this month, next month, last decade',
      'this year=2020; last year=2019; next year=2021; this month=2020-07; next month=2020-08; last decade=201X',
    ],
    ['early May; late in June; by the end of the month', 'early May=2020-05; late in June=2020-06'],
    [
      'earlier this month; late last year; by the end of next year',
      'earlier this month=2020-07; late last year=2019; end of next year=2021 UNTIL',
    ],
    [
      'today, yesterday morning, tomorrow, tonight, last night, this morning',
      'today=2020-07-09; yesterday morning=2020-07-08; tomorrow=2020-07-10; tonight=2020-07-09; last night=2020-07-08; this morning=2020-07-09',
    ],
    [
      'two days ago, two weeks ago, three months ago, 20 years ago',
      'two days ago=2020-07-07; two weeks ago=2020-06-25~; three months ago=2020-04; 20 years ago=2000',
    ],
    [
      'in the past two years, over the last three weeks, in the past week',
      'past two years=2018/2020; last three weeks=2020-06-18/2020-07-09; past week=2020-07-02/2020-07-09',
    ],
    ['On July 8 he left; on Aug. 2 he will return.', 'July 8=2020-07-08; Aug. 2=2020-08-02'],
    ['He came on December 20.', 'December 20=2019-12-20'],
    ['in February; in October, which will', 'February=2020-02; October=2020-10'],
    ['before the November election', 'November=2020-11 BEFORE'],
    [
      'last summer, this summer, next spring, last winter, this fall',
      'last summer=2019-22; this summer=2020-22; next spring=2021-21; last winter=2019-24; this fall=2020-23',
    ],
    ['the second quarter of this year', 'second quarter of this year=2020-34'],
    ['since March; until Sunday', 'March=2020-03 SINCE; Sunday=2020-07-05 UNTIL'],
    ['between Oct. 30 and Nov. 9', 'Oct. 30 and Nov. 9=2019-10-30/2019-11-09'],
    ['since the attacks of Sept. 11', 'Sept. 11=2001-09-11'],
    ['the day after tomorrow', 'the day after tomorrow=2020-07-11'],
  ])('%s', (text, expected) => {
    expect(dates(text)).toBe(expected);
  });

  test.each([
    'He said on Wednesday that',
    'last July',
    'March of last year',
    'this week',
    'two years ago',
    'On July 8 he left',
    'last summer',
    'the following day',
    'the past two years',
  ])('without it, "%s" is known to be a date and no more', (text) => {
    expect(dateExpressions(text, null, english).map(({ edtf }) => edtf)).toEqual([null]);
  });

  test('a date is told no finer than the article’s is known', () => {
    expect(dates('yesterday, on Monday, last month, last year, this week', '2020-07')).toBe(
      'yesterday=null; Monday=null; last month=2020-06; last year=2019; this week=null',
    );
    expect(dates('last month, last year, last July, July last year', '2020')).toBe(
      'last month=null; last year=2019; last July=null; July last year=2019-07',
    );
    expect(dates('last year', 'not a date')).toBe('last year=null');
  });

  test('years turn', () => {
    expect(dates('On Dec. 31 he left; last month; last week; on Friday', '2020-01-02')).toBe(
      'Dec. 31=2019-12-31; last month=2019-12; last week=2019-12-23/2019-12-29; Friday=2019-12-27',
    );
    expect(dates('He will go on Jan. 5.', '2019-12-30')).toBe('Jan. 5=2020-01-05');
    expect(dates('yesterday', '2020-03-01')).toBe('yesterday=2020-02-29');
  });
});

describe('dates told from the one before', () => {
  test.each([
    ['They met on Wednesday. The following day, he left.', 'Wednesday=2020-07-08; The following day=2020-07-09'],
    [
      'On May 3, 2018 he came. Two days later he left. The next day she came.',
      'May 3, 2018=2018-05-03; Two days later=2018-05-05; The next day=2018-05-06',
    ],
    [
      'In 2014 he came. A year later he left; the previous year he had stayed.',
      '2014=2014; A year later=2015; the previous year=2014',
    ],
    [
      'On May 3, 2018 he came. The same day she left, and a week later he did.',
      'May 3, 2018=2018-05-03; The same day=2018-05-03; a week later=2018-05-10~',
    ],
    ['In 2014 he came. The following day he left.', '2014=2014; The following day=null'],
    ['On May 3, 2018 he came. She had come the day before.', 'May 3, 2018=2018-05-03; the day before=2018-05-02'],
  ])('%s', (text, expected) => {
    expect(dates(text)).toBe(expected);
  });
});

describe('what is no date', () => {
  test.each([
    '2014 people came.',
    'It cost $2014.',
    'about 2015 soldiers',
    'It rose by 2014.5 points.',
    'the 2,014 votes',
    'May I come in?',
    'They march on.',
    'They March on Washington.',
    'We may 10 times.',
    'April Smith spoke.',
    'Sun and moon',
    'He sat down.',
    'second place',
    'He fell in the fall.',
    'Super Tuesday',
    'Black Friday',
    'on Saturday nights',
    'a leader of tomorrow',
    'decades of war',
    'the last straw',
    'this man',
    'the next president',
    'a day',
    'the second quarter ended',
    '1 of 3',
    'room 1999a',
    '24/7',
    'at 3:30',
  ])('%s', (text) => {
    expect(dates(text)).toBe('');
  });

  test('a day that is in no calendar', () => {
    expect(dates('on February 30, 2018')).toBe('February 30, 2018=null');
  });

  test('figures that two countries read differently stay open', () => {
    expect(dates('on 7/8/2020')).toBe('7/8/2020=null');
  });
});

test('the seed document', () => {
  const text =
    readFileSync(`${__dirname}/../../../seeds/iran-syria-defense-deal/document.txt`, 'utf8').split('Check Also')[0] ??
    '';
  expect(dates(text)).toBe(
    'today=2020-07-09; 2014=2014; this week=2020-07-06/2020-07-12; Wednesday=2020-07-08; The following day=2020-07-09; March of last year=2019-03; last month=2020-06; 2015=2015 SINCE; October 2018=2018-10; last July=2019-07; 2018=2018',
  );
});

test('a megabyte of any kind is read', () => {
  expect(
    dateExpressions('He came in May 2018 and left on Wednesday. '.repeat(23_000), PUBLISHED, english),
  ).toHaveLength(46_000);
  for (const piece of ['May ', '2014-', 'the last ', '1 ', 'early ', 'in the ', 'a ', '- ', '2014 to ', '1/1/'])
    expect(dateExpressions(piece.repeat(1_000_000 / piece.length), null, english).length).toBeGreaterThanOrEqual(0);
});
