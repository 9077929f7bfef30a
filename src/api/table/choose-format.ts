import Negotiator from 'negotiator';
import { JSON_TYPE, RESPONSE_TYPE } from '../http/negotiate';
import type { TableFormat } from './format';
import { TABLE_FORMATS } from './formats';

const bare = (type: string): string => type.replace(/;.*/, '');

const BY_TYPE = new Map(
  TABLE_FORMATS.filter(({ name }) => name !== 'json').map((each) => [bare(each.mediaType), each]),
);
/** GraphQL's own come first: clients that accept anything get those. */
const TYPES = [bare(JSON_TYPE), bare(RESPONSE_TYPE), ...BY_TYPE.keys()];

/** The format in which a client prefers the result of an operation; null for GraphQL's own. */
export function chooseTableFormat(accept: string | undefined): TableFormat | null {
  if (accept === undefined || ![...BY_TYPE.keys()].some((type) => accept.includes(type))) return null;
  return BY_TYPE.get(new Negotiator({ headers: { accept } }).mediaType(TYPES) ?? '') ?? null;
}
