import { ByteWriter, ParquetWriter, type SchemaElement } from 'hyparquet-writer';
import type { Cell, Column, ColumnType, Scalar } from './column';
import type { TableHead, TableWriter } from './format';
import { RowGroup } from './rows-in-groups';

/** Readers skip whole groups, and memory holds one. */
const ROWS_IN_A_GROUP = 10_000;

const LEAVES: Record<ColumnType, Pick<SchemaElement, 'type' | 'converted_type'>> = {
  string: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  json: { type: 'BYTE_ARRAY', converted_type: 'JSON' },
  int: { type: 'INT32' },
  float: { type: 'DOUBLE' },
  boolean: { type: 'BOOLEAN' },
  date: { type: 'INT32', converted_type: 'DATE' },
  timestamp: { type: 'INT64', converted_type: 'TIMESTAMP_MILLIS' },
};

/** Apache Parquet: typed, compressed with Snappy, texts that repeat as dictionaries. */
export function openParquet({ columns, metadata }: TableHead): TableWriter {
  const bytes = new ByteWriter();
  const take = (): Uint8Array => {
    const taken = new Uint8Array(bytes.getBuffer());
    bytes.index = 0;
    return taken;
  };
  const writer = new ParquetWriter({
    writer: bytes,
    schema: [{ name: 'root', num_children: columns.length }, ...columns.flatMap(elementsOf)],
    kvMetadata: Object.entries(metadata).map(([key, value]) => ({ key, value })),
    createdBy: 'on-record',
  });
  const group = new RowGroup(columns.length, ROWS_IN_A_GROUP);
  const writeGroup = () => {
    const data = group.take();
    const columnData = columns.map((column, at) => ({ name: column.name, data: valuesOf(column, data[at] ?? []) }));
    void writer.write({ columnData, rowGroupSize: Math.max(1, data[0]?.length ?? 0) });
    return take();
  };
  return {
    begin: take,
    write: (rows) => {
      group.add(rows);
      return group.isFull ? writeGroup() : new Uint8Array();
    },
    end: () => {
      const last = group.length > 0 ? writeGroup() : new Uint8Array();
      void writer.finish();
      return Buffer.concat([last, take()]);
    },
  };
}

function elementsOf({ name, type, isList }: Column): SchemaElement[] {
  const leaf = LEAVES[type];
  if (!isList) return [{ name, repetition_type: 'OPTIONAL', ...leaf }];
  return [
    { name, repetition_type: 'OPTIONAL', num_children: 1, converted_type: 'LIST' },
    { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
    { name: 'element', repetition_type: 'OPTIONAL', ...leaf },
  ];
}

function valuesOf({ type, isList }: Column, cells: readonly Cell[]): unknown[] {
  const valueOf = type === 'date' || type === 'timestamp' ? dateOf : (value: Scalar) => value;
  return isList
    ? cells.map((cell) => (Array.isArray(cell) ? cell.map((item) => valueOf(item as Scalar)) : null))
    : cells.map((cell) => valueOf(cell as Scalar));
}

function dateOf(value: Scalar): Date | null {
  return typeof value === 'string' ? new Date(value) : null;
}
