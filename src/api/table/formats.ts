import { RequestFault } from '../http/request-fault';
import type * as Arrow from './arrow';
import { csv } from './csv';
import type { TableFormat } from './format';
import { json, ndjson } from './json';
import { didYouMean } from './nearest';
import type * as Parquet from './parquet';

/** The libraries are loaded for the first table of their format. */
const load = {
  arrow: () => require('./arrow') as typeof Arrow,
  parquet: () => require('./parquet') as typeof Parquet,
};

const parquet: TableFormat = {
  name: 'parquet',
  mediaType: 'application/vnd.apache.parquet',
  open: (head) => load.parquet().openParquet(head),
};

const arrow: TableFormat = {
  name: 'arrow',
  mediaType: 'application/vnd.apache.arrow.file',
  open: (head) => load.arrow().openArrow(head),
};

/** The formats of tables: to add one, add a file and a line here. */
export const TABLE_FORMATS: readonly TableFormat[] = [csv, ndjson, json, parquet, arrow];

const NAMES = TABLE_FORMATS.map(({ name }) => name);

/** @throws RequestFault if there is no format with that name */
export function formatNamed(name: string): TableFormat {
  const format = TABLE_FORMATS.find((each) => each.name === name);
  if (format) return format;
  throw new RequestFault(
    400,
    `There is no format "${name}": tables end in ${NAMES.join(', ')}.${didYouMean(name, NAMES)}`,
    'BAD_USER_INPUT',
  );
}
