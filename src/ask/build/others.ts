import type { Built, ClauseBuilder } from './combine';
import { countryFilter } from './country';
import { type Note, speakers } from './speaker';

/** Builds SpeakerFilters. */
export function speakerBuilder(note: Note): ClauseBuilder {
  return (clause): Built | null => {
    switch (clause.slot) {
      case 'owner':
      case 'by':
      case 'from':
      case 'for':
      case 'in': {
        const { filter, words } = speakers(clause.phrase, note, true);
        return { filter, words };
      }
      case 'named':
        return { filter: { name: { contains: clause.text } }, words: `whose name contains "${clause.text}"` };
      default:
        return null;
    }
  };
}

/** Builds CountryFilters. */
export function countryBuilder(note: Note): ClauseBuilder {
  return (clause): Built | null => {
    switch (clause.slot) {
      case 'owner':
      case 'from':
      case 'in': {
        const countries = clause.phrase.terms.flatMap((term) => term.countries);
        if (countries.length === 0) return null;
        const { filter, words } = countryFilter(countries);
        return { filter, words: `in ${words.replace('the countries of ', '')}` };
      }
      case 'place':
        note(`"${clause.text}" is no region that is known`);
        return { filter: { subregion: { eq: clause.text } }, words: `in "${clause.text}"` };
      case 'named':
        return { filter: { name: { contains: clause.text } }, words: `whose name contains "${clause.text}"` };
      default:
        return null;
    }
  };
}
