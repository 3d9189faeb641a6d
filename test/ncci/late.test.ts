import { describe, expect, it } from 'vitest';
import { entries } from '../../src/hcpcs/index.js';
import { checkAddOns, checkUnits, mue } from '../../src/ncci/index.js';

const outpatient = { setting: 'outpatient' } as const;

describe('after the last day of the table', () => {
  it('a limit is a warning that names the day: 600 units of J9119 against the 350 of 2024Q3', () => {
    const line = { code: 'J9119', units: 600 };
    expect(checkUnits([{ ...line, on: '2026-05-04' }], outpatient)).toMatchObject({
      ok: true,
      findings: [
        {
          rule: 'ncci.mue-day',
          severity: 'warning',
          message:
            'J9119: 600 units, but at most 350 for one patient on one day (2026-05-04) (the table ends on 2024-09-30)',
        },
      ],
    });
    expect(checkUnits([{ ...line, on: '2024-09-30' }], outpatient).findings).toMatchObject([
      { severity: 'error', message: expect.not.stringContaining('ends on') },
    ]);
  });

  it('no limit of any code is an error, and on it every one is', () => {
    let some = 0;
    for (const setting of ['practitioner', 'outpatient', 'dme'] as const) {
      const last = setting === 'practitioner' ? '2026-06-30' : '2024-09-30';
      const after = setting === 'practitioner' ? '2026-07-01' : '2024-10-01';
      for (const { code } of entries({ on: last })) {
        const limit = mue(code, { on: last, setting });
        if (limit.verdict !== 'limit') continue;
        const severityOn = (on: string) =>
          checkUnits([{ code, units: limit.units + 1, on }], { setting }).findings.map(
            ({ severity }) => severity,
          );
        expect([code, severityOn(last), severityOn(after)]).toEqual([code, ['error'], ['warning']]);
        some++;
      }
    }
    expect(some).toBeGreaterThan(10_000);
  });

  it('an add-on code without a primary is a warning', () => {
    const on = (date: string) => checkAddOns([{ code: 'G2212', on: date }], outpatient).findings;
    expect(on('2026-09-30')).toMatchObject([{ severity: 'error' }]);
    expect(on('2026-10-01')).toMatchObject([
      { severity: 'warning', message: expect.stringContaining('(the table ends on 2026-09-30)') },
    ]);
  });
});
