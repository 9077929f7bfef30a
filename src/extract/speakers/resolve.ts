import type { Span } from '../../kernel/findings';
import { fold } from '../../kernel/fold';
import {
  firstFrom,
  mentionsIn,
  organizationIn,
  sentenceAt,
  type Cast,
  type CastMention,
  type Organization,
} from './cast';
import { COMMON_HEADS, governmentOf, HEAD_NOUNS } from './organizations';
import type { Person } from './people';
import type { Gender } from './roles';
import type { Unit } from './units';
import { wordAt, type Word } from './words';

/** Who speaks: a person, an organisation, or nobody who could be named. */
export interface Voice {
  person: Person | null;
  organization: Organization | null;
}

export const UNNAMED: Voice = { person: null, organization: null };

const HE = new Set(['he', 'his', 'him', 'himself']);
const SHE = new Set(['she', 'her', 'hers', 'herself']);
const THEY = new Set(['they', 'their', 'them', 'themselves', 'we', 'our', 'us', 'it', 'its']);
const FIRST = new Set(['i', 'my', 'me', 'myself']);
const RELATIVE = new Set(['who', 'which', 'whose', 'that', 'whom']);
const COMPLEMENT = new Set([
  'of',
  'for',
  'to',
  'by',
  'with',
  'from',
  'against',
  'about',
  'at',
  'in',
  'on',
  'near',
  'under',
  'behind',
  'like',
  'including',
  'than',
  'among',
  'between',
  'within',
  'inside',
]);
const ARTICLES = new Set(['the', 'a', 'an', 'this', 'that', 'its', 'his', 'her', 'their', 'both']);
/** What people utter: it speaks for its owner. */
const UTTERANCES =
  /^(?:comments?|statements?|remarks?|words?|tweets?|speech|speeches|letter|memo|letters|claims?|announcement|testimony|message|messages|post|posts|email|emails|warning|warnings|interview|column|book|report|op-ed|answer|response|reply|allegations?|accusations?|argument|assertion|assertions|promise|pledge|plan|call|calls|account|own|latest|recent|public)$/;
/** Behind a name these begin something new. */
const GOES_ON = new Set(
  'and or who whose which himself herself themselves then also but is was has had as while when where after before'.split(
    ' ',
  ),
);
const SENTENCES_BACK = 8;
/** Descriptions look back over so many names. */
const MENTIONS_BACK = 400;

/** Tells whom the words of a source mean. Ask in the order of the text: pronouns look back at who spoke before. */
export class Voices {
  private readonly spoken: { voice: Voice; offset: number }[] = [];

  constructor(private readonly cast: Cast) {}

  /**
   * @param source words that name the source, null where there are none
   * @param at where the quote's attribution stands
   */
  of(source: Span | null, at: number): Voice {
    const voice = source === null ? UNNAMED : this.named(source);
    if (voice !== UNNAMED) this.spoken.push({ voice, offset: source?.start ?? at });
    return voice;
  }

  private named(source: Span): Voice {
    const { units } = this.cast.described;
    const words: Word[] = [];
    for (let k = wordAt(units.words, source.start); k < units.words.length && units.words[k]!.start < source.end; k++)
      words.push(units.words[k]!);
    const meant = words.filter(({ lower }) => !ARTICLES.has(lower));
    const only =
      words.length === 1 || /^(?:his|her|their|its|my|our)$/.test(words[0]?.lower ?? '') ? words[0]?.lower : undefined;
    if (only !== undefined) {
      const pronoun = this.pronoun(only, source, words);
      if (pronoun) return pronoun;
    }
    if (meant.length === 0) return UNNAMED;
    return (
      this.byName(source) ??
      this.bySurname(meant) ??
      this.byCountry(words) ??
      this.byDescription(words, source) ??
      UNNAMED
    );
  }

  private pronoun(word: string, source: Span, words: readonly Word[]): Voice | null {
    const isOwner = words.length === 1 || words.slice(1).every(({ lower }) => UTTERANCES.test(lower));
    if (!isOwner && !RELATIVE.has(word)) return null;
    if (RELATIVE.has(word) && words.length === 1) return this.antecedent(source.start);
    if (HE.has(word)) return this.lastPerson(source.start, 'M');
    if (SHE.has(word)) return this.lastPerson(source.start, 'F');
    if (FIRST.has(word)) return UNNAMED;
    return THEY.has(word) ? this.lastGroup(source.start, word) : null;
  }

  /** "who", "which": what is named directly before, in the same sentence. */
  private antecedent(offset: number): Voice {
    const { mentions } = this.cast;
    const before = mentions[firstFrom(mentions, offset) - 1];
    return before && sentenceAt(this.cast, before.span.start) === sentenceAt(this.cast, offset)
      ? voiceOf(before)
      : UNNAMED;
  }

  private byName(source: Span): Voice | null {
    const mentions = mentionsIn(this.cast, source);
    const speaking =
      mentions.find((mention) => mention.person !== null && this.speaks(mention, source)) ??
      mentions.find((mention) => mention.organization !== null && this.speaks(mention, source));
    return speaking ? voiceOf(speaking) : null;
  }

