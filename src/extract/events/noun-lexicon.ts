import type { EventType } from '../../kernel/vocabulary';

/** A noun that states an event, with what the words around it are to it. */
export interface NounEntry {
  type: EventType;
  /** What stands behind "of": who did it, or whom it befell; null where it is neither. */
  of: 'ACTOR' | 'RECIPIENT' | null;
  /** Prepositions behind which the recipient stands. */
  prepositions: ReadonlySet<string>;
  /** Whom it was done with acts as well. */
  isMutual: boolean;
  /** Says nothing without a verb that carries it or a preposition with its recipient. */
  isWeak: boolean;
  weight: number;
}

interface Row {
  type: EventType;
  /** a or r: what stands behind "of"; m: mutual; w: weak; prepositions after a colon. */
  frame: string;
  weight: number;
  nouns: string;
}

const row = (type: EventType, frame: string, weight: number, nouns: string): Row => ({ type, frame, weight, nouns });

const ROWS: readonly Row[] = [
  row(
    'ASSAULT',
    'r:',
    0.6,
    'killing killings assassination assassinations murder murders bombing bombings bombardment shelling invasion downing beheading abduction kidnapping torture massacre execution shooting capture',
  ),
  row(
    'ASSAULT',
    'w:on,against,at',
    0.55,
    'attack attacks airstrike airstrikes raid raids offensive assault assaults incursion incursions ambush',
  ),
  row('ASSAULT', 'w:on,against', 0.5, 'strike strikes hostilities'),
  row(
    'ASSAULT',
    'mw:with,against,among',
    0.5,
    'clash clashes skirmish skirmishes fighting war battle battles confrontation fight',
  ),
  row('CONSULT', 'mw:with', 0.6, 'talks meeting meetings summit negotiations consultations discussions dialogue'),
  row('CONSULT', 'aw:to', 0.5, 'visit visits'),
  row('AGREE', 'mw:with', 0.5, 'deal agreement treaty pact accord ceasefire truce memorandum armistice'),
  row('SUPPORT', 'aw:for,to', 0.5, 'support backing endorsement praise commitment recognition solidarity'),
  row('AID', 'aw:to,for', 0.5, 'aid assistance relief donation donations'),
  row('AID', 'w:to', 0.5, 'shipment shipments delivery deliveries'),
  row('COOPERATE', 'mw:with', 0.55, 'cooperation partnership alliance collaboration'),
  row('RETREAT', 'a:from', 0.6, 'withdrawal pullout pullback retreat surrender'),
  row('REQUEST', 'w:on,to', 0.5, 'appeal plea pleas demands call calls request'),
  row(
    'ACCUSE',
    'rw:of,against,on',
    0.6,
    'accusation accusations condemnation indictment criticism denunciation allegations lawsuit',
  ),
  row('REJECT', 'rw:to', 0.55, 'rejection veto refusal'),
  row('REJECT', 'aw:to', 0.55, 'opposition'),
  row('THREATEN', 'aw:against,to', 0.5, 'threat threats ultimatum'),
  row('PROTEST', 'w:against,over', 0.55, 'protest protests demonstration demonstrations riot riots'),
  row('SANCTION', 'w:on,against', 0.6, 'sanctions embargo boycott tariffs'),
  row(
    'MOBILIZE',
    'aw:to,against',
    0.5,
    'deployment deployments mobilization mobilisation buildup presence intervention drills exercises',
  ),
  row(
    'COERCE',
    'r:',
    0.6,
    'arrest arrests detention detentions crackdown seizure deportation deportations annexation occupation blockade',
  ),
  row('COERCE', 'w:on', 0.55, 'cyberattack cyberattacks pressure'),
  row('CONCEDE', 'rw:to', 0.5, 'concession concessions apology'),
];

/** Entries by the noun's form. */
export const NOUNS = new Map<string, NounEntry>();
for (const { type, frame, weight, nouns } of ROWS) {
  const [flags = '', prepositions = ''] = frame.split(':');
  const entry: NounEntry = {
    type,
    weight,
    of: flags.includes('a') ? 'ACTOR' : flags.includes('r') ? 'RECIPIENT' : null,
    isMutual: flags.includes('m'),
    isWeak: flags.includes('w'),
    prepositions: new Set(prepositions.split(',').filter((word) => word !== '')),
  };
  for (const noun of nouns.split(' ')) NOUNS.set(noun, entry);
}

