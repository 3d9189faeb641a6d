import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { MedcodesError } from '../../src/base/errors.js';
import { decodeGroups } from '../../src/packed/base64.js';
import { hostBase64, hostInflate } from '../../src/packed/host.js';
import { inflate } from '../../src/packed/inflate.js';

afterEach(() => vi.unstubAllGlobals());

/** What this package's own decoder says of whole groups: the bytes without padding, or undefined. */
function ownBase64(text: string): Uint8Array | undefined {
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  try {
    const bytes = decodeGroups(text);
    return bytes.subarray(0, bytes.length - padding);
  } catch (error) {
    if (error instanceof MedcodesError) return undefined;
    throw error;
  }
}

/** A deflate stream, whole or changed in one place. */
const stream = fc
  .tuple(fc.uint8Array({ maxLength: 300 }), fc.nat(400), fc.integer({ min: 0, max: 255 }), fc.boolean())
  .map(([bytes, at, value, whole]) => {
    const packed = Uint8Array.from(deflateRawSync(bytes));
    if (!whole) packed[at % packed.length] = value;
    return { packed, length: bytes.length };
  });

describe('the decompressor of the host', () => {
  it('reads whole streams', () => {
    const packed = deflateRawSync(new Uint8Array(5000).fill(7));
    expect(hostInflate(packed, 5000)).toEqual(new Uint8Array(5000).fill(7));
    expect(hostInflate(deflateRawSync(new Uint8Array()), 0)).toEqual(new Uint8Array());
    expect(hostInflate(packed, 5000)!.constructor).toBe(Uint8Array);
  });

  it('gives what our own code gives, or nothing', () => {
    fc.assert(
      fc.property(stream, fc.integer({ min: -2, max: 2 }), ({ packed, length }, more) => {
        const asked = Math.max(0, length + more);
        const bytes = hostInflate(packed, asked);
        if (bytes !== undefined) expect(bytes).toEqual(inflate(packed, asked));
      }),
      { numRuns: 5000 },
    );
  });

  it('does not accept bytes after the stream, a cut stream or another length', () => {
    const packed = deflateRawSync(new Uint8Array(1000).fill(7));
    expect(hostInflate(Uint8Array.of(...packed, 0), 1000)).toBeUndefined();
    for (let length = 0; length < packed.length; length++)
      expect(hostInflate(packed.subarray(0, length), 1000)).toBeUndefined();
    for (const length of [0, 999, 1001, 2 ** 40, -1, Number.NaN])
      expect(hostInflate(packed, length)).toBeUndefined();
  });

  it.each([
    ['without a process', undefined],
    ['with a process of a browser bundle', { env: {} }],
    ['with an old Node', { getBuiltinModule: () => undefined }],
    ['with a module that is something else', { getBuiltinModule: () => ({ inflateRawSync: () => 7 }) }],
    [
      'with one that throws',
      {
        getBuiltinModule: () => {
          throw new Error('no');
        },
      },
    ],
  ])('is not used %s', (_, process) => {
    const packed = deflateRawSync(new Uint8Array(1000).fill(7));
    vi.stubGlobal('process', process);
    const bytes = hostInflate(packed, 1000);
    vi.unstubAllGlobals();
    expect(bytes).toBeUndefined();
  });
});

describe('the base64 decoder of the host', () => {
  it.each(['AA==', 'AAA=', 'AAAA', '+/+/', ''])('reads %j', (text) => {
    expect(hostBase64(text)).toEqual(ownBase64(text));
  });

  it('gives what our own code gives, or nothing', () => {
    const character = fc.constantFrom(...'ABYZabyz0189+/+/-_= \n\té中🙂', '\u0100', '\u013d');
    fc.assert(
      fc.property(fc.string({ unit: character, maxLength: 24 }), (text) => {
        const whole = text.slice(0, text.length - (text.length % 4));
        const bytes = hostBase64(whole);
        if (bytes !== undefined) expect(bytes).toEqual(ownBase64(whole));
      }),
      { numRuns: 20_000 },
    );
  });

  it('is not used where there is no Buffer', () => {
    vi.stubGlobal('Buffer', undefined);
    const bytes = hostBase64('AAAA');
    vi.unstubAllGlobals();
    expect(bytes).toBeUndefined();
  });
});
