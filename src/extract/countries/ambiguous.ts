import { fold } from '../../kernel/fold';
import type { Language } from '../../language/language';
import { isCapitalised, tokensAfter, tokensBefore } from './context';

/**
 * States of the U.S. and their usual abbreviations; a country's name before a comma and one of these is a town there.
 */
const STATES =
  /^(Alabama|Ala|Alaska|Arizona|Ariz|Arkansas|Ark|California|Calif|Colorado|Colo|Connecticut|Conn|Delaware|Del|Florida|Fla|Georgia|Ga|Hawaii|Idaho|Illinois|Ill|Indiana|Ind|Iowa|Kansas|Kan|Kentucky|Ky|Louisiana|La|Maine|Maryland|Md|Massachusetts|Mass|Michigan|Mich|Minnesota|Minn|Mississippi|Miss|Missouri|Mo|Montana|Mont|Nebraska|Neb|Nevada|Nev|Ohio|Oklahoma|Okla|Oregon|Ore|Pennsylvania|Pa|Tennessee|Tenn|Texas|Tex|Utah|Vermont|Vt|Virginia|Va|Washington|Wash|Wisconsin|Wis|Wyoming|Wyo)$/;
const STATE_WORDS =
  /^(Republican|Republicans|Democrat|Democrats|Democratic|governor|Gov|Senate|Sen|Rep|voters|voter|state|lawmaker|lawmakers|congressman|congresswoman|legislature|Legislature|GOP|Bulldogs|primary|runoff|Tech|Power|secretary|Secretary)$/;
const STATE_PLACES =
  /\b(Atlanta|Savannah|Augusta|Macon|Athens|Marietta|Fulton County|Cobb County|Gwinnett|Stone Mountain|Brian Kemp|Stacey Abrams|Raffensperger)\b/;
const CAUCASUS =
  /\b(Tbilisi|Georgians?\b(?! Republican| Democrat)|Caucasus|Abkhazia|South Ossetia|Saakashvili|Ivanishvili|Margvelashvili|Zourabichvili|Kobakhidze|Garibashvili|Batumi|Armenia|Azerbaijan|Moldova)\b/;
const OTHER_STATES =
  /\b(Alabama|Arizona|Arkansas|California|Colorado|Florida|Illinois|Iowa|Kansas|Kentucky|Louisiana|Michigan|Minnesota|Mississippi|Missouri|Nevada|New Hampshire|North Carolina|Ohio|Oklahoma|Oregon|Pennsylvania|South Carolina|Tennessee|Texas|Virginia|Wisconsin)\b/;

/** Countries whose names people have, too. */
const PEOPLES_NAMES = new Set([
  'Jordan',
  'Chad',
  'Israel',
  'Georgia',
  'Kenya',
  'India',
  'Ireland',
  'Cuba',
  'Holland',
  'England',
  'Wales',
  'Scotland',
  'France',
  'Malta',
  'Cyprus',
  'Paris',
  'London',
  'Berlin',
  'Washington',
  'Santiago',
  'Wellington',
  'Lima',
  'Rome',
  'Vienna',
  'Sofia',
  'Sydney',
  'America',
  'Germany',
  'Britain',
  'Havana',
  'Bern',
  'Brazil',
]);
const TITLES =
  /^(Mr|Mrs|Ms|Miss|Dr|Rep|Sen|Congressman|Congresswoman|Representative|Senator|Chairman|Judge|Justice|Coach|Prof|Professor|Officer|Sgt|Lt|Capt|Captain|Detective|Sir|Rev|Reverend|Councilman|Attorney|Ranking)$/;
