import { describe, expect, it } from 'vitest';
import { MedcodesError } from '../../src/base/errors.js';
import { createNcci, type NcciPayload } from '../../src/ncci/index.js';
import { payload as bundled } from '../../src/ncci/payload.js';
import { payloadOf } from './compiled.js';
import { addOnText, mueCsv, type PtpCells, ptpText } from './official.js';

const ON = '2024-08-01';

/** Enough rows for several chunks. */
const pairs = (count: number): PtpCells[] =>
  Array.from({ length: count }, (_, i) => ({
    one: `${String(Math.floor(i / 200)).padStart(4, '0')}Y`,
    two: `${String(5000 + (i % 200) * 3)}Z`,
    indicator: String(i % 2),
    deletion: i % 5 === 0 ? '20211231' : '*',
  }));

const small: Record<string, Uint8Array> = await payloadOf({
  'ccipra-v302r0.txt': ptpText(pairs(30)),
  'MUE_Practitioner_2024Q3.csv': mueCsv('Practitioner', [
    { code: 'J0001', units: '3' },
    { code: '00001', units: '1' },
  ]),
  'AOC_V2024Q3.txt': addOnText([{ type: '1', addOn: '00001', primary: '00002' }]),
});

/** Everything that a payload says. */
function everything(payload: NcciPayload): string {
  const ncci = createNcci(payload);
  const codes = ['J0001', '00001', '00002', '0000Y', '5003Z'];
  return JSON.stringify([
    ncci.releases(),
    [...ncci.edits()],
    codes.map((code) => [ncci.mue(code, { on: ON }), ncci.addOn(code, { on: ON })]),
    ncci.checkPair('0000Y', '5003Z', { on: ON }),
  ]);
}

const WHOLE = everything(small);

function outcome(part: string, bytes: unknown): string {
  try {
    return everything({ ...small, [part]: bytes }) === WHOLE ? 'same' : 'wrong answer';
  } catch (error) {
    return error instanceof MedcodesError ? error.code : `not a MedcodesError: ${String(error)}`;
  }
}

describe.each(Object.keys(small))('a damaged part: %s', (part) => {
  const good = small[part]!;

  it('is refused with each single bit flipped', () => {
    const accepted: string[] = [];
    for (let at = 0; at < good.length; at++)
      for (let bit = 0; bit < 8; bit++) {
        const bytes = good.slice();
        bytes[at]! ^= 1 << bit;
        const found = outcome(part, bytes);
        if (!['corrupt-payload', 'unsupported-payload', 'missing-part'].includes(found))
          accepted.push(`byte ${at}, bit ${bit}: ${found}`);
      }
    expect(accepted).toEqual([]);
  });

  it('is refused cut off anywhere', () => {
    const found = Array.from({ length: good.length }, (_, length) => outcome(part, good.slice(0, length)));
    expect(new Set(found)).toEqual(new Set(['corrupt-payload']));
  });

  it('is refused as a part of another kind, and of another set', async () => {
    for (const other of Object.keys(small).filter((name) => name !== part))
      expect(outcome(part, small[other])).toBe('unsupported-payload');
    const { payload } = await import('../../src/icd10cm/payload.js');
    expect(outcome(part, payload.codes)).toBe('unsupported-payload');
  });

  it('answers the same as base64', () => {
    expect(outcome(part, Buffer.from(good).toString('base64'))).toBe('same');
  });
});

describe('a payload', () => {
  it('of several chunks answers each of its pairs', async () => {
    const rows = pairs(40_000);
    const { ptpPractitioner } = await payloadOf({ 'ccipra-v302r0.txt': ptpText(rows) });
    const ncci = createNcci({ ptpPractitioner });
    const wrong = rows.filter(({ one, two, deletion, indicator }) => {
      const { verdict } = ncci.checkPair(two, one, { on: ON });
      const expected =
        deletion === '*' ? (indicator === '0' ? 'conflict' : 'allowed-with-modifier') : 'no-edit';
      return verdict !== expected;
    });
    expect(wrong).toEqual([]);
    // Codes between those of column 2, before the first and after the last, have no edit.
    for (const two of ['4999Z', '5001Z', '5002Z', '5598Z', '9999Z', '00001'])
      expect(ncci.checkPair('0050Y', two, { on: ON })).toMatchObject({ verdict: 'no-edit', otherRows: [] });
    expect(ptpPractitioner!.length).toBeLessThan(2500);
  });

  it('is the same for the same files, in any order of rows', async () => {
    const rows = pairs(500);
    const again = await payloadOf({ 'ccipra-v302r0.txt': ptpText([...rows].reverse()) });
    expect(again).toEqual(await payloadOf({ 'ccipra-v302r0.txt': ptpText(rows) }));
  });

  it('of the user can be combined with the bundled one', () => {
    const ncci = createNcci({ ...bundled, ptpPractitioner: small.ptpPractitioner });
    expect(ncci.checkPair('0000Y', '5003Z', { on: ON })).toMatchObject({ table: { scope: 'full' } });
    expect(ncci.checkPair('A9503', 'A9512', { on: ON, setting: 'outpatient' })).toMatchObject({
      table: { scope: 'level2' },
    });
    expect(ncci.mue('J0897', { on: '2026-04-15' }).verdict).toBe('limit');
    expect(ncci.releases().map(({ scope }) => scope)).toEqual([
      'full',
      'level2',
      'level2',
      'level2',
      'level2',
      'level2',
    ]);
    expect(ncci.modifier('LT')).toEqual({ modifier: 'LT', group: 'anatomic' });
    expect(ncci.modifiers()).toHaveLength(44);
    expect(ncci.checkUnits([{ code: 'J0897', units: 121 }], { on: '2026-04-15' }).findings).toHaveLength(1);
    expect(ncci.checkAddOns([{ code: 'G0554' }], { on: '2026-07-15' }).findings).toHaveLength(1);
  });

  it('may be empty', () => {
    const ncci = createNcci({});
    expect([ncci.releases(), [...ncci.edits()], ncci.dataRange('add-on')]).toEqual([[], [], undefined]);
    expect(ncci.checkPair('A9503', 'A9512')).toMatchObject({
      verdict: 'not-loaded',
      reason: 'table',
      codes: ['A9503', 'A9512'],
    });
    expect(ncci.mue('A9503').verdict).toBe('not-loaded');
    expect(ncci.addOn('A9503').verdict).toBe('not-loaded');
    expect(ncci.checkUnits([{ code: 'A9503' }]).checks[0]?.notJudged).toHaveLength(1);
    expect(() => ncci.dataRange('icd' as never)).toThrow(
      expect.objectContaining({ code: 'invalid-argument' }),
    );
  });
});
