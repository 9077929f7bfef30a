import type { FastifyInstance } from 'fastify';
import { answerDirectly } from '../http/answer-directly';
import type { Draining } from '../http/draining';
import { FEED_ENDINGS, type FeedEndpoint } from './feed-endpoint';

/** Serves the feeds in a scope that reports errors as tables do. */
export function feedRoutes(scope: FastifyInstance, feeds: FeedEndpoint, draining: Draining): void {
  for (const ending of FEED_ENDINGS) {
    scope.get(`/quotes.${ending}`, async ({ url, headers, protocol, host }, reply) => {
      const search = url.includes('?') ? url.slice(url.indexOf('?')) : '';
      answerDirectly(reply, await feeds.answer(ending, search, headers, `${protocol}://${host}`), draining);
    });
  }
}
