import { stringify } from 'csv-stringify/sync';
import type { Cell, Row } from './column';
import type { TableFormat } from './format';

/** RFC 4180. */
const OPTIONS = { record_delimiter: '\r\n' } as const;
/** What spreadsheets read as the beginning of a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/** CSV with a header in UTF-8. Lists are JSON; null and the empty text are an empty cell. */
export const csv: TableFormat = {
  name: 'csv',
  mediaType: 'text/csv; charset=utf-8; header=present',
  open: ({ columns, isRaw }) => {
    const textOf = isRaw ? plainText : neutralText;
    return {
      begin: () => stringify([columns.map(({ name }) => name)], OPTIONS),
      write: (rows) =>
        rows.length === 0
          ? ''
          : stringify(
              rows.map((row) => cellsOf(row, textOf)),
              OPTIONS,
            ),
      end: () => '',
    };
  },
};

function cellsOf(row: Row, textOf: (text: string) => string): (string | number | null)[] {
  return row.map((cell) => cellOf(cell, textOf));
}

function cellOf(cell: Cell, textOf: (text: string) => string): string | number | null {
  if (typeof cell === 'string') return textOf(cell);
  if (typeof cell === 'boolean') return cell ? 'true' : 'false';
  return cell === null || typeof cell === 'number' ? cell : JSON.stringify(cell);
}

function plainText(text: string): string {
  return text;
}

/** An apostrophe in front keeps spreadsheets from running a cell (OWASP, CSV injection). */
function neutralText(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}
