import { rowsBy } from '../query/lookup';
import type { GraphSession } from '../query/session';
import type { QuoteEntity } from './quote.entity';
import { quoteTable } from './quote.table';

export function loadQuoteBySlug(session: GraphSession, slug: string): Promise<QuoteEntity | null> {
  return rowsBy(session, quoteTable, 'slug').load(slug);
}
