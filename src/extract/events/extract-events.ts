import type { EventType } from '../../kernel/vocabulary';
import type { DateExpression } from '../dates/expression';
import { groupsOf, phrasesOf } from './chunks';
import { clausesOf } from './clauses';
import { adverbialEvent } from './adverbial-events';
import { commitmentOf } from './commitments';
import type { EventContext } from './context';
import type { Draft, FoundEvent } from './draft';
import { eventLexicon, type EventLexicon } from './lexicon';
import { mergeDrafts } from './merge';
import { nounEvent } from './noun-events';
import { markDates, retag } from './retag';
import { union } from './parties';
import type { CommonNoun, Mention, Participant, Sentence, Word } from './sentence';
import { reportedDemand } from './reported-demands';
import { isSport } from './sport';
import { Subjects } from './subjects';
import type { Reading } from './reading';
import { verbEvent } from './verb-events';
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
export function extractEvents(context: EventContext): FoundEvent[] {
  return mergeDrafts(resolved(draftsIn(context), context));
}

function draftsIn(context: EventContext): Draft[] {
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
      const read = readSentence(context, { from, to }, { mentions, nextMention, dates, nextDate, capitals });
      nextMention = read.nextMention;
      nextDate = read.nextDate;
      drafts.push(...draftsOf(read.sentence));
    }
  }
  return drafts;
}

interface Sources {
  mentions: readonly Mention[];
  nextMention: number;
  dates: readonly DateExpression[];
  nextDate: number;
  capitals: ReadonlyMap<number, string>;
}

function readSentence(
  { language, tokens, anchor }: EventContext,
  { from, to }: { from: number; to: number },
  { mentions, nextMention, dates, nextDate, capitals }: Sources,
): { sentence: Sentence; nextMention: number; nextDate: number } {
  const lexicon = eventLexicon(language);
  const words = wordsOf(tokens, from, to, lexicon);
  const afterMentions = markMentions(words, mentions, nextMention);
  const isIdle = isSport(words, lexicon) || !mayHoldEvents(words, lexicon);
  if (!isIdle) retag(words, lexicon);
  const afterDates = markDates(words, dates, nextDate);
  const isHeadline = tokens.paragraph[from] === 0 && !/[.!?]/.test(tokens.lower[tokens.paragraphStart[1]! - 1] ?? '.');
  const sentence: Sentence = {
    words,
    phrases: isIdle ? [] : phrasesOf(words),
    groups: isIdle ? [] : groupsOf(words),
    dates: dates.slice(nextDate, afterDates),
    isHeadline,
    lexicon,
    capitals,
    anchor,
    text: tokens.text,
  };
  return { sentence, nextMention: afterMentions, nextDate: afterDates };
}

/** What might happen has to be told completely. */
function isSure({ status, confidence }: Draft): boolean {
  return confidence >= (status === 'HYPOTHETICAL' ? FLOOR + 0.05 : FLOOR);
}

function draftsOf(sentence: Sentence): Draft[] {
  if (sentence.phrases.length === 0) return [];
  const reading: Reading = {
    sentence,
    clauses: clausesOf(sentence),
    subjects: new Subjects(sentence),
    carried: new Map(),
  };
  const drafts: Draft[] = [];
  for (const group of sentence.groups) {
    const draft = verbEvent(reading, group);
    const commitment = draft ? commitmentOf(reading, group, draft) : null;
    for (const one of [draft, commitment, reportedDemand(reading, group)]) if (one && isSure(one)) drafts.push(one);
  }
  for (const phrase of sentence.phrases) {
    const draft = adverbialEvent(reading, phrase) ?? nounEvent(reading, phrase);
    if (!draft || !isSure(draft)) continue;
    const at = drafts.findIndex(({ outcomeOf, type }) => outcomeOf === phrase.index && type === draft.type);
    drafts.push(at < 0 ? draft : withOutcome(draft, drafts[at]!));
    if (at >= 0) drafts.splice(at, 1);
  }
  return drafts.map((draft) => inWords(sentence, draft)).filter((draft) => !isPlay(sentence, draft));
}

/** Who attacks a person in a sentence without any violence attacks with words. */
function inWords({ words, lexicon }: Sentence, draft: Draft): Draft {
  if (draft.type !== 'ASSAULT' || !lexicon.ambiguousAttacks.has(lemmaAt(words, draft.at))) return draft;
  const isViolent = words.some(
    ({ lower, lemma, form }) => lexicon.violence.has(form?.lemma ?? lemma) || lexicon.violence.has(lower),
  );
  const { actors, recipients } = draft;
  const isPersonal = recipients.length > 0 && recipients.every(isSomebody) && actors.every(isUnarmed);
  return isViolent || !isPersonal ? draft : { ...draft, type: 'ACCUSE' };
}

function isSomebody({ isPerson, noun }: Participant): boolean {
  return isPerson === true || (noun !== null && UNARMED.has(noun.sort));
}

const UNARMED: ReadonlySet<string> = new Set(['pronouns', 'officials', 'organizations', 'names']);

function isUnarmed({ isPerson, noun, country }: Participant): boolean {
  return noun === null ? isPerson === true || country === null : noun.sort !== 'armed' && noun.sort !== 'institutions';
}

function lemmaAt(words: readonly Word[], offset: number): string {
  const word = words.find(({ start }) => start === offset);
  return word ? (word.category === 'VERB' ? (word.form?.lemma ?? word.lemma) : word.lemma) : '';
}

const PLAYED: ReadonlySet<EventType> = new Set<EventType>(['ASSAULT', 'CONSULT', 'COOPERATE', 'SUPPORT', 'THREATEN']);

/** In sentences about games, who meets or beats whom is no event. */
function isPlay({ words, lexicon }: Sentence, { type }: Draft): boolean {
  return PLAYED.has(type) && words.some(({ lower }) => lexicon.games.has(lower));
}

/** "Their raid on the camp killed two": one event. */
function withOutcome(cause: Draft, outcome: Draft): Draft {
  const recipients = cause.recipients.length > 0 ? cause.recipients : outcome.recipients;
  return { ...cause, recipients, date: cause.date ?? outcome.date, end: Math.max(cause.end, outcome.end) };
}

/** Whether any verb or noun of the lexicon stands there. */
function mayHoldEvents(words: readonly Word[], lexicon: EventLexicon): boolean {
  return words.some(({ lower, form }) => form !== null || lexicon.nouns.has(lower) || lexicon.adverbials.has(lower));
}

/** Drafts whose common nouns and pronouns are those whom they mean, in the order of the text. */
function resolved(drafts: Draft[], { resolve }: EventContext): Draft[] {
  const nouns = new Map<number, CommonNoun>();
  for (const { actors, recipients } of drafts)
    for (const { noun } of [...actors, ...recipients]) if (noun) nouns.set(noun.start, noun);
  const meant = new Map<number, Participant | null>();
  for (const noun of [...nouns.values()].sort((x, y) => x.start - y.start)) meant.set(noun.start, resolve(noun));
  const all = (participants: readonly Participant[]): Participant[] =>
    union(
      participants.flatMap((one) => {
        const found = one.noun === null ? one : (meant.get(one.noun.start) ?? null);
        return found === null ? [] : [found];
      }),
    );
  return drafts
    .map((draft) => ({ ...draft, actors: all(draft.actors), recipients: all(draft.recipients) }))
    .filter(({ actors, recipients }) => actors.length + recipients.length > 0);
}
