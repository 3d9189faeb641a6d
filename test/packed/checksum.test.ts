import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checksum } from '../../src/packed/checksum.js';

const bytes = fc.uint8Array({ minLength: 1, maxLength: 64 });

it('a change within four bytes always changes the checksum', () => {
  fc.assert(
    fc.property(bytes, fc.nat(), fc.integer({ min: 1, max: 255 }), (data, place, flip) => {
      const other = data.slice();
      other[place % data.length]! ^= flip;
      return checksum(other) !== checksum(data);
    }),
    { numRuns: 5000 },
  );
});

it('one byte more or less changes the checksum', () => {
  const data = Uint8Array.from({ length: 64 }, (_, i) => i * 37);
  const sums = Array.from({ length: 65 }, (_, length) => checksum(data.subarray(0, length)));
  expect(new Set(sums).size).toBe(65);
});

it('the checksums of these bytes are part of the format and never change', () => {
  expect(checksum(new Uint8Array())).toBe(0);
  expect(checksum(new TextEncoder().encode('MDCX'))).toBe(CHECKSUM_OF_MDCX);
});

const CHECKSUM_OF_MDCX = handMade();

/** The same sum in exact arithmetic, without shifts or typed arrays. */
function handMade(): number {
  const TWO32 = 2n ** 32n;
  const word = 0x4dn + 0x44n * 256n + 0x43n * 65536n + 0x58n * 16777216n;
  const product = ((4n ^ word) * 0x9e3779b1n) % TWO32;
  // A signed 32-bit number shifts its sign in only with >>; the sum shifts zeros in.
  return Number(product ^ (product / 2n ** 15n));
}
