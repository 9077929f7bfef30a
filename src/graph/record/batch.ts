import { columnsOf, tableOf, type EntityClass } from '../../store/columns';
import type { Transaction } from '../../store/database';
import { ArticleEntity, ArticleSpeakerEntity, CountryMentionEntity } from '../article/article.entity';
import { EventEntity, EventEvidenceEntity, ParticipationEntity } from '../event/event.entity';
import { QuoteCountryEntity, QuoteEntity, QuoteReportedByEntity, QuoteSpeakerEntity } from '../quote/quote.entity';
import { MembershipEntity, MembershipEvidenceEntity } from '../speaker/membership.entity';
import { SpeakerAliasEntity, SpeakerEntity, SpeakerSameAsEntity } from '../speaker/speaker.entity';

/** Tables in an order in which every row finds those that it refers to. */
const INSERTION_ORDER: readonly EntityClass[] = [
  SpeakerEntity, SpeakerAliasEntity, SpeakerSameAsEntity, ArticleEntity, ArticleSpeakerEntity, CountryMentionEntity,
  MembershipEntity, MembershipEvidenceEntity, EventEntity, ParticipationEntity, EventEvidenceEntity, QuoteEntity,
  QuoteReportedByEntity, QuoteCountryEntity, QuoteSpeakerEntity,
];

/** The rows that a recording adds, collected so that each table is written in few statements. */
export class Batch {
  private readonly rows = new Map<EntityClass, object[]>();
  private readonly terms = new Map<string, { id: number; terms: readonly string[] }[]>();
  private readonly lastIds = new Map<EntityClass, number>();

  constructor(
    readonly transaction: Transaction,
    readonly revision: number,
  ) {}

  add<Row extends object>(entity: EntityClass<Row>, row: Row): void {
    const list = this.rows.get(entity);
    if (list) list.push(row);
    else this.rows.set(entity, [row]);
  }

  index(table: string, id: number, terms: readonly string[]): void {
    const list = this.terms.get(table);
    if (list) list.push({ id, terms });
    else this.terms.set(table, [{ id, terms }]);
  }

  /** Ids follow one another without gaps from rollbacks, so that both engines give the same ones. */
  async nextId(entity: EntityClass): Promise<number> {
    let last = this.lastIds.get(entity);
    if (last === undefined) {
      const rows = await this.transaction.query<{ last: number | null }>(`SELECT MAX(id) AS last FROM ${tableOf(entity)}`);
      last = rows[0]?.last ?? 0;
    }
    this.lastIds.set(entity, last + 1);
    return last + 1;
  }

  async update<Row extends { id: number }>(entity: EntityClass<Row>, row: Row): Promise<void> {
    const columns = columnsOf(entity).filter(({ property }) => property !== 'id');
    const { dialect } = this.transaction;
    const assignments = columns.map(({ column }, at) => `${column} = ${dialect.placeholder(at + 1)}`).join(', ');
    const values = columns.map(({ property }) => (row as unknown as Record<string, string | number | boolean | null>)[property] ?? null);
    await this.transaction.execute(
      `UPDATE ${tableOf(entity)} SET ${assignments} WHERE id = ${dialect.placeholder(columns.length + 1)}`, [...values, row.id]);
  }

  async flush(): Promise<void> {
    for (const entity of INSERTION_ORDER) {
      const rows = this.rows.get(entity);
      if (rows) await this.transaction.insert(entity, rows);
    }
    for (const [table, rows] of this.terms) await this.transaction.index(table, rows);
    this.rows.clear();
    this.terms.clear();
  }
}
