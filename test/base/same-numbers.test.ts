import { expect, it } from 'vitest';
import { sameNumbers } from '../../src/base/same-numbers.js';

it.each([
  [[], [], true],
  [[1, 2], [1, 2], true],
  [[1, 2], [2, 1], false],
  [[1, 2], [1, 3], false],
  [[1, 2], [3, 2], false],
  [[1], [1, 2], false],
  [[1, 2], [1], false],
  [[0], [], false],
])('%j and %j have the same numbers: %s', (a, b, same) => {
  expect(sameNumbers(a, b)).toBe(same);
  expect(sameNumbers(Uint8Array.from(a), b)).toBe(same);
});
