import type { TestServer } from '../support/server';

/** An error as clients get it. */
export interface AnsweredError {
  message: string;
  locations?: { line: number; column: number }[];
  path?: (string | number)[];
  extensions: { code: string; argument?: string; reference?: string };
}

/** What the server answered: its status, its headers, and its body, which must be JSON. */
export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  body: { data?: Record<string, unknown> | null; errors?: AnsweredError[] };
}

/** Sends a body as it is. */
export async function send(
  server: Pick<TestServer, 'url'>,
  body: string | Uint8Array<ArrayBuffer>,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', ...headers },
  });
  return read(response);
}

export async function read(response: Response): Promise<Answer> {
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, body: JSON.parse(text) as Answer['body'] };
}

/** Sends an operation with its variables. */
export function query(
  server: Pick<TestServer, 'url'>,
  text: string,
  variables?: object,
  more: object = {},
): Promise<Answer> {
  return send(server, JSON.stringify({ query: text, ...(variables && { variables }), ...more }));
}

/** What an answer must never hold: our files, our statements, our stack. */
export const LEAKS =
  /node_modules|\/src\/|\/dist\/|\.[jt]s:\d|\bat \w+ ?\(|SELECT |sqlite|SQLITE|postgres|typeorm|\bpg_|stacktrace/i;
