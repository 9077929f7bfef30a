import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { FileError } from '../../src/kernel/file-error';
import { detectLanguage, languageTag } from '../../src/language/detect';
import { checkLanguage, loadLanguage, perLanguage } from '../../src/language/language';
import { installedLanguages, languageFor, Languages } from '../../src/language/languages';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'on-record-lexicon-'))));
afterEach(() => rmSync(folder, { recursive: true }));

function write(name: string, text: string): void {
  const file = join(folder, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function faultsOf(): unknown {
  try {
    checkLanguage(loadLanguage(folder, 'x'));
    return [];
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    return error.message.replaceAll(`${folder}/`, '').split('\n');
  }
}

describe('the languages that come with the program', () => {
  it('have no fault', () => {
    expect(installedLanguages.all().map(({ tag }) => tag)).toContain('en');
    for (const language of installedLanguages.all()) checkLanguage(language);
  });

  it('are found by their tag, or by the tag without its region', () => {
    expect(languageFor('en')?.calendar.months.get('march')).toBe(3);
    expect(languageFor('en-GB')).toBe(languageFor('en'));
    expect(languageFor('tlh')).toBeNull();
    expect(languageFor('../en')).toBeNull();
  });
});

describe('a language in a folder', () => {
  it('may lack a section, which is empty then', () => {
    write('abbreviations.txt', '# before a name\nhr\n\nfru\n');
    const language = loadLanguage(folder, 'da');
    checkLanguage(language);
    expect([...language.abbreviations]).toEqual(['hr', 'fru']);
    expect(language.calendar.months.size).toBe(0);
  });

  it('tells the line of a word that is there twice', () => {
    write('abbreviations.txt', '# before a name\nhr\n\nhr\n');
    expect(faultsOf()).toEqual(['abbreviations.txt:4: "hr" is in it twice']);
  });

  it('tells every fault of a section, with its line and what to write', () => {
    write('calendar.yaml', 'months:\n  - [Januar]\nunits:\n  day: [Tag, true]\n  fortnight: [x]\nnames: []\n');
    expect(faultsOf()).toEqual([
      'calendar.yaml:1: months: write 12 lists, one for each month',
      'calendar.yaml:4: units.day[1]: write a word; put one that YAML takes for something else in quotation marks',
      'calendar.yaml:5: units.fortnight: unknown field',
      'calendar.yaml:6: names: unknown field',
    ]);
  });

  it('refuses a word of two kinds', () => {
    write('calendar.yaml', 'units:\n  day: [Tag]\n  week: [Woche, Tag]\n');
    expect(faultsOf()).toEqual(['calendar.yaml:3: units.week[1]: "Tag" is in day already']);
  });

  it('refuses a file that is no section', () => {
    write('calender.yaml', 'months: []\n');
    expect(() => loadLanguage(folder, 'x')).toThrow(/calender\.yaml: there is no such section.*calendar/);
  });
});

it('builds what is derived from a language once for each', () => {
  write('aa/abbreviations.txt', 'a\n');
  write('bb/abbreviations.txt', 'b\n');
  const languages = new Languages(folder);
  const built: string[] = [];
  const derived = perLanguage((language) => {
    built.push(language.tag);
    return [...language.abbreviations];
  });
  expect(languages.all().flatMap((language) => [derived(language), derived(language)])).toEqual([
    ['a'],
    ['a'],
    ['b'],
    ['b'],
  ]);
  expect(built).toEqual(['aa', 'bb']);
});

describe('the language of a text', () => {
  it('is the one with the most function words', () => {
    write('aa/function-words.txt', 'ul\nom\n');
    write('bb/function-words.txt', 'ka\nom\n');
    const languages = new Languages(folder);
    expect(detectLanguage('Tirra ul benna om sabo', languages)).toBe('aa');
    expect(detectLanguage('Tirra ka benna om sabo ul ka', languages)).toBe('bb');
    expect(detectLanguage('Tirra benna sabo', languages)).toBe('und');
  });

  it('is undetermined where under a tenth of the words are function words', () => {
    const german =
      'Der Minister wird sich in Berlin nicht dazu äußern, teilte sein Amt am späten Abend schriftlich mit.';
    expect(detectLanguage(german, installedLanguages)).toBe('und');
  });

  it.each([
    ['en', 'en'],
    ['EN_us', 'en-US'],
    ['zh-hant-tw', 'zh-Hant-TW'],
    ['English', null],
    ['', null],
    ['en-', null],
  ])('of %p is the tag %p', (text, tag) => {
    expect(languageTag(text)).toBe(tag);
  });
});
