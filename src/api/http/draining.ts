import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

const CLOSE = ['connection', 'close'];
const LOOK_EVERY_MS = 100;
/** How long pending responses may take once the server closes. */
const GRACE_MS = 10_000;

/**
 * When the server closes, closes each connection after its pending response: kept alive, it would keep the process
 * running until the client or the time limit closes it. A client slower than the grace period is disconnected.
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
      // A response that was being sent already leaves its connection open.
      const look = setInterval(() => this.closeIdle(), LOOK_EVERY_MS).unref();
      const end = setTimeout(() => app.server.closeAllConnections(), graceMs).unref();
      app.server.once('close', () => {
        clearInterval(look);
        clearTimeout(end);
      });
      done();
    });
  }

  /** Headers that are added to a response. */
  headers(): readonly string[] {
    return this.closing ? CLOSE : [];
  }

  /** For responses that the framework writes. */
  hook(scope: FastifyInstance): void {
    scope.addHook('onSend', (_request, reply, _payload, done) => {
      if (this.closing) reply.header('connection', 'close');
      done();
    });
  }

  /** Node.js does not treat a connection as idle if it has sent nothing yet. */
  private closeIdle(): void {
    this.app.server.closeIdleConnections();
    for (const socket of this.connections) if (socket.bytesRead === 0) socket.destroy();
  }
}
