/** What a word that can be a cue tells about the attribution; 0 where it is in no list. */
export const CUE_CLASS = { NONE: 0, SPEECH: 1, BELIEF: 2, WISH: 3, SHOW: 4, NAME: 5, STANCE: 6, ASK: 7, NOUN: 8 } as const;
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
  [CUE_CLASS.NOUN, NOUN], [CUE_CLASS.STANCE, STANCE], [CUE_CLASS.WISH, WISH], [CUE_CLASS.SHOW, SHOW],
  [CUE_CLASS.BELIEF, BELIEF], [CUE_CLASS.NAME, NAME], [CUE_CLASS.ASK, ASK], [CUE_CLASS.SPEECH, SPEECH],
];
const CLASS_OF = new Map<string, CueClass>();
for (const [cueClass, words] of MEMBERS) for (const word of words.split(/\s+/)) CLASS_OF.set(word, cueClass);

/** The class of a verb or noun by its lemma; speech wins where a word is in several lists. */
export function cueClassOf(lemma: string): CueClass {
  return CLASS_OF.get(lemma) ?? CUE_CLASS.NONE;
}
