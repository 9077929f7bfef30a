import { createUnionType, Field, Float, Int, ObjectType } from 'type-graphql';
import type { NodeType } from '../../kernel/vocabulary';
import { NODES, nodeTypeOf } from '../nodes';
import type { NodeRow } from '../query/table';
import { PageInfoType } from '../schema/connection.type';
import { enumType } from '../schema/enum';

export const SearchTypeEnum = enumType<Uppercase<NodeType>>(
  'SearchType',
  'The types to search.',
  Object.fromEntries(Object.values(NODES).map(({ table, searched }) => [table.type.toUpperCase(), searched])) as Record<
    Uppercase<NodeType>,
    string
  >,
);

export const SearchResultUnion = createUnionType({
  name: 'SearchResult',
  description: 'The types that search finds.',
  types: () => Object.values(NODES).map(({ type }) => type),
  resolveType: (row: object) => nodeTypeOf(row),
});

@ObjectType('SearchEdge', { description: 'A result with its cursor.' })
export class SearchEdgeType {
  constructor(
    cursor: string,
    node: NodeRow,
    score: number,
    private readonly writeSnippet: () => Promise<string>,
  ) {
    this.cursor = cursor;
    this.node = node;
    this.score = score;
  }

  @Field(() => String, { description: 'The position of the result, for `after`.', simple: true })
  cursor: string;

  @Field(() => SearchResultUnion, { description: 'What was found.', simple: true })
  node: NodeRow;

  @Field(() => Float, {
    description:
      "The share of the result's words that match the search, at most 1. Short results therefore rank first.",
    simple: true,
  })
  score: number;

  @Field(() => String, { description: 'About 160 characters around the first match.' })
  snippet(): Promise<string> {
    return this.writeSnippet();
  }
}

/** The source of a SearchConnection. */
export interface SearchSource {
  totalCount(): Promise<number>;
  page(): Promise<{ edges: SearchEdgeType[]; hasNextPage: boolean; hasPreviousPage: boolean }>;
  /** Names with a spelling similar to the search text. */
  similarNames(): Promise<string[]>;
}

@ObjectType('SearchConnection', { description: 'A page of results, and how many there are.' })
export class SearchConnectionType {
  private loaded: ReturnType<SearchSource['page']> | undefined;

  constructor(private readonly source: SearchSource) {}

  @Field(() => Int, { description: 'The number of results, on all pages.' })
  totalCount(): Promise<number> {
    return this.source.totalCount();
  }

  @Field(() => [String], {
    description: 'If nothing is found: names with similar spelling, most quoted first.',
  })
  async didYouMean(): Promise<string[]> {
    return (await this.totalCount()) === 0 ? this.source.similarNames() : [];
  }

  @Field(() => PageInfoType, { description: 'Whether there are pages before and after this one.' })
  async pageInfo(): Promise<PageInfoType> {
    const { edges, hasNextPage, hasPreviousPage } = await this.page();
    return {
      hasNextPage,
      hasPreviousPage,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges[edges.length - 1]?.cursor ?? null,
    };
  }

  @Field(() => [SearchEdgeType], { description: 'The results of this page with their cursors.' })
  async edges(): Promise<SearchEdgeType[]> {
    return (await this.page()).edges;
  }

  @Field(() => [SearchResultUnion], { description: 'The results of this page.' })
  async nodes(): Promise<NodeRow[]> {
    return (await this.page()).edges.map(({ node }) => node);
  }

  private page(): ReturnType<SearchSource['page']> {
    this.loaded ??= this.source.page();
    return this.loaded;
  }
}
