import { describe, expect, it } from 'vitest';
import { withOtherSystems } from '../../src/codeset/other-systems.js';
import * as hcpcs from '../../src/hcpcs/index.js';
import * as icd10cm from '../../src/icd10cm/index.js';
import * as icd10pcs from '../../src/icd10pcs/index.js';

const systemsOf = (text: string): readonly string[] =>
  withOtherSystems({ message: '' }, text, 'ICD-10-CM').otherSystems ?? [];

describe('the other systems that a text may be a code of', () => {
  it.each([
    ['J1885', ['HCPCS Level II']],
    ['d0120', ['CDT']],
    ['99213', ['CPT', 'ICD-9-CM']],
    ['25000', ['CPT', 'ICD-9-CM']],
    ['4019', ['ICD-9-CM']],
    ['v4581', ['HCPCS Level II', 'ICD-9-CM']],
    ['E8859', ['HCPCS Level II', 'ICD-9-CM']],
    ['E1165', ['HCPCS Level II']],
    ['V0000', ['HCPCS Level II']],
    ['0001F', ['CPT']],
    [' 250.00 ', ['ICD-9-CM']],
    ['V72.31', ['ICD-9-CM']],
    ['E885.9', ['ICD-9-CM']],
    ['47.01', ['ICD-9-CM']],
    ['0DTJ4ZZ', ['ICD-10-PCS']],
    ['0002-8215-01', ['NDC']],
    ['00002-8215-1', ['NDC']],
    ['N400002821501', ['NDC']],
    ['I64', ['WHO ICD-10']],
    ['e14.9', ['WHO ICD-10']],
    ['diabetes', []],
    ['E11.9', []],
    ['', []],
  ])('%s: %j', (text, systems) => {
    expect(systemsOf(text)).toEqual(systems);
  });

  it('are named by validate of each set', () => {
    const issueOf = (answer: ReturnType<typeof icd10cm.validate>): unknown => !answer.ok && answer.issues[0];
    expect(issueOf(icd10cm.validate('J1885', { on: '2026-01-15' }))).toMatchObject({
      code: 'unknown',
      message: "'J1885' is not in any release of ICD-10-CM; it has the shape of a HCPCS Level II code",
      otherSystems: ['HCPCS Level II'],
    });
    expect(hcpcs.validate('E11.9', { on: '2026-01-15' })).toMatchObject({
      issues: [{ code: 'malformed', otherSystems: ['ICD-10-CM'] }],
    });
    expect(icd10pcs.validate('99213', { on: '2026-01-15' })).toMatchObject({
      issues: [{ code: 'malformed', otherSystems: ['CPT', 'ICD-9-CM'] }],
    });
  });

  it('a code of ICD-10-CM of any release is never a code of the World Health Organization only', () => {
    const wrong = new Set<string>();
    for (const { effective } of icd10cm.releases())
      for (const { code } of icd10cm.entries({ on: effective }))
        if (systemsOf(code).includes('WHO ICD-10')) wrong.add(code);
    expect([...wrong]).toEqual([]);
  });

  it('a character that may not be seen is named', () => {
    const answer = icd10cm.validate('E11\u200B.9', { on: '2026-01-15' });
    expect(answer.ok ? '' : answer.issues[0].message).toBe(
      "'E11\u200B.9' does not have the shape of an ICD-10-CM code; it contains the character U+200B, extractCodes reads such text",
    );
  });

  it('of five digits is not ICD-9-CM for CPT, of four it is', () => {
    const ofCpt = (text: string) => withOtherSystems({ message: '' }, text, 'CPT').otherSystems;
    expect(ofCpt('25000')).toBeUndefined();
    expect(ofCpt('4019')).toEqual(['ICD-9-CM']);
  });

  it.each(['V72.31', 'V4581', 'E885.9', 'E8859', '25000', '110', '4019', '47.01', 'I64', '99213'])(
    '%s gets no guess that looks like it',
    (text) => {
      const answer = icd10cm.validate(text, { on: '2026-01-15' });
      expect(answer.ok || answer.issues[0].suggestions).toEqual([]);
    },
  );

  it.each([
    ['E1166', 'E11.65'],
    ['D0120', 'D01.2'],
    ['C81.99X', 'C81.99'],
    ['F1165', 'E11.65'],
  ])('%s may be %s all the same', (text, meant) => {
    const answer = icd10cm.validate(text, { on: '2026-01-15' });
    expect(answer.ok || answer.issues[0].suggestions).toContain(meant);
  });

  it('HCPCS says nothing of a code that has its own shape only', () => {
    const answer = hcpcs.validate('J0001', { on: '2026-01-15' });
    expect(answer.ok || answer.issues[0].otherSystems).toBeUndefined();
  });
});
