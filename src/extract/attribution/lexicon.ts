/** What a word that can be a cue tells about the attribution; 0 where it is in no list. */
export const CUE_CLASS = {
  NONE: 0,
  SPEECH: 1,
  BELIEF: 2,
  WISH: 3,
  SHOW: 4,
  NAME: 5,
  STANCE: 6,
  ASK: 7,
  NOUN: 8,
} as const;
export type CueClass = (typeof CUE_CLASS)[keyof typeof CUE_CLASS];

const SPEECH = `say tell state claim add announce declare report note remark comment reply respond answer explain insist argue assert
  allege acknowledge admit concede confirm deny dispute warn caution testify tweet retweet post write quip joke recall recount
  maintain contend reveal disclose stress emphasize emphasise reiterate repeat mention conclude offer complain lament boast brag
  interject continue signal hint imply accord rebuke retort counter assure inform notify brief threaten detail outline
  clarify elaborate exclaim shout yell scream whisper mutter murmur mumble cry opine muse marvel scoff sneer snap observe object
  vow pledge promise swear preach proclaim pronounce read go chime chide crow declaim deadpan editorialize email text hail
  intone moan narrate plead protest quote rant reassure rejoin relate report scold sigh speak spell sum summarize talk
  tease thunder tout underscore underline volunteer weigh advise rail relay convey publicize publish broadcast
  reflect surmise speculate predict forecast estimate project foresee prophesy point note cite refer allude attest certify vouch`;
const BELIEF = `think believe feel know understand consider suspect doubt assume presume imagine reckon figure guess suppose realize realise
  recognize recognise remember forget fear worry judge deem regard view perceive expect anticipate hope conclude decide determine
  agree disagree accept trust conceive interpret see sense envision contemplate wonder convince persuade learn discover hear`;
const WISH = `want wish hope desire plan intend seek aim try mean prefer long yearn refuse decline propose plot prepare promise threaten
  decide resolve choose vow pledge offer attempt demand need consider`;
const SHOW = `show suggest indicate find demonstrate reveal prove imply mean signal reflect illustrate appear seem confirm contain
  feature document record list depict portray highlight rate rank poll survey measure estimate calculate`;
const NAME = `call describe label dub brand term characterize characterise name portray depict paint cast deride decry dismiss ridicule mock refer`;
const STANCE = `criticize criticise blame accuse charge denounce condemn slam blast attack assail lambaste bash knock rip hit
  praise applaud laud hail commend celebrate thank apologize apologise endorse support back favor favour oppose reject defend
  advocate champion embrace welcome object protest rebuke censure disavow renounce repudiate fault question challenge
  urge encourage press push recommend call appeal approve disapprove like love hate admire respect regret`;
const ASK = `ask question inquire query demand request urge order instruct command beg beseech implore plead invite direct wonder call require tell`;
const NOUN = `statement report claim comment remark announcement argument assertion allegation accusation suggestion promise pledge vow
  warning threat belief view opinion idea notion fear hope concern worry doubt feeling sense impression conclusion finding
  prediction forecast estimate expectation question answer response reply plan proposal offer call demand request appeal
  message tweet post letter memo email interview speech testimony story article column editorial essay survey poll study
  analysis evidence sign confirmation denial admission acknowledgment complaint criticism praise support opposition
  endorsement objection thought theory assumption desire wish intention decision rumor word account description
  source official spokesman spokeswoman spokesperson declaration motto slogan chant joke quote quip headline`;

const MEMBERS: ReadonlyArray<readonly [CueClass, string]> = [
  [CUE_CLASS.NOUN, NOUN],
  [CUE_CLASS.STANCE, STANCE],
  [CUE_CLASS.WISH, WISH],
  [CUE_CLASS.SHOW, SHOW],
  [CUE_CLASS.BELIEF, BELIEF],
  [CUE_CLASS.NAME, NAME],
  [CUE_CLASS.ASK, ASK],
  [CUE_CLASS.SPEECH, SPEECH],
];
const CLASS_OF = new Map<string, CueClass>();
for (const [cueClass, words] of MEMBERS) for (const word of words.split(/\s+/)) CLASS_OF.set(word, cueClass);

