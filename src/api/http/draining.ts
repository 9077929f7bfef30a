import type { FastifyInstance } from 'fastify';

const CLOSE = ['connection', 'close'];
const LOOK_EVERY_MS = 100;

/**
 * Lets connections go with the answers that are still due when the server closes: kept alive, each would keep the process
 * until its client or the time limit ends it.
 */
export class Draining {
  private closing = false;

  constructor(app: FastifyInstance) {
    app.addHook('preClose', (done) => {
      this.closing = true;
      // An answer that was on its way already leaves its connection open.
      const look = setInterval(() => app.server.closeIdleConnections(), LOOK_EVERY_MS).unref();
      app.server.once('close', () => clearInterval(look));
      done();
    });
  }

  /** What an answer says beside its own. */
  headers(): readonly string[] {
    return this.closing ? CLOSE : [];
  }

  /** For answers that the framework writes. */
  hook(scope: FastifyInstance): void {
    scope.addHook('onSend', (_request, reply, _payload, done) => {
      if (this.closing) reply.header('connection', 'close');
      done();
    });
  }
}
