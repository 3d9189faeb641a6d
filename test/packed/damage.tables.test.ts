import { describe, expect, it } from 'vitest';
import { MedcodesError } from '../../src/base/errors.js';
import { createIcd10cm, type Icd10cmPayload } from '../../src/icd10cm/index.js';
import { checksum } from '../../src/packed/checksum.js';
import frozen from '../fixtures/icd10cm-v1.json' with { type: 'json' };

type Parts = Record<keyof Icd10cmPayload, Uint8Array>;
const NAMES = ['codes', 'titles', 'shortTitles', 'tabular', 'changes', 'poa'] as const;
const parts = Object.fromEntries(
  NAMES.map((name) => [name, new Uint8Array(Buffer.from(frozen[name], 'base64'))]),
) as Parts;

/** Everything that the payload says. */
function everything(payload: Icd10cmPayload): string {
  const icd = createIcd10cm(payload);
  const dates = icd.releases().map(({ effective }) => effective);
  const codes = new Set(dates.flatMap((on) => [...icd.entries({ on })].map(({ code }) => code)));
  return JSON.stringify([
    icd.releases(),
    [...codes].map((code) => [icd.history(code), icd.predecessors(code), icd.successors(code)]),
    dates.map((on) => [...icd.entries({ on })]),
    dates.map((on) => icd.chapters({ on }).map((chapter) => [chapter, icd.descendants(chapter, { on })])),
    dates.map((on) => [...codes].map((code) => icd.poaExempt(code, { on }))),
  ]);
}

const WHOLE = everything(parts);

/** What a damaged part gives: `same`, the code of the error, or the wrong answer. */
function outcome(name: keyof Icd10cmPayload, bytes: Uint8Array | string): string {
  try {
    const answer = everything({ ...parts, [name]: bytes });
    return answer === WHOLE ? 'same' : `wrong answer: ${answer}`;
  } catch (error) {
    return error instanceof MedcodesError ? error.code : `not a MedcodesError: ${String(error)}`;
  }
}

const REFUSED = new Set(['corrupt-payload', 'unsupported-payload', 'missing-part']);

describe.each(NAMES)('a damaged part: %s', (name) => {
  const good = parts[name];

  it('is refused with each single bit flipped', () => {
    const accepted: string[] = [];
    for (let at = 0; at < good.length; at++) {
      for (let bit = 0; bit < 8; bit++) {
        const bytes = good.slice();
        bytes[at]! ^= 1 << bit;
        const found = outcome(name, bytes);
        if (!REFUSED.has(found)) accepted.push(`byte ${at}, bit ${bit}: ${found}`);
      }
    }
    expect(accepted).toEqual([]);
  });

  it('is refused cut off anywhere, as bytes and as base64', () => {
    const accepted: string[] = [];
    for (let length = 0; length < good.length; length++) {
      const found = outcome(name, good.slice(0, length));
      if (found !== 'corrupt-payload') accepted.push(`${length} bytes: ${found}`);
    }
    for (let length = 0; length < frozen[name].length; length++) {
      const found = outcome(name, frozen[name].slice(0, length));
      if (found !== 'corrupt-payload') accepted.push(`${length} characters: ${found}`);
    }
    expect(accepted).toEqual([]);
  });

  it('is refused with extra bytes after its end', () => {
    expect(outcome(name, Uint8Array.of(...good, 0))).toBe('corrupt-payload');
    expect(outcome(name, `${frozen[name]}AAAA`)).toBe('corrupt-payload');
  });

  it('is refused if it is given as any other part', () => {
    const others = NAMES.filter((other) => other !== name);
    expect(others.map((other) => outcome(name, parts[other]))).toEqual(others.map(() => 'missing-part'));
  });

  it('of the wrong kind is refused', () => {
    for (const foreign of ['', 'not a payload', 'AAAA', new Uint8Array(), new Uint8Array(1000)]) {
      expect(outcome(name, foreign)).toBe('corrupt-payload');
    }
    for (const foreign of [null, 5, {}, [1, 2, 3]]) {
      expect(outcome(name, foreign as unknown as string)).toBe('invalid-argument');
    }
  });
});

/** The bytes with the head changed and its checksum made right again, as another writer would leave it. */
function reheaded(bytes: Uint8Array, change: (head: Uint8Array) => void): Uint8Array {
  const copy = bytes.slice();
  const head = copy.subarray(0, headLength(copy));
  change(head);
  new DataView(copy.buffer).setUint32(head.length, checksum(head), true);
  return copy;
}

const headLength = (bytes: Uint8Array): number => new DataView(bytes.buffer).getUint32(5, true);

describe('a payload of another kind', () => {
  it('in a newer format asks for an update', () => {
    const newer = reheaded(parts.codes, (head) => {
      head[4] = 2;
    });
    expect(outcome('codes', newer)).toBe('unsupported-payload');
    expect(() => createIcd10cm({ codes: newer }).size()).toThrow(/format 2.*update medcodes/);
  });

  it('is refused with the name of its code set', () => {
    const other = reheaded(parts.codes, (head) => {
      head.set(new TextEncoder().encode('icd10xx'), 10);
    });
    expect(() => createIcd10cm({ codes: other }).size()).toThrow(/icd10xx.*not for icd10cm/);
  });

  it('is refused if it comes from another build than the other parts', () => {
    for (const name of NAMES) {
      const other = reheaded(parts[name], (head) => {
        head[17]! ^= 1;
      });
      expect(outcome(name, other)).toBe('corrupt-payload');
    }
  });
});