  /** Whether a name in a source is that of who speaks, and not of whom or what the speaker belongs to. */
  speaks(mention: CastMention, source: Span): boolean {
    return (
      !this.isComplement(mention, source) &&
      !(mention.person ? this.ownsAnother(mention, source) : this.isModifier(mention, source))
    );
  }

  /** In headlines a name is not told from the words around it; the text knows it. */
  private bySurname(words: readonly Word[]): Voice | null {
    const { titled } = this.cast.described.units;
    if (words.length > 4 || !titled.has(words[0]!.paragraph)) return null;
    const surname = fold(words.at(-1)!.text);
    const person = this.cast.people.find((known) => known.surname === surname);
    return person ? { person, organization: null } : null;
  }

  /** "a spokesman for Doe": what stands behind a preposition within the source is not who speaks. */
  private isComplement({ word, person }: CastMention, source: Span): boolean {
    const { words, of, list } = this.cast.described.units;
    for (let k = word - 1; k >= 0 && words[k]!.start >= source.start && word - k < 16; k--) {
      const { lower, gap } = words[k]!;
      const unit = list[of[k]!]!;
      // "Secretary of State Doe"
      if (unit.kind === 'ROLE' && k > unit.from) continue;
      if (COMPLEMENT.has(lower)) return !(person !== null && /[,—–]/.test(words[word]!.gap));
      if (/[,;]/.test(words[k + 1]!.gap) && gap !== '') return false;
      if (unit.kind === 'WORD' && !ARTICLES.has(lower) && person === null) return false;
    }
    return false;
  }

  /** "Doe’s lawyer", "a Doe adviser": they speak; "Doe’s comments" are Doe's. */
  private ownsAnother({ span }: CastMention, source: Span): boolean {
    const { words, of, list } = this.cast.described.units;
    const k = wordAt(words, span.end - 1);
    const next = words[k + 1];
    if (!next || next.start >= source.end || UTTERANCES.test(next.lower)) return false;
    if (words[k]!.isPossessive || (next.gap === ' ' && list[of[k + 1]!]!.kind !== 'WORD')) return true;
    return next.gap === ' ' && !next.isCapital && !GOES_ON.has(next.lower) && !COMPLEMENT.has(next.lower);
  }

