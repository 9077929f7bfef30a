import type { Span } from '../../kernel/findings';
import { TAG, TAGS, type Tokens } from '../text/tokens';
import type { EventContext } from './context';
import type { EventLexicon } from './lexicon';
import type { Category, Mention, Word } from './sentence';

const SUBORDINATORS = new Set(
  'although though while because if unless when whenever where whereas once since until till before after as whether than so how why lest'.split(
    ' ',
  ),
);
/** Subordinators that are prepositions too: what follows tells. */
const RELATIVES = new Set(['who', 'whom', 'which', 'whose', 'that']);
const STOPS = new Set([';', ':', '.', '!', '?', '—', '–', '“', '”', '"', '``', "''", '«', '»', '…']);
const NEGATIONS = new Set(['not', "n't", 'n’t', 'never', 'neither', 'nor', 'hardly', 'barely']);
const MODALS = new Set([
  'will',
  'would',
  'could',
  'should',
  'may',
  'might',
  'can',
  'must',
  'shall',
  'wo',
  'ca',
  "'ll",
  'ought',
]);
const AUXILIARIES = new Set([
  ...MODALS,
  'is',
  'are',
  'was',
  'were',
  'be',
  'been',
  'being',
  'am',
  "'re",
  "'ve",
  'has',
  'have',
  'had',
  'having',
  'do',
  'does',
  'did',
  "'d",
  'gets',
  'got',
]);

/**
 * The words of the tokens `[from, to)` of a sentence: hyphens joined, with mentions; categories as the tagger has
 * them.
 */
export function wordsOf(tokens: Tokens, from: number, to: number, lexicon: EventLexicon): Word[] {
  const words: Word[] = [];
  for (let i = from; i < to;) {
    let end = i + 1;
    while (end + 1 < to && tokens.lower[end] === '-' && touches(tokens, end) && touches(tokens, end + 1)) end += 2;
    words.push(wordOf(tokens, i, end, lexicon));
    i = end;
  }
  markBrackets(words);
  return words;
}

function touches(tokens: Tokens, i: number): boolean {
  return tokens.end[i - 1] === tokens.start[i];
}

function wordOf(tokens: Tokens, from: number, to: number, lexicon: EventLexicon): Word {
  const start = tokens.start[from]!;
  const end = tokens.end[to - 1]!;
  const text = tokens.text.slice(start, end);
  const lower = to === from + 1 ? tokens.lower[from]! : text.toLowerCase();
  const form = lexicon.verbForms.get(lower) ?? null;
  const category =
    to === from + 1 ? categoryOf(lower, TAGS[tokens.tag[from]!]!) : compoundCategory(tokens, to, form !== null);
  return {
    text,
    lower,
    lemma:
      text.endsWith('s') && /^\p{Lu}{2,}s$/u.test(text)
        ? lower.slice(0, -1)
        : singular(tokens.lemma[to - 1]!.toLowerCase(), category, lexicon),
    start,
    end,
    category,
    isCapital: text[0] !== lower[0],
    isProper: tokens.tag[to - 1] === TAG.PROPN,
    form,
    mention: null,
    second: null,
    phrase: -1,
    group: -1,
  };
}

/** The lemma of a noun that the tagger holds for a name has kept its plural. */
function singular(lemma: string, category: Category, lexicon: EventLexicon): string {
  if (lexicon.isKnownNoun(lemma)) return lemma;
  if (category === 'NOUN' && lemma.length > 4 && lemma.endsWith('men')) return `${lemma.slice(0, -2)}an`;
  return category === 'NOUN' && lemma.length > 4 && /[^siu]s$/.test(lemma) ? lemma.slice(0, -1) : lemma;
}

/** "U.S.-led" is an adjective, "al-Assad" and "S-300" are nouns, "test-fired" is a verb. */
function compoundCategory(tokens: Tokens, to: number, isKnownVerb: boolean): Category {
  const last = tokens.tag[to - 1]!;
  if (isKnownVerb && last === TAG.VERB) return 'VERB';
  if (last === TAG.VERB || last === TAG.ADJ || last === TAG.ADP || last === TAG.ADV) return 'ADJ';
  return 'NOUN';
}

