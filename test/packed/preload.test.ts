import { deflateRawSync } from 'node:zlib';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { MedcodesError } from '../../src/base/errors.js';
import { openContainer } from '../../src/packed/container.js';
import { inflate } from '../../src/packed/inflate.js';
import { takeInflated } from '../../src/packed/inflated.js';
import { openPart, type PayloadPart, preload } from '../../src/packed/payload.js';
import { packSection, writeContainer } from '../../src/packed/write/container.js';
import frozen from '../fixtures/icd10cm-v1.json' with { type: 'json' };
import { bundledParts } from './bundled-parts.js';

afterEach(() => vi.unstubAllGlobals());

/** Every section of a part, by name, as the sections inflated ahead have it. */
async function ahead(part: PayloadPart): Promise<[string, Uint8Array | undefined][]> {
  await preload(part);
  return [...openContainer(part).sections.keys()].map((name) => [name, takeInflated(part, name)]);
}

const codeOf = async (run: () => unknown): Promise<unknown> => {
  try {
    await run();
  } catch (error) {
    return error instanceof MedcodesError ? `${error.code}: ${error.message}` : error;
  }
  return 'nothing was thrown';
};

/** What reading every section at once says. */
const atOnce = (part: PayloadPart): Promise<unknown> =>
  codeOf(() => {
    const names = [...openContainer(part).sections.keys()];
    for (const name of names) openPart('icd10cm', 'codes', part).section(name);
  });

const codes = new Uint8Array(Buffer.from(frozen.codes, 'base64'));

it.each(['zlib', 'streams'])('gives the bytes of each section of each bundled part, with %s', async (how) => {
  if (how === 'streams') vi.stubGlobal('process', { ...process, getBuiltinModule: undefined });
  expect(bundledParts.length).toBeGreaterThan(30);
  for (const { file, text } of bundledParts) {
    const { sections } = openContainer(text);
    for (const [name, bytes] of await ahead(text)) {
      const { packed, rawBytes } = sections.get(name)!;
      expect(bytes, `${file}: ${name}`).toBeDefined();
      expect(Buffer.compare(bytes!, inflate(packed(), rawBytes)!), `${file}: ${name}`).toBe(0);
    }
  }
});

it('is taken once: after that a section is inflated when it is read', async () => {
  await preload(codes);
  const [name] = openContainer(codes).sections.keys();
  const part = openPart('icd10cm', 'codes', codes);
  const first = part.section(name!);
  expect(part.section(name!)).toEqual(first);
  expect(part.section(name!)).not.toBe(first);
});

it('uses the stream of the host', async () => {
  const real = globalThis.DecompressionStream;
  vi.stubGlobal('process', { ...process, getBuiltinModule: undefined });
  let made = 0;
  vi.stubGlobal(
    'DecompressionStream',
    class {
      constructor(format: 'deflate-raw') {
        made++;
        // biome-ignore lint/correctness/noConstructorReturn: it stands in for the real one
        return new real(format);
      }
    },
  );
  await preload(codes);
  expect(made).toBe(openContainer(codes).sections.size);
  await ahead(codes);
});

describe('without a stream that is right, our own code inflates', () => {
  const other = (length: number): unknown =>
    class {
      readonly writable = { getWriter: () => ({ write: async () => {}, close: async () => {} }) };
      readonly readable = {
        getReader: () => {
          let done = false;
          return {
            read: async () => {
              if (done) return { done };
              done = true;
              return { done: false, value: new Uint8Array(length) };
            },
          };
        },
      };
    };

  it.each([
    ['none', undefined],
    ['no class', 7],
    [
      'one that throws',
      class {
        constructor() {
          throw new Error('no');
        }
      },
    ],
    ['one that gives too little', other(1)],
    ['one that gives too much', other(10_000_000)],
  ])('%s', async (_, stream) => {
    const { sections } = openContainer(codes);
    vi.stubGlobal('DecompressionStream', stream);
    vi.stubGlobal('process', { ...process, getBuiltinModule: undefined });
    const found = await ahead(codes);
    vi.unstubAllGlobals();
    for (const [name, bytes] of found)
      expect(bytes).toEqual(inflate(sections.get(name)!.packed(), sections.get(name)!.rawBytes));
  });
});

describe('a part that cannot be read gives the error of the first question', () => {
  it.each([3, 40, codes.length - 40, codes.length - 1])('with byte %i changed', async (at) => {
    const bytes = codes.slice();
    bytes[at]! ^= 1;
    const error = await codeOf(() => preload(bytes));
    expect(error).toBe(await atOnce(bytes));
    expect(error).not.toBe('nothing was thrown');
  });

  it('cut off, or of another kind', async () => {
    for (const part of [codes.slice(0, 30), codes.slice(0, -1), 'nothing', '', 7, undefined, null])
      expect(await codeOf(() => preload(part as never))).toBe(await atOnce(part as never));
  });

  it('with a stream of another length, or with bytes after it', async () => {
    const name = 'codes';
    const bytes = new Uint8Array(500).fill(7);
    const whole = await packSection({ name, bytes }, (raw) => Uint8Array.from(deflateRawSync(raw)));
    for (const section of [
      { ...whole, bytes: new Uint8Array(501) },
      { ...whole, bytes: new Uint8Array(499) },
      { ...whole, packed: Uint8Array.of(...whole.packed, 0) },
      { ...whole, packed: whole.packed.slice(0, -1) },
      { ...whole, bytes: new Uint8Array(9_000_000) },
    ]) {
      const part = writeContainer('icd10cm', 1, [section]);
      const error = await codeOf(() => preload(part));
      expect(error).toBe(await atOnce(part));
      expect(error).toMatch(/^corrupt-payload: section 'codes' cannot be decompressed/);
    }
  });
});
