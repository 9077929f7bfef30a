import { GraphQLError } from 'graphql';
import { InputError } from '../../kernel/errors';
import { RequestFault } from '../http/request-fault';

/** Reports to the client what is wrong with its request. */
export async function refusing<Result>(read: () => Result | Promise<Result>): Promise<Result> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof InputError) {
      const where = error.where.length > 0 ? `${error.where.join('.')}: ` : '';
      throw new RequestFault(400, `${where}${error.message}`, 'BAD_USER_INPUT');
    }
    if (error instanceof GraphQLError) throw new RequestFault(400, error.message, 'GRAPHQL_VALIDATION_FAILED');
    throw error;
  }
}
