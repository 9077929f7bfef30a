import { facetedConnectionType } from '../schema/connection.type';
import type { QuoteEntity } from './quote.entity';
import { QuoteFacet } from './quote.input';
import { QuoteType } from './quote.type';

export const QuoteConnection = facetedConnectionType<QuoteEntity>('Quote', () => QuoteType, QuoteFacet);
