import type { IncomingHttpHeaders } from 'node:http';
import { RequestFault } from './request-fault';
import { mayRead, roleOf, type Role, type Tokens } from './roles';

/**
 * The role of a request that may read.
 * @throws RequestFault where reading requires a token that the request does not have
 */
export function admit({ authorization }: IncomingHttpHeaders, tokens: Tokens): Role {
  const role = roleOf(authorization, tokens);
  if (mayRead(role, tokens)) return role;
  throw new RequestFault(401, 'Reading requires a token: Authorization: Bearer …', 'UNAUTHENTICATED', [
    'www-authenticate',
    'Bearer',
  ]);
}
