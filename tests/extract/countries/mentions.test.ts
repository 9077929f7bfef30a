import { readFileSync } from 'node:fs';
import {
  adjectiveOf,
  countryName,
  countryOfAdjective,
  countryOfCapital,
  countryOfName,
} from '../../../src/extract/countries/lexicon';
import { capitalMentions, countryMentions } from '../../../src/extract/countries/mentions';
import { english } from '../../support/english';

/** Mentions as "words=CODE", with the first letter of how where that is no name. */
function found(text: string): string {
  return countryMentions(text, english)
    .map(({ code, span, how }) => `${text.slice(span.start, span.end)}=${code}${how === 'NAME' ? '' : `/${how[0]}`}`)
    .join(' ');
}

describe('names, adjectives, demonyms', () => {
  test.each([
    [
      'Iran’s envoy met North Korean and U.S. officials in the Netherlands.',
      'Iran=IR North Korean=KP/A U.S.=US Netherlands=NL',
    ],
    [
      'The United States, the U.S.A., the USA, the US and America agree.',
      'United States=US U.S.A.=US USA=US US=US America=US',
    ],
    [
      'The UK, U.K. and Great Britain; British and Scottish ministers; two Britons.',
      'UK=GB U.K.=GB Great Britain=GB British=GB/A Scottish=GB/A Britons=GB/D',
    ],
    ['A Saudi prince, Saudi Arabia, Emirati pilots and the UAE.', 'Saudi=SA/A Saudi Arabia=SA Emirati=AE/A UAE=AE'],
    ['The Islamic Republic’s armed forces.', 'Islamic Republic=IR'],
    ['The Islamic State was driven from the Islamic Republic of Pakistan.', 'Islamic Republic of Pakistan=PK'],
    [
      'Iranians and Israelis; the French; an American said so; an American ship.',
      'Iranians=IR/D Israelis=IL/D French=FR/D American=US/D American=US/A',
    ],
    ['Turkey-backed and U.S.-led and anti-American forces.', 'Turkey=TR U.S.=US American=US/A'],
    [
      'South Sudan and Sudan; Guinea-Bissau, Equatorial Guinea and Guinea.',
      'South Sudan=SS Sudan=SD Guinea-Bissau=GW Equatorial Guinea=GQ Guinea=GN',
    ],
    [
      'Congo, the Republic of Congo and the Democratic Republic of Congo.',
      'Congo=CD Republic of Congo=CG Democratic Republic of Congo=CD',
    ],
    ['Côte d’Ivoire, Ivory Coast and Türkiye.', 'Côte d’Ivoire=CI Ivory Coast=CI Türkiye=TR'],
    ['IRAN SAYS NORTH KOREA HELPED', 'IRAN=IR NORTH KOREA=KP'],
    ['Northern Ireland and Ireland.', 'Northern Ireland=GB Ireland=IE'],
    ['Iran-backed groups in Iraq.', 'Iran=IR Iraq=IQ'],
    [
      'Spanish, Danish, Swedish, Polish, Czech and Dutch ministers; Spaniards, Danes, Swedes, Poles.',
      'Spanish=ES/A Danish=DK/A Swedish=SE/A Polish=PL/A Czech=CZ/A Dutch=NL/A Spaniards=ES/D Danes=DK/D Swedes=SE/D Poles=PL/D',
    ],
    [
      'Palestinians and the Palestinian Authority, Taiwan, Kosovo and the Vatican.',
      'Palestinians=PS/D Palestinian Authority=PS Taiwan=TW Kosovo=XK Vatican=VA',
    ],
    ['Kazakh and Kyrgyz, Uzbek and Tajik leaders', 'Kazakh=KZ/A Kyrgyz=KG/A Uzbek=UZ/A Tajik=TJ/A'],
  ])('%s', (text, mentions) => {
    expect(found(text)).toBe(mentions);
  });
});

