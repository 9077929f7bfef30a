import type { Branch, SpeakerKind } from '../../kernel/vocabulary';
import { fold } from '../../kernel/fold';
import { perLanguage, type Language } from '../../language/language';
import { follows, type Word } from './words';

export type Gender = 'F' | 'M';

/** What a noun of an office or an occupation tells. */
export interface Role {
  /** Null: the organisation tells. */
  branch: Branch | null;
  gender: Gender | null;
  /** A rank: held beside the office in which somebody speaks. */
  isRank: boolean;
  /** Written before names as a form of address: it opens a person's name and is no office. */
  isHonorific: boolean;
}

/** What is known of an organisation by the last word of its name. */
export interface OrganizationSort {
  branch: Branch;
  /** A part of a state, where nothing around it tells of another. */
  isState: boolean;
  kind: SpeakerKind;
}

type Lists = Readonly<Record<string, readonly string[]>>;

const BRANCHES: Record<string, Branch | null> = {
  executive: 'EXECUTIVE',
  legislative: 'LEGISLATIVE',
  judicial: 'JUDICIAL',
  military: 'MILITARY',
  party: 'PARTY',
  business: 'BUSINESS',
  media: 'MEDIA',
  civil: 'CIVIL',
  international: 'INTERNATIONAL',
  armed: 'NON_STATE_ARMED',
  other: 'OTHER',
  any: null,
};

function branchOf(key: string): Branch | null {
  return BRANCHES[key] ?? null;
}

/** Phrases of one word and more, found by their first or their last word; the longest goes first. */
export class PhraseTable<Value> {
  private readonly byFirst = new Map<string, { words: string[]; value: Value }[]>();
  private readonly byLast = new Map<string, { words: string[]; value: Value }[]>();

  add(phrase: string, value: Value): void {
    const entry = { words: phrase.toLowerCase().split(' '), value };
    for (const [index, word] of [
      [this.byFirst, entry.words[0]!],
      [this.byLast, entry.words.at(-1)!],
    ] as const) {
      const list = index.get(word) ?? [];
      if (list.some(({ words }) => words.join(' ') === entry.words.join(' '))) continue;
      index.set(
        word,
        [...list, entry].sort((x, y) => y.words.length - x.words.length),
      );
    }
  }

  get(phrase: string): Value | undefined {
    const words = phrase.split(' ');
    return this.byFirst.get(words[0]!)?.find((entry) => entry.words.join(' ') === phrase)?.value;
  }

  has(word: string): boolean {
    return this.byFirst.get(word)?.some(({ words }) => words.length === 1) ?? false;
  }

  /** The longest phrase that begins at a word. */
  startingAt(words: readonly Word[], at: number): { value: Value; end: number } | null {
    for (const entry of this.byFirst.get(words[at]?.lower ?? '') ?? []) {
      let k = 1;
      while (k < entry.words.length && words[at + k]?.lower === entry.words[k] && isNear(words[at + k]!)) k++;
      if (k === entry.words.length) return { value: entry.value, end: at + k };
    }
    return null;
  }

  /** The longest phrase that ends with a word and begins at `from` or behind it. */
  endingAt(words: readonly Word[], at: number, from: number): { value: Value; start: number } | null {
    for (const entry of this.byLast.get(words[at]?.lower ?? '') ?? []) {
      const start = at - entry.words.length + 1;
      if (start < from) continue;
      if (entry.words.every((word, k) => words[start + k]!.lower === word && (k === 0 || isNear(words[start + k]!))))
        return { value: entry.value, start };
    }
    return null;
  }
}

