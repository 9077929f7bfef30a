import type { Span } from '../../kernel/findings';
import type { Draft, FoundEvent, FoundParticipant } from './draft';
import { isSame, nameOf } from './parties';
import type { Participant } from './sentence';

/** An event with every place in the text that states it. */
interface Merged {
  draft: Draft;
  evidence: Span[];
}

const namesOf = (participants: readonly Participant[]): string => participants.map(nameOf).sort().join(',');

/**
 * One finding for all drafts of the same type, participants and date; of drafts of one type that the same words state,
 * the fuller one. Keys are made of type, participants and offset.
 */
export function mergeDrafts(drafts: readonly Draft[]): FoundEvent[] {
  const merged = new Map<string, Merged>();
  for (const draft of withoutParts(drafts)) {
    const key = `${draft.type} ${namesOf(draft.actors)} > ${namesOf(draft.recipients)} ${draft.date?.edtf ?? ''} ${isReal(draft) ? '' : draft.status}`;
    const known = merged.get(key);
    if (!known) merged.set(key, { draft, evidence: [{ start: draft.start, end: draft.end }] });
    else join(known, draft);
  }
  return [...merged.values()].sort((x, y) => x.draft.at - y.draft.at).map(toFinding);
}

/** What occurs or goes on is one event; what is planned, denied or thought of is another. */
function isReal({ status }: Draft): boolean {
  return status === 'OCCURRED' || status === 'ONGOING';
}

function join(known: Merged, draft: Draft): void {
  const { draft: first } = known;
  known.evidence.push({ start: draft.start, end: draft.end });
  known.draft = {
    ...first,
    place: first.place ?? draft.place,
    country: first.country ?? draft.country,
    confidence: Math.max(first.confidence, draft.confidence),
  };
}

/**
 * Drafts in the order of the text, without those of which another of the same type, overlapping, tells as much or
 * more.
 */
function withoutParts(drafts: readonly Draft[]): Draft[] {
  const sorted = [...drafts].sort((x, y) => x.start - y.start || y.end - x.end);
  const kept: Draft[] = [];
  for (const draft of sorted) {
    let isPart = false;
    for (let k = kept.length - 1; k >= 0 && k >= kept.length - 6; k--) {
      const other = kept[k]!;
      if (other.type !== draft.type || other.end <= draft.start || namesTwo(other, draft)) continue;
      if (isFuller(draft, other)) kept[k] = draft;
      isPart = true;
      break;
    }
    if (!isPart) kept.push(draft);
  }
  return kept;
}

/** Whether each names somebody whom the other does not. */
function namesTwo(x: Draft, y: Draft): boolean {
  const lacks = (mine: readonly Participant[], theirs: readonly Participant[]): boolean =>
    mine.some((one) => !theirs.some((other) => isSame(one, other)));
  const ofX = [...x.actors, ...x.recipients];
  const ofY = [...y.actors, ...y.recipients];
  return lacks(ofX, ofY) && lacks(ofY, ofX);
}

function isFuller(x: Draft, y: Draft): boolean {
  const size = (draft: Draft): number => draft.actors.length + draft.recipients.length;
  return size(x) > size(y) || (size(x) === size(y) && x.confidence > y.confidence);
}

function toFinding({ draft, evidence }: Merged): FoundEvent {
  const { type, status, title, date, place, country, actors, recipients, at, confidence } = draft;
  const participants: FoundParticipant[] = [
    ...actors.map((one): FoundParticipant => ({ role: 'ACTOR', ...one })),
    ...recipients.map((one): FoundParticipant => ({ role: 'RECIPIENT', ...one })),
  ];
  const key = [type.toLowerCase(), ...participants.map((one) => nameOf(one).toLowerCase()), String(at)].join('-');
  return {
    key,
    title,
    type,
    status,
    date,
    place,
    country,
    participants,
    evidence,
    confidence: Math.round(confidence * 100) / 100,
    isStateAct: draft.isStateAct === true,
  };
}
