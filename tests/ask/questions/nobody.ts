import type { Expected } from './expected';

export const NOBODY: Expected[] = [
  {
    question: 'quotes by Zorblax',
    understood: 'quotes by "Zorblax", newest first; nobody is known by the name "Zorblax"; not understood: "Zorblax"',
    filter: { speaker: { name: { eq: 'Zorblax' } } },
    unknown: ['Zorblax'],
  },
  {
    question: 'quotes by Hossein Zorblax or Bagheri',
    understood:
      'quotes by "Hossein Zorblax" or Mohammad Bagheri, newest first; nobody is known by the name "Hossein Zorblax"; not understood: "Hossein Zorblax"',
    filter: { speaker: { or: [{ name: { eq: 'Hossein Zorblax' } }, { slug: { eq: 'mohammad-bagheri' } }] } },
    unknown: ['Hossein Zorblax'],
  },
  {
    question: 'quotes by Jack Bagheri',
    understood:
      'quotes by "Jack Bagheri", newest first; nobody is known by the name "Jack Bagheri"; not understood: "Jack Bagheri"',
    filter: { speaker: { name: { eq: 'Jack Bagheri' } } },
    unknown: ['Jack Bagheri'],
  },
  {
    question: 'quotes by Trump Zorblax',
    understood:
      'quotes by "Trump Zorblax", newest first; nobody is known by the name "Trump Zorblax"; not understood: "Trump Zorblax"',
    filter: { speaker: { name: { eq: 'Trump Zorblax' } } },
    unknown: ['Trump Zorblax'],
  },
  {
    question: 'quotes by Zorblaxian officials',
    understood:
      'quotes by officials of "Zorblaxian", newest first; "Zorblaxian" is no country that is known; not understood: "Zorblaxian"',
    filter: { speaker: { isOfficial: { eq: true }, country: { demonym: { eq: 'Zorblaxian' } } } },
    unknown: ['Zorblaxian'],
  },
  {
    question: 'quotes by officials of Zorbia',
    understood:
      'quotes by officials of "Zorbia", newest first; "Zorbia" is no country that is known; not understood: "Zorbia"',
    filter: { speaker: { isOfficial: { eq: true }, country: { name: { eq: 'Zorbia' } } } },
    unknown: ['Zorbia'],
  },
  {
    question: 'quotes by Chinese foreign minister Wang Yi',
    understood: 'quotes by "Wang Yi", newest first; nobody is known by the name "Wang Yi"; not understood: "Wang Yi"',
    filter: { speaker: { name: { eq: 'Wang Yi' }, country: { code: { eq: 'CN' } } } },
    unknown: ['Wang Yi'],
  },
  {
    question: 'quotes by the European Union',
    understood:
      'quotes by "European Union", newest first; nobody is known by the name "European Union"; not understood: "European Union"',
    filter: { speaker: { name: { eq: 'European Union' } } },
    unknown: ['European Union'],
  },
  {
    question: 'what did he say?',
    understood: 'quotes by "he", newest first; nobody is known by the name "he"; not understood: "he"',
    filter: { speaker: { name: { eq: 'he' } } },
    unknown: ['he'],
  },
  {
    question: "Zorblax's quotes",
    understood: `quotes by "Zorblax", newest first; nobody is known by the name "Zorblax"; not understood: "Zorblax's"`,
    filter: { speaker: { name: { eq: 'Zorblax' } } },
    unknown: ["Zorblax's"],
  },
  {
    question: "quotes by Trump's lawyer",
    understood: `quotes by "Trump's lawyer", newest first; nobody is known by the name "Trump's lawyer"; not understood: "Trump's lawyer"`,
    filter: { speaker: { name: { eq: "Trump's lawyer" } } },
    unknown: ["Trump's lawyer"],
  },
  {
    question: 'quotes by the wife of Assad',
    understood:
      'quotes by "wife" by Bashar al-Assad, newest first; nobody is known by the name "wife"; not understood: "wife"',
    filter: { speaker: { name: { eq: 'wife' } }, and: [{ speaker: { slug: { eq: 'bashar-al-assad' } } }] },
    unknown: ['wife'],
  },
  {
    question: 'who said Zorblax?',
    understood: 'speakers, but not which, so it matches nothing; not understood: "Zorblax"',
    target: 'speakers',
    filter: { name: { eq: 'who said Zorblax?' } },
    unknown: ['Zorblax'],
  },
];
