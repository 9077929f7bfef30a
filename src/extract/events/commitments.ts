import type { EventType } from '../../kernel/vocabulary';
import type { Draft } from './draft';
import { thirdPerson } from './inflection';
import { isSame } from './parties';
import type { Group, Sentence } from './sentence';
import type { Subject, Subjects } from './subjects';
import { groupWords, tailWords, tidy } from './title';
import type { Reading } from './reading';

/** Who will not do these refuses; who says that they will do them promises. */
const COOPERATIVE: ReadonlySet<EventType> = new Set<EventType>([
  'AGREE',
  'AID',
  'CONCEDE',
  'CONSULT',
  'COOPERATE',
  'RETREAT',
  'SUPPORT',
]);
/** Who says that they will do these threatens. */
export const HOSTILE: ReadonlySet<EventType> = new Set<EventType>([
  'ASSAULT',
  'COERCE',
  'PROTEST',
  'REJECT',
  'SANCTION',
]);

/** "will not release them": a refusal, which is an event of its own. */
export function isRefusal(sentence: Sentence, group: Group, subject: Subject, type: EventType): boolean {
  if (!group.isNegated || !COOPERATIVE.has(type) || subject.governor !== null) return false;
  return group.modal === 'WILL' || (group.modal === 'WOULD' && reporterOf(sentence, subject.from) !== null);
}

/** The verb of saying whose clause begins at a word: "said" of "said it would". */
export function reporterOf({ words, groups, lexicon }: Sentence, from: number): Group | null {
  for (let k = from - 1; k >= 0 && k > from - 5; k--) {
    const reporter = groups[words[k]!.group];
    if (reporter) return lexicon.reports.has(reporter.lemma) ? reporter : null;
    if (words[k]!.category === 'STOP') return null;
  }
  return null;
}

/** "said it would release them": what is planned is one event, the promise or the threat another. */
export function commitmentOf(reading: Reading, group: Group, draft: Draft): Draft | null {
  const { sentence, subjects, clauses } = reading;
  const type = COOPERATIVE.has(draft.type) ? 'AGREE' : HOSTILE.has(draft.type) ? 'THREATEN' : null;
  if (type === null || draft.type === 'AGREE' || draft.status !== 'PLANNED' || group.modal === null) return null;
  const subject = subjects.of(group);
  const reporter = subject.governor === null ? reporterOf(sentence, subject.from) : null;
  if (!reporter || !subject.nouns || reporter.isNegated || !isSpeaker(subjects, reporter, subject)) return null;
  const verb = type === 'AGREE' ? 'promise' : 'threaten';
  const tail = tailWords(sentence, group.to, clauses[group.index]!.to, 7);
  return {
    ...draft,
    type,
    status: 'OCCURRED',
    date: null,
    confidence: Math.min(draft.confidence - 0.1, 0.7),
    title: tidy(
      [groupWords(sentence, subject.nouns), subject.nouns.isPlural ? verb : thirdPerson(verb), 'to', group.lemma, tail]
        .filter((part) => part !== '')
        .join(' '),
    ),
  };
}

function isSpeaker(subjects: Subjects, reporter: Group, { nouns }: Subject): boolean {
  const speaker = subjects.of(reporter).nouns;
  return (
    speaker !== null &&
    nouns !== null &&
    (nouns.sort === 'pronouns' ||
      nouns.participants.some((one) => speaker.participants.some((other) => isSame(one, other))))
  );
}
