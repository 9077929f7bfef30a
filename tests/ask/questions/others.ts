import type { Expected } from './expected';

export const OTHERS: Expected[] = [
  {
    question: 'articles about Iran',
    understood: 'articles about Iran, newest first',
    target: 'articles',
    filter: { mentionedCountries: { code: { eq: 'IR' } } },
  },
  {
    question: 'articles published by Newsweek in 2020',
    understood: 'articles published by Newsweek published in 2020, newest first',
    target: 'articles',
    filter: { publisher: { slug: { eq: 'newsweek' } }, published: { on: '2020' } },
  },
  {
    question: 'Newsweek articles',
    understood: 'articles published by Newsweek, newest first',
    target: 'articles',
    filter: { publisher: { slug: { eq: 'newsweek' } } },
  },
  {
    question: 'articles in French about Iran',
    understood: 'articles in French about Iran, newest first',
    target: 'articles',
    filter: { language: { eq: 'fr' }, mentionedCountries: { code: { eq: 'IR' } } },
  },
  {
    question: 'articles containing "oil and gas"',
    understood: 'articles that contain "oil and gas", newest first',
    target: 'articles',
    filter: { text: { matches: '"oil and gas"' } },
  },
  {
    question: 'articles titled "Defense Deal"',
    understood: 'articles whose headline contains "Defense Deal", newest first',
    target: 'articles',
    filter: { headline: { contains: 'Defense Deal' } },
  },
  {
    question: 'articles quoting Bagheri',
    understood: 'quotes by Mohammad Bagheri, counted by article, newest first',
    filter: { speaker: { slug: { eq: 'mohammad-bagheri' } } },
    facets: ['ARTICLE'],
  },
  {
    question: 'in which articles is Bagheri quoted?',
    understood: 'quotes by Mohammad Bagheri, counted by article, newest first',
    filter: { speaker: { slug: { eq: 'mohammad-bagheri' } } },
    facets: ['ARTICLE'],
  },
  {
    question: 'articles by Bagheri',
    understood: 'articles, but not which, so it matches nothing; not understood: "by Bagheri"',
    target: 'articles',
    filter: { headline: { eq: 'articles by Bagheri' } },
    unknown: ['by Bagheri'],
  },
  {
    question: 'Iranian officials',
    understood: 'officials of Iran, by name',
    target: 'speakers',
    filter: { isOfficial: { eq: true }, country: { code: { eq: 'IR' } } },
  },
  {
    question: 'people from Iran',
    understood: 'people of Iran, by name',
    target: 'speakers',
    filter: { kind: { eq: 'PERSON' }, country: { code: { eq: 'IR' } } },
  },
  {
    question: 'organisations from the United States',
    understood: 'organisations of the United States, by name',
    target: 'speakers',
    filter: { kind: { eq: 'ORGANIZATION' }, country: { code: { eq: 'US' } } },
  },
  {
    question: 'speakers named Smith',
    understood: 'speakers whose name contains "Smith", by name',
    target: 'speakers',
    filter: { name: { contains: 'Smith' } },
  },
  {
    question: 'who is Bagheri?',
    understood: 'Mohammad Bagheri, by name',
    target: 'speakers',
    filter: { slug: { eq: 'mohammad-bagheri' } },
  },
  {
    question: 'who speaks for Iran?',
    understood: 'speakers of Iran, by name',
    target: 'speakers',
    filter: { country: { code: { eq: 'IR' } } },
  },
  {
    question: 'top 5 speakers',
    understood: 'all speakers, most quoted first, the first 5',
    target: 'speakers',
    filter: {},
    orderBy: ['QUOTE_COUNT_DESC'],
    first: 5,
  },
  {
    question: 'most quoted Iranian officials',
    understood: 'officials of Iran who are quoted, most quoted first',
    target: 'speakers',
    filter: { quoteCount: { gt: 0 }, isOfficial: { eq: true }, country: { code: { eq: 'IR' } } },
    orderBy: ['QUOTE_COUNT_DESC'],
  },
  {
    question: 'Which Iranian officials spoke?',
    understood: 'officials of Iran who are quoted, by name',
    target: 'speakers',
    filter: { quoteCount: { gt: 0 }, isOfficial: { eq: true }, country: { code: { eq: 'IR' } } },
  },
  {
    question: 'which officials spoke about Iran?',
    understood: 'quotes by officials about Iran, counted by who said them, newest first',
    filter: { speaker: { isOfficial: { eq: true } }, mentionedCountries: { code: { eq: 'IR' } } },
    facets: ['SPEAKER'],
  },
  {
    question: 'Iranian officials on the United States',
    understood: 'quotes by officials of Iran about the United States, newest first',
    filter: {
      speaker: { isOfficial: { eq: true }, country: { code: { eq: 'IR' } } },
      mentionedCountries: { code: { eq: 'US' } },
    },
  },
  {
    question: 'who spoke about Syria?',
    understood: 'quotes about Syria, counted by who said them, newest first',
    filter: { mentionedCountries: { code: { eq: 'SY' } } },
    facets: ['SPEAKER'],
  },
  {
    question: 'Who from the Pentagon spoke to Newsweek?',
    understood:
      'quotes by Pentagon or those in its offices to Newsweek or those in its offices, counted by who said them, newest first',
    filter: {
      speaker: { or: [{ slug: { eq: 'pentagon' } }, { organization: { slug: { eq: 'pentagon' } } }] },
      addressee: { or: [{ slug: { eq: 'newsweek' } }, { organization: { slug: { eq: 'newsweek' } } }] },
    },
    facets: ['SPEAKER'],
  },
  {
    question: 'countries in Western Asia',
    understood: 'countries in Western Asia, by name',
    target: 'countries',
    filter: { subregion: { eq: 'Western Asia' } },
  },
  {
    question: 'African countries',
    understood: 'countries in Africa, by name',
    target: 'countries',
    filter: { region: { eq: 'Africa' } },
  },
  {
    question: 'which countries did Trump mention?',
    understood: 'quotes by Donald Trump, counted by the countries that they mention, newest first',
    filter: { speaker: { slug: { eq: 'donald-trump' } } },
    facets: ['MENTIONED_COUNTRY'],
  },
  {
    question: 'about which countries did Trump speak?',
    understood: 'quotes by Donald Trump, counted by the countries that they mention, newest first',
    filter: { speaker: { slug: { eq: 'donald-trump' } } },
    facets: ['MENTIONED_COUNTRY'],
  },
  {
    question: 'which countries spoke about Syria?',
    understood: 'quotes about Syria, counted by the country of who said them, newest first',
    filter: { mentionedCountries: { code: { eq: 'SY' } } },
    facets: ['SPEAKER_COUNTRY'],
  },
  {
    question: 'which countries were involved in attacks on Syria?',
    understood:
      'events of type ASSAULT ("attacks") concerning Syria, counted by the countries that took part, newest first',
    target: 'events',
    filter: {
      type: { eq: 'ASSAULT' },
      or: [{ recipientCountry: { code: { eq: 'SY' } } }, { country: { code: { eq: 'SY' } } }],
    },
    facets: ['PARTICIPANT_COUNTRY'],
  },
  {
    question: 'most mentioned countries',
    understood: 'all quotes, counted by the countries that they mention, newest first',
    filter: {},
    facets: ['MENTIONED_COUNTRY'],
  },
  {
    question: 'countries in Zorblax',
    understood: 'countries in "Zorblax", by name; "Zorblax" is no region that is known',
    target: 'countries',
    filter: { subregion: { eq: 'Zorblax' } },
  },
];