/** What a word before the noun makes of it: another type, or (null) nothing that happened between participants. */
const MODIFIED: readonly (readonly [string, string, EventType | null])[] = [
  ['heart charm panic asthma shark anxiety bear dog verbal personal art', 'attack attacks', null],
  ['hunger general labor labour workers teachers nationwide transport rail', 'strike strikes', 'PROTEST'],
  ['lightning bowling', 'strike strikes', null],
  ['cyber ransomware phishing', 'attack attacks', 'COERCE'],
  ['military naval joint air', 'exercises drills', 'MOBILIZE'],
  ['financial military humanitarian logistical economic material emergency', 'support backing', 'AID'],
  [
    'court legal uphill courtroom custody price bidding civil cold world culture trade',
    'battle battles fight war',
    null,
  ],
  ['visual security box', 'presence', null],
  ['record house book real-estate property business', 'deal', null],
  ['phone telephone', 'call calls', 'CONSULT'],
  ['trade', 'war', 'SANCTION'],
];
const MODIFIED_TYPES = new Map<string, EventType | null>();
for (const [modifiers, nouns, type] of MODIFIED)
  for (const modifier of modifiers.split(' '))
    for (const noun of nouns.split(' ')) MODIFIED_TYPES.set(`${modifier} ${noun}`, type);

/** The type of a noun behind another word; undefined where that word changes nothing. */
export function modifiedType(modifier: string, noun: string): EventType | null | undefined {
  return MODIFIED_TYPES.get(`${modifier} ${noun}`);
}
/** These say nothing unless a word before them tells that they are of that kind. */
export const NEEDS_MODIFIER = new Map([
  ['exercises', /^(?:military|naval|joint|air|war|live-fire)$/],
  ['drills', /^(?:military|naval|joint|air|war|live-fire)$/],
  ['presence', /^(?:military|naval|troop)$/],
  [
    'strike',
    /^(?:air|missile|drone|military|rocket|nuclear|retaliatory|retaliation|airstrike|deadly|precision|hunger|general)$/,
  ],
]);
/** "presence in Syria" needs no such word where a country's or speaker's it is. */
export const OWNED_SUFFICES = new Set(['presence', 'strike', 'strikes']);

/** What a verb makes of the noun that it carries: "lifted sanctions" is a concession. */
const CARRIED: readonly (readonly [string, string, EventType])[] = [
  ['lift ease relax remove waive suspend', 'sanctions embargo tariffs', 'CONCEDE'],
  ['reject refuse boycott cancel', 'talks meeting negotiations deal agreement', 'REJECT'],
  ['leave quit exit abandon scrap violate', 'deal agreement treaty pact accord', 'REJECT'],
  ['end halt stop', 'attacks strikes offensive bombardment bombing', 'CONCEDE'],
  ['threaten', 'sanctions attacks strikes war', 'THREATEN'],
];
const CARRIED_TYPES = new Map<string, EventType>();
for (const [verbs, nouns, type] of CARRIED)
  for (const verb of verbs.split(' ')) for (const noun of nouns.split(' ')) CARRIED_TYPES.set(`${verb} ${noun}`, type);

/** The type of a noun as the object of a verb that turns it; undefined where it does not. */
export function carriedType(verb: string, noun: string): EventType | undefined {
  return CARRIED_TYPES.get(`${verb} ${noun}`);
}

/** What these nouns state goes on, unless something tells otherwise. */
export const LASTING = new Set(
  'presence intervention opposition commitment cooperation alliance partnership occupation blockade fight war fighting backing pressure'.split(
    ' ',
  ),
);

/** What adjectives before the noun say of it. */
export const MODIFIER_EFFECTS = new Map<string, 'PLANNED' | 'HYPOTHETICAL' | 'ONGOING' | 'DENIED'>([
  ...['alleged', 'possible', 'potential', 'threatened', 'proposed', 'suspected', 'purported', 'any', 'future'].map(
    (word) => [word, 'HYPOTHETICAL'] as const,
  ),
  ...['planned', 'upcoming', 'scheduled', 'expected', 'imminent'].map((word) => [word, 'PLANNED'] as const),
  ...['ongoing', 'continued', 'continuing', 'current'].map((word) => [word, 'ONGOING'] as const),
  ['no', 'DENIED'],
]);
