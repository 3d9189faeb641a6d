import { describe, expect, it } from 'vitest';
import { search, searchHcpcs, searchIcd10cm, searchIcd10pcs } from '../../src/search/index.js';
import { WORKED_ICD10CM } from './worked-cases.js';

const on = '2026-01-15';
const first = (query: string): string | undefined => searchIcd10cm(query, { on }).hits[0]?.code;
const codes = (query: string): string[] => searchIcd10cm(query, { on }).hits.map(({ code }) => code);

describe('the first hit of ICD-10-CM', () => {
  it.each(WORKED_ICD10CM)('of %s is %s', (query, code) => {
    expect(first(query)).toBe(code);
  });

  it('of a neoplasm and its spread are both codes', () => {
    expect(codes('lung cancer metastatic to brain').slice(0, 2)).toEqual(['C34.90', 'C79.31']);
    expect(codes('breast ca with mets to liver').slice(0, 2)).toEqual(['C50.919', 'C78.7']);
  });

  it('does not depend on order, case, commas or accents', () => {
    for (const query of ['wrist fracture left', 'FRACTURE, WRIST, LEFT', 'left - fractúre (wrist)'])
      expect(first(query)).toBe('S62.102A');
  });
});

describe('codes and beginnings of codes', () => {
  it('are found in tabular order', () => {
    expect(codes('e1165')).toEqual(['E11.65']);
    expect(codes('E11').slice(0, 2)).toEqual(['E11.00', 'E11.01']);
    expect(codes('S72.00').every((code) => code.startsWith('S72.00'))).toBe(true);
    expect(searchIcd10cm('S72.001', { on }).total).toBe(16);
    expect(codes('E11.6').every((code) => code.startsWith('E11.6'))).toBe(true);
    expect(codes('e1').every((code) => code.startsWith('E1'))).toBe(true);
  });

  it('are words if no code begins with them', () => {
    expect(first('B12 deficiency')).toBe('E53.8');
    expect(searchIcd10cm('Q9999', { on }).hits.every(({ why }) => why.source !== 'code')).toBe(true);
  });
});

describe('the other sets', () => {
  it.each([
    ['appendectomy lap', '0DTJ4ZZ'],
    ['lap chole', '0FT44ZZ'],
    ['picc line', '02HV33Z'],
    ['c section', '10D00Z1'],
    ['0DTJ4', '0DTJ4ZG'],
  ])('ICD-10-PCS: %s is %s', (query, code) => {
    expect(searchIcd10pcs(query, { on }).hits[0]?.code).toBe(code);
  });

  it.each([
    ['zyvox', 'J2020'],
    ['remicade', 'J1745'],
    ['insulin pump', 'E0784'],
    ['k0001', 'K0001'],
  ])('HCPCS: %s is %s', (query, code) => {
    expect(searchHcpcs(query, { on }).hits[0]?.code).toBe(code);
  });

  it('wheelchairs are codes of E and of K', () => {
    const letters = searchHcpcs('wheelchair', { on, limit: 50 }).hits.map(({ code }) => code.charAt(0));
    expect(letters).toContain('E');
    expect(letters).toContain('K');
  });

  it('are searched together, each hit with its set', () => {
    const { hits, totals } = search('wheelchair', { on, limit: 20 });
    expect(new Set(hits.map(({ system }) => system))).toEqual(new Set(['icd10cm', 'hcpcs', 'icd10pcs']));
    expect(Object.keys(totals).sort()).toEqual(['hcpcs', 'icd10cm', 'icd10pcs']);
    expect(hits.map(({ score }) => score)).toEqual(hits.map(({ score }) => score).sort((a, b) => b - a));
  });
});
