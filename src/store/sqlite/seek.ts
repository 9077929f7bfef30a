import { oneRange, type Bounds, type Range, type SortKey } from '../seek';

/**
 * The rows behind a cursor `(column, id)` as two ranges: those that share the cursor's column value, then the rest.
 * SQLite's indexes hold the id as a rowid, to which a comparison of row values does not seek: it would scan all rows of
 * that column value, such as all quotes of unknown date.
 */
export function twoRanges(keys: readonly SortKey[], bounds: Bounds): Range[] {
  const { after, before } = bounds;
  const [key, id] = keys;
  const cursor = after ?? before;
  if (!cursor || (after && before) || keys.length !== 2 || !key || !id || key.descending !== id.descending)
    return oneRange(keys, bounds);
  const [value, idValue] = cursor.values;
  if (value === undefined || idValue === undefined) return oneRange(keys, bounds);
  const comparison = key.descending === (after !== null) ? '<' : '>';
  return [
    (row, sql) => [`${key.sql(row)} = ${sql.bind(value)}`, `${id.sql(row)} ${comparison} ${sql.bind(idValue)}`],
    (row, sql) => [`${key.sql(row)} ${comparison} ${sql.bind(value)}`],
  ];
}
