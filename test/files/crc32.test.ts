import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crc32 } from '../../src/files/crc32.js';

describe('the checksum of zip archives', () => {
  it('has the value that its definition gives for the digits 1 to 9', () => {
    expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
    expect(crc32(new Uint8Array(0))).toBe(0);
  });

  it('continues from one piece to the next', () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.uint8Array(), (one, two) => {
        expect(crc32(two, crc32(one))).toBe(crc32(Uint8Array.from([...one, ...two])));
      }),
      { seed: 10 },
    );
  });
});
