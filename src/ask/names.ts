import { nameKey, words as wordsOf } from '../kernel/fold';
import type { SpeakerNames } from './lexicon';
import type { NameReading } from './readings';
import { isCapitalised, type Token } from './tokens';
import type { Vocabulary } from './vocabulary/vocabulary';

/** Words in the longest name that is looked up. */
const LONGEST = 6;

/** A run of words that could be a name. Token indexes, `[from, to)`. */
interface Run {
  from: number;
  to: number;
  text: string;
}

/** Every run of up to six words, without the possessive ending of the last, and every quoted phrase. */
function runs(question: string, tokens: readonly Token[]): Run[] {
  return tokens.flatMap((first, from) => {
    if (first.kind === 'phrase') return [{ from, to: from + 1, text: first.text }];
    const found: Run[] = [];
    for (let to = from + 1; to <= Math.min(tokens.length, from + LONGEST); to++) {
      const last = tokens[to - 1];
      if (last?.kind !== 'word') break;
      found.push({ from, to, text: question.slice(first.start, last.start + last.text.length) });
    }
    return found;
  });
}

/** The last name of a person as it may be written: the last token, and the last word of it ("al-Assad", "Assad"). */
export function surnames(name: string): string[] {
  const token = nameKey(name).split(' ').at(-1) ?? '';
  return [token, ...wordsOf(token).slice(-1)];
}

/** The runs to look up in the graph: folded, each once, without function words. */
export function candidates(question: string, tokens: readonly Token[], { words }: Vocabulary): string[] {
  const grammatical = (text: string): boolean => words.get(nameKey(text))?.some(({ kind }) => kind === 'word') ?? false;
  const texts = runs(question, tokens).filter(({ text }) => text !== '' && !grammatical(text));
  return [
    ...new Set(texts.flatMap(({ text }) => [nameKey(text), ...(/\s/.test(text) ? [] : wordsOf(text).slice(-1))])),
  ];
}

/**
 * Which runs name which speakers, by `from:to`. A full-name match wins over aliases and last names, unless it is a
 * person without quotes. Among several matches, only those with quotes count. In a question with capital letters, a
 * last name in lower case is a common word.
 */
export function namedRuns(
  question: string,
  tokens: readonly Token[],
  speakers: readonly SpeakerNames[],
): Map<string, NameReading> {
  const whole = index(speakers, (speaker) => [nameKey(speaker.name)]);
  const alias = index(speakers, (speaker) => speaker.aliases.map(nameKey));
  const last = index(speakers, (speaker) => (speaker.kind === 'PERSON' ? surnames(speaker.name) : []));
  const caseless = !tokens.slice(1).some(isCapitalised);
  const named = new Map<string, NameReading>();
  for (const { from, to, text } of runs(question, tokens)) {
    const key = nameKey(text);
    const first = tokens[from];
    const surname = first !== undefined && (caseless || isCapitalised(first)) ? (last.get(key) ?? []) : [];
    const known = whole.get(key) ?? alias.get(key) ?? [];
    const found = meantBy(whole.get(key) ?? [], [...new Set([...known, ...surname])]);
    if (found.length > 0)
      named.set(`${from}:${to}`, { kind: 'name', text, speakers: found, bySurname: known.length === 0 });
  }
  return named;
}

/**
 * A full-name match wins, unless it is a person without quotes. Among several matches, only those with quotes count.
 */
function meantBy(whole: readonly SpeakerNames[], all: readonly SpeakerNames[]): SpeakerNames[] {
  const isSilent = whole.every(({ kind, hasQuotes }) => kind === 'PERSON' && !hasQuotes);
  const named = isSilent ? all : whole;
  const quoted = named.filter(({ hasQuotes }) => hasQuotes);
  return [...(quoted.length > 0 ? quoted : named)];
}

function index(
  speakers: readonly SpeakerNames[],
  keys: (speaker: SpeakerNames) => string[],
): Map<string, SpeakerNames[]> {
  const found = new Map<string, SpeakerNames[]>();
  for (const speaker of speakers) {
    for (const key of new Set(keys(speaker))) found.set(key, [...(found.get(key) ?? []), speaker]);
  }
  return found;
}
