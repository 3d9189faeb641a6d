import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identify } from '../src/index.js';

const systems = (text: string): string[] => identify(text).map(({ system, kind }) => `${system} ${kind}`);

describe('identify', () => {
  it.each([
    ['U07.1', ['icd10cm diagnosis']],
    ['QA0.0101', ['icd10cm diagnosis']],
    ['0001U', ['cpt proprietary laboratory analysis']],
    ['99213', ['cpt category I']],
    ['00100', ['cpt category I']],
    ['0001F', ['cpt category II']],
    ['0075T', ['cpt category III']],
    ['0002M', ['cpt multianalyte assay']],
    ['J1885', ['hcpcs level II', 'icd10cm diagnosis']],
    ['0DTJ4ZZ', ['icd10pcs procedure']],
    ['E119', ['icd10cm diagnosis']],
    ['E11.9', ['icd10cm diagnosis']],
    ['C4A.0', ['icd10cm diagnosis']],
    ['S72001A', ['icd10pcs procedure', 'icd10cm diagnosis']],
    ['D0120', ['icd10cm diagnosis']],
    ['I10', ['icd10cm diagnosis']],
  ])('%s', (text, expected) => {
    expect(systems(text)).toEqual(expected);
  });

  it('writes the code as its system does', () => {
    expect(identify(' s72.001a ')).toEqual([{ system: 'icd10cm', code: 'S72.001A', kind: 'diagnosis' }]);
    expect(identify('s72001a').map(({ code }) => code)).toEqual(['S72001A', 'S72.001A']);
  });

  it.each([
    '',
    'hello',
    'I1',
    'E11.',
    'E1.19',
    '9921',
    '992133',
    'ſ72',
    '0DTO4ZZ',
    'A00.00000',
    'x'.repeat(1000),
  ])('knows no system for %j', (text) => {
    expect(identify(text)).toEqual([]);
  });

  it('answers for any value, never throws', () => {
    fc.assert(fc.property(fc.anything(), (value) => Array.isArray(identify(value as string))));
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => Array.isArray(identify(text))));
  });
});
