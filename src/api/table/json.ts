import type { Column, Row } from './column';
import type { TableFormat } from './format';

/** One JSON object a line, flat: its names are those of the columns. */
export const ndjson: TableFormat = {
  name: 'ndjson',
  mediaType: 'application/x-ndjson; charset=utf-8',
  open: ({ columns }) => {
    const print = rowPrinter(columns);
    return { begin: () => '', write: (rows) => rows.map((row) => `${print(row)}\n`).join(''), end: () => '' };
  },
};

/** One JSON array of the same objects. */
export const json: TableFormat = {
  name: 'json',
  mediaType: 'application/json; charset=utf-8',
  open: ({ columns }) => {
    const print = rowPrinter(columns);
    let isFirst = true;
    return {
      begin: () => '[',
      write: (rows) =>
        rows
          .map((row) => {
            const text = `${isFirst ? '\n' : ',\n'}${print(row)}`;
            isFirst = false;
            return text;
          })
          .join(''),
      end: () => '\n]\n',
    };
  },
};

function rowPrinter(columns: readonly Column[]): (row: Row) => string {
  const names = columns.map(({ name }) => JSON.stringify(name));
  return (row) => `{${names.map((name, at) => `${name}:${JSON.stringify(row[at])}`).join(',')}}`;
}
