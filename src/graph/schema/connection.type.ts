import type { ClassType } from 'type-graphql';
import { Arg, Field, Int, ObjectType } from 'type-graphql';
import type { Connection } from '../query/connection';
import type { Page } from '../query/page';
import type { NodeRow, NodeTable } from '../query/table';
import type { Interval } from '../query/intervals';
import { NODE_LISTS } from '../../kernel/vocabulary';
import { enumType } from './enum';
import {
  addFacets,
  FACET_SIZE,
  FacetResultType,
  FacetValueType,
  FILL,
  IntervalEnum,
  TimeBucketType,
} from './facet.type';

@ObjectType('PageInfo', {
  description: 'Whether there are pages before and after a page (Relay).',
  simpleResolvers: true,
})
export class PageInfoType {
  @Field(() => Boolean, { description: 'Whether there are rows after this page.' })
  hasNextPage: boolean;

  @Field(() => Boolean, { description: 'Whether there are rows before this page.' })
  hasPreviousPage: boolean;

  @Field(() => String, { nullable: true, description: 'The cursor of the first row; null if the page is empty.' })
  startCursor: string | null;

  @Field(() => String, { nullable: true, description: 'The cursor of the last row; null if the page is empty.' })
  endCursor: string | null;
}

export interface Edge<Row> {
  cursor: string;
  node: Row;
}

/** Creates the requested cursors. Rows have the keys for them only if they are requested. */
class PageInfo<Row extends { id: number }> implements PageInfoType {
  constructor(
    private readonly source: Connection<Row>,
    private readonly page: Page<Row>,
  ) {}

  get hasNextPage(): boolean {
    return this.page.hasNextPage;
  }

  get hasPreviousPage(): boolean {
    return this.page.hasPreviousPage;
  }

  get startCursor(): string | null {
    return this.cursorAt(0);
  }

  get endCursor(): string | null {
    return this.cursorAt(this.page.rows.length - 1);
  }

  private cursorAt(place: number): string | null {
    const row = this.page.rows[place];
    return row ? this.source.cursor(row) : null;
  }
}

/** The same of a row. */
class RowEdge<Row extends { id: number }> implements Edge<Row> {
  constructor(
    private readonly source: Connection<Row>,
    readonly node: Row,
  ) {}

  get cursor(): string {
    return this.source.cursor(this.node);
  }
}

/** The edge type of a node type. */
function edgeType(name: string, node: () => ClassType): ClassType<Edge<object>> {
  @ObjectType(`${name}Edge`, { description: `A row of ${name}Connection with its cursor.`, simpleResolvers: true })
  class EdgeType {
    @Field(() => String, {
      description: 'The position of the row, for `after` and `before`.',
    })
    cursor: string;

    @Field(node, { description: 'The row itself.' })
    node: object;
  }
  return EdgeType;
}

/** The fields of every connection type. Nothing runs for a field that is not selected. */
function connectionFields(name: string, node: () => ClassType) {
  const EdgeType = edgeType(name, node);

  @ObjectType(`${name}ConnectionFields`)
  abstract class ConnectionFields {
    constructor(protected readonly source: Connection<NodeRow>) {}

    @Field(() => Int, { description: 'The number of rows that match the filter, on all pages.' })
    totalCount(): Promise<number> {
      return this.source.totalCount();
    }

    @Field(() => PageInfoType, { description: 'Whether there are pages before and after this one.' })
    async pageInfo(): Promise<PageInfoType> {
      return new PageInfo(this.source, await this.source.page());
    }

    @Field(() => [EdgeType], { description: 'The rows of this page with their cursors.' })
    async edges(): Promise<Edge<NodeRow>[]> {
      const { rows } = await this.source.page();
      return rows.map((row) => new RowEdge(this.source, row));
    }

    @Field(() => [node()], { description: 'The rows of this page.' })
    async nodes(): Promise<NodeRow[]> {
      return (await this.source.page()).rows;
    }
  }
  return ConnectionFields;
}

/**
 * The connection type of a node: with facets where its table declares any, and with a timeline where its rows have a
 * date.
 */
export function connectionType(table: NodeTable, node: () => ClassType) {
  const description = `A page of ${NODE_LISTS[table.type]}, and counts of all that the filter matches.`;
  const Fields = withTimeline(table, withFacets(table, connectionFields(table.type, node)));

  @ObjectType(`${table.type}Connection`, { description })
  class ConnectionType extends Fields {}
  return ConnectionType;
}

type ConnectionFields = ReturnType<typeof connectionFields>;

function withFacets(table: NodeTable, Fields: ConnectionFields): ConnectionFields {
  if (Object.keys(table.facets).length === 0) return Fields;
  addFacets(table.facets);
  const Facet = enumType(
    `${table.type}Facet`,
    `What ${NODE_LISTS[table.type]} are counted by.`,
    mapValues(table.facets, ({ description }) => description),
  );

  @ObjectType(`${table.type}FacetFields`)
  abstract class FacetFields extends Fields {
    @Field(() => [FacetResultType], {
      description: 'Counts of all matching rows by the values of properties.',
    })
    facets(
      @Arg('by', () => [Facet], { description: 'The properties to count by.' }) by: string[],
      @Arg('first', () => Int, {
        nullable: true,
        defaultValue: FACET_SIZE,
        description: 'The number of values for each property, most frequent first: at most 100.',
      })
      first: number | null,
    ): Promise<FacetResultType[]> {
      return Promise.all(
        by.map(async (facet) => {
          const values = await this.source.facet(facet, first ?? FACET_SIZE);
          return { facet, values: values.map((counted) => new FacetValueType(this.source, facet, counted)) };
        }),
      );
    }
  }
  return FacetFields;
}

function withTimeline(table: NodeTable, Fields: ConnectionFields): ConnectionFields {
  const [first] = Object.keys(table.dates);
  if (first === undefined) return Fields;
  const Dated = enumType(
    `${table.type}TimelineDate`,
    `What a timeline of ${NODE_LISTS[table.type]} counts.`,
    mapValues(table.dates, ({ description }) => description),
  );

  @ObjectType(`${table.type}TimelineFields`)
  abstract class TimelineFields extends Fields {
    @Field(() => [TimeBucketType], {
      description:
        'Counts of all matching rows by date. A date that is less precise than the interval ' + 'is not counted.',
    })
    timeline(
      @Arg('interval', () => IntervalEnum, { description: 'The length of the intervals.' }) interval: Interval,
      @Arg('on', () => Dated, { nullable: true, defaultValue: first, description: 'Which date is counted.' })
      on: string | null,
      @Arg('fill', () => Boolean, { nullable: true, defaultValue: false, description: FILL }) fill: boolean | null,
    ): Promise<TimeBucketType[]> {
      return this.source.timeline({ interval, on, fill: fill ?? false });
    }
  }
  return TimelineFields;
}

function mapValues<Value>(record: Record<string, Value>, map: (value: Value) => string): Record<string, string> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, map(value)]));
}
