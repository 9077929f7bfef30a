import type { CurrentReader, State } from '../database';
import { PostgresServer } from './server';

/** How soon a lagging or unreachable replica is asked again. */
const ASK_AGAIN_MS = 50;
const ASK_AGAIN_AFTER_FAILURE_MS = 1_000;

/** A streaming replica. It serves reads only at exactly the primary's state, so that no read is stale. */
export class Replica {
  private readonly server: PostgresServer;
  private known: State = null;
  private asking = false;
  private askNotBefore = 0;

  constructor(url: string, connections: number) {
    this.server = new PostgresServer(url, connections, () => this.leaveOut());
  }

  /**
   * A reader if the replica is known to have that state; otherwise null, and the replica's state is read in the
   * background.
   */
  readerAt(state: State): CurrentReader | null {
    if (state !== null && this.known === state) return this.server.currentReader(state, () => this.leaveOut());
    this.askItsState();
    return null;
  }

  close(): Promise<void> {
    return this.server.close();
  }

  private leaveOut(): void {
    this.known = null;
    this.askNotBefore = Date.now() + ASK_AGAIN_AFTER_FAILURE_MS;
  }

  private askItsState(): void {
    if (this.asking || Date.now() < this.askNotBefore) return;
    this.asking = true;
    this.askNotBefore = Date.now() + ASK_AGAIN_MS;
    this.server
      .state()
      .then(
        (state) => {
          this.known = state;
        },
        () => this.leaveOut(),
      )
      .finally(() => {
        this.asking = false;
      });
  }
}
