import countries from 'world-countries';
import { closest } from '../../src/kernel/edit-distance';
import { nameKey } from '../../src/kernel/fold';
import { surnames } from '../../src/ask/names';
import type { Lexicon, SpeakerNames } from '../../src/ask/lexicon';

const person = (slug: string, name: string, ...aliases: string[]): SpeakerNames => ({
  slug,
  name,
  kind: 'PERSON',
  aliases,
  hasQuotes: true,
});
const organisation = (slug: string, name: string, ...aliases: string[]): SpeakerNames => ({
  slug,
  name,
  kind: 'ORGANIZATION',
  aliases,
  hasQuotes: true,
});

const group = (slug: string, name: string, ...aliases: string[]): SpeakerNames => ({
  slug,
  name,
  kind: 'GROUP',
  aliases,
  hasQuotes: true,
});

const SPEAKERS: SpeakerNames[] = [
  person('jessica-l-mcnulty', 'Jessica L. McNulty', 'McNulty'),
  person('mohammad-bagheri', 'Mohammad Bagheri', 'Bagheri'),
  person('ali-ayoub', 'Ali Ayoub'),
  person('bashar-al-assad', 'Bashar al-Assad', 'Assad'),
  person('donald-trump', 'Donald Trump'),
  person('qassem-soleimani', 'Qassem Soleimani'),
  person('john-smith', 'John Smith'),
  person('anna-smith', 'Anna Smith'),
  person('michael-jordan', 'Michael Jordan'),
  person('theresa-may', 'Theresa May'),
  person('nadia-muller', 'Nadia Müller'),
  person('alexandria-ocasio-cortez', 'Alexandria Ocasio-Cortez', 'AOC'),
  organisation('pentagon', 'Pentagon'),
  organisation('us-military', 'U.S. military', 'U.S. Forces'),
  organisation('us-navy', 'U.S. Navy', 'Navy'),
  organisation('us-congress', 'Congress'),
  organisation('trump-administration', 'Trump administration'),
  organisation('us-government', 'Government of the United States'),
  organisation('iranian-government', 'Government of Iran'),
  organisation('revolutionary-guard', 'Revolutionary Guard', 'IRGC'),
  organisation('quds-force', 'Quds Force', 'Revolutionary Guard Quds Force'),
  organisation('syrian-government', 'Government of Syria', 'Syrian government'),
  organisation('isis', 'ISIS', 'Islamic State'),
  organisation('newsweek', 'Newsweek'),
  group('us-officials', 'U.S. officials'),
  group('iranian-officials', 'Iranian officials', 'officials'),
  group('syrian-rebels', 'Rebels in Syria', 'rebels'),
  group('lebanese-media', 'Lebanese media'),
];

/** The day of the questions: a Wednesday. */
export const TODAY = '2020-07-15';

/** All of ISO 3166-1 and some speakers; `asked` holds the candidates of each lookup. */
export function testLexicon(): Lexicon & { asked: string[][] } {
  const asked: string[][] = [];
  return {
    asked,
    countries: COUNTRIES,
    similarNames: (names) =>
      Promise.resolve(
        new Map(
          names.map((name): [string, string[]] => [
            name,
            SPEAKERS.filter(
              (speaker) => closest(nameKey(name), [...surnames(speaker.name), nameKey(speaker.name)]).length > 0,
            ).map((speaker) => speaker.name),
          ]),
        ),
      ),
    speakersNamed: (candidates) => {
      asked.push(candidates);
      const sought = new Set(candidates);
      const names = (speaker: SpeakerNames): string[] => [
        ...[speaker.name, ...speaker.aliases].map(nameKey),
        ...(speaker.kind === 'PERSON' ? surnames(speaker.name) : []),
      ];
      return Promise.resolve(SPEAKERS.filter((speaker) => names(speaker).some((name) => sought.has(name))));
    },
  };
}

const COUNTRIES: Lexicon['countries'] = countries.map((country) => ({
  code: country.cca2,
  alpha3: country.cca3,
  name: country.name.common,
  officialName: country.name.official,
  demonyms: [...new Set(Object.values(country.demonyms['eng'] ?? {}))],
  capital: country.capital[0] ?? null,
  region: country.region,
  subregion: country.subregion,
}));
