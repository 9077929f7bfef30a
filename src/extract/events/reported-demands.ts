import { reporterOf } from './commitments';
import type { Draft } from './draft';
import { isSame } from './parties';
import type { Group } from './sentence';
import { activeTitle } from './title';
import type { Reading } from './reading';

const CONFIDENCE = 0.7;

/** "said Israel must end the attacks": a demand of who says so. */
export function reportedDemand({ sentence, subjects, clauses }: Reading, group: Group): Draft | null {
  const { words, lexicon } = sentence;
  if (!words.slice(group.from, group.head).some(({ lower }) => lexicon.obligations.has(lower))) return null;
  const asked = subjects.of(group).nouns;
  const reporter = asked ? reporterOf(sentence, asked.from) : null;
  if (reporter && !lexicon.demandReports.has(reporter.lemma)) return null;
  const asking = reporter ? subjects.of(reporter).nouns : null;
  if (!asked || !reporter || !asking || asking.participants.length === 0 || asked.participants.length === 0)
    return null;
  const isSelf =
    asked.sort === 'pronouns' ||
    asked.participants.some((one) => asking.participants.some((other) => isSame(one, other)));
  if (isSelf || asking.sort === 'names' || reporter.isNegated || reporter.modal !== null) return null;
  const { to } = clauses[group.index]!;
  return {
    type: 'REQUEST',
    status: 'OCCURRED',
    actors: asking.participants,
    recipients: asked.participants,
    title: activeTitle(sentence, asking, reporter.lemma, reporter.to, to),
    date: null,
    place: null,
    country: null,
    start: words[Math.min(asking.from, reporter.from)]!.start,
    end: words[Math.max(to, group.to) - 1]!.end,
    at: words[reporter.head]!.start,
    confidence: CONFIDENCE * Math.min(asking.clarity, asked.clarity),
  };
}
