import { fold, nameKey, words } from '../../src/kernel/fold';

it.each([
  ['Señor ÖZTÜRK', 'senor ozturk'],
  ['Sen\u0303or', 'senor'],
  ['İstanbul ISI ılık', 'istanbul isi ilik'],
  ['STRASSE Straße GROẞ', 'strasse strasse gross'],
  ['Łódź Ærø Đorđe Þór Œuvre Ħal', 'lodz aero dorde thor oeuvre hal'],
  ['ΟΔΟΣ ὁδός', 'οδοσ οδοσ'],
  ['ﬁne ℡ №', 'fine tel no'],
  ['‘a’ “b” – —\u00a0…', '\'a\' "b" - - ...'],
  ['王小明 😀', '王小明 😀'],
  ['Ａ１', 'a1'],
  ['100% _x\\', '100% _x\\'],
  ['', ''],
])('folds %p to %p', (text, folded) => expect(fold(text)).toBe(folded));

it('folds what is folded to itself', () => {
  const letters = Array.from({ length: 0xffff }, (_, at) => String.fromCharCode(at)).filter(
    (letter) => !/\p{Surrogate}/u.test(letter),
  );
  expect(letters.filter((letter) => fold(fold(letter)) !== fold(letter))).toEqual([]);
});

it('folds a text as it folds its letters, but for the final sigma', () => {
  const text = 'Ångström’s ÉTÉ naïve Žižek İzmir straẞe';
  expect(fold(text)).toBe([...text].map(fold).join(''));
});

it('finds words in the order of the text', () => {
  expect(words("Iran's “air-defense” system: 3.5 km, don’t")).toEqual([
    'iran',
    's',
    'air',
    'defense',
    'system',
    '3',
    '5',
    'km',
    'don',
    't',
  ]);
  expect(words('— … %')).toEqual([]);
  expect(words('王小明说 你好')).toEqual(['王小明说', '你好']);
});

it('knows a long word by its beginning, and parts no character', () => {
  expect(words(`${'x'.repeat(300)} y`)).toEqual(['x'.repeat(255), 'y']);
  expect(words('𝒳'.repeat(300))).toEqual(['x'.repeat(255)]);
  expect(words('𠀀'.repeat(300))).toEqual(['𠀀'.repeat(255)]);
});

it('looks names up without stops and double spaces', () => {
  expect(nameKey(' U.S.  Navy ')).toBe('us navy');
  expect(nameKey('José\nMüller')).toBe('jose muller');
});
