import { sha256, slugify, uniqueSlug } from '../../src/kernel/slug';

it.each([
  ['Quds Force', 'quds-force'],
  ["Iran's New Deal", 'irans-new-deal'],
  ['Ærø – Łódź', 'aero-lodz'],
  ['王小明', '王小明'],
  ['a b c d e f g h i j k l m n', 'a-b-c-d-e-f-g-h-i-j-k-l'],
  ['%%% 😀', 'untitled'],
  ['', 'untitled'],
])('makes of %p the slug %p', (text, slug) => expect(slugify(text)).toBe(slug));

it('takes no more words than it is told', () => expect(slugify('one two three', 2)).toBe('one-two'));

it('gives a wish where it is free, else a mark that depends on the identity alone', () => {
  expect(uniqueSlug('wish', 'identity', () => false)).toBe('wish');
  const mark = sha256('identity');
  const second = uniqueSlug('wish', 'identity', (slug) => slug === 'wish');
  expect(second).toBe(`wish-${mark.slice(0, 6)}`);
  expect(uniqueSlug('wish', 'identity', (slug) => slug === 'wish' || slug === second)).toBe(
    `wish-${mark.slice(0, 16)}`,
  );
  expect(uniqueSlug('wish', 'another', (slug) => slug === 'wish')).not.toBe(second);
  expect(() => uniqueSlug('wish', 'identity', () => true)).toThrow('no slug is left');
});

it('hashes UTF-8', () => expect(sha256('é')).toBe('4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c'));
