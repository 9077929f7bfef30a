import type { Language } from '../../language/language';
import type { InstitutionReading, Reading } from '../readings';
import type { Filter } from '../understanding';
import { verbForms } from './verb-forms';

/** A word or phrase, and one way to read it. */
export type Entry = [words: string, reading: Reading];

/** Function words, orders, targets, and the names of their kinds, states and sources. */
export function wordEntries({ questionWords, numerals }: Language): Entry[] {
  const {
    grammar,
    empty,
    orders,
    dimensions,
    dimensionsAlone,
    unsupported,
    targets,
    speakerKinds,
    quoteKinds,
    statuses,
    methods,
    languages,
  } = questionWords;
  return [
    ...each(grammar, (word) => ({ kind: 'word', word })),
    ...spread(empty, { kind: 'word', word: 'stop' }),
    ...each(orders, (order) => ({ kind: 'order', order })),
    ...[...numerals.cardinals].map(([word, value]): Entry => [word, { kind: 'number', value }]),
    ...each(dimensions, (dimension) => ({ kind: 'dimension', dimension, standsAlone: false })),
    ...each(dimensionsAlone, (dimension) => ({ kind: 'dimension', dimension, standsAlone: true })),
    ...unsupported.flatMap(({ words, hint }) => spread(words, { kind: 'unsupported', hint })),
    ...each(targets, (target) => ({ kind: 'target', target })),
    ...Object.entries(speakerKinds).flatMap(([kind, { noun, words }]) =>
      spread(words, { kind: 'target', target: 'speakers', filter: { kind: { eq: kind } }, noun }),
    ),
    ...each(quoteKinds, (value) => ({ kind: 'quoteKind', value })),
    ...each(statuses, (value) => ({ kind: 'status', value })),
    ...each(methods, (value) => ({ kind: 'method', value })),
    ...Object.entries(languages).map(([code, name]): Entry => [name, { kind: 'language', code, name }]),
  ];
}

/** Nouns and verbs for events, with their type. */
export function eventEntries({ questionEvents }: Language): Entry[] {
  return [...questionEvents].flatMap(([type, { mutual, nouns, verbs }]) => [
    ...spread(nouns, { kind: 'event', type, mutual, forms: null }),
    ...verbs.flatMap(verbForms).flatMap(([word, forms]): Entry[] =>
      // "meeting with" is a noun and a preposition
      nouns.includes(word.split(' ')[0] ?? '') && word.includes(' ')
        ? []
        : [[word, { kind: 'event', type, mutual, forms }]],
    ),
  ]);
}

/** Kinds of speaker, offices and seats of power. */
export function speakerEntries({ questionSpeakers }: Language): Entry[] {
  const { classes, bodies, roles, roleStems, seats } = questionSpeakers;
  const bodyOf = (word: string): string | null => bodies.find((body) => word === body || word === `${body}s`) ?? null;
  return [
    ...classes.flatMap(({ branches, isOfficial, noun, adjective, words }) => {
      const [only] = branches;
      const branch: Filter = branches.length === 1 && only ? { eq: only } : { in: branches };
      const filter: Filter = isOfficial ? { isOfficial: { eq: true } } : { branch };
      return words.map((word): Entry => [word, { kind: 'class', filter, noun, adjective, collective: bodyOf(word) }]);
    }),
    ...roles.flatMap((spellings) => spellings.flatMap((word) => roleEntries(word, spellings))),
    ...Object.entries(roleStems).flatMap(([stem, words]) => spread(words, { kind: 'role', contains: [stem] })),
    ...seats.flatMap(({ words, country, noun, branch }) => spread(words, seat(country, noun, branch))),
  ];
}

function seat(country: string, noun: string, branch: string): InstitutionReading {
  return { kind: 'institution', codes: [country], filter: { branch: { eq: branch } }, noun };
}

function roleEntries(word: string, contains: readonly string[]): Entry[] {
  const reading: Reading = { kind: 'role', contains };
  const singular: Entry = [word, reading];
  // "ministers" alone are the members of the government
  return word === 'minister' ? [singular] : [singular, [plural(word), reading]];
}

function plural(role: string): string {
  const [head = '', ...rest] = role.split(/ (?=of |in |general)/);
  const many = head.endsWith('y')
    ? `${head.slice(0, -1)}ies`
    : head.endsWith('man')
      ? `${head.slice(0, -3)}men`
      : `${head}s`;
  return [many, ...rest].join(' ');
}

function spread(words: readonly string[], reading: Reading): Entry[] {
  return words.map((word) => [word, reading]);
}

function each<Kind extends string>(
  lists: ReadonlyMap<Kind, readonly string[]>,
  reading: (kind: Kind) => Reading,
): Entry[] {
  return [...lists].flatMap(([kind, words]) => spread(words, reading(kind)));
}
