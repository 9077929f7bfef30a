import type { EventFinding } from '../../kernel/findings';
import type { DateExpression } from '../dates/expression';
import { groupsOf, phrasesOf } from './chunks';
import { clausesOf } from './clauses';
import type { EventContext } from './context';
import type { Draft } from './draft';
import { mergeDrafts } from './merge';
import { nounEvent } from './noun-events';
import { markDates, retag } from './retag';
import type { Mention, Sentence } from './sentence';
import { isSport } from './sport';
import { Subjects } from './subjects';
import { verbEvent, type Reading } from './verb-events';
import { markMentions, mentionsOf, wordsOf } from './words';

/** Findings of which less is known are left out. */
const FLOOR = 0.5;
/** Longer sentences, in tokens, are lists or have lost their marks; they are read in pieces, so cost stays linear. */
const LONGEST_SENTENCE = 250;

/**
 * The events that a text states, by PLOVER's types (https://github.com/openeventdata/PLOVER): from verbs and nouns of a
 * lexicon, with the participants that stand where its frames expect them. Each has one participant at least and a
 * confidence from 0.5 to 0.95, by the completeness of its frame. Offsets are UTF-16 units. Pure; linear in the length.
 */
export function extractEvents(context: EventContext): EventFinding[] {
  const { tokens } = context;
  const mentions = mentionsOf(context);
  const dates = [...context.dates].sort((x, y) => x.span.start - y.span.start);
  const capitals = new Map(context.capitals.map(({ span, code }) => [span.start, code]));
  const drafts: Draft[] = [];
  let nextMention = 0;
  let nextDate = 0;
  for (let s = 0; s + 1 < tokens.sentenceStart.length; s++) {
    const end = tokens.sentenceStart[s + 1]!;
    for (let from = tokens.sentenceStart[s]!; from < end; from += LONGEST_SENTENCE) {
      const to = Math.min(end, from + LONGEST_SENTENCE);
      const read = readSentence(context, { from, to }, { mentions, nextMention, dates, nextDate });
      nextMention = read.nextMention;
      nextDate = read.nextDate;
      drafts.push(...draftsOf(read.sentence, capitals));
    }
  }
  return mergeDrafts(drafts);
}

interface Sources {
  mentions: readonly Mention[];
  nextMention: number;
  dates: readonly DateExpression[];
  nextDate: number;
}

function readSentence(
  { tokens }: EventContext,
  { from, to }: { from: number; to: number },
  { mentions, nextMention, dates, nextDate }: Sources,
): { sentence: Sentence; nextMention: number; nextDate: number } {
  const words = wordsOf(tokens, from, to);
  const afterMentions = markMentions(words, mentions, nextMention);
  // Without a mention there are no participants, and so no events.
  const isIdle = isSport(words) || !words.some(({ mention }) => mention !== null);
  if (!isIdle) retag(words);
  const afterDates = markDates(words, dates, nextDate);
  const isHeadline = tokens.paragraph[from] === 0 && !/[.!?]/.test(tokens.lower[tokens.paragraphStart[1]! - 1] ?? '.');
  const sentence: Sentence = {
    words,
    phrases: isIdle ? [] : phrasesOf(words),
    groups: isIdle ? [] : groupsOf(words),
    dates: dates.slice(nextDate, afterDates),
    isHeadline,
    text: tokens.text,
  };
  return { sentence, nextMention: afterMentions, nextDate: afterDates };
}

function draftsOf(sentence: Sentence, capitals: ReadonlyMap<number, string>): Draft[] {
  if (sentence.phrases.length === 0) return [];
  const reading: Reading = { sentence, clauses: clausesOf(sentence), subjects: new Subjects(sentence), capitals };
  const drafts: Draft[] = [];
  for (const group of sentence.groups) {
    const draft = verbEvent(reading, group);
    if (draft && draft.confidence >= FLOOR) drafts.push(draft);
  }
  for (const phrase of sentence.phrases) {
    const draft = nounEvent(reading, phrase);
    if (draft && draft.confidence >= FLOOR) drafts.push(draft);
  }
  return drafts;
}
