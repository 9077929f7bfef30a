/**
 * A cursor for another row, made from one that the same server gave: both servers that have cursors of their own write
 * a list in JSON, a mark of the order before the keys of the row.
 * @param {string} example
 * @param {readonly (string | number)[]} keys
 */
export function cursorLike(example, keys) {
  const encoding = /^[\w-]+$/.test(example) ? 'base64url' : 'base64';
  const [mark, ...values] = JSON.parse(Buffer.from(example, encoding).toString('utf8'));
  const written = keys.map((key, at) => (typeof values[at] === 'string' ? String(key) : key));
  return Buffer.from(JSON.stringify([mark, ...written])).toString(encoding);
}
