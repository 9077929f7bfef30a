import { sentence } from './build/combine';
import type { Request } from './resolve';
import type { Facet } from './understanding';

const FACETS: Record<Facet, string> = {
  SPEAKER: 'counted by who said them',
  SPEAKER_COUNTRY: 'counted by the country of who said them',
  MENTIONED_COUNTRY: 'counted by the countries that they mention',
  ARTICLE: 'counted by article',
  PARTICIPANT_COUNTRY: 'counted by the countries that took part',
};

/** Kinds of quote that stand before the noun. */
const ADJECTIVES = /^(?:(?:direct|indirect|mixed|curated|extracted|reviewed|ongoing|planned|denied|hypothetical|or) )+/;

/** The question in plain English: "quotes by officials of Iran, newest first", with notes after semicolons. */
export function restate(
  request: Request,
  words: string,
  order: string,
  notes: readonly string[],
  unknown: readonly string[],
): string {
  const { target, noun, base, facet } = request;
  const { before, after } = adjectives(words);
  const subject = target === 'speakers' ? (noun ?? '') : target;
  const rest = noun === null ? after : after.replace(/^speakers /, '');
  const whole = sentence([
    before,
    subject === '' && (after === '' || /^(?:(?:who|whose|of|in|with) |,|\()/.test(after)) ? 'speakers' : subject,
    rest,
    base.words,
  ]);
  const left = unknown.length === 0 ? [] : [`not understood: ${unknown.map((run) => `"${run}"`).join(', ')}`];
  const counted = facet === null ? '' : `, ${FACETS[facet]}`;
  return [`${words === '' && base.words === '' ? `all ${whole}` : whole}${counted}${order}`, ...notes, ...left].join(
    '; ',
  );
}

function adjectives(words: string): { before: string; after: string } {
  const before = ADJECTIVES.exec(`${words} `)?.[0]?.trim() ?? '';
  return { before, after: words.slice(before.length).trim() };
}