function isNear(word: Word): boolean {
  return follows(word) || word.gap === '-' || /^['’] $/.test(word.gap);
}

/** The words that identify people, offices and organisations. */
export interface Vocabulary {
  roles: PhraseTable<Role>;
  organizations: PhraseTable<OrganizationSort>;
  groups: PhraseTable<OrganizationSort>;
  vague: ReadonlySet<string>;
  international: PhraseTable<true>;
  unofficial: ReadonlySet<string>;
  sameOrganization: ReadonlyMap<string, ReadonlySet<string>>;
  sameRole: ReadonlyMap<string, ReadonlySet<string>>;
  after: ReadonlySet<string>;
  officesAfter: ReadonlySet<string>;
  former: ReadonlySet<string>;
  parts: ReadonlySet<string>;
  passing: ReadonlySet<string>;
  portfolios: ReadonlySet<string>;
  envoys: ReadonlySet<string>;
  /** Nouns for people by what they are. */
  people: ReadonlyMap<string, Gender | null>;
  kin: ReadonlySet<string>;
  isPerson(noun: string): boolean;
  genderOfNoun(noun: string): Gender | null;
  genderOfName(first: string): Gender | null;
  /** What the ending of a first name suggests. */
  guessOfName(given: string): Gender | null;
  mixed: ReadonlySet<string>;
  /** Heads of organisations that count with a capital alone. */
  capitalOnly: ReadonlySet<string>;
  firstWords: ReadonlySet<string>;
  ranksAsTitles: ReadonlySet<string>;
  /** Offices of states that firms and clubs have too. */
  ambiguousOffices: ReadonlySet<string>;
  inverting: ReadonlySet<string>;
  /** Words between two names that end a list of speakers. */
  listBreaks: ReadonlySet<string>;
  /** A name behind one of these is more often a place than a person. */
  beforePlaces: ReadonlySet<string>;
  official: ReadonlySet<string>;
  placeOf(name: string): readonly string[];
  noNames: ReadonlySet<string>;
  particles: ReadonlySet<string>;
  openers: ReadonlySet<string>;
  noSurnames: ReadonlySet<string>;
  determiners: ReadonlySet<string>;
  indefinite: ReadonlySet<string>;
  owners: ReadonlySet<string>;
  he: ReadonlySet<string>;
  she: ReadonlySet<string>;
  they: ReadonlySet<string>;
  it: ReadonlySet<string>;
  firstPerson: ReadonlySet<string>;
  relatives: ReadonlySet<string>;
  prepositions: ReadonlySet<string>;
  conjunctions: ReadonlySet<string>;
  times: ReadonlySet<string>;
  utterances: ReadonlySet<string>;
  complements: ReadonlySet<string>;
  leading: ReadonlyMap<string, string>;
  speechVerbs: ReadonlySet<string>;
}

/** The words of a language that identify people, offices and organisations. */
export const vocabularyOf = perLanguage((language): Vocabulary => {
  const { grammar, titles, organizations, people, offices } = language;
  const noun = nounGenders(people);
  const { endings } = people;
  return {
    ...noun,
    roles: rolesOf(offices, titles, noun.genderOfNoun),
    ...organizationTables(organizations),
    vague: organizations.vague,
    unofficial: organizations.unofficial,
    mixed: organizations.mixed,
    official: organizations.official,
    capitalOnly: organizations.capital_only,
    firstWords: organizations.first_words,
    sameOrganization: synonyms(organizations.same),
    sameRole: synonyms(people.same),
    after: titles.after,
    officesAfter: titles.offices_after,
    former: titles.former,
    parts: titles.parts,
    passing: titles.passing,
    portfolios: titles.portfolios,
    envoys: titles.envoys,
    ranksAsTitles: titles.ranks_as_titles,
    ambiguousOffices: titles.ambiguous,
    kin: people.kin,
    isPerson: (word) =>
      noun.people.has(word) ||
      (word.length > 4 && !people.no_people.has(word) && endings.some((ending) => word.endsWith(ending))),
    ...namesAndPlaces(language),
    noNames: grammar.no_names,
    particles: grammar.particles,
    openers: grammar.openers,
    noSurnames: grammar.no_surnames,
    determiners: grammar.determiners,
    indefinite: grammar.indefinite,
    owners: grammar.owners,
    he: grammar.he,
    she: grammar.she,
    they: grammar.they,
    it: grammar.it,
    firstPerson: grammar.first_person,
    relatives: grammar.relatives,
    prepositions: grammar.prepositions,
    conjunctions: grammar.conjunctions,
    times: grammar.times,
    utterances: grammar.utterances,
    complements: grammar.complements,
    leading: grammar.leading,
    speechVerbs: grammar.speech_verbs,
    inverting: grammar.inverting,
    listBreaks: grammar.list_breaks,
    beforePlaces: grammar.before_places,
  };
});

function nounGenders(people: Language['people']) {
  const nouns = new Map<string, Gender | null>();
  for (const word of people.either) nouns.set(word, null);
  for (const word of people.female) nouns.set(word, 'F');
  for (const word of people.male) nouns.set(word, 'M');
  const genderOfNoun = (word: string): Gender | null =>
    nouns.get(word) ??
    (people.female_endings.some((ending) => word.endsWith(ending))
      ? 'F'
      : people.male_endings.some((ending) => word.endsWith(ending))
        ? 'M'
        : null);
  return { people: nouns as ReadonlyMap<string, Gender | null>, genderOfNoun };
}

function rolesOf(
  offices: Language['offices'],
  titles: Language['titles'],
  genderOfNoun: (word: string) => Gender | null,
): PhraseTable<Role> {
  const roles = new PhraseTable<Role>();
  const add = (phrase: string, role: Omit<Role, 'gender'>): void =>
    roles.add(phrase, { ...role, gender: genderOfNoun(phrase.split(' ').at(-1)!) });
  for (const [key, list] of Object.entries(offices)) {
    const isRank = key === 'ranks' || key === 'police_ranks';
    const branch = key === 'ranks' ? 'MILITARY' : key === 'police_ranks' ? 'EXECUTIVE' : branchOf(key);
    for (const phrase of list) add(phrase, { branch, isRank, isHonorific: false });
  }
  for (const [key, gender] of [
    ['female', 'F'],
    ['male', 'M'],
    ['either', null],
  ] as const) {
    for (const title of titles[key]) roles.add(title, { branch: null, gender, isRank: false, isHonorific: true });
  }
  return roles;
}

function organizationTables(lists: Language['organizations']) {
  const organizations = new PhraseTable<OrganizationSort>();
  const groups = new PhraseTable<OrganizationSort>();
  const international = new PhraseTable<true>();
  const fill = (table: PhraseTable<OrganizationSort>, from: Lists, isState: boolean, kind: SpeakerKind): void => {
    for (const [key, list] of Object.entries(from))
      for (const phrase of list) table.add(phrase, { branch: branchOf(key) ?? 'OTHER', isState, kind });
  };
  fill(organizations, lists.state, true, 'ORGANIZATION');
  fill(organizations, lists.others, false, 'ORGANIZATION');
  for (const [key, list] of Object.entries(lists.groups))
    fill(groups, { [key]: list }, /^(?:executive|legislative|judicial|military)$/.test(key), 'GROUP');
  for (const phrase of lists.international) international.add(phrase, true);
  return { organizations, groups, international };
}

function synonyms(sets: readonly (readonly string[])[]): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(sets.map(([word = '', ...others]) => [word, new Set(others)]));
}

function namesAndPlaces({ femaleNames, maleNames, places }: Language) {
  return {
    genderOfName: (first: string): Gender | null => {
      const name = fold(first);
      return femaleNames.has(name) ? 'F' : maleNames.has(name) ? 'M' : null;
    },
    guessOfName: (given: string): Gender | null =>
      /[aá]$/.test(given) ? 'F' : /(?:o|os|us|is|jus)$/.test(given) ? 'M' : null,
    placeOf: (name: string): readonly string[] => places.get(name) ?? [],
  };
}
