import type { DateFinding } from '../kernel/findings';
import {
  EVENT_STATUSES,
  EVENT_TYPES,
  type EventStatus,
  type EventType,
  type ParticipantRole,
} from '../kernel/vocabulary';
import { slugify } from '../kernel/slug';
import { COUNTRIES, type Country } from './countries';
import { dayAt, tell } from './dates';
import { PLACES } from './names';
import { EVENT, Random } from './random';
import type { Speaker, Speakers } from './speakers';
import { NOUNS } from './vocabulary';

/** Something that happened, the same in every article that tells of it. */
export interface NewsEvent {
  key: string;
  title: string;
  type: EventType;
  status: EventStatus;
  date: DateFinding | null;
  place: string | null;
  country: Country | null;
  participants: { role: ParticipantRole; speaker: Speaker | null; country: Country | null }[];
}

/** What titles call an event, the most frequent type first. A type that is not listed is called by its own name. */
const TITLES: readonly [type: EventType, name: string][] = [
  ['CONSULT', 'Talks'],
  ['AGREE', 'Agreement'],
  ['SANCTION', 'Sanctions'],
  ['ASSAULT', 'Attack'],
  ['PROTEST', 'Protests'],
  ['COOPERATE', 'Exercise'],
  ['THREATEN', 'Warning'],
  ['AID', 'Relief'],
  ['ACCUSE', 'Complaint'],
  ['REJECT', 'Veto'],
  ['MOBILIZE', 'Deployment'],
  ['SUPPORT', 'Pledge'],
  ['RETREAT', 'Withdrawal'],
  ['REQUEST', 'Appeal'],
  ['CONCEDE', 'Amnesty'],
  ['COERCE', 'Blockade'],
];
const LISTED: ReadonlySet<EventType> = new Set(TITLES.map(([type]) => type));
const KINDS = [
  ...TITLES,
  ...EVENT_TYPES.filter((type) => !LISTED.has(type)).map(
    (type) => [type, type.charAt(0) + type.slice(1).toLowerCase()] as const,
  ),
];
const QUOTES_PER_EVENT = 40;
/** Articles tell of the last of them most. */
const REMEMBERED = 30;

/** All events of a graph, one after the other over the years. */
export class Events {
  private readonly count: number;

  constructor(
    private readonly seed: number,
    quotes: number,
    private readonly speakers: Speakers,
  ) {
    this.count = Math.max(1, Math.round(quotes / QUOTES_PER_EVENT));
  }

  /** One of the events before a moment. @param fraction of the twenty years that are over, in [0, 1) */
  before(random: Random, fraction: number): NewsEvent {
    return this.event(Math.max(0, Math.floor(fraction * this.count) - random.zipf(REMEMBERED)));
  }

  private event(number: number): NewsEvent {
    const random = new Random(this.seed, EVENT, number);
    const [type, name] = random.pickByRank(KINDS);
    const actor = random.pickByRank(COUNTRIES);
    const recipient = random.chance(0.7) ? random.pickByRank(COUNTRIES) : null;
    const place = random.chance(0.7) ? random.pickByRank(PLACES) : null;
    const topic = random.pickByRank(NOUNS);
    const title = `${name} over ${topic} ${recipient ? 'between' : 'in'} ${actor.name}${recipient ? ` and ${recipient.name}` : ''}${place === null ? '' : ` at ${place}`}`;
    const participants: NewsEvent['participants'] = [{ role: 'ACTOR', speaker: null, country: actor }];
    if (recipient) participants.push({ role: 'RECIPIENT', speaker: null, country: recipient });
    if (random.chance(0.5))
      participants.push({
        role: 'OTHER',
        speaker: this.speakers.speaker(random.zipf(this.speakers.count)),
        country: null,
      });
    return {
      key: `${slugify(title)}-${number}`,
      title,
      type,
      status: EVENT_STATUSES[random.weighted([0.7, 0.12, 0.1, 0.04, 0.04])]!,
      date: tell(random, dayAt(number / this.count), [0.55, 0.2, 0.15, 0.1]),
      place,
      country: random.chance(0.7) ? actor : null,
      participants,
    };
  }
}
