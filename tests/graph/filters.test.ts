import { serveFilled, type AskServer } from '../support/ask-server';
import { recordAll } from '../support/findings';
import { ENGINES } from '../support/server';
import { ALL_QUOTES, LETTERS } from './letters';

type Case = [filter: object, found: string[]];
const without = (...slugs: string[]) => ALL_QUOTES.filter((slug) => !slugs.includes(slug));

const QUOTES: Case[] = [
  [{}, ALL_QUOTES],
  [{ and: [] }, ALL_QUOTES],
  [{ or: [] }, []],
  [{ not: {} }, []],
  [{ not: { or: [] } }, ALL_QUOTES],
  [{ and: [{}, {}] }, ALL_QUOTES],
  [{ or: [{}, { slug: { eq: 'q1' } }] }, ALL_QUOTES],
  [
    {
      and: [
        { or: [{ slug: { eq: 'q1' } }, { slug: { eq: 'q2' } }] },
        { or: [{ slug: { eq: 'q2' } }, { slug: { eq: 'q3' } }] },
      ],
    },
    ['q2'],
  ],
  [
    { or: [{ kind: { eq: 'MIXED' }, speaker: {} }, { and: [{ kind: { eq: 'INDIRECT' } }, { not: { speaker: {} } }] }] },
    ['q3', 'q6'],
  ],
  [{ slug: { in: [] } }, []],
  [{ slug: { notIn: [] } }, ALL_QUOTES],
  [{ slug: { in: ['q1', 'Q2', 'none'] } }, ['q1', 'q2']],
  [{ slug: {} }, ALL_QUOTES],
  // Letter case and accents never matter, and every character stands for itself.
  [{ text: { contains: 'NAIVE' } }, ['q1']],
  [{ text: { contains: 'ÆRØ' } }, ['q1']],
  [{ text: { contains: 'aero' } }, ['q1']],
  [{ text: { contains: '%' } }, ['q1', 'q5']],
  [{ text: { contains: '0%' } }, ['q1']],
  [{ text: { contains: 'R_S' } }, ['q2']],
  [{ text: { contains: '\\' } }, ['q2']],
  [{ text: { contains: 'k\\s' } }, ['q2']],
  [{ text: { contains: '' } }, ALL_QUOTES],
  [{ text: { contains: 'istanbul’DA' } }, ['q3']],
  [{ text: { contains: "istanbul'da ilik isi" } }, ['q3']],
  [{ text: { contains: '😀' } }, ['q6']],
  [{ text: { contains: 'tel' } }, ['q6']],
  [{ text: { contains: '你好' } }, ['q4']],
  [{ text: { contains: '"quoted"' } }, ['q5']],
  [{ text: { contains: "'s" } }, ['q5']],
  [{ text: { contains: 'STRASSE' } }, ['q7']],
  [{ text: { contains: 'οδος' } }, ['q7']],
  [{ text: { contains: 'Οδοσ' } }, ['q7']],
  [{ text: { contains: 'x'.repeat(100_000) } }, []],
  [{ text: { startsWith: 'UNDER_' } }, ['q2']],
  [{ text: { startsWith: 'under%' } }, []],
  [{ text: { startsWith: '' } }, ALL_QUOTES],
  [{ text: { startsWith: 'grosse' } }, ['q7']],
  [{ text: { startsWith: '王' } }, ['q4']],
  [{ text: { eq: '王小明说 你好 WORLD' } }, ['q4']],
  [{ text: { ne: '王小明说 你好 WORLD' } }, without('q4')],
  [{ place: { eq: 'lodz' } }, ['q1']],
  [{ place: { eq: 'SAO PAULO' } }, ['q7']],
  [{ place: { ne: 'lodz' } }, without('q1')],
  [{ place: { notIn: ['lodz', 'são paulo'] } }, without('q1', 'q7')],
  [{ place: { contains: '' } }, ['q1', 'q7']],
  [{ place: { startsWith: '' } }, ['q1', 'q7']],
  // Full-text search: whole words, phrases, prefixes, exclusions.
  [{ text: { matches: 'SAID' } }, ['q1', 'q2', 'q6']],
  [{ text: { matches: 'sai' } }, []],
  [{ text: { matches: 'sai*' } }, ['q1', 'q2', 'q6']],
  [{ text: { matches: 'naive aero' } }, ['q1']],
  [{ text: { matches: '"aero naive"' } }, []],
  [{ text: { matches: '"said aero"' } }, ['q1']],
  [{ text: { matches: '“said aer”*' } }, []],
  [{ text: { matches: 'said -nobody' } }, ['q1', 'q2']],
  [{ text: { matches: 'naives' } }, ['q1']],
  [{ text: { matches: 'scores | streets OR world' } }, ['q2', 'q4']],
  [{ text: { matches: 'said naive OR scored' } }, ['q1', 'q2']],
  [{ text: { matches: 'OR said OR' } }, ['q1', 'q2', 'q6']],
  [{ text: { matches: '"said aero' } }, ['q1']],
  [{ text: { matches: '"aero said' } }, []],
  [{ text: { matches: 'quoting' } }, ['q5']],
  [{ text: { matches: 'quoted*' } }, ['q5']],
  [{ text: { matches: '-said' } }, without('q1', 'q2', 'q6')],
  [{ text: { matches: '-said -"grosse strasse"' } }, ['q3', 'q4', 'q5']],
  [{ text: { matches: 'under_score' } }, ['q2']],
  [{ text: { matches: 'back\\slash' } }, ['q2']],
  [{ text: { matches: "don't" } }, ['q5']],
  [{ text: { matches: 'don’t' } }, ['q5']],
  [{ text: { matches: '你好' } }, ['q4']],
  [{ text: { matches: 'istanbul' } }, ['q3']],
  [{ text: { matches: 'tel' } }, ['q6']],
  [{ text: { matches: 'OR' } }, []],
  [{ text: { matches: "a' | 'b:* & <-> NOT (NEAR) {text} ^x +y" } }, []],
  [{ text: { matches: 'x'.repeat(5000) } }, []],
  // Values.
  [{ kind: { eq: 'DIRECT' } }, ['q1', 'q4', 'q5', 'q7']],
  [{ kind: { ne: 'DIRECT' } }, ['q2', 'q3', 'q6']],
  [{ kind: { in: ['MIXED', 'INDIRECT'] } }, ['q2', 'q3', 'q6']],
  [{ kind: { notIn: ['MIXED', 'INDIRECT'] } }, ['q1', 'q4', 'q5', 'q7']],
  [{ kind: { in: [] } }, []],
  [{ method: { eq: 'EXTRACTED' } }, ['q6', 'q7']],
  [{ method: { ne: 'EXTRACTED' } }, without('q6', 'q7')],
  [{ confidence: { eq: 0.5 } }, ['q2', 'q3']],
  [{ confidence: { ne: 0.5 } }, without('q2', 'q3')],
  [{ confidence: { in: [0.1, 0.9] } }, ['q1', 'q5', 'q6']],
  [{ confidence: { notIn: [1, 0.9] } }, ['q1', 'q2', 'q3']],
  [{ confidence: { in: [] } }, []],
  [{ confidence: { lt: 0.5 } }, ['q1']],
  [{ confidence: { lte: 0.5, gt: 0.1 } }, ['q2', 'q3']],
  [{ confidence: { gte: 1 } }, ['q4', 'q7']],
  [{ confidence: { lt: -1e308 } }, []],
  [{ confidence: { lt: 1e308 } }, ALL_QUOTES],
  // Dates compare as intervals.
  [{ said: { on: '2018' } }, ['q1', 'q2', 'q4', 'q6']],
  [{ said: { on: '2018-10-31' } }, ['q1', 'q2', 'q4', 'q6']],
  [{ said: { on: '../1990' } }, ['q7']],
  [{ said: { before: '2018' } }, ['q7']],
  [{ said: { before: '2018-10-31' } }, ['q7']],
  [{ said: { before: '2019' } }, ['q1', 'q2', 'q6', 'q7']],
  [{ said: { after: '2018-09' } }, ['q1', 'q5', 'q6']],
  [{ said: { after: '2000' } }, ['q1', 'q2', 'q4', 'q5', 'q6']],
  [{ said: { after: '2014/..' } }, []],
  [{ said: { known: true } }, without('q3')],
  [{ said: { known: false } }, ['q3']],
  [{ said: { known: false, on: '2018' } }, []],
  [{ not: { said: { on: '2018' } } }, ['q3', 'q5', 'q7']],
  // Relations.
  [{ speaker: {} }, without('q6')],
  [{ not: { speaker: {} } }, ['q6']],
  [{ speaker: { or: [] } }, []],
  [{ speaker: { name: { eq: 'jose muller' } } }, ['q1', 'q2']],
  [{ speaker: { name: { eq: 'jürgen groß' } } }, ['q7']],
  [{ speaker: { name: { contains: '_SURE\\ "o\'neil"' } } }, ['q5']],
  [{ speaker: { name: { contains: '’NEIL' } } }, ['q5']],
  [{ speaker: { name: { startsWith: '100%' } } }, ['q5']],
  [{ speaker: { name: { startsWith: 'istanbul isik' } } }, ['q3']],
  [{ speaker: { role: { contains: "d'etat" } } }, ['q1', 'q2']],
  [{ speaker: { organization: { name: { contains: '😀' } } } }, ['q1', 'q2']],
  [{ speaker: { organization: { country: { demonym: { eq: 'spaniard' } } } } }, []],
  [{ speaker: { organization: { country: { demonym: { eq: 'SPANISH' } } } } }, ['q1', 'q2']],
  [{ speaker: { country: { code: { ne: 'ES' } } } }, ['q3', 'q4', 'q5', 'q6', 'q7']],
  [{ speaker: { country: { code: { notIn: ['ES', 'CN'] } } } }, ['q3', 'q5', 'q6', 'q7']],
  [{ speaker: { country: { code: { ne: 'ES' } }, kind: { eq: 'PERSON' } } }, ['q3', 'q4', 'q7']],
  [{ speaker: { country: { code: { ne: 'ES' } }, isOfficial: { eq: false } } }, ['q3', 'q5']],
  [{ speaker: { not: { country: { code: { eq: 'ES' } } } } }, ['q3', 'q4', 'q5', 'q7']],
  [{ speaker: { role: { eq: 'poet' }, branch: { eq: 'EXECUTIVE' } } }, []],
  [{ speaker: { and: [{ role: { eq: 'poet' } }, { branch: { eq: 'EXECUTIVE' } }] } }, ['q4']],
  [{ speaker: { role: { eq: 'poet' }, branch: { eq: 'OTHER' } } }, ['q4']],
  [{ speaker: { branch: { ne: 'EXECUTIVE' } } }, ['q3', 'q4']],
  [{ speaker: { isOfficial: { eq: true } } }, ['q1', 'q2', 'q4', 'q7']],
  [{ speaker: { isOfficial: { in: [false] } } }, ['q3', 'q5']],
  [{ speaker: { isOfficial: { in: [true, false, true] } } }, without('q6')],
  [{ speaker: { isOfficial: { in: [] } } }, []],
  [{ addressee: { slug: { eq: 'isik' } } }, ['q2']],
  [{ reportedBy: { kind: { eq: 'ORGANIZATION' } } }, ['q3']],
  [{ mentionsSpeaker: { isOfficial: { eq: true }, kind: { eq: 'PERSON' } } }, ['q3']],
  [{ mentionsCountry: { code: { eq: 'ES' } } }, ['q1', 'q7']],
  [{ mentionsCountry: { code: { ne: 'ES' } } }, ['q1', 'q4', 'q7']],
  [{ mentionsCountry: { subregion: { contains: 'europe' }, region: { eq: 'EUROPE' } } }, ['q1', 'q7']],
  [{ article: { headline: { contains: 'ozturk' } } }, ['q1', 'q2', 'q3']],
  [{ article: { published: { known: false } } }, ['q4', 'q5']],
  [{ article: { publisher: { name: { eq: 'EL PAIS' } } } }, ['q1', 'q2', 'q3']],
  [{ article: { publisher: { name: { ne: 'EL PAIS' } } } }, ['q4', 'q5', 'q6', 'q7']],
  [{ occasion: { country: { code: { ne: 'PL' } } } }, without('q1')],
  [{ article: { language: { eq: 'ZH-HANS' } } }, ['q4', 'q5']],
  [{ article: { text: { matches: 'naive -world' } } }, ['q1', 'q2', 'q3']],
  [{ occasion: { title: { startsWith: 'cumbre a l' } } }, ['q1']],
  [{ occasion: { participantSpeaker: { slug: { eq: 'wang' } } } }, ['q1']],
];