/** The class of a verb or noun by its lemma; speech wins where a word is in several lists. */
export function cueClassOf(lemma: string): CueClass {
  return CLASS_OF.get(lemma) ?? CUE_CLASS.NONE;
}

/**
 * What kind of thing a noun or pronoun names; 0 where it is no noun or pronoun. Sources are people, groups and
 * documents.
 */
export const NOUN_CLASS = {
  NONE: 0,
  SINGULAR: 1,
  PLURAL: 2,
  THING: 3,
  RELATIVE: 4,
  PERSON: 5,
  GROUP: 6,
  DOCUMENT: 7,
  OTHER: 8,
} as const;
export type NounClass = (typeof NOUN_CLASS)[keyof typeof NOUN_CLASS];

const SINGULAR = 'he she i him her himself herself me';
const PLURAL =
  'they we you them us one some many most others both few everyone someone anyone nobody everybody somebody themselves';
const THING = 'it this that these those there itself';
const RELATIVE = 'who which whom whose what';
const PERSON = `spokesman spokeswoman spokesperson official aide adviser advisor strategist analyst expert critic supporter opponent ally
  senator congressman congresswoman representative lawmaker governor mayor president secretary minister chairman chairwoman chair
  chief leader director executive manager candidate nominee rival contender frontrunner hopeful politician democrat republican
  conservative liberal activist advocate voter resident citizen delegate donor operative consultant pollster commentator columnist
  reporter journalist editor writer author blogger host anchor moderator correspondent professor scholar historian economist scientist
  researcher lawyer attorney prosecutor judge justice sheriff officer commander general colonel soldier veteran agent investigator
  detective witness victim suspect defendant plaintiff doctor nurse teacher student pastor priest bishop pope rabbi imam king queen
  prince ambassador diplomat envoy negotiator insider source friend colleague neighbor neighbour father mother parent son daughter
  brother sister wife husband man woman person people observer skeptic surrogate speaker musician actor singer billionaire businessman
  businesswoman mogul entrepreneur owner boss ceo co-founder founder member immigrant worker respondent participant staffer volunteer
  protester demonstrator heckler nobody american`;
const GROUP = `campaign party administration government committee commission council congress senate house court agency department ministry
  bureau company corporation firm bank union group organization organisation association coalition alliance team office board panel
  network newspaper magazine outlet media press crowd audience public public community nation country state city police army military
  force white establishment leadership staff family camp movement industry university college school church institute foundation
  center centre league pac majority minority percent half`;
const DOCUMENT = `report poll survey study analysis article story column editorial statement letter email e-mail memo note post tweet message
  ad advertisement commercial video book speech transcript document record file filing lawsuit complaint suit indictment ruling opinion
  decision order law bill resolution amendment rule policy plan proposal platform data number figure result statistic evidence research
  website site page blog headline caption release text list review audit test chart graph map estimate projection forecast model sign
  slogan banner poster comment remark interview testimony rumor rumour`;

const NOUNS: ReadonlyArray<readonly [NounClass, string]> = [
  [NOUN_CLASS.GROUP, GROUP],
  [NOUN_CLASS.DOCUMENT, DOCUMENT],
  [NOUN_CLASS.PERSON, PERSON],
  [NOUN_CLASS.RELATIVE, RELATIVE],
  [NOUN_CLASS.THING, THING],
  [NOUN_CLASS.PLURAL, PLURAL],
  [NOUN_CLASS.SINGULAR, SINGULAR],
];
const NOUN_CLASS_OF = new Map<string, NounClass>();
for (const [nounClass, words] of NOUNS) for (const word of words.split(/\s+/)) NOUN_CLASS_OF.set(word, nounClass);

/** The class of a noun or pronoun by its lemma. */
export function nounClassOf(lemma: string): NounClass {
  return NOUN_CLASS_OF.get(lemma) ?? NOUN_CLASS.OTHER;
}
