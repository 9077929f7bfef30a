import { fields, wordList, wordSet } from '../words';

/** The lines between a headline and its article, and what a dateline is made of. */
export const mastheads = fields({
  /** As they are written. */
  agencies: wordSet,
  noPlaces: wordSet,
  /** In lower case. */
  placeParticles: wordSet,
  bylineOpeners: wordList,
  bylineParticles: wordSet,
  affiliations: wordSet,
  published: wordList,
  updated: wordList,
});
