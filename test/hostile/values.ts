const cyclic: Record<string, unknown> = { code: 'E11.9' };
cyclic.self = cyclic;

/** The names that every plain object seems to have. */
export const PROTOTYPE_NAMES: readonly string[] = Object.getOwnPropertyNames(Object.prototype);

/** Values as JSON can give them. */
const JSON_SHAPED: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -0,
  -1,
  0.5,
  1e21,
  2 ** 31,
  '',
  ' ',
  'E11.9',
  'J1885',
  '99213',
  '0DTJ4ZZ',
  '11',
  '2026-01-15',
  '2026-02-30',
  '9999-99-99',
  '\u0000',
  '\ud800',
  'ß\u0130\ufb01',
  '*~:^',
  'x'.repeat(3000),
  [],
  {},
  [null],
  [[]],
  [{}],
  ['E11.9', 'E11.9'],
  { code: 'E11.9' },
  { code: null, units: 'x' },
  JSON.parse('{"__proto__":{"code":"E11.9"}}'),
  ...PROTOTYPE_NAMES,
];

/** Values that no JSON text can give. */
const HOSTILE: readonly unknown[] = [
  undefined,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
  1n,
  Symbol('E11.9'),
  Symbol.iterator,
  Object.create(null),
  Object.assign(Object.create(null), { code: 'E11.9', on: '2026-01-15' }),
  Object.freeze([]),
  Object.freeze({}),
  // biome-ignore lint/suspicious/noSparseArray: that is what is tried
  [, 'E11.9', ,],
  new Array(3),
  () => 'E11.9',
  class {},
  new Date(Number.NaN),
  new Date('2026-01-15'),
  new Map([['code', 'E11.9']]),
  new Set(['E11.9']),
  new Uint8Array(3),
  Object('E11.9'),
  /x/,
  cyclic,
  [cyclic],
  Promise.resolve('E11.9'),
];

/** Everything that is tried as an argument, or as a part of one. */
export const VALUES: readonly unknown[] = [...JSON_SHAPED, ...HOSTILE];
