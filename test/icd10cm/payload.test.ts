import { describe, expect, it } from 'vitest';
import { emitIcd10cm } from '../../data-build/icd10cm/emit.js';
import { MedcodesError } from '../../src/base/errors.js';
import { createIcd10cm, type Icd10cm } from '../../src/icd10cm/index.js';
import { payload } from '../../src/icd10cm/payload.js';
import frozen from '../fixtures/icd10cm-v1.json' with { type: 'json' };
import { MINIATURE } from '../fixtures/miniature.js';
import { partsOf } from '../fixtures/parts.js';

/** The rows of a release as the API gives them. */
const rowsOf = (icd: Icd10cm, on: string): unknown[] =>
  [...icd.entries({ on })].map(({ code, billable, shortTitle, title }) => ({
    code: icd.normalize(code),
    billable,
    longTitle: title,
    shortTitle,
  }));

describe('a payload frozen at format 1', () => {
  const icd = createIcd10cm(frozen);

  it('still has the content that was written', () => {
    expect(icd.releases()).toEqual([
      {
        effective: '2016-10-01',
        to: '2017-09-30',
        fiscalYear: 2017,
        provenance: 'verbatim',
        note: 'Made by hand.',
        entries: 12,
        billable: 7,
      },
      {
        effective: '2017-10-01',
        to: '2018-03-31',
        fiscalYear: 2018,
        provenance: 'verbatim',
        note: 'Made by hand.',
        entries: 14,
        billable: 8,
      },
      {
        effective: '2018-04-01',
        fiscalYear: 2018,
        provenance: 'reconstructed',
        note: 'Made by hand.',
        entries: 16,
        billable: 9,
      },
    ]);
    expect(icd.dataRange()).toEqual({ from: '2016-10-01', to: '2018-09-30' });
    for (const { effective, rows } of MINIATURE.releases) expect(rowsOf(icd, effective)).toEqual(rows);
  });

  it('answers questions that need each part', () => {
    expect(icd.upgrade('A04.7', { on: '2018-01-01' }).codes).toEqual(['A04.71', 'A04.72']);
    expect(icd.predecessors('U07.1').map(({ code, replaced }) => [code, replaced])).toEqual([
      ['B99.9', false],
    ]);
    expect(icd.ancestors('U07.1', { on: '2018-04-01' }).map(({ code }) => code)).toEqual([
      'U07',
      'U00-U49',
      'U00-U85',
    ]);
    expect(icd.poaExempt('W21.89XD', { on: '2018-04-01' })).toEqual({ exempt: true, list: '2016-10-01' });
    expect(icd.poaExempt('W21.89XA', { on: '2018-04-01' })).toEqual({ exempt: false, list: '2016-10-01' });
  });

  it('equals what the writer makes today, byte for byte', async () => {
    expect(partsOf(await emitIcd10cm(MINIATURE))).toEqual(frozen);
  });
});

describe('createIcd10cm', () => {
  it('takes bytes as well as base64', () => {
    const bytes = new Uint8Array(Buffer.from(payload.codes as string, 'base64'));
    expect(createIcd10cm({ codes: bytes }).size({ on: '2026-01-15' }).billable).toBe(74_719);
  });

  it('decodes nothing before the first question', () => {
    expect(() => createIcd10cm({ codes: 'nonsense' })).not.toThrow();
    expect(() => createIcd10cm({ codes: 'nonsense' }).size()).toThrow(MedcodesError);
  });

  it('keeps failing on a broken payload, never half works', () => {
    const icd = createIcd10cm({ ...frozen, titles: 'AAAA' });
    for (let time = 0; time < 3; time++)
      expect(() => icd.lookup('I10', { on: '2017-01-01' })).toThrow(
        /MDCX|not a medcodes payload|ends within/,
      );
    expect(icd.isBillable('I10', { on: '2017-01-01' })).toBe(true);
  });

  it('without a part fails only the functions that need it, and names it', () => {
    const icd = createIcd10cm({ codes: frozen.codes });
    const on = '2017-01-01';
    expect(icd.has('I10', { on })).toBe(true);
    expect(icd.size({ on })).toEqual({ entries: 12, billable: 7, headers: 5 });
    const calls: [string, () => unknown][] = [
      ['titles', () => icd.lookup('I10', { on })],
      ['changes', () => icd.upgrade('A04.7', { on: '2018-01-01' })],
      ['poa', () => icd.poaExempt('I10', { on })],
    ];
    for (const [part, call] of calls) {
      expect(call).toThrow(
        expect.objectContaining({ code: 'missing-part', message: expect.stringContaining(`'${part}'`) }),
      );
    }
  });
});
