import type { Branch } from '../../kernel/vocabulary';
import type { Word } from './words';

export type Gender = 'F' | 'M';

/** What a word for an office or a rank tells. */
export interface Role {
  /** Null: the organisation tells. */
  branch: Branch | null;
  gender: Gender | null;
  /** A military rank: held beside the office in which somebody speaks. */
  isRank: boolean;
  /** Written before names as a form of address: it opens a person's name and is no office. */
  isHonorific: boolean;
}

interface RoleMatch {
  role: Role;
  /** One past the last word. */
  end: number;
}

const PORTFOLIO =
  `foreign defense defence interior finance health oil energy information justice economy culture education trade transport agriculture labor labour environment
  home intelligence security war tourism industry housing planning communications science immigration technology planning treasury commerce migration development petroleum water sports`.split(
    /\s+/,
  );

const LISTS: readonly (readonly [Branch | null, string])[] = [
  [
    'EXECUTIVE',
    `president|vice president|prime minister|premier|chancellor|vice chancellor|minister|cabinet minister|secretary of state|secretary of defense|secretary of homeland security|secretary of the treasury|treasury secretary|homeland security secretary|press secretary|cabinet secretary|attorney general|solicitor general|ambassador|envoy|special envoy|special representative|governor|lieutenant governor|lt. governor|gov.|mayor|national security adviser|national security advisor|king|crown prince|emir|sultan|shah|supreme leader|undersecretary|under secretary|diplomat|diplomats|consul|consul general|surgeon general|police chief|chief of police|police commissioner|sheriff|secretary of commerce|secretary of labor|first lady|head of state|head of government|foreign policy chief|vice-president|commissioner|postmaster general|comptroller|state secretary`,
  ],
  [
    'LEGISLATIVE',
    `senator|sen.|representative|rep.|congressman|congresswoman|lawmaker|legislator|assemblyman|assemblywoman|councilman|councilwoman|councillor|city councilman|member of parliament|mp|majority leader|minority leader|senate majority leader|senate minority leader|house majority leader|house minority leader|house speaker|speaker of the house|parliament speaker|parliamentary speaker|speaker|majority whip|minority whip|house majority whip|alderman|delegate|state senator|state representative|lawmakers`,
  ],
  [
    'JUDICIAL',
    `judge|chief judge|district judge|justice|chief justice|supreme court justice|prosecutor|chief prosecutor|magistrate|district attorney|public prosecutor`,
  ],
  [
    'MILITARY',
    `chief of staff of the armed forces|joint chiefs chairman|commander-in-chief|commander in chief|commandant|deputy commander|commander|military spokesman|military spokeswoman|army chief|navy chief|air force chief|military chief|soldier|army spokesman`,
  ],
  [
    'PARTY',
    `nominee|presidential nominee|candidate|presidential candidate|vice presidential nominee|running mate|campaign manager|campaign chairman|campaign spokesman|campaign spokeswoman|campaign adviser|campaign chair|party leader|opposition leader|front-runner|frontrunner|presumptive nominee|party chairman|strategist|pollster|running-mate|surrogate`,
  ],
  [
    'BUSINESS',
    `chief executive officer|chief executive|ceo|founder|co-founder|cofounder|cfo|chief financial officer|chief operating officer|businessman|businesswoman|investor|entrepreneur|chief economist|banker|managing director|billionaire|owner|mogul`,
  ],
  [
    'MEDIA',
    `reporter|editor|editor-in-chief|editor in chief|journalist|correspondent|anchor|anchorman|anchorwoman|host|columnist|commentator|publisher|moderator|managing editor|executive editor|news anchor`,
  ],
  [
    'CIVIL',
    `professor|associate professor|assistant professor|researcher|scholar|activist|fellow|senior fellow|lawyer|attorney|analyst|scientist|economist|historian|political scientist|pastor|reverend|rev.|bishop|archbishop|cardinal|rabbi|imam|physician|doctor|nurse|teacher|farmer|student|author|writer|actor|actress|singer|coach|organizer|advocate|expert|climatologist|engineer|consultant|novelist|filmmaker|director of research|union leader|psychologist`,
  ],
  [
    'INTERNATIONAL',
    `secretary-general|secretary general|u.n. secretary-general|high commissioner|special rapporteur|u.n. envoy|high representative`,
  ],
  ['NON_STATE_ARMED', `rebel commander|militia commander|militia leader|rebel leader|rebel spokesman|warlord`],
  [
    null,
    `spokesperson|spokesman|spokeswoman|official|officials|director|executive director|deputy director|chief|head|chairman|chairwoman|chair|co-chair|leader|deputy|adviser|advisor|senior adviser|senior advisor|aide|secretary|administrator|manager|member|chief of staff|counsel|general counsel|vice chairman|vice chair|executive|executive vice president|officer|agent|representative of|coordinator|inspector general|deputy chief|deputy head|assistant secretary|deputy secretary|deputy assistant secretary|communications director|political director|policy director|communications chief|general manager|general secretary|treasurer|trustee|regional director|co-director|superintendent|detective|negotiator|chief negotiator|counselor|counsellor`,
  ],
];
const RANKS = `general|gen.|major general|maj. gen.|lieutenant general|lt. gen.|brigadier general|brig. gen.|brigadier|admiral|adm.|rear admiral|vice admiral|colonel|col.|lieutenant colonel|lt. col.|major|maj.|captain|capt.|lieutenant|lt.|sergeant|sgt.|staff sergeant|commodore|field marshal|marshal|air marshal|lieutenant commander|lt. cmdr.|cmdr.|corporal|private first class|first lieutenant|second lieutenant|navy captain|four-star general`;
const HONORIFICS = `mr.|mr|mrs.|mrs|ms.|ms|miss|dr.|dr|prof.|sir|lord|lady|dame|madam|sheikh|shaykh|ayatollah|grand ayatollah|hojatoleslam|pope|prince|princess|queen|father|sister|brother|hon.|aunt|uncle|don`;
const FEMALE = /(woman|lady|mrs\.?|ms\.?|miss|dame|queen|princess|actress|sister|madam|aunt|businesswoman)$/;
const MALE =
  /(man|men|mr\.?|king|prince|sir|lord|emir|sultan|shah|imam|pope|bishop|archbishop|cardinal|father|brother|actor|uncle|businessman)$/;

