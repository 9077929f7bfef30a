import * as arrow from 'apache-arrow';
import type { Cell, Column, ColumnType, Scalar } from './column';
import type { TableHead, TableWriter } from './format';
import { RowGroup } from './rows-in-groups';

const ROWS_IN_A_BATCH = 10_000;

/** Converts the values of a batch to the data of a column. */
type MakeData = (cells: readonly Cell[]) => arrow.Data;

/**
 * Apache Arrow's IPC file (Feather 2). Enums are dictionaries, because a file contains each dictionary once and the
 * values of enums are known in advance.
 */
export function openArrow({ columns, metadata }: TableHead): TableWriter {
  const made = columns.map((column) => columnMaker(column));
  const fields = columns.map(({ name }, at) => new arrow.Field(name, made[at]!.type, true));
  const schema = new arrow.Schema(fields, new Map(Object.entries(metadata)));
  const { sink, take } = byteSink();
  const writer = new arrow.RecordBatchFileWriter({ autoDestroy: false });
  const group = new RowGroup(columns.length, ROWS_IN_A_BATCH);
  const writeBatch = () => {
    const length = group.length;
    const children = group.take().map((cells, at) => made[at]!.make(cells));
    const data = arrow.makeData({ type: new arrow.Struct(fields), length, nullCount: 0, children });
    writer.write(new arrow.RecordBatch(schema, data));
  };
  return {
    begin: () => {
      writer.reset(sink, schema);
      return take();
    },
    write: (rows) => {
      group.add(rows);
      if (group.isFull) writeBatch();
      return take();
    },
    end: () => {
      if (group.length > 0) writeBatch();
      writer.finish();
      return take();
    },
  };
}

/** Collects the bytes that a writer writes, instead of queueing them for a reader. */
function byteSink(): { sink: arrow.AsyncByteQueue; take: () => Uint8Array } {
  const chunks: Buffer[] = [];
  class ByteSink extends arrow.AsyncByteQueue {
    override write(value: Parameters<arrow.AsyncByteQueue['write']>[0]): void {
      chunks.push(Buffer.from(value as Uint8Array));
    }
  }
  return { sink: new ByteSink(), take: () => Buffer.concat(chunks.splice(0)) };
}

function columnMaker(column: Column): { type: arrow.DataType; make: MakeData } {
  if (column.values && !column.isList) return enumMaker(column.values);
  const leaf = leafType(column.type);
  const valueOf = column.type === 'date' || column.type === 'timestamp' ? dateOf : (value: Scalar) => value;
  const type = column.isList ? new arrow.List(new arrow.Field('item', leaf, true)) : leaf;
  const make: MakeData = (cells) => {
    const values = cells.map((cell) =>
      Array.isArray(cell) ? cell.map((item) => valueOf(item as Scalar)) : valueOf(cell as Scalar),
    );
    return arrow.vectorFromArray(values as unknown[], type as arrow.DataType).data[0]!;
  };
  return { type, make };
}

function leafType(type: ColumnType): arrow.DataType {
  switch (type) {
    case 'int':
      return new arrow.Int32();
    case 'float':
      return new arrow.Float64();
    case 'boolean':
      return new arrow.Bool();
    case 'date':
      return new arrow.DateDay();
    case 'timestamp':
      return new arrow.TimestampMillisecond();
    default:
      return new arrow.Utf8();
  }
}

/** All batches share one dictionary. */
function enumMaker(names: readonly string[]): { type: arrow.DataType; make: MakeData } {
  const dictionary = arrow.vectorFromArray([...names], new arrow.Utf8());
  const type = new arrow.Dictionary(new arrow.Utf8(), new arrow.Int32());
  const indexOf = new Map(names.map((name, at) => [name, at]));
  const make: MakeData = (cells) => {
    const data = Int32Array.from(cells, (cell) => indexOf.get(cell as string) ?? 0);
    const { bitmap, nulls } = validityOf(cells);
    return arrow.makeData({ type, length: cells.length, nullCount: nulls, data, nullBitmap: bitmap, dictionary });
  };
  return { type, make };
}

function validityOf(cells: readonly Cell[]): { bitmap: Uint8Array; nulls: number } {
  const bitmap = new Uint8Array(Math.ceil(cells.length / 8));
  let nulls = 0;
  cells.forEach((cell, at) => {
    if (cell === null) nulls += 1;
    else bitmap[at >> 3]! |= 1 << (at & 7);
  });
  return { bitmap, nulls };
}

function dateOf(value: Scalar): Date | null {
  return typeof value === 'string' ? new Date(value) : null;
}
