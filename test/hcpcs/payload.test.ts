import { describe, expect, it } from 'vitest';
import { emitHcpcs } from '../../data-build/hcpcs/emit.js';
import { createHcpcs, type Hcpcs, type HcpcsPayload } from '../../src/hcpcs/index.js';
import { payload } from '../../src/hcpcs/payload.js';
import { HCPCS_MINIATURE } from '../fixtures/hcpcs-miniature.js';
import frozenWithModifiers from '../fixtures/hcpcs-settings-v1.json' with { type: 'json' };
import frozen from '../fixtures/hcpcs-v1.json' with { type: 'json' };
import { partsOf } from '../fixtures/parts.js';

const codeOf = (run: () => unknown): unknown => {
  try {
    run();
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
  return 'nothing was thrown';
};

/** What a miniature says, worked out by hand. */
function check(hcpcs: Hcpcs): void {
  const on = (code: string, ...dates: string[]): boolean[] =>
    dates.map((date) => hcpcs.isBillable(code, { on: date }));
  expect(hcpcs.dataRange()).toEqual({ from: '2017-01-01', to: '2020-03-31' });
  expect(hcpcs.releases().map(({ codes, modifiers }) => [codes, modifiers])).toEqual([
    [5, 1],
    [3, 1],
    [4, 0],
    [5, 1],
  ]);
  // Terminated with hindsight.
  expect(on('J0001', '2014-12-31', '2015-01-01', '2017-06-30', '2017-07-01')).toEqual([
    false,
    true,
    true,
    false,
  ]);
  expect(hcpcs.successors('J0001')).toEqual([
    {
      code: 'J0005',
      effective: '2019-01-01',
      lastDay: '2017-06-30',
      basis: 'cross-reference',
      replaced: true,
    },
  ]);
  expect(hcpcs.validate('J0001', { on: '2019-06-01' })).toMatchObject({
    issues: [{ code: 'retired', successors: ['J0005'], crossReference: { codes: ['J0005'], cpt: true } }],
  });
  // Vanished.
  expect(hcpcs.history('J0002')?.periods).toEqual([
    {
      from: '2015-01-01',
      lastDayBetween: { notBefore: '2017-01-01', notAfter: '2017-12-31' },
      began: 'added',
      fromRelease: '2017-01-01',
      toRelease: '2018-01-01',
    },
  ]);
  // Reactivated, the end before not known.
  expect(hcpcs.history('J0003')?.periods).toEqual([
    {
      from: '2015-01-01',
      lastDayBetween: { notBefore: '2018-01-01', notAfter: '2018-09-30' },
      began: 'added',
      fromRelease: '2017-01-01',
      toRelease: '2019-01-01',
    },
    { from: '2018-10-01', began: 'reactivated', fromRelease: '2019-01-01' },
  ]);
  expect(hcpcs.lookup('J0003', { on: '2019-06-01' })).toMatchObject({
    title: 'Injection, third drug, 5 x 10^15 vector genomes',
    noc: true,
    nocRelease: '2018-01-01',
    pricing: [{ code: '51', meaning: 'Drugs' }],
  });
  // Given out anew.
  expect(hcpcs.history('J0004')?.periods.map(({ from, to }) => [from, to])).toEqual([
    ['2015-01-01', '2016-12-31'],
    ['2018-04-01', undefined],
  ]);
  expect(hcpcs.lookup('J0004', { on: '2016-06-01' })?.title).toBe('Injection, fourth drug, 1 mg');
  expect(hcpcs.lookup('J0004', { on: '2018-06-01' })?.title).toBe('Another drug, 1 ml');
  // Corrected, with a note; new with the action alone; lost columns.
  expect(hcpcs.lookup('J0005', { on: '2017-06-01' })).toMatchObject({
    release: '2018-01-01',
    processingNote: { number: '0001', text: 'A NOTE.', list: '2018-01-01' },
  });
  expect(hcpcs.lookup('J0006', { on: '2020-01-01' })).toMatchObject({
    validFrom: '2020-01-01',
    unknown: ['added', 'crossReference'],
  });
  expect(hcpcs.modifier('LT', { on: '2019-06-01' })).toMatchObject({ level: 'II', release: '2018-01-01' });
  expect(hcpcs.drugByNdc('0001-0002-03')).toMatchObject([
    { code: 'J0001', labeler: 'Maker™ Inc', billUnitsPerPackage: 25 },
  ]);
  expect(hcpcs.billUnits('ab12', 1)).toMatchObject([{ units: 5, inconsistent: true }]);
}

describe('a payload of the miniature', () => {
  it('says what was written into it', async () => {
    check(createHcpcs(partsOf(await emitHcpcs(HCPCS_MINIATURE)) as unknown as HcpcsPayload));
  });

  it('frozen at format 1 still does, with modifiers in a part of their own and among the codes', () => {
    expect(frozenWithModifiers).toHaveProperty('modifiers');
    expect(frozen).not.toHaveProperty('modifiers');
    check(createHcpcs(frozenWithModifiers));
    check(createHcpcs(frozen));
  });

  it('is the same each time', async () => {
    expect(partsOf(await emitHcpcs(HCPCS_MINIATURE))).toEqual(partsOf(await emitHcpcs(HCPCS_MINIATURE)));
  });
});

describe('a payload of your own', () => {
  it('may be parts, as text or bytes; a missing part is named', () => {
    const bytes = Uint8Array.from(Buffer.from(payload.codes as string, 'base64'));
    const hcpcs = createHcpcs({ codes: bytes });
    expect(hcpcs.isBillable('J1885', { on: '2026-01-15' })).toBe(true);
    expect(codeOf(() => hcpcs.isModifier('LT', { on: '2026-01-15' }))).toBe('missing-part');
    const { codes, modifiers } = payload;
    expect(createHcpcs({ codes, modifiers }).modifier('LT', { on: '2026-01-15' })).toMatchObject({
      title: 'Left side (used to identify procedures performed on the left side of the body)',
    });
    expect(codeOf(() => hcpcs.lookup('J1885', { on: '2026-01-15' }))).toBe('missing-part');
    expect(codeOf(() => hcpcs.billUnits('57894-0030-01', 1))).toBe('missing-part');
    expect(codeOf(() => createHcpcs({ ...payload, details: undefined }).successors('C9058'))).toBe(
      'missing-part',
    );
  });

  it('answers as the bundled one does', async () => {
    const bundled = await import('../../src/hcpcs/index.js');
    const own = createHcpcs(payload);
    const on = '2025-10-15';
    expect(own.lookup('J1885', { on })).toEqual(bundled.lookup('J1885', { on }));
    expect(own.size({ on })).toEqual(bundled.size({ on }));
    expect(Object.keys(own).sort()).toEqual(
      Object.keys(bundled)
        .filter((name) => name !== 'createHcpcs')
        .sort(),
    );
    expect([...own.modifiers({ on })].length).toBe(363);
    expect(own.codesForDrug('Remicade')).toEqual(bundled.codesForDrug('Remicade'));
  });

  it('of another build, another set, or none at all is refused', async () => {
    const icd = await import('../../src/data/icd10cm/codes.js');
    expect(codeOf(() => createHcpcs({ codes: icd.payload }).has('J1885'))).toBe('unsupported-payload');
    const mixed = { ...payload, titles: frozen.titles };
    expect(codeOf(() => createHcpcs(mixed).lookup('J1885', { on: '2025-10-15' }))).toBe('corrupt-payload');
    expect(codeOf(() => createHcpcs({ codes: 'AAAA' }).has('J1885'))).toBe('corrupt-payload');
    expect(codeOf(() => createHcpcs({ codes: 5 as never }).has('J1885'))).toBe('invalid-argument');
  });

  it('cut off anywhere, or with any bit turned, is refused', () => {
    const whole = Uint8Array.from(Buffer.from(frozen.codes, 'base64'));
    const ask = (codes: Uint8Array) =>
      codeOf(() => createHcpcs({ codes }).isBillable('J0001', { on: '2016-01-01' }));
    expect(ask(whole)).toBe('nothing was thrown');
    for (let length = 0; length < whole.length; length += 7)
      expect(ask(whole.subarray(0, length))).toBe('corrupt-payload');
    for (let bit = 0; bit < whole.length * 8; bit += 13) {
      const turned = whole.slice();
      turned[bit >> 3]! ^= 1 << (bit & 7);
      expect(['corrupt-payload', 'unsupported-payload', 'missing-part']).toContain(ask(turned));
    }
  });
});
