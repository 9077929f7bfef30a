import type { NodeType } from '../kernel/vocabulary';
import { type ArticleEntity } from './article/article.entity';
import { articleTable } from './article/article.table';
import { type CountryEntity } from './country/country.entity';
import { countryTable } from './country/country.table';
import { type EventEntity } from './event/event.entity';
import { eventTable } from './event/event.table';
import { type QuoteEntity } from './quote/quote.entity';
import { quoteTable } from './quote/quote.table';
import { type SpeakerEntity } from './speaker/speaker.entity';
import { speakerTable } from './speaker/speaker.table';

export type NodeRow = ArticleEntity | QuoteEntity | SpeakerEntity | CountryEntity | EventEntity;

export const NODE_TABLES = {
  Article: articleTable,
  Quote: quoteTable,
  Speaker: speakerTable,
  Country: countryTable,
  Event: eventTable,
} as const satisfies Record<NodeType, object>;

/** A row that knows its type, for fields that may answer several. */
export function asNode<Row extends NodeRow>(type: NodeType, row: Row): Row {
  return Object.assign(new NODE_TABLES[type].entity(), row) as Row;
}

/** The type of a row that `asNode` made. */
export function nodeTypeOf(row: object): NodeType {
  const found = (Object.keys(NODE_TABLES) as NodeType[]).find((type) => row instanceof NODE_TABLES[type].entity);
  if (!found) throw new Error(`${row.constructor.name} is no entity with a type of its own`);
  return found;
}