const OTHERS: [type: string, filter: object, found: string[]][] = [
  ['events', { participantCountry: { code: { eq: 'CN' } } }, ['summit']],
  ['events', { participantCountry: { name: { eq: 'TURKIYE' } } }, ['undated']],
  ['events', { participantCountry: { code: { in: ['TR', 'ES'] } } }, ['summit', 'undated']],
  ['events', { actorSpeaker: { slug: { eq: 'jose' } } }, ['summit']],
  ['events', { recipientSpeaker: { slug: { eq: 'jose' } } }, []],
  ['events', { recipientCountry: { code: { eq: 'CN' } } }, ['summit']],
  ['events', { actorCountry: { code: { in: ['CN', 'TR'] } } }, []],
  ['events', { title: { contains: 'sstrange 100% event_' } }, ['undated']],
  ['events', { date: { known: false } }, ['undated']],
  ['events', { date: { on: '2018-10-05' } }, ['summit']],
  ['events', { country: { demonym: { eq: 'POLISH' } } }, ['summit']],
  ['events', { not: { country: {} } }, ['undated']],
  ['events', { place: { startsWith: 'lod' } }, ['summit']],
  ['events', { type: { in: ['ACCUSE', 'AID'] }, status: { ne: 'OCCURRED' } }, ['undated']],
  ['events', { confidence: { lt: 0.3 } }, ['undated']],
  ['speakers', { hasQuotes: false }, ['el-pais', 'ministerio', 'nadie']],
  ['speakers', { hasQuotes: true, kind: { ne: 'PERSON' } }, ['percent']],
  ['speakers', { not: { hasQuotes: true } }, ['el-pais', 'ministerio', 'nadie']],
  ['speakers', { name: { eq: 'NOBODY' } }, ['nadie']],
  ['speakers', { country: { not: { code: { eq: 'ES' } } } }, ['isik', 'wang', 'gross']],
  ['speakers', { not: { role: { startsWith: '' } } }, ['el-pais', 'ministerio', 'nadie', 'percent']],
  ['articles', { language: { in: ['de', 'ES'] } }, ['madrid', 'strasse']],
  ['articles', { published: { on: '2018-11' } }, ['madrid', 'strasse']],
  ['articles', { published: { after: '2018-10' } }, ['madrid']],
  ['articles', { mentionsCountry: { code: { eq: 'ES' } } }, ['madrid', 'strasse']],
  [
    'articles',
    { mentionsCountry: { code: { eq: 'ES' } }, not: { mentionsCountry: { code: { eq: 'DE' } } } },
    ['madrid'],
  ],
  ['articles', { headline: { contains: '北京 - "' } }, ['beijing']],
  ['articles', { text: { matches: '"grosse strasse"' } }, ['strasse']],
  ['articles', { publisher: {} }, ['madrid']],
];

