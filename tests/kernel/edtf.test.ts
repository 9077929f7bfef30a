import { InputError } from '../../src/kernel/errors';
import { parseEdtf } from '../../src/kernel/edtf';

describe('parseEdtf', () => {
  test.each([
    ['2018', '2018-01-01', '2018-12-31', 'YEAR'],
    ['2018-10', '2018-10-01', '2018-10-31', 'MONTH'],
    ['2018-02', '2018-02-01', '2018-02-28', 'MONTH'],
    ['1900-02', '1900-02-01', '1900-02-28', 'MONTH'],
    ['2000-02', '2000-02-01', '2000-02-29', 'MONTH'],
    ['2020-02-29', '2020-02-29', '2020-02-29', 'DAY'],
    ['0099', '0099-01-01', '0099-12-31', 'YEAR'],
    ['2020-07-08T11:22:33Z', '2020-07-08', '2020-07-08', 'DAY'],
    ['2020-07-08T23:30:00-05:00', '2020-07-08', '2020-07-08', 'DAY'],
    ['201', '2010-01-01', '2019-12-31', 'DECADE'],
    ['20', '2000-01-01', '2099-12-31', 'CENTURY'],
  ])('%s lies between %s and %s: %s', (edtf, earliest, latest, precision) => {
    expect(parseEdtf(edtf)).toEqual({ edtf, earliest, latest, precision, approximate: false });
  });

  test.each([
    ['201X', '2010-01-01', '2019-12-31', 'DECADE'],
    ['20XX', '2000-01-01', '2099-12-31', 'CENTURY'],
    ['1XXX', '1000-01-01', '1999-12-31', 'INTERVAL'],
    ['XXXX', '0001-01-01', '9999-12-31', 'INTERVAL'],
    ['2018-XX', '2018-01-01', '2018-12-31', 'YEAR'],
    ['2018-XX-XX', '2018-01-01', '2018-12-31', 'YEAR'],
    ['2018-10-XX', '2018-10-01', '2018-10-31', 'MONTH'],
    ['2018-1X', '2018-10-01', '2018-12-31', 'INTERVAL'],
    ['2018-XX-12', '2018-01-12', '2018-12-12', 'INTERVAL'],
  ])('unspecified digits widen: %s', (edtf, earliest, latest, precision) => {
    expect(parseEdtf(edtf)).toEqual({ edtf, earliest, latest, precision, approximate: false });
  });

  test.each([
    ['2018-21', '2018-03-01', '2018-05-31'],
    ['2018-22', '2018-06-01', '2018-08-31'],
    ['2018-23', '2018-09-01', '2018-11-30'],
    ['2018-24', '2018-12-01', '2019-02-28'],
    ['2018-30', '2018-12-01', '2019-02-28'],
    ['2018-33', '2018-01-01', '2018-03-31'],
    ['2018-41', '2018-07-01', '2018-12-31'],
    ['9999-24', '9999-12-01', '9999-12-31'],
  ])('parts of a year: %s', (edtf, earliest, latest) => {
    expect(parseEdtf(edtf)).toEqual({ edtf, earliest, latest, precision: 'SEASON', approximate: false });
  });

  test.each([
    ['2018~', true],
    ['2018-10~', true],
    ['2018-10-05%', true],
    ['2018?', false],
    ['2018-21~', true],
    ['2018-21?', false],
    ['2014~/..', true],
    ['2014/2018?', false],
  ])('%s is approximate: %s', (edtf, approximate) => {
    expect(parseEdtf(edtf).approximate).toBe(approximate);
  });

  test('qualified dates keep bounds and precision', () => {
    expect(parseEdtf('2018-10~')).toMatchObject({ earliest: '2018-10-01', latest: '2018-10-31', precision: 'MONTH' });
    expect(parseEdtf('?2018-10-05')).toMatchObject({ earliest: '2018-10-05', latest: '2018-10-05', precision: 'DAY' });
    expect(parseEdtf('2018?')).toMatchObject({ earliest: '2018-01-01', latest: '2018-12-31', precision: 'YEAR' });
  });

  test.each([
    ['2014/..', '2014-01-01', '9999-12-31'],
    ['2014/', '2014-01-01', '9999-12-31'],
    ['../2018', '0001-01-01', '2018-12-31'],
    ['/2018-10', '0001-01-01', '2018-10-31'],
    ['2014/2018', '2014-01-01', '2018-12-31'],
    ['2018/2018', '2018-01-01', '2018-12-31'],
    ['2014/2014-05', '2014-01-01', '2014-05-31'],
    ['2018-21/2018-22', '2018-03-01', '2018-08-31'],
    ['2014-02-03/2014-02-05', '2014-02-03', '2014-02-05'],
  ])('intervals, open and unknown ends too: %s', (edtf, earliest, latest) => {
    expect(parseEdtf(edtf)).toEqual({ edtf, earliest, latest, precision: 'INTERVAL', approximate: false });
  });

  test.each([
    '',
    ' 2018',
    '2018 ',
    'last July',
    'October 2018',
    '2018-13',
    '2018-00',
    '2018-02-29',
    '2018-02-29~',
    '2018-02-30',
    '2018-10-32',
    '20180101',
    '10/2018/11',
    '2018/2014',
    '2018-10/2018-09',
    '/',
    '../..',
    '../',
    '[2014,2015]',
    '{2014..2016}',
    'Y17000',
    '-0044',
    '0000',
    '0000-01',
    '0000-21',
    '2018-02-29T10:00:00Z',
    '2018-10-05T',
    '2018-42',
    '2'.repeat(65),
  ])('%p is refused', (text) => {
    expect(() => parseEdtf(text)).toThrow(InputError);
  });

  test('an error shows the text and, where it is known, the reason', () => {
    expect(() => parseEdtf('2018/2014')).toThrow('"2018/2014" is not an EDTF date: it ends before it starts');
    expect(() => parseEdtf('2018-02-29~/..')).toThrow('"2018-02-29~/.." is not an EDTF date: no such day');
    expect(() => parseEdtf('yesterday')).toThrow('"yesterday" is not an EDTF date');
  });

  test('the same text gives the same answer however many others were read', () => {
    const before = parseEdtf('201X');
    for (let year = 1000; year < 4000; year += 1) parseEdtf(`${year}~`);
    expect(parseEdtf('201X')).toEqual(before);
  });
});
