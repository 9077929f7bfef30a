/**
 * The closed vocabularies of the graph. Each value stands here once with the sentence that describes it; types, GraphQL
 * enums, the schema of curated files, questions, the generator and the extractor derive from these objects.
 */

function namesOf<Value extends string>(meanings: Record<Value, string>): readonly [Value, ...Value[]] {
  return Object.keys(meanings) as [Value, ...Value[]];
}

/** PLOVER's types of political events. */
export const EVENT_TYPE_MEANINGS = {
  AGREE: 'Agree to do something, sign, ratify.',
  CONSULT: 'Meet, visit, talk.',
  SUPPORT: 'Express support, back, endorse.',
  CONCEDE: 'Concede, yield, ease, release.',
  COOPERATE: 'Cooperate in practice: in trade, in arms, in intelligence.',
  AID: 'Give aid: money, goods, arms, protection.',
  RETREAT: 'Retreat, withdraw, give up.',
  REQUEST: 'Request, demand, appeal.',
  ACCUSE: 'Accuse, criticise, disapprove.',
  REJECT: 'Reject, refuse, withdraw from an agreement.',
  THREATEN: 'Threaten, warn.',
  PROTEST: 'Protest, demonstrate, strike.',
  SANCTION: 'Impose sanctions, reduce relations.',
  MOBILIZE: 'Mobilise, deploy, keep forces ready.',
  COERCE: 'Coerce without assault: arrest, seize, expel, repress.',
  ASSAULT: 'Use force: attack, kill, fight.',
} as const;
export const EVENT_TYPES = namesOf(EVENT_TYPE_MEANINGS);
export type EventType = (typeof EVENT_TYPES)[number];

export const EVENT_STATUS_MEANINGS = {
  OCCURRED: 'It happened.',
  ONGOING: 'It is happening.',
  PLANNED: 'It is planned or expected.',
  HYPOTHETICAL: 'It is mentioned as a possibility, a wish or a demand.',
  DENIED: 'The text denies that it happened or is planned.',
} as const;
export const EVENT_STATUSES = namesOf(EVENT_STATUS_MEANINGS);
export type EventStatus = (typeof EVENT_STATUSES)[number];

export const PARTICIPANT_ROLE_MEANINGS = {
  ACTOR: 'The participant acts.',
  RECIPIENT: 'The participant is acted upon.',
  OTHER: 'The participant takes part in another way.',
} as const;
export const PARTICIPANT_ROLES = namesOf(PARTICIPANT_ROLE_MEANINGS);
export type ParticipantRole = (typeof PARTICIPANT_ROLES)[number];

export const SPEAKER_KIND_MEANINGS = {
  PERSON: 'A single person.',
  ORGANIZATION: 'An organisation: a government, an army, a company, a newspaper.',
  GROUP: 'People without an organisation of their own: "U.S. officials".',
} as const;
export const SPEAKER_KINDS = namesOf(SPEAKER_KIND_MEANINGS);
export type SpeakerKind = (typeof SPEAKER_KINDS)[number];

export const BRANCH_MEANINGS = {
  EXECUTIVE: 'The government of a state and its administration.',
  LEGISLATIVE: 'The parliament of a state.',
  JUDICIAL: 'The courts of a state.',
  MILITARY: 'The armed forces of a state.',
  PARTY: 'A political party.',
  BUSINESS: 'A company.',
  MEDIA: 'A newspaper, an agency, a broadcaster.',
  CIVIL: 'A civil organisation, a university, a church.',
  INTERNATIONAL: 'An organisation of several states.',
  NON_STATE_ARMED: 'An armed group that belongs to no state.',
  OTHER: 'None of these, or unknown.',
} as const;
export const BRANCHES = namesOf(BRANCH_MEANINGS);
export type Branch = (typeof BRANCHES)[number];
/** An office in one of these is a public office. */
export const STATE_BRANCHES: ReadonlySet<Branch> = new Set(['EXECUTIVE', 'LEGISLATIVE', 'JUDICIAL', 'MILITARY']);

export const QUOTE_KIND_MEANINGS = {
  DIRECT: 'Word for word, in quotation marks.',
  INDIRECT: "In the writer's words.",
  MIXED: "In the writer's words, with some of the speaker's own in quotation marks.",
} as const;
export const QUOTE_KINDS = namesOf(QUOTE_KIND_MEANINGS);
export type QuoteKind = (typeof QUOTE_KINDS)[number];

export const PROVENANCE_METHOD_MEANINGS = {
  CURATED: 'A curator wrote it down.',
  EXTRACTED: 'A program found it in the text.',
  REVIEWED: 'A program found it, and an editor accepted or corrected it.',
} as const;
export const PROVENANCE_METHODS = namesOf(PROVENANCE_METHOD_MEANINGS);
export type ProvenanceMethod = (typeof PROVENANCE_METHODS)[number];

/** The types of nodes, each with the root field that lists them. */
export const NODE_LISTS = {
  Article: 'articles',
  Quote: 'quotes',
  Speaker: 'speakers',
  Country: 'countries',
  Event: 'events',
} as const;
export const NODE_TYPES = namesOf(NODE_LISTS);
export type NodeType = (typeof NODE_TYPES)[number];
export type NodeList = (typeof NODE_LISTS)[NodeType];
/** The type of the nodes in a list. */
export const TYPE_OF_LIST = Object.fromEntries(NODE_TYPES.map((type) => [NODE_LISTS[type], type])) as Record<
  NodeList,
  NodeType
>;

/** What a question may ask for: some of the lists. */
export const TARGETS = ['quotes', 'speakers', 'events', 'articles', 'countries'] as const satisfies readonly NodeList[];
export type Target = (typeof TARGETS)[number];
