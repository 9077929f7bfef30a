import { checkCursor, decodeCursor, encodeCursor, type CursorType } from '../../src/kernel/cursor';
import { InputError } from '../../src/kernel/errors';

const SHAPE = { order: 'Quote SAID_DESC', types: ['string', 'number', 'integer'] as CursorType[] };
const raw = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

it.each([
  ['', 0, 0],
  ['2018-10-31', 0.5, 2_147_483_647],
  ['王 😀 "\\', -1e300, -2_147_483_648],
])('reads what it wrote: %p, %p, %p', (...values) => {
  const text = encodeCursor({ order: SHAPE.order, values });
  expect(text).toMatch(/^[\w-]+$/);
  expect(decodeCursor(text, SHAPE, 'after')).toEqual({ order: SHAPE.order, values });
  expect(() => checkCursor(text, 'after')).not.toThrow();
});

it.each([
  ['nothing', ''],
  ['no base64url', '%%'],
  ['padding', `${raw([SHAPE.order, 'a', 1, 1])}=`],
  ['no JSON', Buffer.from('[1').toString('base64url')],
  ['no list', raw({ order: SHAPE.order })],
  ['JSON in another form', Buffer.from('["Quote SAID_DESC", "a", 1, 1]').toString('base64url')],
])('refuses %s, whatever the order', (_, text) => {
  expect(() => checkCursor(text, 'before')).toThrow(InputError);
  expect(() => decodeCursor(text, SHAPE, 'before')).toThrow('is not a cursor of this API');
});

it.each([
  ['too few values', ['a', 1]],
  ['too many values', ['a', 1, 1, 1]],
  ['a number for a text', [1, 1, 1]],
  ['a text for a number', ['a', '1', 1]],
  ['null', ['a', null, 1]],
  ['a fraction for an integer', ['a', 1, 1.5]],
  ['an integer of more than 32 bits', ['a', 1, 2_147_483_648]],
  ['NUL in a text', ['a\0', 1, 1]],
  ['half of a surrogate pair', ['\ud83d', 1, 1]],
])('refuses %s', (_, values) => {
  expect(() => decodeCursor(raw([SHAPE.order, ...values]), SHAPE, 'after')).toThrow('is not a cursor of this API');
});

it('refuses a cursor of another order, and names both', () => {
  const text = encodeCursor({ order: 'Event DATE_ASC', values: ['2018', 1, 1] });
  expect(() => decodeCursor(text, SHAPE, 'after')).toThrow(
    'the cursor belongs to order Event DATE_ASC, but this page uses order Quote SAID_DESC.',
  );
});
