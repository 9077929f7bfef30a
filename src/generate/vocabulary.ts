/**
 * Words of invented sentences, the most frequent first: they are drawn by rank, so that a text has frequent and rare
 * words.
 */

const list = (text: string): string[] => text.trim().split(/\s+/);

export const NOUNS = list(`
  government agreement plan border country region minister war trade market security party law force energy oil city
  people president policy economy deal army court bank price report decision sanction right vote election company
  industry program weapon budget tax project union crisis peace talks conflict attack threat reform leader debt school
  hospital worker farmer student doctor judge police port road bridge railway airport pipeline factory harvest grain
  water river dam forest coast island climate drought flood storm earthquake fire disease vaccine medicine research
  satellite network data tower camera journalist newspaper broadcast protest strike march demand promise treaty summit
  visit embassy envoy delegation council committee parliament senate cabinet ministry agency commission inquiry trial
  verdict prison appeal charge witness evidence document letter statement speech interview rumour account figure survey
  poll majority minority coalition opposition faction rebel militia soldier officer general navy fleet vessel missile
  drone tank rifle ammunition base outpost checkpoint patrol raid siege ceasefire truce withdrawal retreat advance
  refugee migrant camp shelter aid convoy supply shortage ration food wheat rice maize cattle fish fruit sugar coffee
  cotton steel copper gold gas coal uranium reactor turbine grid battery engine vehicle truck train ship container cargo
  tariff quota subsidy loan bond interest currency inflation wage pension job employer trader investor shareholder
  contract merger patent licence standard rule limit deadline delay cost loss profit growth decline recovery recession
  forecast estimate target goal strategy doctrine principle value tradition culture language religion mosque church
  temple festival museum theatre film song stadium team match victory defeat rival ally partner neighbour enemy friend
  guarantee deterrent corridor enclave frontier province district village suburb mayor governor deputy adviser aide
  spokesman chairman founder director manager engineer pilot sailor driver teacher nurse scientist historian author
`);

export const ADJECTIVES = list(`
  new national military political foreign public economic regional joint local armed nuclear international strategic
  financial serious common recent strong independent illegal open free urgent early late direct full final key major
  peaceful hostile mutual lasting temporary permanent domestic central northern southern eastern western rural urban
  coastal civilian diplomatic humanitarian judicial legal constitutional democratic secret official private state
  emergency special senior former current annual monthly historic modern ancient digital industrial agricultural
  medical technical scientific environmental cheap costly heavy light deep shallow broad narrow quiet loud bitter fair
  unfair honest corrupt reckless cautious firm fragile stable volatile weak reliable doubtful obvious hidden remote
  distant wealthy poor hungry wounded missing empty crowded frozen burnt flooded barren fertile idle busy stubborn
`);

/** Third person, past tense. */
export const VERBS = list(`
  supported rejected condemned welcomed delayed approved changed threatened protected weakened strengthened ended opened
  closed joined left signed broke funded blocked crossed attacked defended rebuilt reviewed questioned confirmed denied
  accepted refused limited extended expanded reduced raised lowered shaped ruined saved betrayed served divided united
  surprised alarmed reassured angered disappointed abandoned restored replaced repeated ignored studied monitored
  controlled occupied evacuated supplied inspected audited taxed regulated legalised banned exported imported sold
  bought leased seized returned recovered destroyed damaged repaired designed tested launched cancelled postponed
  hosted chaired mediated observed guarded patrolled surrounded bypassed outlasted
`);

export const ADVERBS = list(`
  again soon now today together quickly slowly quietly openly clearly finally rarely gradually suddenly nearly fully
  firmly partly legally jointly briefly steadily abroad unilaterally peacefully reluctantly
`);

/**
 * What is said, without its final stop. {n} a noun, {a} an adjective, {v} a verb, {d} an adverb, {t} an invented name.
 */
export const CLAUSES = [
  'the {a} {n} {v} the {n} of the {n}',
  'the {n} {v} the {a} {n} {d}',
  'no {n} in {t} {v} the {n}, and no {a} {n} will',
  'every {n} knows that the {a} {n} {v} the {n}',
  'our {n} {d} {v} the {n}, whatever the {n} may cost',
  'this {n} is {a} and the {n} behind it is {a}',
  'we have seen how the {n} of {t} {v} our {n}',
  'the {n} cannot wait for a {a} {n} from {t}',
  'a {a} {n} {v} what the {n} had built near {t}',
  'there will be no {n} without a {a} {n} and a {a} {n}',
  'those who {v} the {n} {d} {v} the {n} as well',
  'it was the {n}, not the {n}, that {v} the {a} {n}',
];

/** Clauses that speak of a country {c}. */
export const COUNTRY_CLAUSES = [
  '{c} {v} the {a} {n} of the {n}',
  'the {a} {n} between us and {c} {v} the {n}',
  'nobody in {c} {v} this {n}, and the {n} is {a}',
  'we expect {c} to respect the {n} and the {a} {n}',
  'the {n} with {c} is {a} and the {n} {d} {v} it',
];

/** Clauses that speak of a speaker {s}. */
export const SPEAKER_CLAUSES = [
  '{s} {v} the {n} {d} and the {n} is {a}',
  'what {s} {v} was a {a} {n} of the {n}',
  'the {n} trusts {s}, and the {a} {n} does too',
];

/** What an article tells besides quotes. */
export const SENTENCES = [
  'The {a} {n} of {t} {v} the {n} earlier.',
  'A {n} near {t} {v} the {a} {n}, residents of the {n} recalled.',
  'The {n} follows a {a} {n} over the {n} and the {n} of {t}.',
  'For years the {n} {v} the {a} {n}, and the {n} {d} {v} it.',
  'Neither the {n} nor the {n} {v} the {a} {n} in {t}.',
  'It remains unclear which {n} {v} the {n} of the {a} {n}.',
];

export const HEADLINES = [
  '{c} {v} {a} {n} of {t}',
  '{a} {n} of {t} {v} {n} in {c}',
  'How {c} {v} the {n} and the {a} {n}',
  '{n} in {c} {v} {a} {n} near {t}',
  '{t} {n} {v} {a} {n}, {c} told of {n}',
];

/** Verbs of saying, by rank. */
export const CUES = list('said added warned stressed announced noted explained claimed insisted argued');

/** A text with a capital letter at its beginning. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const MONTHS = list('January February March April May June July August September October November December');
