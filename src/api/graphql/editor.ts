import { GraphQLError } from 'graphql';
import type { Editor } from '../../graph/context';
import { GraphSession } from '../../graph/query/session';
import type { Database } from '../../store/database';
import type { Role, Tokens } from '../http/roles';

/**
 * What a role may change.
 * @throws GraphQLError on access, if the role may change nothing
 */
export function editorOf(role: Role, tokens: Tokens, database: Database): () => Editor {
  return () => {
    if (tokens.editor === undefined)
      throw refusal('Mutations are disabled: the server has no EDITOR_TOKEN.', 'FORBIDDEN');
    if (role === 'anybody')
      throw refusal('This requires the editor token: send the header Authorization: Bearer …', 'UNAUTHENTICATED');
    if (role !== 'editor') throw refusal('This requires the editor token; the given token may only read.', 'FORBIDDEN');
    return {
      write: async (work) => {
        const result = await database.write(work);
        const { reader } = await database.current();
        return { result, session: new GraphSession(reader) };
      },
    };
  };
}

function refusal(message: string, code: 'FORBIDDEN' | 'UNAUTHENTICATED'): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}
