import type { DateFinding, EventFinding } from '../../kernel/findings';
import type { EventStatus, EventType, ParticipantRole } from '../../kernel/vocabulary';
import type { Participant } from './sentence';

/** An event as its words state it, before those of a text are merged. */
export interface Draft {
  type: EventType;
  status: EventStatus;
  actors: Participant[];
  recipients: Participant[];
  title: string;
  date: DateFinding | null;
  place: string | null;
  country: string | null;
  /** Offsets, UTF-16 units. */
  start: number;
  end: number;
  /** Where the predicate stands. */
  at: number;
  confidence: number;
  /** Only a state does it, and the words name nobody who acts. */
  isStateAct?: boolean;
  /** Index of the noun phrase whose event this is the outcome of: "the raid killed two". */
  outcomeOf?: number;
}

export interface FoundParticipant extends Participant {
  role: ParticipantRole;
}

/** An event of a text, with everybody who takes part. */
export interface FoundEvent extends Omit<EventFinding, 'participants'> {
  participants: FoundParticipant[];
  isStateAct: boolean;
}
