import type { Column, Row } from './column';

/** A table's metadata, if its format has room for it. */
export interface TableHead {
  columns: readonly Column[];
  /** Names and values: the revision, the operation, the licence. */
  metadata: Readonly<Record<string, string>>;
  /** Whether cells that a spreadsheet would read as formulas are left unchanged. */
  isRaw: boolean;
}

/** Writes one table, page by page. */
export interface TableWriter {
  /** The bytes before the rows. */
  begin(): Uint8Array | string;
  /** The bytes of a page's rows; may buffer them until there are more. */
  write(rows: readonly Row[]): Uint8Array | string;
  /** The bytes after the rows. */
  end(): Uint8Array | string;
}

/** A format in which tables are served. */
export interface TableFormat {
  /** The ending of the address and of the file name. */
  name: string;
  mediaType: string;
  open(head: TableHead): TableWriter;
}
