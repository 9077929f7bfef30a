/** What the explorer's address holds: the operation, as in a GET request to `/graphql`. */
export interface SharedOperation {
  query: string;
  variables: string | null;
  operationName: string | null;
}

/** Servers and chats refuse or cut longer addresses. */
const LONGEST_ADDRESS = 8000;

/** The operation that a link holds; null if it holds none. */
export function operationIn(search: string): SharedOperation | null {
  const parameters = new URLSearchParams(search);
  const query = parameters.get('query');
  if (query === null || query.trim() === '') return null;
  return { query, variables: parameters.get('variables'), operationName: parameters.get('operationName') };
}

/** The revision at which a link was shared; null if the link does not say. */
export function revisionIn(search: string): number | null {
  const revision = new URLSearchParams(search).get('revision');
  return revision !== null && /^\d{1,15}$/.test(revision) ? Number(revision) : null;
}

/**
 * The path and query string of a link to an operation, for example `/graphiql?query=…`.
 * @returns null if the link would be too long
 */
export function linkTo({ query, variables, operationName }: SharedOperation, revision?: number): string | null {
  const parameters = new URLSearchParams({ query });
  if (variables !== null && variables.trim() !== '') parameters.set('variables', variables);
  if (operationName !== null && operationName !== '') parameters.set('operationName', operationName);
  if (revision !== undefined) parameters.set('revision', String(revision));
  const link = `${location.pathname}?${parameters}`;
  return link.length > LONGEST_ADDRESS ? null : link;
}
