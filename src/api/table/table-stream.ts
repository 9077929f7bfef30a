import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setImmediate } from 'node:timers/promises';
import { stripIgnoredCharacters } from 'graphql';
import { MAX_PAGE_SIZE } from '../../graph/query/selection';
import { revisionOf, type CurrentReader, type Database, type State } from '../../store/database';
import type { Executor } from '../graphql/executor';
import type { Role } from '../http/roles';
import type { Row } from './column';
import { PAGE_CURSOR, PAGE_SIZE } from './paged-operation';
import { TableFault } from './table-fault';
import type { TableRequest } from './table-request';

/** The licence of the contents; see NOTICE. */
export const LICENCE =
  'Texts and quotes belong to their publishers. Country data: ODbL 1.0, https://opendatacommons.org/licenses/odbl/1-0/';

/** A table's metadata. */
export interface TableFacts {
  state: State;
  revision: number;
  /** The operation on one line. */
  query: string;
  variables: string;
  fileName: string;
}

/** Where a table goes. */
export interface TableSink {
  /**
   * Called once, when the first page is there: nothing is written for an operation that is refused.
   * @returns null where nothing more is wanted
   */
  open(facts: TableFacts): Writable | null;
  /** Called with the number of rows written so far. */
  onRows?(rows: number): void;
}

/** A page of rows, and the cursor of the next. */
interface Page {
  rows: Row[];
  next: string | null;
}

/** Writes results as tables: an operation is executed page by page, in one snapshot of one revision. */
export class TableStream {
  constructor(
    private readonly database: Database,
    private readonly executor: Executor,
  ) {}

  /**
   * Writes a table as fast as its sink accepts it, so that memory holds one page, or one group of rows in formats that
   * have groups.
   * @throws TableFault where the operation is refused, before the sink is opened; an error later ends the sink
   * unfinished
   */
  write(request: TableRequest, role: Role, sink: TableSink, signal: AbortSignal): Promise<void> {
    return this.database.snapshot(async (current) => {
      const first = await this.page(request, role, current, request.after, 0);
      const facts = factsOf(request, current.state);
      const out = sink.open(facts);
      if (out) await pipeline(Readable.from(this.chunks(request, role, current, first, facts, sink)), out, { signal });
    });
  }

  private async *chunks(
    request: TableRequest,
    role: Role,
    current: CurrentReader,
    first: Page,
    { revision, query, variables }: TableFacts,
    sink: TableSink,
  ): AsyncGenerator<Uint8Array | string> {
    const writer = request.format.open({
      columns: request.operation.columns,
      metadata: { revision: String(revision), query, variables, licence: LICENCE },
      isRaw: request.isRaw,
    });
    yield* nonEmpty(writer.begin());
    let written = 0;
    for (let page = first; ; page = await this.page(request, role, current, page.next, written)) {
      yield* nonEmpty(writer.write(page.rows));
      written += page.rows.length;
      sink.onRows?.(written);
      if (page.next === null || written === request.limit) break;
      // SQLite runs in process: without a pause, nothing else would be served in the meantime.
      await setImmediate();
    }
    yield* nonEmpty(writer.end());
  }

  private async page(
    { operation, variables, limit }: TableRequest,
    role: Role,
    current: CurrentReader,
    cursor: string | null,
    written: number,
  ): Promise<Page> {
    const { query, operationName } = operation;
    const size = limit === null ? MAX_PAGE_SIZE : Math.min(MAX_PAGE_SIZE, limit - written);
    const paged = { ...variables, [PAGE_SIZE]: size, [PAGE_CURSOR]: cursor };
    const prepared = this.executor.prepare({ method: 'GET', query, operationName, variables: paged }, role);
    const executed = await this.executor.executeAt(prepared, current);
    const { data, errors } = executed.result;
    if (!data || errors) throw new TableFault(executed);
    executed.commit();
    return operation.pageOf(data);
  }
}

function* nonEmpty(chunk: Uint8Array | string): Generator<Uint8Array | string> {
  if (chunk.length > 0) yield chunk;
}

/** The metadata of a requested table at a state. */
export function factsOf({ name, format, operation, variables }: TableRequest, state: State): TableFacts {
  const revision = revisionOf(state);
  return {
    state,
    revision,
    query: stripIgnoredCharacters(operation.text),
    variables: JSON.stringify(variables),
    fileName: `on-record-${name}-r${revision}.${format.name}`,
  };
}
