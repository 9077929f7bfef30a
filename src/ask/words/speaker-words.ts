import type { ClassReading, Reading } from '../readings';
import { spread } from './grammar-words';

const branch = (name: string): { branch: { eq: string } } => ({ branch: { eq: name } });

const CLASSES: [ClassReading['filter'], noun: string, adjective: string, words: string][] = [
  [
    { isOfficial: { eq: true } },
    'officials',
    'official',
    'official|officials|authorities|public officials|officeholders|office holders|dignitaries',
  ],
  [
    branch('MILITARY'),
    'members of the armed forces',
    'military',
    'military|armed forces|army|navy|air force|generals|general|admirals|admiral|officers|soldiers|troops|forces|major general|lieutenant general|brigadier general|colonel|colonels|navy commander',
  ],
  [
    branch('LEGISLATIVE'),
    'lawmakers',
    'legislative',
    'lawmaker|lawmakers|legislator|legislators|legislative|legislature|parliament|parliamentary|parliamentarian|parliamentarians|mp|mps|senate|members of parliament|members of congress',
  ],
  [
    branch('EXECUTIVE'),
    'members of the government',
    'government',
    'government|governments|ministers|cabinet|executive|administration|members of the government|government members',
  ],
  [
    branch('JUDICIAL'),
    'members of the courts',
    'judicial',
    'judge|judges|court|courts|judiciary|judicial|justices|prosecutors|magistrates',
  ],
  [branch('PARTY'), 'parties', 'party', 'political parties|political party|party leaders|party officials'],
  [
    branch('BUSINESS'),
    'people in business',
    'business',
    'companies|company|businesses|business|executives|business leaders|businessmen|businesswomen|corporations|firms',
  ],
  [
    branch('MEDIA'),
    'the media',
    'media',
    'media|press|journalists|journalist|reporters|newspapers|news agencies|news agency|outlets|media outlets',
  ],
  [
    branch('CIVIL'),
    'civil society',
    'civil',
    'civil society|activists|activist|ngos|ngo|campaigners|charities|academics|scholars',
  ],
  [
    branch('INTERNATIONAL'),
    'international organisations',
    'international',
    'international organisations|international organizations|international officials|intergovernmental organisations|intergovernmental organizations',
  ],
  [
    branch('NON_STATE_ARMED'),
    'armed groups that belong to no state',
    'rebel',
    'rebels|rebel|militants|militias|militia|insurgents|insurgent|armed groups|guerrillas|rebel groups',
  ],
];

/** Words for bodies, as their names have them. */
const BODIES = [
  'military',
  'armed forces',
  'army',
  'navy',
  'air force',
  'forces',
  'government',
  'administration',
  'cabinet',
  'parliament',
  'senate',
  'legislature',
  'court',
  'judiciary',
  'media',
  'press',
  'rebels',
  'militants',
  'militia',
];

function bodyOf(word: string): string | null {
  return BODIES.find((body) => word === body || word === `${body}s`) ?? null;
}

/** Offices, by what their names contain. Slashes separate the spellings of one office, the singular first. */
const ROLES =
  'president|vice president|prime minister|chancellor|king|queen|crown prince|emir|sultan|supreme leader|defense minister/defence minister/minister of defense/minister of defence|foreign minister/minister of foreign affairs|interior minister/minister of the interior|finance minister/minister of finance|energy minister/minister of energy|justice minister/minister of justice|oil minister|health minister|trade minister|deputy minister|deputy foreign minister|minister|' +
  'secretary of state|secretary of defense/defense secretary|defence secretary|foreign secretary|home secretary|treasury secretary/secretary of the treasury|press secretary|secretary general/secretary-general|attorney general|national security adviser/national security advisor|adviser/advisor|' +
  'spokes/spokesperson/spokesman/spokeswoman/spokespeople/spokesmen|ambassador|envoy|special envoy|diplomat|consul|governor|mayor|senator|congressman|congresswoman|representative|speaker of parliament|house speaker|speaker of the house|commander|chief of staff|commander-in-chief|chief executive|ceo|chairman/chairwoman/chairperson|director|head of state/head of government|party leader';

/** Seats that stand for a branch of one country's state. */
const SEATS: [words: string, code: string, noun: string, branch: string][] = [
  ['kremlin', 'RU', 'the Kremlin', 'EXECUTIVE'],
  ['white house', 'US', 'the White House', 'EXECUTIVE'],
  ['state department', 'US', 'the State Department', 'EXECUTIVE'],
  ['pentagon', 'US', 'the Pentagon', 'MILITARY'],
  ['congress|capitol hill|house of representatives', 'US', 'Congress', 'LEGISLATIVE'],
  ['downing street|10 downing street|whitehall', 'GB', 'Downing Street', 'EXECUTIVE'],
  ['house of commons|house of lords|westminster', 'GB', 'the Parliament at Westminster', 'LEGISLATIVE'],
  ["elysee|quai d'orsay", 'FR', 'the French government', 'EXECUTIVE'],
  ['bundestag', 'DE', 'the Bundestag', 'LEGISLATIVE'],
  ['knesset', 'IL', 'the Knesset', 'LEGISLATIVE'],
  ['duma|state duma', 'RU', 'the Duma', 'LEGISLATIVE'],
  ['majlis', 'IR', 'the Majlis', 'LEGISLATIVE'],
  ['verkhovna rada|rada', 'UA', 'the Verkhovna Rada', 'LEGISLATIVE'],
  ['idf|israel defense forces|israeli defense forces', 'IL', 'the Israel Defense Forces', 'MILITARY'],
  ['blue house', 'KR', 'the Blue House', 'EXECUTIVE'],
];

/** Kinds of speaker, offices, and seats of power. */
export function speakerEntries(): [string, Reading][] {
  return [
    ...CLASSES.flatMap(([filter, noun, adjective, words]) =>
      words
        .split('|')
        .map((word): [string, Reading] => [word, { kind: 'class', filter, noun, adjective, collective: bodyOf(word) }]),
    ),
    ...spread('politicians|politician', {
      kind: 'class',
      filter: { branch: { in: ['EXECUTIVE', 'LEGISLATIVE', 'PARTY'] } },
      noun: 'politicians',
      adjective: 'political',
      collective: null,
    }),
    ...ROLES.split('|').flatMap(roleEntries),
    ...SEATS.flatMap(([words, code, noun, name]) =>
      spread(words, { kind: 'institution', codes: [code], filter: branch(name), noun }),
    ),
  ];
}

function roleEntries(list: string): [string, Reading][] {
  const spellings = list.split('/');
  const stem = spellings[0] === 'spokes';
  const reading: Reading = { kind: 'role', contains: stem ? ['spokes'] : spellings };
  const words = stem ? spellings.slice(1) : spellings;
  // "ministers" alone are the members of the government
  return words.flatMap(
    (word) =>
      (word === 'minister'
        ? [[word, reading]]
        : [
            [word, reading],
            [plural(word), reading],
          ]) as [string, Reading][],
  );
}

function plural(role: string): string {
  const [head = '', ...rest] = role.split(/ (?=of |in |general)/);
  const many = head.endsWith('y')
    ? `${head.slice(0, -1)}ies`
    : head.endsWith('man')
      ? `${head.slice(0, -3)}men`
      : `${head}s`;
  return [many, ...rest].join(' ');
}
