import type { FastifyInstance } from 'fastify';

/**
 * Lets connections go with the answers that are still due when the server closes: kept alive, each would keep the process
 * until its client or the time limit ends it.
 */
export function closeWithLastAnswers(app: FastifyInstance): void {
  let closing = false;
  app.addHook('preClose', (done) => {
    closing = true;
    done();
  });
  app.addHook('onSend', (_request, reply, _payload, done) => {
    if (closing) reply.header('connection', 'close');
    done();
  });
  app.addHook('onResponse', (_request, _reply, done) => {
    if (closing) setImmediate(() => app.server.closeIdleConnections());
    done();
  });
}
