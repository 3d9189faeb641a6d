import { deflateRawSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { editionOf } from '../../src/cpt/create.js';
import { type Cpt, type CptOptions, type CptPayload, createCpt } from '../../src/cpt/index.js';
import { readDistribution } from '../../src/cpt/read/distribution.js';
import { packCpt } from '../../src/cpt/write/pack.js';
import { buildNumber, packSection, writeContainer } from '../../src/packed/write/container.js';
import frozenPayload from '../fixtures/cpt-v1.json' with { type: 'json' };
import { consolidated, FEW, inventedRows, modifiers, older } from './invented.js';

type Files = Parameters<typeof readDistribution>[0];

/** What the command writes, without the modules around it. */
async function compiled(files: Files, options: CptOptions = {}): Promise<CptPayload> {
  const edition = { effective: 0, to: 0, ...editionOf(options) };
  const parts = packCpt(readDistribution(files, options.partial === true), edition);
  const build = buildNumber(Object.values(parts).flat());
  const payload: Record<string, Uint8Array> = {};
  for (const [name, sections] of Object.entries(parts)) {
    const packed = await Promise.all(
      sections.map((section) => packSection(section, async (bytes) => deflateRawSync(bytes))),
    );
    payload[name] = writeContainer('cpt', build, packed);
  }
  return payload as unknown as CptPayload;
}

const rows = inventedRows();
const files = [consolidated(rows), modifiers()];
const edition = { effective: '2026-01-01' };
let payload: CptPayload;
let few: CptPayload;

beforeAll(async () => {
  payload = await compiled(files, edition);
  few = await compiled([consolidated(FEW), modifiers()], { ...edition, partial: true });
});

describe('a compiled payload answers like the files', () => {
  const answers = (cpt: Cpt, code: string, on: string) => [
    cpt.has(code, { on }),
    cpt.lookup(code, { on }),
    cpt.validate(code, { on }),
    cpt.history(code),
    cpt.details(code),
  ];

  it('for every code, on dates before, in and after the edition', { tags: 'slow' }, () => {
    const fromFiles = createCpt(files, edition);
    const fromPayload = createCpt(payload);
    for (const on of ['1980-01-01', '2020-12-31', '2026-06-01', '2027-06-01']) {
      for (const { code } of rows)
        expect(answers(fromPayload, code, on)).toEqual(answers(fromFiles, code, on));
      expect(fromPayload.size({ on })).toEqual(fromFiles.size({ on }));
    }
    expect([...fromPayload.entries()]).toEqual([...fromFiles.entries()]);
    expect(fromPayload.modifiers()).toEqual(fromFiles.modifiers());
    expect(fromPayload.dataRange()).toEqual({ from: '2026-01-01', to: '2026-12-31' });
    expect(fromPayload.suggest('OO1O0')).toEqual(fromFiles.suggest('OO1O0'));
    expect(fromPayload.descendants('MAAA')).toEqual(fromFiles.descendants('MAAA'));
  });

  it('of the older layout, without dates and modifiers', async () => {
    const own = createCpt(await compiled(older(rows)));
    expect([...own.entries()]).toEqual([...createCpt(older(rows)).entries()]);
    expect(own.dataRange()).toEqual({});
    expect(own.history('00100')).toEqual({ code: '00100', periods: [], titles: [] });
    expect(own.details('00100')).toEqual({ code: '00100', tests: [] });
    expect(() => own.modifier('31')).toThrow(expect.objectContaining({ code: 'missing-part' }));
  });

  it('with the dates of the call, if there are any', () => {
    expect(createCpt(few, { effective: '2026-04-01', to: '2026-06-30' }).dataRange()).toEqual({
      from: '2026-04-01',
      to: '2026-06-30',
    });
    expect(createCpt(few, { to: '2026-06-30' }).dataRange()).toEqual({
      from: '2026-01-01',
      to: '2026-06-30',
    });
    expect(() => createCpt(few, { to: '2025-12-31' }).has('21234')).toThrow(
      expect.objectContaining({
        code: 'invalid-argument',
        message: 'the edition ends on 2025-12-31, before it begins on 2026-01-01',
      }),
    );
  });
});

it('a payload that was compiled by the first version is still read the same', () => {
  const frozen = createCpt(frozenPayload);
  const now = createCpt([consolidated(FEW), modifiers()], { ...edition, partial: true });
  for (const on of ['2026-06-01', '2027-06-01'])
    expect([...frozen.entries({ on })]).toEqual([...now.entries({ on })]);
  expect(FEW.map(({ code }) => frozen.details(code))).toEqual(FEW.map(({ code }) => now.details(code)));
  expect(frozen.modifiers()).toEqual(now.modifiers());
});

describe('of a payload', () => {
  it('only the codes are needed if no text is asked for', () => {
    const codesOnly = createCpt({ codes: few.codes });
    expect(codesOnly.has('21234', { on: '2026-06-01' })).toBe(true);
    expect(codesOnly.size({ on: '2026-06-01' }).entries).toBe(8);
    expect(codesOnly.validate('21235').ok).toBe(false);
    expect(codesOnly.parent('II')).toBeUndefined();
    for (const call of [
      () => codesOnly.lookup('21234'),
      () => codesOnly.history('21234'),
      () => codesOnly.details('21234'),
      () => codesOnly.modifier('31'),
    ])
      expect(call).toThrow(expect.objectContaining({ code: 'missing-part' }));
  });

  it('parts of two builds, or of another set, are refused', async () => {
    const other = await compiled([consolidated(FEW.slice(1))], { partial: true });
    expect(() => createCpt({ ...few, titles: other.titles }).lookup('71234')).toThrow(
      expect.objectContaining({ code: 'corrupt-payload' }),
    );
    const { codes: notCpt } = await import('../../src/data/icd10cm/index.js');
    expect(() => createCpt({ codes: notCpt }).has('71234')).toThrow(
      expect.objectContaining({ code: 'unsupported-payload' }),
    );
  });

  it('every flipped bit gives an error or no change, never another answer', () => {
    const parts = Object.entries(few) as [keyof CptPayload, Uint8Array][];
    const all = (cpt: Cpt): string =>
      JSON.stringify([[...cpt.entries()], cpt.details('0456U'), cpt.modifiers()]);
    const expected = all(createCpt(few));
    let errors = 0;
    for (const [name, bytes] of parts) {
      for (let bit = 0; bit < bytes.length * 8; bit += 3) {
        const damaged = Uint8Array.from(bytes);
        damaged[bit >> 3]! ^= 1 << (bit & 7);
        let answer = expected;
        try {
          answer = all(createCpt({ ...few, [name]: damaged }));
        } catch (error) {
          expect((error as { code?: string }).code).toMatch(/^(corrupt|unsupported)-payload$|^missing-part$/);
          errors++;
        }
        expect(answer).toBe(expected);
      }
    }
    expect(errors).toBeGreaterThan(1_000);
  });
});
