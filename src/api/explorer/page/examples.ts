/** An example query as its file in `schema/queries/` holds it. */
export interface Example {
  /** The first line of the comment: a title. */
  title: string;
  /** The rest of the comment: what the query selects. */
  details: string;
  query: string;
}

const files = import.meta.glob<string>('../../../../schema/queries/*.graphql', {
  query: '?raw',
  import: 'default',
  eager: true,
});

function toExample(query: string): Example {
  const comment = /^(?:#.*\n)+/.exec(query)?.[0] ?? '';
  const [title = '', ...details] = comment.replace(/^# ?/gm, '').trim().split('\n');
  return { title, details: details.join(' '), query };
}

/** The examples in the order of their numbers; the flagship is the first. */
export const examples: readonly Example[] = Object.entries(files)
  .sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }))
  .map(([, query]) => toExample(query));

/** What a first visitor sees as tabs. */
const FIRST_TITLES = [
  'All quotes by Iranian officials.',
  'Who said what about Syria.',
  'Events on a timeline.',
  'Who is quoted most.',
  'Search everything for a few words.',
];

export const firstExamples: readonly Example[] = examples.filter(({ title }) => FIRST_TITLES.includes(title));
