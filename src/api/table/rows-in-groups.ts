import type { Cell, Row } from './column';

/** Collects rows column by column until there are enough for a group. */
export class RowGroup {
  private columns: Cell[][];
  private rows = 0;

  constructor(
    private readonly width: number,
    private readonly size: number,
  ) {
    this.columns = emptyColumns(width);
  }

  get length(): number {
    return this.rows;
  }

  add(rows: readonly Row[]): void {
    for (const row of rows) for (let at = 0; at < this.width; at += 1) this.columns[at]!.push(row[at] ?? null);
    this.rows += rows.length;
  }

  get isFull(): boolean {
    return this.rows >= this.size;
  }

  /** The columns of the group; the next group starts empty. */
  take(): Cell[][] {
    const { columns } = this;
    this.columns = emptyColumns(this.width);
    this.rows = 0;
    return columns;
  }
}

function emptyColumns(width: number): Cell[][] {
  return Array.from({ length: width }, () => []);
}
