import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText, decodeUtf8 } from '../../src/files/decode.js';

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
/** The places 0x80 to 0x9F of windows-1252, as its chart has them. Not of the platform: Node 20 takes them for Latin-1. */
const CHART = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';
const windows = (bytes: Uint8Array): string =>
  [...bytes]
    .map((byte) => (byte >= 0x80 && byte < 0xa0 ? CHART[byte - 0x80] : String.fromCharCode(byte)))
    .join('');

/** What the platform makes of bytes as UTF-8; undefined where they are not. */
function platform(bytes: Uint8Array): string | undefined {
  try {
    return strict.decode(bytes);
  } catch {
    return undefined;
  }
}

describe('UTF-8 is what the platform says it is', () => {
  it('for any bytes', () => {
    const byte = fc.oneof(
      fc.nat(255),
      fc.constantFrom(0x80, 0xbf, 0xc0, 0xc2, 0xe0, 0xed, 0xef, 0xf0, 0xf4, 0xf5),
    );
    fc.assert(
      fc.property(fc.array(byte, { maxLength: 12 }), (list) => {
        const bytes = Uint8Array.from(list);
        expect(decodeUtf8(bytes)).toBe(platform(bytes));
      }),
      { numRuns: 20_000 },
    );
  });

  it('for any text, and for every code point', { tags: 'slow' }, () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(decodeUtf8(new TextEncoder().encode(text))).toBe(text);
      }),
    );
    let text = '';
    for (let point = 0; point < 0x110000; point++) {
      if (point < 0xd800 || point > 0xdfff) text += String.fromCodePoint(point);
    }
    expect(decodeUtf8(new TextEncoder().encode(text)) === text).toBe(true);
  });

  it('for every sequence of two bytes, and of three that begins with a mark of three', {
    tags: 'slow',
  }, () => {
    let valid = 0;
    for (let a = 0; a < 256; a++) {
      for (let b = 0; b < 256; b++) {
        const two = Uint8Array.of(a, b);
        const found = decodeUtf8(two);
        if (found !== undefined) valid++;
        expect(found).toBe(platform(two));
        if (a >= 0xe0)
          expect(decodeUtf8(Uint8Array.of(a, b, 0x80))).toBe(platform(Uint8Array.of(a, b, 0x80)));
      }
    }
    expect(valid).toBe(128 * 128 + 30 * 64);
  });
});

describe('the text of a file', () => {
  it('is read as windows-1252 if it is not UTF-8', () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, i) => i);
    expect(decodeText('x', bytes)).toBe(windows(bytes));
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (tail) => {
        const latin = Uint8Array.of(0x20, 0xe9, 0x20, ...tail);
        expect(decodeText('x', latin)).toBe(windows(latin));
      }),
    );
  });

  it('does not include the UTF-8 byte order mark', () => {
    expect(decodeText('x', Uint8Array.of(0xef, 0xbb, 0xbf, 0xc3, 0xa9))).toBe('é');
    expect(decodeText('x', new Uint8Array(0))).toBe('');
  });

  it('is refused in UTF-16', () => {
    for (const mark of [
      [0xff, 0xfe],
      [0xfe, 0xff],
    ])
      expect(() => decodeText('x.txt', Uint8Array.from([...mark, 0x41, 0]))).toThrow(/x\.txt is UTF-16/);
  });

  it('may be long', () => {
    const text = 'é'.repeat(300_000);
    expect(decodeText('x', new TextEncoder().encode(text)) === text).toBe(true);
    expect(decodeText('x', new Uint8Array(Buffer.from(text, 'latin1'))) === text).toBe(true);
  });
});
