import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

const CLOSE = ['connection', 'close'];
const LOOK_EVERY_MS = 100;
/** How long answers that are due may take once the server closes. */
const GRACE_MS = 10_000;

/**
 * Closes connections with the answers that are still due when the server closes: kept alive, each would keep the
 * process until its client or the time limit ends it. A client that is slower than the grace period is cut off.
 */
export class Draining {
  private closing = false;
  private readonly connections = new Set<Socket>();

  constructor(
    private readonly app: FastifyInstance,
    graceMs = GRACE_MS,
  ) {
    app.server.on('connection', (socket: Socket) => {
      this.connections.add(socket);
      socket.once('close', () => this.connections.delete(socket));
    });
    app.addHook('preClose', (done) => {
      this.closing = true;
      // An answer that was on its way already leaves its connection open.
      const look = setInterval(() => this.closeIdle(), LOOK_EVERY_MS).unref();
      const end = setTimeout(() => app.server.closeAllConnections(), graceMs).unref();
      app.server.once('close', () => {
        clearInterval(look);
        clearTimeout(end);
      });
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

  /** Node.js does not take a connection for idle that has sent nothing yet. */
  private closeIdle(): void {
    this.app.server.closeIdleConnections();
    for (const socket of this.connections) if (socket.bytesRead === 0) socket.destroy();
  }
}
