import { describe, expect, it } from 'vitest';
import { entries, isBillable, poaExempt, releases } from '../../src/icd10cm/index.js';

/** Codes on each official list, as its document prints them. */
const LIST_SIZES: Readonly<Record<string, number>> = {
  '2015-10-01': 35_239,
  '2016-10-01': 36_875,
  '2017-10-01': 36_877,
  '2018-10-01': 36_935,
  '2019-10-01': 37_075,
  '2020-10-01': 37_258,
  '2021-01-01': 37_260,
  '2021-10-01': 37_297,
  '2022-04-01': 37_299,
  '2022-10-01': 37_658,
  '2023-04-01': 37_689,
  '2023-10-01': 38_110,
  '2024-10-01': 38_154,
  '2025-10-01': 38_349,
};

describe('poaExempt', () => {
  it.each([
    ['Z99.81', '2026-01-15', true],
    ['E11.9', '2026-01-15', false],
    ['Z23', '2026-01-15', true],
    ['S72.001A', '2026-01-15', false],
    ['S72.001D', '2026-01-15', true],
    ['W21.89XA', '2026-01-15', true],
  ])('%s on %s: %s', (code, on, exempt) => {
    expect(poaExempt(code, { on })).toEqual({ exempt, list: '2025-10-01' });
  });

  it('is undefined for headers, for unknown codes, and before the first release', () => {
    expect(poaExempt('E11', { on: '2026-01-15' })).toBeUndefined();
    expect(poaExempt('nonsense', { on: '2026-01-15' })).toBeUndefined();
    expect(poaExempt('Z99.81', { on: '2015-09-30' })).toBeUndefined();
  });

  it('gives as many exempt codes on the day of each list as the list has', { tags: 'slow' }, () => {
    const counted = Object.fromEntries(
      Object.keys(LIST_SIZES).map((on) => {
        let exempt = 0;
        for (const { code } of entries({ on, billable: true })) {
          const answer = poaExempt(code, { on });
          if (answer?.exempt === true && answer.list === on) exempt++;
        }
        return [on, exempt];
      }),
    );
    expect(counted).toEqual(LIST_SIZES);
  });

  it('has an answer for every code that was billable when the list took effect, and for no other code', {
    tags: 'slow',
  }, () => {
    const wrong: string[] = [];
    for (const { effective: on } of releases()) {
      const list = Object.keys(LIST_SIZES).findLast((date) => date <= on)!;
      for (const { code } of entries({ on, billable: true })) {
        if (poaExempt(code, { on })?.list !== (isBillable(code, { on: list }) ? list : undefined))
          wrong.push(`${code} ${on}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});
