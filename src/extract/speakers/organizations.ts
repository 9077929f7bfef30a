import countries from 'world-countries';
import type { Branch } from '../../kernel/vocabulary';
import type { OrganizationSort } from './vocabulary';

export interface KnownOrganization extends OrganizationSort {
  name: string;
  country: string | null;
  aliases: readonly string[];
  /** Named alike in several states: America's where the text tells of no other. */
  isUsual: boolean;
}

/** Names that stand alone: country, branch, whether part of the state; then other spellings. */
const KNOWN = `US EXECUTIVE state Pentagon|US EXECUTIVE state White House|US EXECUTIVE state State Department|US EXECUTIVE state Justice Department|US EXECUTIVE state Treasury Department|US EXECUTIVE state Defense Department|US LEGISLATIVE state Congress|US LEGISLATIVE state Senate|US LEGISLATIVE state House of Representatives
US EXECUTIVE state Central Intelligence Agency=CIA|US EXECUTIVE state Federal Bureau of Investigation=FBI|US EXECUTIVE state Environmental Protection Agency=EPA|US EXECUTIVE state National Security Agency=NSA|US EXECUTIVE state Department of Homeland Security=DHS|US EXECUTIVE state Department of State|US EXECUTIVE state Department of Defense|US EXECUTIVE state Department of Justice|US EXECUTIVE state Federal Reserve=Fed
US JUDICIAL state Supreme Court|US MILITARY state U.S. Central Command=CENTCOM,Central Command|US MILITARY state Joint Chiefs of Staff|US PARTY - Republican National Committee=RNC|US PARTY - Democratic National Committee=DNC|US PARTY - Republican Party=GOP|US PARTY - Democratic Party
RU EXECUTIVE state Kremlin|RU LEGISLATIVE state State Duma=Duma|GB EXECUTIVE state Downing Street|GB LEGISLATIVE state House of Commons|GB LEGISLATIVE state House of Lords|GB EXECUTIVE state Scotland Yard|FR EXECUTIVE state Élysée Palace=Élysée,Elysee Palace|DE LEGISLATIVE state Bundestag|IL LEGISLATIVE state Knesset|IL MILITARY state Israel Defense Forces=IDF,Israeli Defense Forces|IL EXECUTIVE state Mossad
IR MILITARY state Revolutionary Guard=Islamic Revolutionary Guard Corps,Revolutionary Guards,Revolutionary Guard Corps,IRGC|IR MILITARY state Quds Force=Qods Force,Revolutionary Guard Quds Force|IR MILITARY state Basij|IR EXECUTIVE state Guardian Council|CN MILITARY state People’s Liberation Army=PLA|CN PARTY - Chinese Communist Party|KR EXECUTIVE state Blue House|UA LEGISLATIVE state Verkhovna Rada
- INTERNATIONAL - United Nations=UN,U.N.|- INTERNATIONAL - NATO=North Atlantic Treaty Organization|- INTERNATIONAL - European Union=EU,E.U.|- INTERNATIONAL - European Commission|- INTERNATIONAL - European Parliament|- INTERNATIONAL - European Central Bank=ECB|- INTERNATIONAL - U.N. Security Council=UN Security Council,Security Council|- INTERNATIONAL - International Atomic Energy Agency=IAEA|- INTERNATIONAL - World Health Organization|- INTERNATIONAL - International Monetary Fund=IMF|- INTERNATIONAL - World Bank|- INTERNATIONAL - African Union|- INTERNATIONAL - Arab League|- INTERNATIONAL - OPEC|- INTERNATIONAL - ASEAN|- INTERNATIONAL - UNICEF|- INTERNATIONAL - UNHCR|- INTERNATIONAL - World Trade Organization=WTO|- INTERNATIONAL - Gulf Cooperation Council|- INTERNATIONAL - International Criminal Court=ICC|- INTERNATIONAL - Interpol|- CIVIL - Red Cross
- NON_STATE_ARMED - ISIS=Islamic State,ISIL,Daesh|- NON_STATE_ARMED - Hezbollah=Hizbullah,Hizballah|- NON_STATE_ARMED - Hamas|- NON_STATE_ARMED - Taliban|- NON_STATE_ARMED - al-Qaeda=Al-Qaeda,al-Qaida,Al Qaeda|- NON_STATE_ARMED - Houthis|- NON_STATE_ARMED - Boko Haram|- NON_STATE_ARMED - al-Shabab=al-Shabaab|- NON_STATE_ARMED - Syrian Democratic Forces=SDF
- MEDIA - Newsweek|- MEDIA - Reuters|- MEDIA - Associated Press=AP|- MEDIA - Agence France-Presse=AFP|- MEDIA - CNN|- MEDIA - BBC|- MEDIA - Fox News|- MEDIA - MSNBC|- MEDIA - NBC|- MEDIA - NBC News|- MEDIA - CBS|- MEDIA - CBS News|- MEDIA - ABC News|- MEDIA - NPR|- MEDIA - Al Jazeera=al-Jazeera|- MEDIA - Politico=POLITICO|- MEDIA - Bloomberg|- MEDIA - New York Times|- MEDIA - Washington Post|- MEDIA - Wall Street Journal|- MEDIA - USA Today=USA TODAY|- MEDIA - Guardian|- MEDIA - HuffPost=Huffington Post|- MEDIA - BuzzFeed=BuzzFeed News|- MEDIA - Breitbart=Breitbart News|- MEDIA - Axios|- MEDIA - Financial Times|- MEDIA - Los Angeles Times|RU MEDIA - TASS|RU MEDIA - Interfax|RU MEDIA - RIA Novosti|RU MEDIA - Sputnik|IR MEDIA - IRNA|IR MEDIA - Tasnim|IR MEDIA - Fars|SY MEDIA - SANA|CN MEDIA - Xinhua|CN MEDIA - Global Times
- BUSINESS - Google|- BUSINESS - Facebook|- BUSINESS - Twitter|- BUSINESS - Microsoft|- BUSINESS - Amazon|- BUSINESS - Boeing|- BUSINESS - Airbus|- BUSINESS - Tesla|- BUSINESS - Exxon Mobil=ExxonMobil,Exxon|- BUSINESS - Gazprom|- BUSINESS - Rosneft|- BUSINESS - Huawei|- BUSINESS - Goldman Sachs|- BUSINESS - Wells Fargo|- BUSINESS - Walmart|- BUSINESS - Uber|- BUSINESS - WikiLeaks=Wikileaks|- CIVIL - Human Rights Watch|- CIVIL - Amnesty International=Amnesty|- CIVIL - Greenpeace|- CIVIL - Planned Parenthood|- CIVIL - American Civil Liberties Union=ACLU|- CIVIL - National Rifle Association=NRA
US PARTY - Republicans|US PARTY - Democrats|GB PARTY - Labour|GB PARTY - Tories`;