  /** "a Pentagon spokesman": the organisation says whose spokesman speaks. */
  private isModifier({ span }: CastMention, source: Span): boolean {
    const { words, of, list } = this.cast.described.units;
    const k = wordAt(words, span.end - 1) + 1;
    for (let next = k; next < words.length && words[next]!.start < source.end && next < k + 4; next++) {
      if (/[,;(]/.test(words[next]!.gap)) return false;
      if (UTTERANCES.test(words[next]!.lower) && next > k - 1) return false;
      if (list[of[next]!]!.kind === 'ROLE') return true;
    }
    return false;
  }

  /** "Tehran", "the United States": a country that speaks is its government. */
  private byCountry(words: readonly Word[]): Voice | null {
    const { units } = this.cast.described;
    const meant = words.filter(({ lower }) => !ARTICLES.has(lower));
    const indices = meant.map((word) => units.of[wordAt(units.words, word.start)]!);
    const first = units.list[indices[0]!];
    const isUtterance = (unit: number): boolean => UTTERANCES.test(units.words[units.list[unit]!.from]!.lower);
    if (first?.kind !== 'COUNTRY' || !indices.every((unit) => unit === indices[0] || isUtterance(unit))) return null;
    const mention = this.cast.countries[firstFrom(this.cast.countries, units.words[first.from]!.start)];
    if (mention?.how === 'ADJECTIVE' || mention?.how === 'DEMONYM') return null;
    const organization = organizationIn(this.cast, governmentOf(first.country!), {
      start: units.words[first.from]!.start,
      end: units.words[first.to - 1]!.end,
    });
    return { person: null, organization };
  }

  /** "the minister", "the Syrian president", "the company": who was named with that word before. */
  private byDescription(all: readonly Word[], source: Span): Voice | null {
    const { units } = this.cast.described;
    const complement = all.findIndex(({ lower }) => COMPLEMENT.has(lower));
    const words = complement < 0 ? all : all.slice(0, complement);
    if (words.length === 0) return null;
    const unitsOf = [...new Set(words.map((word) => units.of[wordAt(units.words, word.start)]!))].map(
      (index) => units.list[index]!,
    );
    const isDefinite = /^(?:the|this|that|its|their)$/.test(words[0]!.lower) || unitsOf[0]?.kind === 'ROLE';
    const role = unitsOf.find(({ kind }) => kind === 'ROLE');
    if (role && isDefinite)
      return this.lastWithRole(role, unitsOf.find(({ country }) => country !== null)?.country ?? null, source.start);
    const head = words.at(-1)!.lower;
    return isDefinite && words.length <= 3 && (COMMON_HEADS.has(head) || HEAD_NOUNS.has(head))
      ? this.lastOrganization(head, source.start)
      : null;
  }

  private lastWithRole(role: Unit, country: string | null, offset: number): Voice | null {
    const { words } = this.cast.described.units;
    const wanted = fold(words[role.to - 1]!.text).replace(/s$/, '');
    const gender = role.role?.gender ?? null;
    const { mentions } = this.cast;
    const from = firstFrom(mentions, offset) - 1;
    for (let at = from; at >= 0 && from - at < MENTIONS_BACK; at--) {
      const { person } = mentions[at]!;
      if (
        !person ||
        (country !== null && person.country !== country) ||
        (gender !== null && person.gender !== null && person.gender !== gender)
      )
        continue;
      if (person.offices.some((office) => isSameRole(fold(office.role), wanted))) return voiceOf(mentions[at]!);
    }
    return null;
  }

  private lastOrganization(head: string, offset: number): Voice | null {
    const sort = HEAD_NOUNS.get(head);
    const { mentions } = this.cast;
    const from = firstFrom(mentions, offset) - 1;
    for (let at = from; at >= 0 && from - at < MENTIONS_BACK; at--) {
      const { organization } = mentions[at]!;
      if (!organization) continue;
      const name = fold(organization.name);
      if (
        name.endsWith(head) ||
        (head === 'company' && organization.branch === 'BUSINESS') ||
        (head === 'agency' && sort?.branch === organization.branch && name.includes('agency'))
      )
        return voiceOf(mentions[at]!);
    }
    return null;
  }

  /** The nearest person before who can be meant: those who spoke and those whose name opens a sentence come first. */
  private lastPerson(offset: number, gender: Gender): Voice {
    const { mentions } = this.cast;
    const sentence = sentenceAt(this.cast, offset);
    let best: { mention: CastMention; score: number } | null = null;
    for (let at = firstFrom(mentions, offset) - 1; at >= 0; at--) {
      const mention = mentions[at]!;
      const distance = sentence - sentenceAt(this.cast, mention.span.start);
      if (distance > SENTENCES_BACK) break;
      if (!mention.person || (mention.person.gender !== null && mention.person.gender !== gender)) continue;
      const score = this.salience(mention, distance, gender);
      if (!best || score > best.score) best = { mention, score };
    }
    const last = this.lastSpoken(
      ({ person }) => person !== null && (person.gender === null || person.gender === gender),
      sentence - SENTENCES_BACK,
    );
    if (last) {
      const distance = sentence - sentenceAt(this.cast, last.offset);
      const score = 0.9 - 0.6 * distance + (last.voice.person!.gender === gender ? 0.5 : 0);
      if (!best || score >= best.score) return this.learn(last.voice, gender);
    }
    return best ? this.learn(voiceOf(best.mention), gender) : UNNAMED;
  }

  /** Who spoke last and fits, no earlier than a sentence. */
  private lastSpoken(fits: (voice: Voice) => boolean, earliest: number): { voice: Voice; offset: number } | null {
    for (let at = this.spoken.length - 1; at >= 0; at--) {
      const said = this.spoken[at]!;
      if (sentenceAt(this.cast, said.offset) < earliest) return null;
      if (fits(said.voice)) return said;
    }
    return null;
  }

  private salience({ person, word }: CastMention, distance: number, gender: Gender): number {
    const { words } = this.cast.described.units;
    const { isQuoted, isPossessive, sentence } = words[word]!;
    let opens = word;
    while (opens > 0 && words[opens - 1]!.sentence === sentence && word - opens < 9) opens--;
    const isSubject = word - opens < 9 && opens > 0 ? 0.5 : 0;
    return (
      (person!.gender === gender ? 0.5 : 0) +
      isSubject -
      0.6 * distance -
      (isQuoted ? 0.8 : 0) -
      (isPossessive ? 0.3 : 0)
    );
  }

  private learn(voice: Voice, gender: Gender): Voice {
    if (voice.person) voice.person.gender ??= gender;
    return voice;
  }

  /** "they", "it": the organisation or group that spoke last, or that was named in the sentence before. */
  private lastGroup(offset: number, word: string): Voice {
    const sentence = sentenceAt(this.cast, offset);
    const fits = (voice: Voice): boolean =>
      voice.organization !== null && (word.startsWith('it') ? voice.organization.kind === 'ORGANIZATION' : true);
    const last = this.lastSpoken(fits, sentence - 2);
    if (last) return last.voice;
    const { mentions } = this.cast;
    const before = mentions[firstFrom(mentions, offset) - 1];
    return before && fits(voiceOf(before)) && sentenceAt(this.cast, before.span.start) === sentence
      ? voiceOf(before)
      : UNNAMED;
  }
}

export function voiceOf({ person, organization }: CastMention): Voice {
  return { person, organization };
}

function isSameRole(role: string, wanted: string): boolean {
  const last = role.split(' ').at(-1) ?? '';
  const kind = (word: string): string => word.replace(/(?:wo)?man$|person$/, '');
  return last === wanted || kind(last) === kind(wanted) || role.split(' ')[0] === wanted || role.endsWith(` ${wanted}`);
}