describe('institutions', () => {
  test.each([
    [
      'The Kremlin denied it; the Pentagon, the White House, Capitol Hill and the State Department did not.',
      'Kremlin=RU/I Pentagon=US/I White House=US/I Capitol Hill=US/I State Department=US/I',
    ],
    [
      'Downing Street and Whitehall; the Élysée; the Bundestag; the Knesset.',
      'Downing Street=GB/I Whitehall=GB/I Élysée=FR/I Bundestag=DE/I Knesset=IL/I',
    ],
    ['The Revolutionary Guard and the Quds Force.', 'Revolutionary Guard=IR/I Quds Force=IR/I'],
    ['The Michigan State Department of things and the Florida Justice Department.', ''],
  ])('%s', (text, mentions) => {
    expect(found(text)).toBe(mentions);
  });
});

describe('capitals that stand for governments', () => {
  test.each([
    'Damascus said it would answer.',
    'Tehran has repeatedly denied that.',
    'Moscow will not sign.',
    'Washington has also signaled its intent.',
    'He said Beijing was preparing an answer.',
    'a relationship that Moscow has sought to repair',
    'Iran’s new defense deal with Damascus',
    'The bank was hit by sanctions imposed by Washington.',
    'They stood against Tehran.',
    'He urged Moscow to withdraw.',
    'a campaign of pressure on Tehran',
    'They sent aid and a message to Damascus.',
    'an ally of Damascus',
    'Support from Moscow kept him in office.',
    'Tehran’s nuclear program',
    'Moscow’s Foreign Ministry',
    'Washington’s two foes',
    'Moscow-backed fighters',
    'an anti-Damascus alliance',
    'the Kabul government',
    'a blow for Tehran',
    'Damascus and Hezbollah have agreed.',
  ])('%s', (text) => {
    expect(capitalMentions(text, english).map(({ governs }) => governs)).toEqual([true]);
    expect(countryMentions(text, english).filter(({ how }) => how === 'CAPITAL')).toHaveLength(1);
  });

  test.each([
    'ties between Damascus and Tehran',
    'Support from Tehran and Moscow',
    'talks with Ankara, Moscow and Tehran',
    'Damascus and Tehran have agreed.',
  ])('%s: all of them', (text) => {
    expect(capitalMentions(text, english).every(({ governs }) => governs)).toBe(true);
  });
});

describe('capitals that are places', () => {
  test.each([
    'He met Ayoub in Damascus.',
    'DAMASCUS, July 8 (Reuters) — The minister left.',
    'WASHINGTON (AP) — The minister left.',
    'They fled from Damascus.',
    'He flew to Tehran.',
    'an official in Damascus said',
    'flights between Paris and London',
    'the road between Damascus and Beirut',
    'Damascus’ old city',
    'Moscow’s suburbs',
    'Moscow’s Red Square',
    'Damascus-based doctors',
    'Tehran is a city of nine million.',
    'Tehran was hit by an earthquake.',
    'a trip to Washington, D.C., in May',
    'He was born near Tehran.',
    'the streets of Damascus',
    'On leaving Beirut, he wept.',
  ])('%s', (text) => {
    expect(countryMentions(text, english)).toEqual([]);
    expect(capitalMentions(text, english).every(({ governs }) => !governs)).toBe(true);
    expect(capitalMentions(text, english).length).toBeGreaterThan(0);
  });
});

