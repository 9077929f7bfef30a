import { setMaxListeners } from 'node:events';

/**
 * The work on one request: it ends at a deadline, or when the client disconnects. Nothing is set up until an operation
 * is read, because a cached answer needs neither; one controller and one timer are cheaper than composed signals.
 */
export class WorkInHand {
  private controller: AbortController | undefined;
  private deadline: NodeJS.Timeout | undefined;

  constructor(
    private readonly timeoutMs: number,
    private readonly onLeave?: (end: () => void) => void,
  ) {}

  /** Aborted when the work has to end. */
  signal(): AbortSignal {
    if (this.controller) return this.controller.signal;
    const controller = new AbortController();
    // Each running statement listens to it.
    setMaxListeners(0, controller.signal);
    const end = () => controller.abort();
    this.deadline = setTimeout(end, this.timeoutMs).unref();
    this.onLeave?.(end);
    this.controller = controller;
    return controller.signal;
  }

  finish(): void {
    clearTimeout(this.deadline);
  }
}
