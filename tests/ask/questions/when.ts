import type { Expected } from './expected';

export const WHEN: Expected[] = [
  {
    question: 'quotes in 2018',
    understood: 'quotes said in 2018, newest first',
    filter: { said: { on: '2018' } },
  },
  {
    question: 'quotes in October 2018',
    understood: 'quotes said in October 2018, newest first',
    filter: { said: { on: '2018-10' } },
  },
  {
    question: 'quotes on 5 October 2018',
    understood: 'quotes said on 5 October 2018, newest first',
    filter: { said: { on: '2018-10-05' } },
  },
  {
    question: 'quotes after October 5, 2018',
    understood: 'quotes said after 5 October 2018, newest first',
    filter: { said: { after: '2018-10-05' } },
  },
  {
    question: 'quotes before 2018-10-05',
    understood: 'quotes said before 5 October 2018, newest first',
    filter: { said: { before: '2018-10-05' } },
  },
  {
    question: 'quotes since 2014',
    understood: 'quotes said since 2014, newest first',
    filter: { said: { on: '2014/..' } },
  },
  {
    question: 'quotes until 2019',
    understood: 'quotes said until 2019, newest first',
    filter: { said: { on: '../2019' } },
  },
  {
    question: 'quotes by May 2018',
    understood: 'quotes said until May 2018, newest first',
    filter: { said: { on: '../2018-05' } },
  },
  {
    question: 'quotes between 2014 and 2018',
    understood: 'quotes said from 2014 to 2018, newest first',
    filter: { said: { on: '2014/2018' } },
  },
  {
    question: 'quotes between 2018 and 2014',
    understood: 'quotes said from 2014 to 2018, newest first',
    filter: { said: { on: '2014/2018' } },
  },
  {
    question: 'quotes from October 2018 to January 2019',
    understood: 'quotes said from 2018-10 to 2019-01, newest first',
    filter: { said: { on: '2018-10/2019-01' } },
  },
  {
    question: 'quotes between October and December 2018',
    understood: 'quotes said from 2018-10 to 2018-12, newest first',
    filter: { said: { on: '2018-10/2018-12' } },
  },
  {
    question: 'quotes in the 1990s',
    understood: 'quotes said in the 1990s, newest first',
    filter: { said: { on: '1990/1999' } },
  },
  {
    question: 'quotes since the third quarter of 2018',
    understood: 'quotes said since quarter 3 of 2018, newest first',
    filter: { said: { on: '2018-07/..' } },
  },
  {
    question: 'quotes by Iran in 2018 or 2019',
    understood: 'quotes by officials of Iran said in 2018 or said in 2019, newest first',
    filter: {
      speaker: { isOfficial: { eq: true }, country: { code: { eq: 'IR' } } },
      or: [{ said: { on: '2018' } }, { said: { on: '2019' } }],
    },
  },
  {
    question: 'quotes published in 2020',
    understood: 'quotes published in 2020, newest first',
    filter: { article: { published: { on: '2020' } } },
  },
  {
    question: 'quotes on 2018-13-45',
    understood: 'quotes, but not which, so it matches nothing; not understood: "on 2018-13-45"',
    filter: { text: { eq: 'quotes on 2018-13-45' } },
    unknown: ['on 2018-13-45'],
  },
  {
    question: 'quotes on 2018-02-30',
    understood: 'quotes, but not which, so it matches nothing; not understood: "on 2018-02-30"',
    filter: { text: { eq: 'quotes on 2018-02-30' } },
    unknown: ['on 2018-02-30'],
  },
  { question: 'quotes last year', understood: 'quotes said in 2019, newest first', filter: { said: { on: '2019' } } },
  {
    question: 'quotes by Iranian officials yesterday',
    understood: 'quotes by officials of Iran said on 2020-07-14, newest first',
    filter: { speaker: { isOfficial: { eq: true }, country: { code: { eq: 'IR' } } }, said: { on: '2020-07-14' } },
  },
  {
    question: 'quotes by Trump in October',
    understood: 'quotes by Donald Trump said in October 2019, newest first',
    filter: { speaker: { slug: { eq: 'donald-trump' } }, said: { on: '2019-10' } },
  },
  {
    question: 'newest quotes',
    understood: 'all quotes, newest first',
    filter: {},
  },
  {
    question: 'oldest direct quotes by Iran',
    understood: 'direct quotes by officials of Iran, oldest first',
    filter: { kind: { eq: 'DIRECT' }, speaker: { isOfficial: { eq: true }, country: { code: { eq: 'IR' } } } },
    orderBy: ['SAID_ASC'],
  },
  {
    question: 'last 10 quotes by Trump',
    understood: 'quotes by Donald Trump, newest first, the first 10',
    filter: { speaker: { slug: { eq: 'donald-trump' } } },
    first: 10,
  },
  {
    question: 'give me five quotes by Assad',
    understood: 'quotes by Bashar al-Assad, newest first, the first 5',
    filter: { speaker: { slug: { eq: 'bashar-al-assad' } } },
    first: 5,
  },
  {
    question: '500 quotes by Trump',
    understood:
      'quotes by Donald Trump, newest first, the first 100; a page holds 100, so the first 100 of the 500 asked for',
    filter: { speaker: { slug: { eq: 'donald-trump' } } },
    first: 100,
  },
  {
    question: 'how many quotes by Iranian officials are there?',
    understood: 'how many quotes by officials of Iran, newest first',
    filter: { speaker: { isOfficial: { eq: true }, country: { code: { eq: 'IR' } } } },
  },
  {
    question: 'quotes by Iranian officials with more than 10 words',
    understood: 'quotes by officials of Iran, newest first; not understood: "with more than 10"',
    filter: { speaker: { isOfficial: { eq: true }, country: { code: { eq: 'IR' } } } },
    unknown: ['with more than 10'],
  },
  {
    question: 'quotes by Iran and Syria about each other',
    understood: 'quotes by officials of Iran or officials of Syria, newest first; not understood: "about each other"',
    filter: {
      speaker: {
        or: [
          { isOfficial: { eq: true }, country: { code: { eq: 'IR' } } },
          { isOfficial: { eq: true }, country: { code: { eq: 'SY' } } },
        ],
      },
    },
    unknown: ['about each other'],
  },
];
