import type { FastifyError, FastifyInstance, FastifyReply } from 'fastify';
import { NODE_LISTS } from '../../kernel/vocabulary';
import { faultAnswer } from '../http/fault-answer';
import { answerDirectly } from '../http/answer-directly';
import type { Draining } from '../http/draining';
import type { TableEndpoint } from './table-endpoint';
import { TableFault } from './table-fault';

/** Serves `/quotes.csv`, `/speakers.parquet` and their like in a scope without hooks. */
export function tableRoutes(scope: FastifyInstance, tables: TableEndpoint, draining: Draining): void {
  scope.setErrorHandler((error: FastifyError, { log }, reply) =>
    answerDirectly(reply, error instanceof TableFault ? faultOf(error) : faultAnswer(error, log), draining),
  );
  for (const name of Object.values(NODE_LISTS)) {
    scope.get<{ Params: { format: string } }>(`/${name}.:format`, async ({ method, headers, url, params }, reply) => {
      const query = url.includes('?') ? url.slice(url.indexOf('?')) : '';
      const parameters = new URLSearchParams(query);
      await tables.serveAddress(name, params.format, parameters, { method, headers }, () => takeOver(reply));
    });
  }
}

/** The raw response, without the framework. */
export function takeOver(reply: FastifyReply): FastifyReply['raw'] {
  reply.hijack();
  return reply.raw;
}

/** The errors of an operation that has no table, in GraphQL's form. */
export function faultOf({ statusCode, headers, errors }: TableFault) {
  return {
    status: statusCode,
    headers: ['content-type', 'application/json; charset=utf-8', 'cache-control', 'no-store', ...headers],
    body: JSON.stringify({ errors }),
  };
}
