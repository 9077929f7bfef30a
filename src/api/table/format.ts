import type { Column, Row } from './column';

/** What a table says of itself, where its format has room for it. */
export interface TableHead {
  columns: readonly Column[];
  /** Names and values: the revision, the operation, the licence. */
  metadata: Readonly<Record<string, string>>;
  /** Whether cells that a spreadsheet would take for formulas are left as they are. */
  isRaw: boolean;
}

/** Writes one table, page by page. */
export interface TableWriter {
  /** What comes before the rows. */
  begin(): Uint8Array | string;
  /** The rows of a page; may hold them back until there are more. */
  write(rows: readonly Row[]): Uint8Array | string;
  /** What comes behind the rows. */
  end(): Uint8Array | string;
}

/** A format in which tables are served. */
export interface TableFormat {
  /** The end of the address and of the file's name. */
  name: string;
  mediaType: string;
  open(head: TableHead): TableWriter;
}
