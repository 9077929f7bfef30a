import { sentence } from './build/combine';
import type { Target } from '../kernel/vocabulary';
import type { Request } from './resolve';
import type { Facet } from './understanding';

const FACETS: Record<Facet, string> = {
  SPEAKER: 'who said them',
  SPEAKER_COUNTRY: 'the country of who said them',
  MENTIONED_SPEAKER: 'whom they mention',
  MENTIONED_COUNTRY: 'the countries that they mention',
  ARTICLE: 'article',
  PUBLISHER: 'who published the article',
  KIND: 'kind',
  COUNTRY: 'the country where they took place',
  TYPE: 'type',
  STATUS: 'status',
  PARTICIPANT: 'who took part',
  PARTICIPANT_COUNTRY: 'the countries that took part',
  ACTOR: 'who acted',
  ACTOR_COUNTRY: 'the country that acted',
  RECIPIENT: 'who was acted upon',
  RECIPIENT_COUNTRY: 'the country that was acted upon',
};

/** Facets that mean something else for another target. */
const OF_TARGET: Partial<Record<Target, Partial<Record<Facet, string>>>> = {
  articles: { SPEAKER: 'who speaks in them', PUBLISHER: 'who published them' },
  speakers: { COUNTRY: 'country' },
};

/** Kinds of quote that precede the noun. */
const ADJECTIVES = /^(?:(?:direct|indirect|mixed|curated|extracted|reviewed|ongoing|planned|denied|hypothetical|or) )+/;

/** The question in plain English: "quotes by officials of Iran, newest first", with notes after semicolons. */
export function restate(
  request: Request,
  words: string,
  order: string,
  notes: readonly string[],
  unknown: readonly string[],
): string {
  const { target, noun, base, facets, interval, counts } = request;
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
  const by = [
    ...facets.map((facet) => OF_TARGET[target]?.[facet] ?? FACETS[facet]),
    ...(interval === null ? [] : [interval.toLowerCase()]),
  ];
  const counted = by.length === 0 ? '' : `, counted by ${by.join(' and ')}`;
  const all = counts ? `how many ${whole}` : words === '' && base.words === '' ? `all ${whole}` : whole;
  return [`${all}${counted}${order}`, ...notes, ...left].join('; ');
}

function adjectives(words: string): { before: string; after: string } {
  const before = ADJECTIVES.exec(`${words} `)?.[0]?.trim() ?? '';
  return { before, after: words.slice(before.length).trim() };
}
