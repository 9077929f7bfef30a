import type { PromiseOrValue } from '../../kernel/promise-or-value';
import { rowsBy } from '../query/lookup';
import { sharedRow } from '../query/shared-row';
import type { GraphSession } from '../query/session';
import { SqlBuilder } from '../../store/sql';
import type { ArticleEntity } from './article.entity';
import { articleTable } from './article.table';

export function loadArticle(session: GraphSession, id: number | null): PromiseOrValue<ArticleEntity | null> {
  return id === null ? null : sharedRow(session, articleTable, 'id', id);
}

export function loadArticleBySlug(session: GraphSession, slug: string): Promise<ArticleEntity | null> {
  return rowsBy(session, articleTable, 'slug').load(slug);
}

/** The text of an article, which is not among its default columns because of its size. */
export async function loadArticleText(session: GraphSession, id: number): Promise<string> {
  const text = await session
    .loader('article text', async (ids: readonly number[]) => {
      const { reader } = session;
      const sql = new SqlBuilder(reader.dialect);
      const rows = await reader.query<{ id: number; text: string }>(
        `SELECT t.id, t.text FROM article t WHERE ${sql.isAnyOf('t.id', ids, 'int')}`,
        sql.parameters,
      );
      const byId = new Map(rows.map((row) => [row.id, row.text]));
      return ids.map((wanted) => byId.get(wanted) ?? new Error(`there is no article ${wanted}`));
    })
    .load(id);
  return text;
}
