import { describe, expect, it } from 'vitest';
import {
  all,
  CM,
  HCPCS_SET,
  issues,
  message,
  ON,
  one,
  PCS_SET,
  POS_SET,
  property,
  terminology,
} from './service.js';

describe('$lookup', () => {
  it('gives the title and the properties of a diagnosis on a date', () => {
    const answer = terminology.lookup({ system: CM, code: 'E11.9', date: ON });
    expect(one(answer, 'name')).toBe('ICD-10-CM');
    expect(one(answer, 'version')).toBe('2025-10-01');
    expect(one(answer, 'display')).toBe('Type 2 diabetes mellitus without complications');
    expect(property(answer, 'parent')).toEqual(['E11']);
    expect(property(answer, 'notSelectable')).toEqual([false]);
    expect(property(answer, 'inactive')).toEqual([false]);
    expect(property(answer, 'effectiveDate')).toEqual(['2015-10-01']);
    expect(property(answer, 'poaExempt')).toEqual([false]);
  });

  it('gives the short title as a designation', () => {
    const [designation] = all(terminology.lookup({ system: CM, code: 'E11.00', date: ON }), 'designation');
    expect(designation?.part?.at(-1)?.valueString).toBe(
      'Type 2 diab w hyprosm w/o nonket hyprgly-hypros coma (NKHHC)',
    );
  });

  it('gives only the properties that are asked', () => {
    const answer = terminology.lookup({ system: CM, code: 'E11', date: ON, property: ['child'] });
    const below = ['0', '1', '2', '3', '4', '5', '6', '8', '9', 'A'].map((end) => `E11.${end}`);
    expect(property(answer, 'child')).toEqual(below);
    expect(all(answer, 'property').length).toBe(below.length);
    expect(all(answer, 'designation')).toEqual([]);
  });

  it('refuses a property that the set does not have', () => {
    const answer = terminology.lookup({ system: CM, code: 'E11', date: ON, property: 'coverage' });
    expect(issues(answer)).toEqual(['error invalid invalid-data property']);
  });

  it('reads a year as the last release of the fiscal year, and a date as a version', () => {
    const version = (asked: object) =>
      one(terminology.lookup({ system: CM, code: 'I10', ...asked }), 'version');
    expect(version({ version: '2026' })).toBe('2026-04-01');
    expect(version({ version: '2026', date: ON })).toBe('2025-10-01');
    expect(version({ version: '2016' })).toBe('2015-10-01');
    expect(version({ version: '2024-12-24' })).toBe('2024-10-01');
    expect(version({ system: `${CM}|2020-04-01` })).toBe('2020-04-01');
    expect(version({ date: `${ON}T23:59:59-05:00` })).toBe('2025-10-01');
  });

  it('knows a code that ended, with its last day and its successors', () => {
    const answer = terminology.lookup({ system: CM, code: 'H40.11X0', date: ON, property: ['*'] });
    expect(property(answer, 'inactive')).toEqual([true]);
    expect(property(answer, 'status')).toEqual(['retired']);
    expect(property(answer, 'lastDate')).toEqual(['2016-09-30']);
    expect(property(answer, 'successor')).toContain('H40.1110');
  });

  it('does not know a code before its first day', () => {
    const answer = terminology.lookup({ system: CM, code: 'H40.1110', date: '2016-09-30' });
    expect(issues(answer)).toEqual(['error not-found not-found code']);
  });

  it('describes a block, a table and a range, which are not reported', () => {
    const block = terminology.lookup({ system: CM, code: 'A15-A19', date: ON });
    expect(property(block, 'kind')).toEqual(['block']);
    expect(property(block, 'notSelectable')).toEqual([true]);
    const table = terminology.lookup({ system: PCS_SET.urls[0], code: '0DT', date: ON });
    expect(property(table, 'axis3Label')).toEqual(['Resection']);
    const range = terminology.lookup({ system: HCPCS_SET.urls[0], code: 'J0000-J8999', date: ON });
    expect(property(range, 'kind')).toEqual(['range']);
  });

  it('gives the columns of the HCPCS record and the setting of a place', () => {
    const drug = terminology.lookup({ system: HCPCS_SET.urls[0], code: 'J1885', date: ON });
    expect(property(drug, 'pricing')).toEqual(['51']);
    expect(property(drug, 'noc')).toEqual([false]);
    const office = terminology.lookup({ system: POS_SET.urls[0], code: '11', date: ON });
    expect(property(office, 'setting')).toEqual(['non-facility']);
    expect(one(office, 'definition')).toContain('Location');
  });

  it('says how a code is written if the dot is missing', () => {
    const answer = terminology.lookup({ system: CM, code: 'E119', date: ON });
    expect(message(answer)).toContain("write 'E11.9'");
  });

  it('accepts a coding, and the object identifier as address', () => {
    const coding = { system: 'urn:oid:2.16.840.1.113883.6.90', code: 'I10', version: '2026' };
    expect(one(terminology.lookup({ coding }), 'display')).toBe('Essential (primary) hypertension');
    expect(one(terminology.lookup({ coding: `${CM}|I10` }), 'name')).toBe('ICD-10-CM');
  });

  it('has no version before the first release', () => {
    expect(issues(terminology.lookup({ system: CM, code: 'I10', date: '2015-09-30' }))).toEqual([
      'error not-found not-found ',
    ]);
  });
});

describe('$subsumes', () => {
  const outcome = (codeA: string, codeB: string): unknown =>
    one(terminology.subsumes({ system: CM, codeA, codeB, date: ON }), 'outcome');

  it('compares codes, blocks and chapters', () => {
    expect(outcome('E08-E13', 'E11.9')).toBe('subsumes');
    expect(outcome('E11.9', 'E00-E89')).toBe('subsumed-by');
    expect(outcome('e11.9', 'E11.9')).toBe('equivalent');
    expect(outcome('E11.9', 'I10')).toBe('not-subsumed');
  });

  it('refuses codes of two systems, and unknown codes', () => {
    const codingA = { system: CM, code: 'I10' };
    const codingB = { system: POS_SET.urls[0], code: '11' };
    expect(issues(terminology.subsumes({ codingA, codingB }))).toEqual([
      'error invalid invalid-data codingB',
    ]);
    expect(issues(terminology.subsumes({ system: CM, codeA: 'I10', codeB: 'XYZ' }))).toEqual([
      'error not-found not-found code',
    ]);
  });
});
