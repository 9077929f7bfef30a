import type { Expected } from './expected';

export const WHO_SAID: Expected[] = [
  {
    question: 'all quotes by Iranian officials',
    understood: 'quotes by officials of Iran, newest first',
    filter: { speaker: { isOfficial: { eq: true }, country: { code: { eq: 'IR' } } } },
  },
  {
    question: 'Show me quotes from Iranian officials',
    understood: 'quotes by officials of Iran, newest first',
    filter: { speaker: { isOfficial: { eq: true }, country: { code: { eq: 'IR' } } } },
  },
  {
    question: 'what did Iranian officials say?',
    understood: 'quotes by officials of Iran, newest first',
    filter: { speaker: { isOfficial: { eq: true }, country: { code: { eq: 'IR' } } } },
  },
  {
    question: 'statements by officials of Iran',
    understood: 'quotes by officials of Iran, newest first',
    filter: { speaker: { isOfficial: { eq: true }, country: { code: { eq: 'IR' } } } },
  },
  {
    question: 'QUOTES BY IRANIAN OFFICIALS',
    understood: 'quotes by officials of Iran, newest first',
    filter: { speaker: { isOfficial: { eq: true }, country: { code: { eq: 'IR' } } } },
  },
  {
    question: "Iranian officials' quotes",
    understood: 'quotes by officials of Iran, newest first',
    filter: { speaker: { isOfficial: { eq: true }, country: { code: { eq: 'IR' } } } },
  },
  {
    question: 'quotes by Smith',
    understood:
      'quotes by John Smith or Anna Smith, newest first; "Smith" is the name of 2 speakers, and both are taken',
    filter: { speaker: { slug: { in: ['john-smith', 'anna-smith'] } } },
  },
  {
    question: 'quotes by Jordan',
    understood:
      'quotes by officials of Jordan or Michael Jordan, newest first; "Jordan" is also the name of Michael Jordan, who is taken too',
    filter: {
      speaker: {
        or: [{ isOfficial: { eq: true }, country: { code: { eq: 'JO' } } }, { slug: { eq: 'michael-jordan' } }],
      },
    },
  },
  {
    question: 'quotes by Congo',
    understood: 'quotes by officials of DR Congo or the Republic of the Congo, newest first',
    filter: { speaker: { isOfficial: { eq: true }, country: { code: { in: ['CD', 'CG'] } } } },
  },
  {
    question: 'quotes by May',
    understood: 'quotes by Theresa May, newest first',
    filter: { speaker: { slug: { eq: 'theresa-may' } } },
  },
  {
    question: 'quotes by Nadia Muller',
    understood: 'quotes by Nadia Müller, newest first',
    filter: { speaker: { slug: { eq: 'nadia-muller' } } },
  },
  {
    question: 'quotes by Ocasio-Cortez',
    understood: 'quotes by Alexandria Ocasio-Cortez, newest first',
    filter: { speaker: { slug: { eq: 'alexandria-ocasio-cortez' } } },
  },
  {
    question: 'quotes by "John Smith"',
    understood: 'quotes by John Smith, newest first',
    filter: { speaker: { slug: { eq: 'john-smith' } } },
  },
  {
    question: 'quotes by IRN',
    understood: 'quotes by officials of Iran, newest first',
    filter: { speaker: { isOfficial: { eq: true }, country: { code: { eq: 'IR' } } } },
  },
  {
    question: 'quotes by us officials',
    understood: 'quotes by officials of the United States, newest first',
    filter: { speaker: { isOfficial: { eq: true }, country: { code: { eq: 'US' } } } },
  },
  {
    question: 'quotes by Damascus',
    understood: 'quotes by officials of Syria, newest first',
    filter: { speaker: { isOfficial: { eq: true }, country: { code: { eq: 'SY' } } } },
  },
  {
    question: 'Iranian quotes',
    understood: 'quotes by speakers of Iran, newest first',
    filter: { speaker: { country: { code: { eq: 'IR' } } } },
  },
  {
    question: 'quotes by the Pentagon',
    understood: 'quotes by Pentagon or those in its offices, newest first',
    filter: { speaker: { or: [{ slug: { eq: 'pentagon' } }, { organization: { slug: { eq: 'pentagon' } } }] } },
  },
  {
    question: 'quotes by Congress',
    understood: 'quotes by Congress or those in its offices, newest first',
    filter: { speaker: { or: [{ slug: { eq: 'us-congress' } }, { organization: { slug: { eq: 'us-congress' } } }] } },
  },
  {
    question: 'quotes by officials at the Pentagon',
    understood: 'quotes by officials in Pentagon, newest first',
    filter: { speaker: { isOfficial: { eq: true }, organization: { slug: { eq: 'pentagon' } } } },
  },
  {
    question: 'what did the Kremlin say about Syria',
    understood: 'quotes by the Kremlin about Syria, newest first',
    filter: {
      speaker: { country: { code: { eq: 'RU' } }, branch: { eq: 'EXECUTIVE' } },
      mentionedCountries: { code: { eq: 'SY' } },
    },
  },
  {
    question: 'quotes by the Kremlin spokesman',
    understood: 'quotes by speakers of the Kremlin with "spokes" in the name of their office, newest first',
    filter: { speaker: { country: { code: { eq: 'RU' } }, branch: { eq: 'EXECUTIVE' }, role: { contains: 'spokes' } } },
  },
  {
    question: 'quotes by the U.S. military',
    understood:
      'quotes by members of the armed forces of the United States (or called "military") or U.S. military, newest first',
    filter: {
      speaker: {
        or: [
          { country: { code: { eq: 'US' } }, or: [{ branch: { eq: 'MILITARY' } }, { name: { contains: 'military' } }] },
          { slug: { eq: 'us-military' } },
        ],
      },
    },
  },
  {
    question: 'quotes by Iranian generals',
    understood: 'quotes by members of the armed forces of Iran, newest first',
    filter: { speaker: { country: { code: { eq: 'IR' } }, branch: { eq: 'MILITARY' } } },
  },
  {
    question: 'quotes by Iranian, Syrian and Russian generals',
    understood: 'quotes by members of the armed forces of Iran or Syria or Russia, newest first',
    filter: { speaker: { country: { code: { in: ['IR', 'SY', 'RU'] } }, branch: { eq: 'MILITARY' } } },
  },
  {
    question: 'quotes by U.S. lawmakers',
    understood: 'quotes by lawmakers of the United States, newest first',
    filter: { speaker: { country: { code: { eq: 'US' } }, branch: { eq: 'LEGISLATIVE' } } },
  },
  {
    question: 'quotes by Iranian officials and lawmakers',
    understood: 'quotes by officials of Iran or lawmakers of Iran, newest first',
    filter: {
      speaker: {
        or: [
          { isOfficial: { eq: true }, country: { code: { eq: 'IR' } } },
          { country: { code: { eq: 'IR' } }, branch: { eq: 'LEGISLATIVE' } },
        ],
      },
    },
  },
  {
    question: 'quotes by the Syrian defense minister',
    understood:
      'quotes by speakers of Syria with "defense minister", "defence minister", "minister of defense" or "minister of defence" in the name of their office, newest first',
    filter: {
      speaker: {
        country: { code: { eq: 'SY' } },
        or: [
          { role: { contains: 'defense minister' } },
          { role: { contains: 'defence minister' } },
          { role: { contains: 'minister of defense' } },
          { role: { contains: 'minister of defence' } },
        ],
      },
    },
  },
  {
    question: 'quotes by the president or foreign minister of Iran',
    understood:
      'quotes by speakers of Iran with "president" in the name of their office or speakers of Iran with "foreign minister" or "minister of foreign affairs" in the name of their office, newest first',
    filter: {
      speaker: {
        or: [
          { country: { code: { eq: 'IR' } }, role: { contains: 'president' } },
          {
            country: { code: { eq: 'IR' } },
            or: [{ role: { contains: 'foreign minister' } }, { role: { contains: 'minister of foreign affairs' } }],
          },
        ],
      },
    },
  },
  {
    question: 'spokespeople for the Iranian government',
    understood:
      'members of the government of Iran (or of a body called "government") with "spokes" in the name of their office, by name',
    target: 'speakers',
    filter: {
      country: { code: { eq: 'IR' } },
      or: [
        { branch: { eq: 'EXECUTIVE' }, role: { contains: 'spokes' } },
        { organization: { name: { contains: 'government' } }, role: { contains: 'spokes' } },
      ],
    },
  },
  {
    question: 'quotes by Iranian intelligence officials',
    understood: 'quotes by officials of Iran with "intelligence" in the name of their office, newest first',
    filter: {
      speaker: { isOfficial: { eq: true }, country: { code: { eq: 'IR' } }, role: { contains: 'intelligence' } },
    },
  },
  {
    question: 'quotes by senior Iranian officials',
    understood: 'quotes by officials of Iran, newest first; not understood: "senior"',
    filter: { speaker: { isOfficial: { eq: true }, country: { code: { eq: 'IR' } } } },
    unknown: ['senior'],
  },
  {
    question: 'quotes by Syrian Defense Minister Ali Ayoub',
    understood: 'quotes by Ali Ayoub of Syria, newest first; the words before "Ali Ayoub" are read as a title',
    filter: { speaker: { slug: { eq: 'ali-ayoub' }, country: { code: { eq: 'SY' } } } },
  },
  {
    question: 'quotes by Bagheri, Revolutionary Guard commander',
    understood: 'quotes by Mohammad Bagheri, newest first; "Revolutionary Guard commander" is read as a title',
    filter: { speaker: { slug: { eq: 'mohammad-bagheri' } } },
  },
  {
    question: 'quotes by European officials',
    understood: 'quotes by officials of the countries of Europe, newest first',
    filter: { speaker: { isOfficial: { eq: true }, country: { region: { eq: 'Europe' } } } },
  },
  {
    question: 'quotes by anyone about Syria',
    understood: 'quotes about Syria, newest first',
    filter: { mentionedCountries: { code: { eq: 'SY' } } },
  },
  {
    question: 'What did Bagheri say to Newsweek?',
    understood: 'quotes by Mohammad Bagheri to Newsweek or those in its offices, newest first',
    filter: {
      speaker: { slug: { eq: 'mohammad-bagheri' } },
      addressee: { or: [{ slug: { eq: 'newsweek' } }, { organization: { slug: { eq: 'newsweek' } } }] },
    },
  },
  {
    question: 'who told Newsweek about Syria?',
    understood: 'quotes to Newsweek or those in its offices about Syria, counted by who said them, newest first',
    filter: {
      addressee: { or: [{ slug: { eq: 'newsweek' } }, { organization: { slug: { eq: 'newsweek' } } }] },
      mentionedCountries: { code: { eq: 'SY' } },
    },
    facets: ['SPEAKER'],
  },
  {
    question: 'quotes reported by Lebanese media',
    understood: 'quotes reported by the media of Lebanon (or called "media") or Lebanese media, newest first',
    filter: {
      reportedBy: {
        or: [
          { country: { code: { eq: 'LB' } }, or: [{ branch: { eq: 'MEDIA' } }, { name: { contains: 'media' } }] },
          { slug: { eq: 'lebanese-media' } },
        ],
      },
    },
  },
  {
    question: 'quotes from Newsweek',
    understood: 'quotes by Newsweek or those in its offices, or published by Newsweek, newest first',
    filter: {
      or: [
        { speaker: { or: [{ slug: { eq: 'newsweek' } }, { organization: { slug: { eq: 'newsweek' } } }] } },
        { article: { publisher: { slug: { eq: 'newsweek' } } } },
      ],
    },
  },
  {
    question: 'quotes in Newsweek',
    understood: 'quotes published by Newsweek, newest first',
    filter: { article: { publisher: { slug: { eq: 'newsweek' } } } },
  },
  {
    question: 'quotes by Iranian officials except Bagheri',
    understood: 'quotes by officials of Iran, not by Mohammad Bagheri, newest first',
    filter: {
      speaker: { isOfficial: { eq: true }, country: { code: { eq: 'IR' } } },
      not: { speaker: { slug: { eq: 'mohammad-bagheri' } } },
    },
  },
  {
    question: 'quotes not by Iranian officials',
    understood: 'quotes, not by officials of Iran, newest first',
    filter: { not: { speaker: { isOfficial: { eq: true }, country: { code: { eq: 'IR' } } } } },
  },
];
