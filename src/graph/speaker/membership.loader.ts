import type { PromiseOrValue } from '../../kernel/promise-or-value';
import { selectList } from '../../store/columns';
import type { GraphSession } from '../query/session';
import { SqlBuilder } from '../../store/sql';
import { MembershipEntity } from './membership.entity';

export function loadMembership(session: GraphSession, id: number | null): PromiseOrValue<MembershipEntity | null> {
  if (id === null) return null;
  return session
    .loader('membership by id', async (ids: readonly number[]) => {
      const { reader } = session;
      const sql = new SqlBuilder(reader.dialect);
      const condition = sql.isAnyOf('t.id', ids, 'int');
      const rows = await reader.query<MembershipEntity>(
        `SELECT ${selectList(MembershipEntity, 't')} FROM membership t WHERE ${condition}`,
        sql.parameters,
      );
      const byId = new Map(rows.map((row) => [row.id, row]));
      return ids.map((wanted) => byId.get(wanted) ?? null);
    })
    .load(id);
}
