import type { Expected } from './expected';

export const ABOUT_WHAT: Expected[] = [
  {
    question: 'what did Bagheri say about the United States?',
    understood: 'quotes by Mohammad Bagheri about the United States, newest first',
    filter: { speaker: { slug: { eq: 'mohammad-bagheri' } }, mentionedCountries: { code: { eq: 'US' } } },
  },
  {
    question: 'quotes by Iranian or Syrian officials about the United States, not by Bagheri, since 2018',
    understood:
      'quotes by officials of Iran or Syria about the United States said since 2018, not by Mohammad Bagheri, newest first',
    filter: {
      speaker: { isOfficial: { eq: true }, country: { code: { in: ['IR', 'SY'] } } },
      mentionedCountries: { code: { eq: 'US' } },
      said: { on: '2018/..' },
      not: { speaker: { slug: { eq: 'mohammad-bagheri' } } },
    },
  },
  {
    question: 'quotes about Iran and Syria',
    understood: 'quotes about Iran and Syria, newest first',
    filter: { mentionedCountries: { code: { eq: 'IR' } }, and: [{ mentionedCountries: { code: { eq: 'SY' } } }] },
  },
  {
    question: 'quotes about Iran or Syria',
    understood: 'quotes about Iran or Syria, newest first',
    filter: { or: [{ mentionedCountries: { code: { eq: 'IR' } } }, { mentionedCountries: { code: { eq: 'SY' } } }] },
  },
  {
    question: 'quotes about Georgia',
    understood: 'quotes about Georgia, newest first',
    filter: { mentionedCountries: { code: { eq: 'GE' } } },
  },
  {
    question: 'quotes about Jordan',
    understood:
      'quotes about Jordan or Michael Jordan, newest first; "Jordan" is also the name of Michael Jordan, and either is taken',
    filter: {
      or: [{ mentionedCountries: { code: { eq: 'JO' } } }, { mentionedSpeakers: { slug: { eq: 'michael-jordan' } } }],
    },
  },
  {
    question: 'quotes about ISIS',
    understood: 'quotes about ISIS, newest first',
    filter: { mentionedSpeakers: { slug: { eq: 'isis' } } },
  },
  {
    question: 'quotes about the nuclear deal',
    understood: 'quotes about the words "nuclear deal", newest first',
    filter: { text: { matches: 'nuclear deal' } },
  },
  {
    question: "what did Trump say about Iran's nuclear program?",
    understood: 'quotes by Donald Trump about Iran and the words "nuclear program", newest first',
    filter: {
      speaker: { slug: { eq: 'donald-trump' } },
      mentionedCountries: { code: { eq: 'IR' } },
      text: { matches: 'nuclear program' },
    },
  },
  {
    question: 'quotes about the war in Syria by Iranian officials',
    understood: 'quotes about Syria and the words "war" by officials of Iran, newest first',
    filter: {
      mentionedCountries: { code: { eq: 'SY' } },
      text: { matches: 'war' },
      speaker: { isOfficial: { eq: true }, country: { code: { eq: 'IR' } } },
    },
  },
  {
    question: 'quotes regarding S-300 missiles',
    understood: 'quotes about the words "S-300 missiles", newest first',
    filter: { text: { matches: '"S-300" missiles' } },
  },
  {
    question: 'quotes containing "regime change"',
    understood: 'quotes whose words contain "regime change", newest first',
    filter: { text: { matches: '"regime change"' } },
  },
  {
    question: 'quotes with the word sanctions by Americans',
    understood: 'quotes whose words contain "sanctions" by speakers of the United States, newest first',
    filter: { text: { matches: 'sanctions' }, speaker: { country: { code: { eq: 'US' } } } },
  },
  {
    question: 'who said "regime change"?',
    understood: 'quotes whose words contain "regime change", counted by who said them, newest first',
    filter: { text: { matches: '"regime change"' } },
    facets: ['SPEAKER'],
  },
  {
    question: 'quotes that mention Iran but not Syria',
    understood: 'quotes about Iran, not about Syria, newest first',
    filter: { mentionedCountries: { code: { eq: 'IR' } }, not: { mentionedCountries: { code: { eq: 'SY' } } } },
  },
  {
    question: 'quotes by Iranian officials or about Syria since 2018',
    understood: 'quotes by officials of Iran or about Syria said since 2018, newest first',
    filter: {
      or: [
        { speaker: { isOfficial: { eq: true }, country: { code: { eq: 'IR' } } } },
        { mentionedCountries: { code: { eq: 'SY' } } },
      ],
      said: { on: '2018/..' },
    },
  },
  {
    question: 'quotes by Trump against Iran',
    understood:
      'quotes by Donald Trump about Iran, newest first; "against" is read as "about": no filter tells for and against',
    filter: { speaker: { slug: { eq: 'donald-trump' } }, mentionedCountries: { code: { eq: 'IR' } } },
  },
  {
    question: 'is Iran mentioned by Trump?',
    understood: 'quotes about Iran by Donald Trump, newest first',
    filter: { mentionedCountries: { code: { eq: 'IR' } }, speaker: { slug: { eq: 'donald-trump' } } },
  },
  {
    question: 'what did Iran say about Israel and what did Israel say about Iran?',
    understood: 'quotes by officials of Iran about Israel or by officials of Israel about Iran, newest first',
    filter: {
      or: [
        {
          speaker: { isOfficial: { eq: true }, country: { code: { eq: 'IR' } } },
          mentionedCountries: { code: { eq: 'IL' } },
        },
        {
          speaker: { isOfficial: { eq: true }, country: { code: { eq: 'IL' } } },
          mentionedCountries: { code: { eq: 'IR' } },
        },
      ],
    },
  },
  {
    question: 'Iran',
    understood: 'quotes by officials of Iran or about Iran, newest first',
    filter: {
      or: [
        { speaker: { isOfficial: { eq: true }, country: { code: { eq: 'IR' } } } },
        { mentionedCountries: { code: { eq: 'IR' } } },
      ],
    },
  },
  {
    question: 'direct quotes by Bagheri',
    understood: 'direct quotes by Mohammad Bagheri, newest first',
    filter: { kind: { eq: 'DIRECT' }, speaker: { slug: { eq: 'mohammad-bagheri' } } },
  },
  {
    question: 'indirect or mixed quotes by Trump',
    understood: 'indirect or mixed quotes by Donald Trump, newest first',
    filter: { kind: { in: ['INDIRECT', 'MIXED'] }, speaker: { slug: { eq: 'donald-trump' } } },
  },
  {
    question: 'quotes by Trump but not direct ones',
    understood: 'quotes by Donald Trump, not direct, newest first',
    filter: { speaker: { slug: { eq: 'donald-trump' } }, not: { kind: { eq: 'DIRECT' } } },
  },
  {
    question: 'curated quotes',
    understood: 'curated quotes, newest first',
    filter: { method: { eq: 'CURATED' } },
  },
  {
    question: 'quotes in Damascus',
    understood: 'quotes said in Damascus, newest first',
    filter: { or: [{ place: { contains: 'Damascus' } }, { occasion: { place: { contains: 'Damascus' } } }] },
  },
  {
    question: 'quotes in Syria',
    understood: 'quotes said in Syria, newest first',
    filter: { or: [{ place: { contains: 'Syria' } }, { occasion: { country: { code: { eq: 'SY' } } } }] },
  },
  {
    question: 'quotes during a Wednesday meeting with Ali Ayoub in Damascus',
    understood:
      'quotes on the occasion of an event of type CONSULT ("meeting") with Ali Ayoub taking part in Damascus, newest first; not understood: "Wednesday"',
    filter: {
      occasion: {
        type: { eq: 'CONSULT' },
        participantSpeaker: { slug: { eq: 'ali-ayoub' } },
        place: { contains: 'Damascus' },
      },
    },
    unknown: ['Wednesday'],
  },
  {
    question: 'quotes at the Munich Security Conference',
    understood: 'quotes on the occasion of an event whose title contains "Munich Security Conference", newest first',
    filter: { occasion: { title: { contains: 'Munich Security Conference' } } },
  },
  {
    question: 'quotes in articles about Iran published in 2020',
    understood: 'quotes in articles about Iran published in 2020, newest first',
    filter: { article: { mentionedCountries: { code: { eq: 'IR' } }, published: { on: '2020' } } },
  },
  {
    question: 'quotes by Trump with Putin',
    understood: 'quotes by Donald Trump, newest first; not understood: "with Putin"',
    filter: { speaker: { slug: { eq: 'donald-trump' } } },
    unknown: ['with Putin'],
  },
  {
    question: 'quotes by Iranian 🚀 officials',
    understood: 'quotes by officials of Iran, newest first; not understood: "🚀"',
    filter: { speaker: { isOfficial: { eq: true }, country: { code: { eq: 'IR' } } } },
    unknown: ['🚀'],
  },
  {
    question: 'Why did Trump speak about Iran?',
    understood: 'quotes by Donald Trump about Iran, newest first; not understood: "Why"',
    filter: { speaker: { slug: { eq: 'donald-trump' } }, mentionedCountries: { code: { eq: 'IR' } } },
    unknown: ['Why'],
  },
  {
    question: 'blah blah',
    understood: 'nothing of the question was understood, so it matches nothing',
    filter: { text: { eq: 'blah blah' } },
    unknown: ['blah blah'],
  },
  {
    question: '???',
    understood: 'nothing of the question was understood, so it matches nothing',
    filter: { text: { eq: '???' } },
  },
];
