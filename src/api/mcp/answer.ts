import { NODE_LISTS } from '../../kernel/vocabulary';

/** Runs a read operation and returns its data, or the messages of its errors. */
export type RunOperation = (
  query: string,
  variables: Record<string, unknown>,
) => Promise<{ data?: unknown; errors?: readonly { message?: string }[] }>;

/** The result of a tool, in MCP's format. */
export interface ToolAnswer {
  [key: string]: unknown;
  content: { type: 'text'; text: string }[];
  isError?: boolean;
}

/** About 15,000 tokens: clients truncate much longer results. */
const LONGEST = 50_000;

/** Runs an operation as a tool. Errors name the call to make instead, for the model that reads them. */
export async function toolAnswer(
  run: RunOperation,
  query: string,
  variables: Record<string, unknown>,
): Promise<ToolAnswer> {
  const { data, errors } = await run(query, variables);
  if (errors || data === undefined) return failure((errors ?? []).map(({ message }) => message ?? '').join('\n'));
  const text = JSON.stringify(withPermalinks(data));
  if (text.length <= LONGEST) return { content: [{ type: 'text', text }] };
  return failure(
    `The answer has ${text.length} characters; ${LONGEST} are the most. Ask for fewer rows with "first", and for the rest ` +
      'with "after", or for fewer fields with the tool graphql.',
  );
}

function failure(text: string): ToolAnswer {
  return { isError: true, content: [{ type: 'text', text }] };
}

/** The same data, with a permalink for each node that has a slug or a code. */
function withPermalinks(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withPermalinks);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.fromEntries(Object.entries(value).map(([name, part]) => [name, withPermalinks(part)]));
  const permalink = permalinkOf(fields);
  return permalink === null ? fields : { ...fields, permalink };
}

function permalinkOf({ __typename: type, slug, code }: Record<string, unknown>): string | null {
  const list = Object.entries(NODE_LISTS).find(([name]) => name === type)?.[1];
  if (!list) return null;
  if (typeof slug === 'string') return `/${list}.json?slug=${encodeURIComponent(slug)}`;
  return typeof code === 'string' ? `/${list}.json?code=${code}` : null;
}
