import { rowsBy } from '../query/lookup';
import type { GraphSession } from '../query/session';
import type { Asked } from '../query/table';
import type { QuoteEntity } from './quote.entity';
import { quoteTable } from './quote.table';

export function loadQuote(session: GraphSession, id: number | null): Promise<QuoteEntity | null> {
  return id === null ? Promise.resolve(null) : rowsBy(session, quoteTable, 'id').load(id);
}

export function loadQuoteBySlug(session: GraphSession, slug: string, asked?: Asked): Promise<QuoteEntity | null> {
  return rowsBy(session, quoteTable, 'slug', asked).load(slug);
}