const PHRASES = new Map<string, { words: string[]; role: Role }[]>();

function add(phrase: string, branch: Branch | null, isRank = false, isHonorific = false): void {
  const words = phrase.split(' ');
  const gender = FEMALE.test(phrase) ? 'F' : MALE.test(phrase) && !phrase.endsWith('woman') ? 'M' : null;
  const list = PHRASES.get(words[0]!) ?? [];
  list.push({ words, role: { branch, gender, isRank, isHonorific } });
  PHRASES.set(words[0]!, list);
}

for (const [branch, list] of LISTS) for (const phrase of list.split('|')) add(phrase, branch);
for (const name of PORTFOLIO) {
  for (const office of ['minister', 'secretary']) add(`${name} ${office}`, 'EXECUTIVE');
}
for (const phrase of RANKS.split('|')) add(phrase, 'MILITARY', true);
for (const phrase of HONORIFICS.split('|')) add(phrase, null, false, true);
for (const list of PHRASES.values()) list.sort((x, y) => y.words.length - x.words.length);

/** What stands before a role and belongs to it. */
export const ROLE_PREFIXES = new Set(
  `former ex deputy vice acting assistant senior chief first associate interim outgoing incoming then retired top longtime current late presumptive presidential vice-presidential
  national regional principal co lead executive republican democratic senate house incumbent newly elected veteran chief`.split(
    /\s+/,
  ),
);
/** With these the office is no longer held. */
export const FORMER = /^(?:former|ex|ex-\p{L}+|late|then|retired)$/iu;

/** The longest phrase for an office or rank that begins at `words[at]`. */
export function roleAt(words: readonly Word[], at: number): RoleMatch | null {
  for (const { words: phrase, role } of PHRASES.get(words[at]?.lower ?? '') ?? []) {
    let k = 1;
    while (k < phrase.length && words[at + k]?.lower === phrase[k] && isNear(words[at + k]!)) k++;
    if (k === phrase.length) return { role, end: at + k };
  }
  return null;
}

function isNear(word: Word): boolean {
  return word.gap === ' ' || word.gap === '-' || word.gap === '\u00a0';
}

/** "minister of foreign affairs": what a minister or secretary is of, where it is no organisation. */
export const PORTFOLIOS = new Set([
  ...PORTFOLIO,
  'state',
  'affairs',
  'resources',
  'services',
  'homeland',
  'treasury',
  'veterans',
]);

const SHORT: Record<string, string> = {
  'gen.': 'general',
  'sen.': 'senator',
  'rep.': 'representative',
  'gov.': 'governor',
  'lt.': 'lieutenant',
  'col.': 'colonel',
  'capt.': 'captain',
  'adm.': 'admiral',
  'maj.': 'major',
  'sgt.': 'sergeant',
  'brig.': 'brigadier',
  'cmdr.': 'commander',
  advisor: 'adviser',
  chairwoman: 'chairman',
  spokeswoman: 'spokesman',
  spokesperson: 'spokesman',
};

/** A role as roles are compared: in lower case, unabbreviated, without "former" and the like. */
export function plainRole(role: string): string {
  return role
    .toLowerCase()
    .split(/\s+/)
    .map((word) => SHORT[word] ?? word)
    .filter((word) => !FORMER.test(word) && word !== 'u.s.')
    .join(' ');
}