function categoryOf(lower: string, tag: (typeof TAGS)[number]): Category {
  if (lower === ',') return 'COMMA';
  if (STOPS.has(lower)) return 'STOP';
  if (NEGATIONS.has(lower)) return 'NOT';
  if (lower === "'s" || lower === "'") return tag === 'AUX' || tag === 'VERB' ? 'AUX' : 'POSS';
  if (AUXILIARIES.has(lower) && tag !== 'NOUN' && tag !== 'PROPN') return 'AUX';
  if (RELATIVES.has(lower) && tag !== 'DET') return lower === 'that' && tag === 'SCONJ' ? 'SUBORD' : 'REL';
  if (RELATIVES.has(lower) && lower !== 'that') return 'REL';
  if (SUBORDINATORS.has(lower)) return 'SUBORD';
  if (lower === 'to') return tag === 'ADP' ? 'PREP' : 'TO';
  return CATEGORY[tag] ?? 'SKIP';
}

const CATEGORY: Partial<Record<(typeof TAGS)[number], Category>> = {
  ADJ: 'ADJ',
  ADP: 'PREP',
  ADV: 'ADV',
  AUX: 'AUX',
  CCONJ: 'CC',
  DET: 'DET',
  NOUN: 'NOUN',
  NUM: 'NUM',
  PRON: 'PRON',
  PROPN: 'NOUN',
  SCONJ: 'SUBORD',
  SYM: 'NUM',
  VERB: 'VERB',
  X: 'NOUN',
  PART: 'ADV',
};

/** Longer brackets are read as text. */
const BRACKET_WORDS = 8;

function markBrackets(words: Word[]): void {
  for (let i = 0; i < words.length; i++) {
    if (words[i]!.lower !== '(') continue;
    let close = i + 1;
    while (close < words.length && close - i <= BRACKET_WORDS && words[close]!.lower !== ')') close++;
    if (words[close]?.lower !== ')') continue;
    for (let k = i; k <= close; k++) words[k]!.category = 'SKIP';
    i = close;
  }
}

/** Speakers and countries in the order of the text; where both name the same words, a country's name is the country. */
export function mentionsOf({ speakers, countries, tokens: { text } }: EventContext): Mention[] {
  const found: Mention[] = [];
  const names = new Set<string>();
  const at = ({ start, end }: Span): string => `${start} ${end}`;
  for (const { code, span, how } of countries) {
    // "Turkey-backed forces" are not Turkey.
    if (/^-\p{Ll}/u.test(text.slice(span.end, span.end + 2))) continue;
    const isName = how === 'NAME' || how === 'CAPITAL';
    const isAdjective = /^(?:U\.?S\.?A?|U\.?K\.?)$/.test(text.slice(span.start, span.end));
    found.push({ speaker: null, country: code, kind: null, isName: isName && !isAdjective, ...span });
    if (how === 'NAME') names.add(at(span));
  }
  for (const { key, span, kind } of speakers)
    if (!names.has(at(span))) found.push({ speaker: key, country: null, kind, isName: true, ...span });
  return found.sort((x, y) => x.start - y.start || y.end - x.end);
}

/**
 * Writes mentions on the words that they cover; a speaker's outrank a country's. Both are in the order of the text;
 * returns where to go on.
 */
export function markMentions(words: readonly Word[], mentions: readonly Mention[], next: number): number {
  const last = words.at(-1)?.end ?? 0;
  let w = 0;
  let at = next;
  for (; at < mentions.length && mentions[at]!.start < last; at++) {
    const mention = mentions[at]!;
    while (w < words.length && words[w]!.end <= mention.start) w++;
    for (let k = w; k < words.length && words[k]!.start < mention.end; k++) {
      const held = words[k]!.mention;
      if (held === null || (held.speaker === null && mention.speaker !== null)) words[k]!.mention = mention;
      else if (held.end <= mention.start) words[k]!.second = mention;
    }
  }
  return at;
}
