import { InputError } from '../../src/kernel/errors';
import { parseNodeId, toNodeId } from '../../src/kernel/ids';
import { NODE_TYPES } from '../../src/kernel/vocabulary';

it.each(NODE_TYPES)('reads the ids that it makes: %s', (type) => {
  for (const key of ['IR', 'a:b', 'slug-of-ümlaut', '王小明', '😀']) {
    const id = toNodeId(type, key);
    expect(id).toMatch(/^[\w-]+$/);
    expect(parseNodeId(id)).toEqual({ type, key });
  }
});

it('gives ids that clients may have kept', () => {
  expect(toNodeId('Country', 'IR')).toBe('Q291bnRyeTpJUg');
});

it.each([
  ['nothing', ''],
  ['no base64url', '???'],
  ['padding', Buffer.from('Country:IR').toString('base64')],
  ['an unknown type', Buffer.from('Planet:IR').toString('base64url')],
  ['no type', Buffer.from(':IR').toString('base64url')],
  ['no key', Buffer.from('Country:').toString('base64url')],
  ['no colon', Buffer.from('Country').toString('base64url')],
  ['bytes that are no UTF-8', Buffer.from([...Buffer.from('Country:'), 0xff]).toString('base64url')],
  ['NUL', Buffer.from('Country:I\0').toString('base64url')],
  ['an id with a tail', `${toNodeId('Country', 'IR')}=`],
])('refuses %s, and names the argument', (_, id) => {
  let fault: unknown;
  try {
    parseNodeId(id, ['ids', 3]);
  } catch (error) {
    fault = error;
  }
  expect(fault).toBeInstanceOf(InputError);
  expect((fault as InputError).where).toEqual(['ids', 3]);
});