/** Capitalised words before a name that are no first names. */
const NO_FIRST_NAMES = new Set(
  `In The A An And But Or For From With By To At On Of As If When While After Before Since Although Though Because Both Neither Nor Like Unlike Against Between Among That This These Those It He She They We You I What Where Why How Not No Yes Yet So Even Only Also Now Then Today Yesterday Meanwhile However
  Kingdom Republic State King Queen Prince President Minister Ambassador Foreign Defense Prime Against Across Inside Outside Under Over Near Around About Through Despite Without Until During Will Would Should Could Can May Does Did Has Have Had Is Are Was Were Northern Southern Eastern Western North South East West Central Upper Lower Greater Anti Pro Ex Former Iran Iraq Syria Egypt Russia China Turkey Lebanon Jordan Israel Europe
  Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April June July August September October November December U.S US America American Great New Old Modern Ancient Muslim Christian Jewish Arab Sunni Shiite Nuclear Democratic Socialist Communist Soviet Nazi Vichy Says Say Tells Warns Urges Visits Leaves Hits Strikes Bombs Attacks Supports Backs Accuses Blames Wants Fears Team Air Bank Voice Radio University Embassy Government Hillary`
    .split(/\s+/)
    .filter((word) => word !== 'Hillary'),
);
/** Capitalised words after a country's name that make no full name of a person. */
const NO_SURNAMES = new Set(
  `King Queen Prince Princess President Prime Minister Foreign Defense Defence Interior Finance Army Navy Air Police Parliament Government Ministry Embassy Ambassador Railways Electric Securities Antiquities Land Security Supreme Knesset Central Bank Institute Democracy Policy Project Today Hayom Radio Broadcasting Aerospace Times Post News Daily Cup Open National Football Cricket Rugby Is Has And Or Says Will Should Can May Must Could To In On At As For Of From With By After Before Was Were Are Wants Urges Warns Sends Tells Deal Talks War Crisis Sanctions Border Election Elections Attack Policy Trade
  Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December Inc Ltd Corp U.S US Forces Military Council Committee Party Office Agency Department Federation Revolution Spring Republican Democrat Beyond Bonds First`.split(
    /\s+/,
  ),
);
const INSIDE = /^(in|into|across|inside|neighboring|neighbouring|throughout|visit|visited|visiting)$/i;

/** Tells countries from people, states and towns of the same name; remembers what one text has told. */
export class Ambiguity {
  private georgia: boolean | null = null;
  private readonly people = new Map<string, boolean>();

  constructor(
    private readonly text: string,
    private readonly language: Language,
  ) {}

  /** Whether the name at [start, end) is a country's or its capital's, as far as its surroundings tell. */
  isPlace(name: string, start: number, end: number): boolean {
    const after = tokensAfter(this.text, end);
    const before = tokensBefore(this.text, start);
    if (after[0] === ',' && STATES.test(after[1] ?? '') && !(name === 'Georgia')) return false;
    if (PEOPLES_NAMES.has(name) && this.isPerson(name, start, end, before, after)) return false;
    if (this.followsGivenName(start, before)) return false;
    return name !== 'Georgia' || !this.isState(before, after);
  }

  /** "Ines Poland": a surname. */
  private followsGivenName(start: number, [previous = '']: readonly string[]): boolean {
    if (this.text[start - 1] !== ' ' || NO_FIRST_NAMES.has(previous) || !/^\p{Lu}\p{Ll}+$/u.test(previous))
      return false;
    const { femaleNames, maleNames } = this.language;
    return femaleNames.has(fold(previous)) || maleNames.has(fold(previous));
  }

  private isPerson(
    name: string,
    start: number,
    end: number,
    before: readonly string[],
    after: readonly string[],
  ): boolean {
    const [next = ''] = after;
    const [previous = ''] = before;
    if (TITLES.test(previous)) return true;
    // a surname: a first name stands directly before it
    if (
      this.text[start - 1] === ' ' &&
      /^\p{Lu}\p{Ll}+$/u.test(previous) &&
      !NO_FIRST_NAMES.has(previous) &&
      !this.endsSentence(start - 2)
    )
      return this.learn(name, true);
    if (/\p{Lu}\p{Ll}+ \p{Lu}\. $/u.test(this.text.slice(Math.max(0, start - 30), start)))
      return this.learn(name, true);
    // a first name: a surname stands directly behind it
    if (
      this.text[end] === ' ' &&
      /^\p{Lu}\p{Ll}+$/u.test(next) &&
      !NO_SURNAMES.has(next) &&
      !/^(of|the)$/.test(previous) &&
      !STATES.test(next)
    )
      return this.learn(name, true);
    return this.isKnownPerson(name) && !INSIDE.test(previous);
  }

