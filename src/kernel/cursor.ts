import { InputError } from './errors';
import { shortened } from './shortened';
import { isStorable } from './text';

export type CursorValue = string | number;

/** What a key of an order holds. An integer is one of 32 bits, as the columns of the tables are. */
export type CursorType = 'string' | 'number' | 'integer';

const FITS: Record<CursorType, (value: unknown) => boolean> = {
  string: (value) => typeof value === 'string' && isStorable(value),
  number: (value) => typeof value === 'number',
  integer: (value) => typeof value === 'number' && (value | 0) === value,
};

/** Where a page starts or ends: the order it belongs to, and the values of that order's keys in one row. */
export interface Cursor {
  order: string;
  values: CursorValue[];
}

export function encodeCursor(cursor: Cursor): string {
  return Buffer.from(JSON.stringify([cursor.order, ...cursor.values]), 'utf8').toString('base64url');
}

/**
 * @param shape the order in force: its name, and the type of each of its keys
 * @throws InputError where the cursor is not one that this order made
 */
export function decodeCursor(
  text: string,
  shape: { order: string; types: readonly CursorType[] },
  argument: string,
): Cursor {
  const [order, ...values] = partsOf(text, argument);
  if (order !== shape.order) {
    throw new InputError(`the cursor belongs to order ${String(order)}, but this page uses order ${shape.order}.`, [
      argument,
    ]);
  }
  const fits = values.length === shape.types.length && values.every((value, at) => FITS[shape.types[at]!](value));
  if (!fits) throw noCursor(text, argument);
  return { order, values: values as CursorValue[] };
}

/** @throws InputError where the cursor is not one that any order made */
export function checkCursor(text: string, argument: string): void {
  partsOf(text, argument);
}

function partsOf(text: string, argument: string): unknown[] {
  const parts = parseParts(text);
  if (!parts) throw noCursor(text, argument);
  return parts;
}

function noCursor(text: string, argument: string): InputError {
  return new InputError(
    `${JSON.stringify(shortened(text))} is not a cursor of this API. Use cursors from pageInfo or edges.`,
    [argument],
  );
}

function parseParts(text: string): unknown[] | null {
  try {
    const parts: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    if (!Array.isArray(parts) || !parts.every((part) => ['string', 'number'].includes(typeof part))) return null;
    const same = Buffer.from(JSON.stringify(parts), 'utf8').toString('base64url') === text;
    return same ? (parts as unknown[]) : null;
  } catch {
    return null;
  }
}
