import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { InputError } from '../kernel/errors';
import { readSection } from './section-file';
import { abbreviations } from './sections/abbreviations';
import { calendar } from './sections/calendar';
import { countries } from './sections/countries';
import { eventActors, eventGrammar, eventNounModifiers, eventNouns, eventThings, eventVerbs } from './sections/events';
import { functionWords } from './sections/function-words';
import { givenNames } from './sections/given-names';
import { grammar } from './sections/grammar';
import { furniture } from './sections/furniture';
import { localWords } from './sections/local-words';
import { mastheads } from './sections/mastheads';
import { numerals } from './sections/numerals';
import { offices } from './sections/offices';
import { organizations } from './sections/organizations';
import { people } from './sections/people';
import { places } from './sections/places';
import { questionEvents } from './sections/question-events';
import { quotations } from './sections/quotations';
import { questionSpeakers } from './sections/question-speakers';
import { questionWords } from './sections/question-words';
import { relativeDates } from './sections/relative-dates';
import { titles } from './sections/titles';

/** The sections of a language. The file of `functionWords` is `function-words.yaml` or `.txt`. */
const SECTIONS = {
  abbreviations,
  calendar,
  countries,
  eventActors,
  eventGrammar,
  eventNounModifiers,
  eventNouns,
  eventThings,
  eventVerbs,
  femaleNames: givenNames,
  functionWords,
  grammar,
  localWords,
  maleNames: givenNames,
  furniture,
  mastheads,
  numerals,
  offices,
  organizations,
  people,
  places,
  questionEvents,
  quotations,
  questionSpeakers,
  questionWords,
  relativeDates,
  titles,
};

type Sections = { readonly [Name in keyof typeof SECTIONS]: z.output<(typeof SECTIONS)[Name]> };

/** The words of a language. A section is read and checked when it is first used. */
export interface Language extends Sections {
  /** BCP 47 */
  readonly tag: string;
  /** False where there is no lexicon: all sections are empty then. */
  readonly hasLexicon: boolean;
}

/**
 * The language in a folder: one file a section, named by it.
 * @throws InputError where a file of the folder is no section; a section throws a FileError when it is first used
 */
export function loadLanguage(folder: string, tag: string): Language {
  for (const file of readdirSync(folder)) requireSection(folder, file);
  return withSections(tag, true, (file, schema) => readSection(folder, file, schema));
}

/** A language of which no words are known. */
export function languageWithoutLexicon(tag: string): Language {
  return withSections(tag, false, (_, schema) => schema.parse(undefined));
}

/**
 * Reads every section, so that each fault of a language is found.
 * @throws FileError of the first section with faults
 */
export function checkLanguage(language: Language): void {
  for (const name of Object.keys(SECTIONS) as (keyof Sections)[]) void language[name];
}

function requireSection(folder: string, file: string): void {
  const known = Object.keys(SECTIONS).map(fileName);
  const [, name = ''] = /^(.+)\.(?:yaml|txt)$/.exec(file) ?? [];
  if (known.includes(name)) return;
  throw new InputError(
    `${join(folder, file)}: there is no such section. Write <section>.yaml or <section>.txt, of: ${known.join(', ')}`,
  );
}

function withSections(tag: string, hasLexicon: boolean, read: (file: string, schema: z.ZodType) => unknown): Language {
  const language = { tag, hasLexicon };
  for (const [name, schema] of Object.entries(SECTIONS)) {
    Object.defineProperty(language, name, {
      configurable: true,
      enumerable: true,
      get(): unknown {
        const value = read(fileName(name), schema);
        Object.defineProperty(language, name, { value, enumerable: true });
        return value;
      },
    });
  }
  return language as Language;
}

/** `functionWords` is in `function-words`. */
function fileName(section: string): string {
  return section.replace(/\p{Lu}/gu, (letter) => `-${letter.toLowerCase()}`);
}

/** What a stage builds from the words of a language, built once for each language, when it is first asked for. */
export function perLanguage<Built>(build: (language: Language) => Built): (language: Language) => Built {
  const built = new WeakMap<Language, { value: Built }>();
  return (language) => {
    let entry = built.get(language);
    if (!entry) {
      entry = { value: build(language) };
      built.set(language, entry);
    }
    return entry.value;
  };
}
