import { describe, expect, it } from 'vitest';
import { checkDiagnoses } from '../../src/diagnoses/index.js';
import { entries } from '../../src/icd10cm/index.js';

const additional = (...codes: string[]): string[] =>
  checkDiagnoses(codes, { on: '2026-05-04', setting: 'professional' })
    .findings.filter(({ rule }) => rule === 'icd10cm.use-additional-code')
    .map(({ severity, codes: about, message }) => `${severity} ${about.join(' ')}: ${message}`);

describe('an additional code that is missing', () => {
  it('is information if it is a status, which may not be known: the receptors of a breast cancer', () => {
    expect(additional('C50.919')).toEqual(['information C50.919: C50.919 needs an additional code (Z17.-)']);
    expect(additional('C50.919', 'Z17.0')).toEqual([]);
  });

  it('is a status for the 57 codes of breast cancer alone', () => {
    const codes = [...entries({ on: '2026-05-04' })]
      .filter(({ billable }) => billable)
      .map(({ code }) => code);
    const status = codes.filter((code) =>
      additional(code).some((finding) => /^information.*\((?:Z[\d.-]+(?:, )?)+\)$/.test(finding)),
    );
    expect(status.filter((code) => code.startsWith('C50'))).toHaveLength(57);
    expect(additional('Z08')[0]).toMatch(/^warning.*Z85/);
  });

  it('is a warning if the two belong together', () => {
    expect(additional('I12.9')[0]).toMatch(/^warning/);
    expect(additional('E11.621')[0]).toMatch(/^warning/);
  });

  it('comes once for all diagnoses that ask for the same agent', () => {
    expect(additional('N39.0')).toEqual(['information N39.0: N39.0 needs an additional code (B95-B97)']);
    expect(additional('N39.0', 'I10', 'N30.00')).toEqual([
      'information N39.0 N30.00: N39.0, N30.00 need an additional code (B95-B97)',
    ]);
    expect(additional('N39.0', 'N30.00', 'B96.20')).toEqual([]);
  });

  it('stays apart where diagnoses ask for different codes', () => {
    expect(additional('N39.0', 'C50.919')).toHaveLength(2);
  });
});