/** Known names by their first word, the longest first. */
export const KNOWN_NAMES = new Map<string, { words: string[]; known: KnownOrganization }[]>();
for (const entry of KNOWN.split(/[|\n]/)) {
  const [, country = '-', branch = 'OTHER', state, names = ''] = /^(\S+) (\S+) (\S+) (.+)$/.exec(entry) ?? [];
  const [name = '', others = ''] = names.split('=');
  const aliases = others === '' ? [] : others.split(',');
  const kind = name === 'Republicans' || name === 'Democrats' || name === 'Tories' ? 'GROUP' : 'ORGANIZATION';
  const known: KnownOrganization = {
    name,
    country: country === '-' ? null : country,
    branch: branch as Branch,
    isState: state === 'state',
    kind,
    aliases,
    isUsual:
      /^(?:Congress|Senate|House of Representatives|Supreme Court|House of Commons|House of Lords|Justice Department|Department of Justice|Defense Department|Department of Defense)$/.test(
        name,
      ),
  };
  for (const spelling of [name, ...aliases]) {
    const words = spelling.split(' ').map((word) => word.replace(/’/g, "'"));
    const first = words[0]!.toLowerCase();
    KNOWN_NAMES.set(
      first,
      [...(KNOWN_NAMES.get(first) ?? []), { words, known }].sort((x, y) => y.words.length - x.words.length),
    );
  }
}

const ADJECTIVE: Record<string, string> = {
  US: 'U.S.',
  GB: 'British',
  FR: 'French',
  NL: 'Dutch',
  AE: 'Emirati',
  PH: 'Philippine',
  KR: 'South Korean',
  KP: 'North Korean',
  CH: 'Swiss',
  NZ: 'New Zealand',
  SA: 'Saudi',
};
const WITH_ARTICLE = new Set([
  'US',
  'GB',
  'AE',
  'NL',
  'PH',
  'BS',
  'GM',
  'MV',
  'KM',
  'CF',
  'CZ',
  'DO',
  'MH',
  'SB',
  'CD',
  'CG',
]);
const NAMES = new Map(
  countries.map(({ cca2, name, demonyms }) => [cca2, { name: name.common, demonym: demonyms.eng?.m ?? name.common }]),
);

/** "Syrian", "U.S.": what stands before the state's organisations. */
export function adjectiveOf(code: string): string {
  return ADJECTIVE[code] ?? NAMES.get(code)?.demonym ?? code;
}

/** The government of a state as the graph names it: a country, or a capital or an office that stands for it. */
export function governmentOf(code: string): KnownOrganization {
  const name = NAMES.get(code)?.name ?? code;
  return {
    name: `Government of ${WITH_ARTICLE.has(code) ? 'the ' : ''}${name}`,
    country: code,
    branch: 'EXECUTIVE',
    isState: true,
    kind: 'ORGANIZATION',
    aliases: [`${adjectiveOf(code)} government`],
    isUsual: false,
  };
}

/** The chamber in which an American senator or representative sits. */
export function chamberOf(role: string): KnownOrganization | null {
  const name =
    role === 'senator' ? 'senate' : /^(?:representative|congressman|congresswoman)$/.test(role) ? 'house' : null;
  return name === null
    ? null
    : (KNOWN_NAMES.get(name)?.find(
        ({ words, known }) => words.join(' ') === known.name && known.branch === 'LEGISLATIVE',
      )?.known ?? null);
}
