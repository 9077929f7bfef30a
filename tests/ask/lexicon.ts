import countries from 'world-countries';
import { foldName, surnames } from '../../src/ask/fold';
import type { Lexicon, SpeakerNames } from '../../src/ask/lexicon';

const person = (slug: string, name: string, ...aliases: string[]): SpeakerNames => ({ slug, name, kind: 'PERSON', aliases });
const organisation = (slug: string, name: string, ...aliases: string[]): SpeakerNames => ({ slug, name, kind: 'ORGANIZATION', aliases });

export const SPEAKERS: SpeakerNames[] = [
  person('mohammad-bagheri', 'Mohammad Bagheri', 'Bagheri', 'Major General Mohammad Bagheri'),
  person('jessica-mcnulty', 'Jessica L. McNulty', 'McNulty'),
  person('bashar-al-assad', 'Bashar al-Assad', 'Assad'),
  person('ali-ayoub', 'Ali Ayoub'),
  person('donald-trump', 'Donald Trump'),
  person('john-smith', 'John Smith'),
  person('anna-smith', 'Anna Smith'),
  person('michael-jordan', 'Michael Jordan'),
  person('theresa-may', 'Theresa May'),
  person('nadia-muller', 'Nadia Müller'),
  organisation('newsweek', 'Newsweek'),
  organisation('revolutionary-guard', 'Islamic Revolutionary Guard Corps', 'Revolutionary Guard', 'IRGC'),
  organisation('pentagon', 'U.S. Department of Defense', 'Pentagon', 'the Pentagon'),
  organisation('us-military', 'U.S. military'),
  { slug: 'iranian-officials', name: 'Iranian officials', kind: 'GROUP', aliases: ['officials'] },
  { slug: 'lebanese-media', name: 'Lebanese media', kind: 'GROUP', aliases: [] },
];

/** All of ISO 3166-1 and a dozen speakers; `asked` holds the candidates of each lookup. */
export function testLexicon(): Lexicon & { asked: string[][] } {
  const asked: string[][] = [];
  return {
    asked,
    countries: COUNTRIES,
    speakersNamed: (candidates) => {
      asked.push(candidates);
      const sought = new Set(candidates);
      const names = (speaker: SpeakerNames): string[] => [...[speaker.name, ...speaker.aliases].map(foldName), ...(speaker.kind === 'PERSON' ? surnames(speaker.name) : [])];
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
