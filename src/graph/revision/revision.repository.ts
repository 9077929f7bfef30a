import type { Reader } from '../../store/database';
import { RevisionEntity } from './revision.entity';
import { selectList } from '../../store/columns';
import type { GraphSession } from '../query/session';
import { SqlBuilder } from '../../store/sql';

/** The newest revision. */
export async function currentRevision(reader: Reader): Promise<RevisionEntity> {
  const rows = await reader.query<RevisionEntity>(
    `SELECT ${selectList(RevisionEntity, 't')} FROM revision t ORDER BY t.number DESC LIMIT 1`,
  );
  const [revision] = rows;
  if (!revision) throw new Error('the database has no revision: nothing was ever recorded in it');
  return revision;
}

export function revisionByNumber(session: GraphSession, number: number): Promise<RevisionEntity> {
  return session
    .loader('revision by number', async (numbers: readonly number[]) => {
      const { reader } = session;
      const sql = new SqlBuilder(reader.dialect);
      const condition = sql.isAnyOf('t.number', numbers, 'int');
      const rows = await reader.query<RevisionEntity>(
        `SELECT ${selectList(RevisionEntity, 't')} FROM revision t WHERE ${condition}`,
        sql.parameters,
      );
      const byNumber = new Map(rows.map((row) => [row.number, row]));
      return numbers.map((wanted) => byNumber.get(wanted) ?? new Error(`there is no revision ${wanted}`));
    })
    .load(number);
}
