import type { PromiseOrValue } from '../../kernel/promise-or-value';
import { selectList } from '../../store/columns';
import type { GraphSession } from '../query/session';
import { MembershipEntity } from './membership.entity';

export function loadMembership(session: GraphSession, id: number | null): PromiseOrValue<MembershipEntity | null> {
  if (id === null) return null;
  return session
    .loader('membership by id', async (ids: readonly number[]) => {
      const { reader } = session;
      const condition = reader.dialect.isAnyOf('t.id', reader.dialect.placeholder(1), 'int');
      const rows = await reader.query<MembershipEntity>(`SELECT ${selectList(MembershipEntity, 't')} FROM membership t WHERE ${condition}`, [ids]);
      const byId = new Map(rows.map((row) => [row.id, row]));
      return ids.map((wanted) => byId.get(wanted) ?? null);
    })
    .load(id);
}
