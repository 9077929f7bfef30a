import { columnsOf, tableOf, type EntityClass } from '../store/columns';
import type { IndexedRow, Transaction } from '../store/database';
import { insertionOrder } from '../store/references';
import { ArticleEntity } from '../graph/article/article.entity';
import { EventEntity } from '../graph/event/event.entity';
import { QuoteEntity } from '../graph/quote/quote.entity';
import { MembershipEntity } from '../graph/speaker/membership.entity';
import { SpeakerEntity } from '../graph/speaker/speaker.entity';

/** Tables whose rows a batch numbers. */
const NUMBERED: readonly EntityClass[] = [ArticleEntity, SpeakerEntity, MembershipEntity, EventEntity, QuoteEntity];

/** The rows that a recording adds, collected so that each table is written in few statements. */
export class Batch {
  private readonly rows = new Map<EntityClass, object[]>();
  private readonly updates: [EntityClass, { id: number }][] = [];
  private readonly terms = new Map<string, IndexedRow[]>();

  private constructor(
    readonly transaction: Transaction,
    readonly revision: number,
    private readonly lastIds: Map<EntityClass, number>,
  ) {}

  /** Begins a batch after what its transaction has removed: ids follow those that are still there. */
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

  /** Keeps the words as one text: as many strings as a batch has words would be moved about in memory until it is written. */
  index(table: string, id: number, words: readonly string[], copies?: IndexedRow['copies']): void {
    const row = { id, terms: words.join(' '), ...(copies && { copies }) };
    const list = this.terms.get(table);
    if (list) list.push(row);
    else this.terms.set(table, [row]);
  }

  /** Ids follow one another without gaps from rollbacks, so that both engines give the same ones. */
  nextId(entity: EntityClass): number {
    const id = this.lastIds.get(entity)! + 1;
    this.lastIds.set(entity, id);
    return id;
  }

  /** Writes the row, as it is then, once the rows that it may refer to are there. */
  updateLast<Row extends { id: number }>(entity: EntityClass<Row>, row: Row): void {
    this.updates.push([entity, row]);
  }

  async update(entity: EntityClass, row: { id: number }): Promise<void> {
    const columns = columnsOf(entity).filter(({ property }) => property !== 'id');
    const { dialect } = this.transaction;
    const assignments = columns.map(({ column }, at) => `${column} = ${dialect.placeholder(at + 1)}`).join(', ');
    const values = columns.map(
      ({ property }) => (row as unknown as Record<string, string | number | boolean | null>)[property] ?? null,
    );
    await this.transaction.execute(
      `UPDATE ${tableOf(entity)} SET ${assignments} WHERE id = ${dialect.placeholder(columns.length + 1)}`,
      [...values, row.id],
    );
  }

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