  private endsSentence(at: number): boolean {
    return /[.!?:,;]/.test(this.text[at] ?? '');
  }

  private learn(name: string, person: boolean): boolean {
    this.people.set(name, person);
    return person;
  }

  /** "Jordan said" after "Jim Jordan" is the man, in a text that has nothing else of the country. */
  private isKnownPerson(name: string): boolean {
    if (name !== 'Jordan' && name !== 'Chad') return false;
    const known = this.people.get(name);
    if (known !== undefined) return known;
    const full =
      name === 'Jordan'
        ? /\b(Michael|Jim|Vernon|Barbara|Hamilton|Rep\.|Mr\.|Ms\.|Mrs\.|Dr\.|Congressman|Chairman) Jordan\b/
        : /\bChad [A-Z][a-z]+\b/;
    const place = name === 'Jordan' ? /\b(Amman|Jordanians?|King Abdullah)\b/ : /\b(Chadians?|N['’]Djamena|Sahel)\b/;
    return this.learn(name, full.test(this.text) && !place.test(this.text));
  }

  private isState(before: readonly string[], after: readonly string[]): boolean {
    const [next = ''] = after;
    const [previous = '', further = ''] = before;
    if (STATE_WORDS.test(next) || /^(Gov|governor|Governor)$/.test(further)) return true;
    const partner = /^(and|or|,)$/.test(previous) ? further : /^(and|or|,)$/.test(next) ? (after[1] ?? '') : '';
    if (
      STATES.test(partner) ||
      (previous === ',' && /^(Atlanta|Savannah|Augusta|Macon|Athens|Columbus|Rome|Albany|Marietta)$/.test(further))
    )
      return true;
    if (/^(Armenia|Azerbaijan|Ukraine|Moldova|Russia|Turkey|Abkhazia)$/.test(partner)) return false;
    this.georgia ??= !CAUCASUS.test(this.text) && (STATE_PLACES.test(this.text) || OTHER_STATES.test(this.text));
    return this.georgia;
  }
}

/** Whether an adjective names a language here: "in Spanish", "French-speaking", "the Arabic and Russian languages". */
export function isLanguage(text: string, start: number, end: number): boolean {
  const [next = '', further = ''] = tokensAfter(text, end);
  const [previous = ''] = tokensBefore(text, start);
  if (/^(language|languages|speaker|speakers|translation|translator|dictionary|lessons)$/.test(next)) return true;
  if (next === '-' && /^(language|speaking|born)$/.test(further)) return further !== 'born';
  return (
    /^(in|speak|speaks|spoke|speaking|spoken|fluent|into|learn|learning|learned)$/i.test(previous) &&
    !/^[\p{L}-]/u.test(next)
  );
}

/** Whether the word stands in a line of capitals, where "US" may be the pronoun. */
export function amongCapitals(text: string, start: number, end: number): boolean {
  const capitals = (word: string | undefined): boolean => word !== undefined && /^\p{Lu}{2,}$/u.test(word);
  const previous = tokensBefore(text, start)[0];
  const next = tokensAfter(text, end)[0];
  if (!capitals(previous)) return false;
  return (
    (next === undefined || capitals(next) || !isCapitalised(next)) &&
    !/^(THE|WITH|BY|AND|IN|FROM|AGAINST)$/.test(previous ?? '')
  );
}
