import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MedcodesError } from '../../src/base/errors.js';
import { decodeBase64 } from '../../src/packed/base64.js';

describe('base64', () => {
  it('decodes any bytes that another encoder wrote', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(decodeBase64(Buffer.from(bytes).toString('base64'))).toEqual(bytes);
      }),
    );
  });

  it.each(['A', 'AA', 'AAA', 'A=AA', 'AA=A', '====', 'AAA-', 'AA A', 'AAAé', 'AAAA\n', 'AAA='.repeat(2)])(
    'refuses %j',
    (text) => {
      expect(() => decodeBase64(text)).toThrow(MedcodesError);
    },
  );
});
