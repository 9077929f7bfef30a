/** An example query as its file in `schema/queries/` holds it. */
export interface Example {
  /** The name of its operation, which is also the title of its tab. */
  name: string;
  /** The comment that the file starts with: what the query answers. */
  answers: string;
  query: string;
}

const files = import.meta.glob<string>('../../../../schema/queries/*.graphql', {
  query: '?raw',
  import: 'default',
  eager: true,
});

function toExample(query: string): Example {
  const comment = /^(?:#.*\n)+/.exec(query)?.[0] ?? '';
  return {
    name: /^query\s+(\w+)/m.exec(query)?.[1] ?? 'Query',
    answers: comment.replace(/^# ?/gm, '').replace(/\s+/g, ' ').trim(),
    query,
  };
}

/** The examples in the order of their numbers; the flagship is the first. */
export const examples: readonly Example[] = Object.entries(files)
  .sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }))
  .map(([, query]) => toExample(query));