let server: AskServer;

async function found(type: string, filter: object): Promise<{ slugs: string[]; totalCount: number }> {
  const input = `${type.charAt(0).toUpperCase()}${type.slice(1, -1)}Filter`;
  const { body, text } = await server.ask(
    `query ($filter: ${input}) { rows: ${type}(filter: $filter, orderBy: [RECORDED_ASC], first: 100) { totalCount nodes { slug } } }`,
    { filter },
  );
  if (!body.data) throw new Error(text);
  const rows = body.data['rows'] as unknown as { totalCount: number; nodes: { slug: string }[] };
  return { slugs: rows.nodes.map(({ slug }) => slug), totalCount: rows.totalCount };
}

describe.each(ENGINES)('filters on %s', (engine) => {
  beforeAll(async () => {
    server = await serveFilled(engine, (database) => recordAll(database, LETTERS));
  }, 300_000);
  afterAll(() => server.close());

  it.each(QUOTES.map(([filter, expected]) => [JSON.stringify(filter).slice(0, 120), filter, expected] as const))(
    'quotes %s',
    async (_, filter, expected) => {
      expect(await found('quotes', filter)).toEqual({ slugs: expected, totalCount: expected.length });
    },
  );

  it.each(QUOTES.map(([filter, expected]) => [JSON.stringify(filter).slice(0, 120), filter, expected] as const))(
    'all quotes but those of %s',
    async (_, filter, expected) => {
      expect((await found('quotes', { not: filter })).slugs).toEqual(without(...expected));
    },
  );

  it.each(OTHERS.map(([type, filter, expected]) => [type, JSON.stringify(filter), filter, expected] as const))(
    '%s %s',
    async (type, _, filter, expected) => {
      expect(await found(type, filter)).toEqual({ slugs: expected, totalCount: expected.length });
    },
  );
});
