import { columnsOf, hasColumn, tableOf, type EntityClass } from '../store/columns';
import { ENTITIES } from '../store/data-source';
import type { IndexedRow, Transaction } from '../store/database';
import type { SqlValue } from '../store/engine';
import { insertionOrder } from '../store/references';
import { execute } from '../store/sql';
import { stemOf } from '../text/stem';

/** Tables whose rows a batch numbers. */
const NUMBERED = ENTITIES.filter((entity) => hasColumn(entity, 'id'));

/** The rows that a revision adds, collected so that each table is written with few statements. */
export class Batch {
  private readonly rows = new Map<EntityClass, object[]>();
  private readonly updates: [EntityClass, { id: number }][] = [];
  private readonly terms = new Map<string, IndexedRow[]>();

  private constructor(
    readonly transaction: Transaction,
    readonly revision: number,
    private readonly lastIds: Map<EntityClass, number>,
  ) {}

  /** Starts a batch after the transaction's deletions: ids continue after the remaining ones. */
  static async begin(transaction: Transaction, revision: number): Promise<Batch> {
    const columns = NUMBERED.map((entity) => `(SELECT MAX(id) FROM ${tableOf(entity)}) AS "${tableOf(entity)}"`).join(
      ', ',
    );
    const rows = await transaction.query<Record<string, number | null>>(`SELECT ${columns}`);
    return new Batch(
      transaction,
      revision,
      new Map(NUMBERED.map((entity) => [entity, rows[0]?.[tableOf(entity)] ?? 0])),
    );
  }

  add<Row extends object>(entity: EntityClass<Row>, row: Row): void {
    const list = this.rows.get(entity);
    if (list) list.push(row);
    else this.rows.set(entity, [row]);
  }

  /**
   * Adds an entry to a search table. The stems of the words are kept as one string: one string a word would make
   * garbage collection slow.
   */
  index(table: string, id: number, words: readonly string[], copies?: IndexedRow['copies']): void {
    const row = { id, terms: words.map(stemOf).join(' '), ...(copies && { copies }) };
    const list = this.terms.get(table);
    if (list) list.push(row);
    else this.terms.set(table, [row]);
  }

  /** The next free id. Ids have no gaps after rollbacks, so that both engines give the same ones. */
  nextId(entity: EntityClass): number {
    const id = this.lastIds.get(entity)! + 1;
    this.lastIds.set(entity, id);
    return id;
  }

  /** Updates the row when the batch is written, after the rows that it refers to. */
  updateLast<Row extends { id: number }>(entity: EntityClass<Row>, row: Row): void {
    this.updates.push([entity, row]);
  }

  /** Updates all columns of an existing row. */
  async update(entity: EntityClass, row: { id: number }): Promise<void> {
    const values = row as unknown as Record<string, SqlValue | undefined>;
    await execute(this.transaction, (sql) => {
      const assignments = columnsOf(entity)
        .filter(({ property }) => property !== 'id')
        .map(({ column, property }) => `${column} = ${sql.bind(values[property] ?? null)}`);
      return `UPDATE ${tableOf(entity)} SET ${assignments.join(', ')} WHERE id = ${sql.bind(row.id)}`;
    });
  }

  /** Writes what was added, referenced rows first. */
  async flush(): Promise<void> {
    for (const entity of insertionOrder([...this.rows.keys()])) {
      await this.transaction.insert(entity, this.rows.get(entity) ?? []);
    }
    for (const [entity, row] of this.updates) await this.update(entity, row);
    for (const [table, rows] of this.terms) await this.transaction.index(table, rows);
    this.rows.clear();
    this.updates.length = 0;
    this.terms.clear();
  }
}
