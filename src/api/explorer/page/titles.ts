/**
 * The title of a tab: the first line of the comment that its query starts with, otherwise the operation's name.
 */
export function titleOf(query: string | null, operationName: string | null): string {
  const comment = /^\s*#+[ \t]*(\S.*)$/m.exec(query?.split('{', 1)[0] ?? '')?.[1];
  const name = operationName ?? /\b(?:query|mutation|subscription)\s+(\w+)/.exec(query ?? '')?.[1];
  return comment?.trim().replace(/\.$/, '') ?? name ?? 'New query';
}