describe('what is no country', () => {
  test.each([
    'Voters in Georgia and Florida chose.',
    'The Georgia Republican spoke.',
    'The Georgia governor spoke.',
    'They met in Atlanta, Georgia.',
    'In Georgia the count went on, and Atlanta waited.',
    'Michael Jordan played.',
    'Jim Jordan spoke.',
    'the actor Michael B. Jordan',
    'Rep. Jordan spoke.',
    'Mr. Jordan spoke.',
    'Jordan Smith spoke.',
    'Rep. Jim Jordan spoke. Jordan said no.',
    'Chad Smith drums.',
    'Steve Israel left.',
    'Israel Smith spoke.',
    'the Chad Johnson story',
    'They ate turkey.',
    'Turkey Day is near.',
    'She moved to New Mexico.',
    'an Indian reservation',
    'a Native American Indian',
    'French fries',
    'a guinea pig; a Guinea pig',
    'Panama City',
    'China Daily',
    'the South China Sea',
    'New England',
    'Washington state',
    'George Washington slept here.',
    'The Washington Post said so.',
    'Paris Hilton said so.',
    'the Islamic State',
    'Denzel Washington said yes.',
    'Mr. Washington said yes.',
    'Oregon and Washington, the states',
    'the Gulf of Mexico',
    'Latin America',
    'an African-American woman',
    'American Airlines',
    'the Indian Ocean',
    'He lives in Lebanon, Tennessee.',
    'He lives in Peru, Ind.',
    'They spoke in Spanish.',
    'a Russian-language paper',
    'He speaks French.',
    'New Jersey',
    'LET US GO',
    'a US$5 note',
    'the @Iran account',
    'The Moscow Times said',
    'Tom Holland said',
    'Indianapolis and Romanesque',
  ])('%s', (text) => {
    expect(found(text)).toBe('');
  });

  test.each([
    ['Georgia and Armenia agreed.', 'Georgia=GE Armenia=AM'],
    ['Georgian troops left; Georgia’s capital is Tbilisi.', 'Georgian=GE/A Georgia=GE'],
    ['King Abdullah of Jordan and Jordan’s army.', 'Jordan=JO Jordan=JO'],
    ['In Jordan, the queen spoke. Jordanian police listened.', 'Jordan=JO Jordanian=JO/A'],
    ['Jim Jordan flew to Amman; in Jordan he met officials.', 'Jordan=JO'],
    ['Chad’s army and Israel’s navy.', 'Chad=TD Israel=IL'],
    ['Israel Defense Forces and Israel Police', 'Israel Defense Forces=IL/I Israel=IL'],
    ['With Turkey, Mexico and India.', 'Turkey=TR Mexico=MX India=IN'],
    ['Spanish cities; in French towns.', 'Spanish=ES/A French=FR/A'],
    ['The US said no to the US-led plan.', 'US=US US=US'],
  ])('but: %s', (text, mentions) => {
    expect(found(text)).toBe(mentions);
  });
});

test('the seed document: every capital is told right, and nothing else is taken for a country', () => {
  const text =
    readFileSync(`${__dirname}/../../../seeds/iran-syria-defense-deal/document.txt`, 'utf8').split('Check Also')[0] ??
    '';
  expect(
    capitalMentions(text, english)
      .filter(({ governs }) => !governs)
      .map(({ span }) => text.slice(span.start - 3, span.end)),
  ).toEqual(['in Damascus']);
  const codes = new Set(countryMentions(text, english).map(({ code }) => code));
  expect([...codes].sort()).toEqual(['IL', 'IQ', 'IR', 'LB', 'RU', 'SY', 'TR', 'US']);
});

test('what a word means by itself', () => {
  expect(['Iranian', 'Saudis', 'U.S.', 'British', 'Iran', 'blue'].map(countryOfAdjective)).toEqual([
    'IR',
    'SA',
    'US',
    'GB',
    null,
    null,
  ]);
  expect(['Iran', 'the United States', 'Iranian', 'New Mexico'].map(countryOfName)).toEqual(['IR', 'US', null, null]);
  expect(['Tehran', 'Kiev', 'Iran'].map(countryOfCapital)).toEqual(['IR', 'UA', null]);
  expect(['IR', 'TR', 'ZZ'].map(countryName)).toEqual(['Iran', 'Turkey', null]);
  expect(['IR', 'SA', 'ZZ'].map(adjectiveOf)).toEqual(['Iranian', 'Saudi', null]);
});

test('a megabyte of any kind is read', () => {
  expect(countryMentions('Iran told Damascus and Georgia. '.repeat(31_250), english)).toHaveLength(31_250 * 3);
  for (const piece of ['U.S', 'New ', 'A', 'Georgia ', 'Jordan ', ' and ', '.', 'Washington ', 'I’s-'])
    expect(countryMentions(piece.repeat(1_000_000 / piece.length), english).length).toBeGreaterThanOrEqual(0);
});
