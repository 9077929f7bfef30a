import { InputError } from './errors';
import { isStorable } from './text';
import { NODE_TYPES, type NodeType } from './vocabulary';

/** What an id names: a type and the key that never changes (a slug; for a country its ISO 3166-1 alpha-2 code). */
export interface NodeKey {
  type: NodeType;
  key: string;
}

/** The id of a node, the same in every database that holds it: base64url of `Type:key`. */
export function toNodeId(type: NodeType, key: string): string {
  return Buffer.from(`${type}:${key}`, 'utf8').toString('base64url');
}

/** @throws InputError where the id is none that `toNodeId` makes */
export function parseNodeId(id: string, path: readonly (string | number)[] = ['id']): NodeKey {
  const decoded = Buffer.from(id, 'base64url').toString('utf8');
  const colon = decoded.indexOf(':');
  const type = NODE_TYPES.find((name) => name === decoded.slice(0, colon));
  const key = decoded.slice(colon + 1);
  if (colon < 0 || !type || key === '' || !isStorable(key) || toNodeId(type, key) !== id) {
    throw new InputError(`${JSON.stringify(id)} is not an id of this API. Use the values of the field "id".`, path);
  }
  return { type, key };
}
