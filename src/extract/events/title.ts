import { participleOf, thirdPerson } from './inflection';
import type { NounGroup } from './participants';
import type { Phrase, Sentence } from './sentence';

const LONGEST = 12;
const IDLE_END = / in (?:response|an? (?:move|effort|attempt|bid)|order|return|exchange|line)$/;
const DANGLING = / (?:to|of|for|from|by|against|in|and)$/;
const LONGEST_NAME = 4;

/** A phrase as it reads in a title: without its article; a long one that ends with a name is that name. */
export function phraseWords({ words, text }: Sentence, from: number, phrase: Phrase): string {
  const head = words[phrase.head]!;
  const isLong = phrase.to - from > LONGEST_NAME;
  if (isLong && head.mention && head.mention.end >= head.end) return text.slice(head.mention.start, head.mention.end);
  return text.slice(words[from]!.start, words[phrase.to - 1]!.end);
}

/** The nouns of a group as they read in a title, all of them or the first. */
export function groupWords(sentence: Sentence, nouns: NounGroup): string {
  const { words, text } = sentence;
  if (words[nouns.phrase.head]!.category === 'PRON') return nameOf(sentence, nouns);
  const isShort = nouns.to - nouns.from <= LONGEST_NAME + 2;
  if (isShort) return text.slice(words[nouns.from]!.start, words[nouns.to - 1]!.end);
  const names = nouns.phrases.map((phrase) => phraseWords(sentence, phrase.from, phrase));
  return names.length > 1
    ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)!}`
    : phraseWords(sentence, Math.max(nouns.from, nouns.phrase.from), nouns.phrase);
}

/** Whom a pronoun means, by the name that the sentence gives; nothing where it gives none. */
function nameOf({ words, text }: Sentence, { participants }: NounGroup): string {
  const mention = words.find(
    (word) => word.mention !== null && word.mention.speaker === participants[0]?.speaker,
  )?.mention;
  return mention && participants.length > 0 ? text.slice(mention.start, mention.end) : '';
}

/**
 * Words from `from` as far as phrases and prepositions go on, at most so many; without a date and the preposition
 * before it.
 */
export function tailWords(sentence: Sentence, from: number, to: number, budget: number): string {
  const { words, phrases } = sentence;
  const kept: string[] = [];
  let pending: string[] = [];
  for (let k = from; k < to; k++) {
    const { category, phrase, text } = words[k]!;
    const isLink =
      category === 'PREP' || category === 'CC' || category === 'POSS' || (category === 'ADV' && k === from);
    const depends =
      category === 'TO' ||
      (category === 'VERB' && (words[k - 1]!.category === 'TO' || words[k - 1]!.category === 'PREP'));
    if (depends) kept.push(...pending.splice(0), text);
    if (isLink) pending.push(text);
    if (depends || isLink || category === 'SKIP') continue;
    if (phrase < 0 || category === 'PRON' || phrases[phrase]!.to > to) break;
    const name = phraseWords(sentence, k, phrases[phrase]!).split(' ');
    if (kept.length + pending.length + name.length > budget) break;
    pending.push(...name);
    k = phrases[phrase]!.to - 1;
    // A possessor alone says nothing.
    if (words[k + 1]?.category === 'POSS') continue;
    kept.push(...pending);
    pending = [];
  }
  return kept
    .join(' ')
    .replace(/ (?=['’]s?\b)/g, '')
    .replace(IDLE_END, '')
    .replace(DANGLING, '');
}

/** "Russia sends S-300 missiles to Syria" */
export function activeTitle(
  sentence: Sentence,
  nouns: NounGroup | null,
  lemma: string,
  from: number,
  to: number,
): string {
  const subject = nouns ? groupWords(sentence, nouns) : '';
  const verb = nouns === null || subject === '' || nouns.isPlural ? lemma : thirdPerson(lemma);
  const used = subject.split(/\s+/).length + 1;
  return tidy(
    [subject, verb, tailWords(sentence, from, to, Math.max(3, LONGEST - used))].filter((part) => part !== '').join(' '),
  );
}

/** "Turkish base attacked in Syria" */
export function passiveTitle(
  sentence: Sentence,
  nouns: NounGroup | null,
  lemma: string,
  from: number,
  to: number,
): string {
  const subject = nouns ? groupWords(sentence, nouns) : '';
  const used = subject.split(/\s+/).length + 1;
  return tidy(
    [
      subject,
      participleOf(lemma, sentence.lexicon.irregular),
      tailWords(sentence, from, to, Math.max(3, LONGEST - used)),
    ]
      .filter((part) => part !== '')
      .join(' '),
  );
}

/** "U.S. killing of Doe in Iraq" */
export function nominalTitle(sentence: Sentence, from: number, to: number): string {
  return tidy(tailWords(sentence, from, to, LONGEST));
}

/** One line, no article in front, a capital letter first. */
export function tidy(title: string): string {
  const line = title
    .replace(/\s+/g, ' ')
    .replace(/^(?:the|a|an|its|their|his|her)\s+(?=\S)/i, '')
    .trim();
  return line.charAt(0).toUpperCase() + line.slice(1);
}
