import { dateOf, findingsOf } from '../support/findings';

/** A graph of names and words that engines might tell apart in different ways: accents, cases, scripts, signs. */
export const LETTERS = [
  findingsOf({
    slug: 'madrid',
    headline: 'Señor Öztürk à Madrid',
    language: 'es',
    published: '2018-11-01',
    publisher: 'el-pais',
    countries: ['ES', 'TR'],
    speakers: [
      { key: 'el-pais', name: 'El País', kind: 'ORGANIZATION' },
      { key: 'ministerio', name: 'Ministerio 😀 de Estado', kind: 'ORGANIZATION', country: 'ES', isOfficial: true },
      {
        key: 'jose',
        name: 'José Müller',
        country: 'ES',
        offices: [{ role: 'Ministre d’État', organization: 'ministerio', country: 'ES' }],
      },
      {
        key: 'isik',
        name: 'İstanbul Işık',
        country: 'TR',
        offices: [{ role: 'BAŞKAN', branch: 'PARTY', isOfficial: false }],
      },
      { key: 'nadie', name: 'nobody' },
    ],
    events: [
      {
        key: 'summit',
        title: 'Cumbre à Łódź',
        date: dateOf('2018-10'),
        place: 'Łódź',
        country: 'PL',
        participants: [{ role: 'ACTOR', speaker: 'jose', country: null }],
      },
      {
        key: 'undated',
        title: 'ßtrange 100% event_',
        type: 'ACCUSE',
        status: 'DENIED',
        participants: [{ role: 'OTHER', speaker: null, country: 'TR' }],
        confidence: 0.25,
      },
    ],
    quotes: [
      {
        key: 'q1',
        text: '100% naïve, said Ærø',
        speaker: 'jose',
        membership: 0,
        said: dateOf('2018-10-31'),
        confidence: 0.1,
        countries: ['ES', 'TR'],
        occasion: 'summit',
        place: 'Łódź',
      },
      {
        key: 'q2',
        text: 'under_score and back\\slash said',
        kind: 'INDIRECT',
        speaker: 'jose',
        said: dateOf('2018'),
        confidence: 0.5,
        addressee: 'isik',
      },
      {
        key: 'q3',
        text: 'İSTANBUL’da ılık ISI',
        kind: 'MIXED',
        speaker: 'isik',
        confidence: 0.5,
        speakers: ['jose', 'ministerio'],
        reportedBy: ['el-pais'],
      },
    ],
  }),
  findingsOf({
    slug: 'beijing',
    headline: '北京 — “quoted” headline',
    language: 'zh-Hans',
    published: null,
    countries: ['CN'],
    speakers: [
      {
        key: 'wang',
        name: '王小明',
        country: 'CN',
        offices: [
          { role: 'spokesman', country: 'CN' },
          { role: 'poet', branch: 'OTHER', isOfficial: false },
        ],
      },
      { key: 'percent', name: '100% _sure\\ "O\'Neil"', kind: 'GROUP' },
      { key: 'jose', name: 'José Müller', country: 'ES' },
    ],
    events: [
      { key: 'summit', title: 'Cumbre à Łódź', participants: [{ role: 'RECIPIENT', speaker: 'wang', country: null }] },
    ],
    quotes: [
      {
        key: 'q4',
        text: '王小明说 你好 world',
        speaker: 'wang',
        membership: 0,
        said: dateOf('2014/..'),
        countries: ['CN'],
      },
      { key: 'q5', text: `it’s "quoted" %20 don't`, speaker: 'percent', said: dateOf('2019~'), confidence: 0.9 },
    ],
  }),
  findingsOf({
    slug: 'strasse',
    headline: 'GROSSE STRASSE',
    language: 'DE',
    published: '2018',
    method: 'EXTRACTED',
    countries: ['DE', 'ES'],
    speakers: [
      {
        key: 'gross',
        name: 'Jürgen GROẞ',
        country: 'DE',
        offices: [{ role: 'Kanzler', country: 'DE', start: dateOf('2005'), end: dateOf('2021') }],
      },
    ],
    quotes: [
      { key: 'q6', text: 'nobody said this 😀 emoji ℡', kind: 'INDIRECT', said: dateOf('2018-10'), confidence: 0.9 },
      {
        key: 'q7',
        text: 'Große Straße ΟΔΟΣ',
        speaker: 'gross',
        said: dateOf('../2000'),
        place: 'São Paulo',
        countries: ['DE', 'ES'],
      },
    ],
  }),
];

export const ALL_QUOTES = ['q1', 'q2', 'q3', 'q4', 'q5', 'q6', 'q7'];
