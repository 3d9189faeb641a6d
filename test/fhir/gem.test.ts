import { describe, expect, it } from 'vitest';
import { createTerminology, gemMaps, icd9Set, icd10cmSet, icd10pcsSet } from '../../src/fhir/index.js';
import type { FhirParameter, FhirResource } from '../../src/fhir/types.js';
import * as diagnoses from '../../src/icd9/index.js';
import * as procedures from '../../src/icd9/procedures/index.js';
import * as icd10cm from '../../src/icd10cm/functions.js';
import * as icd10pcs from '../../src/icd10pcs/functions.js';
import { all, CM, codes, issues, message, one, property, value } from './service.js';

const NINE = 'http://hl7.org/fhir/sid/icd-9-cm';
const PCS = 'http://www.cms.gov/Medicare/Coding/ICD10';
const options = {
  sets: [icd10cmSet(icd10cm), icd10pcsSet(icd10pcs), icd9Set({ diagnoses, procedures })],
  maps: gemMaps({ diagnoses, procedures }),
};
const r4 = createTerminology(options);
const r5 = createTerminology({ ...options, fhirVersion: 'R5' });

const part = (match: FhirParameter, name: string): unknown =>
  value(match.part?.find((found) => found.name === name));
const product = (match: FhirParameter): unknown[] =>
  (match.part ?? [])
    .filter(({ name }) => name === 'product')
    .map(({ part: inner }) => (value(inner?.[1]) as { code: string }).code);
const matches = (answer: FhirResource): unknown[] =>
  all(answer, 'match').map((match) => [
    (part(match, 'concept') as { code?: string } | undefined)?.code,
    part(match, 'equivalence') ?? part(match, 'relationship'),
    ...product(match),
  ]);

describe('$translate by the general equivalence mappings', () => {
  it('gives exact and approximate targets, with their titles', () => {
    // 2018_I9gem.txt: 0010 A000 00000; 25000 E119 10000.
    expect(matches(r4.translate({ system: NINE, code: '001.0' }))).toEqual([['A00.0', 'equivalent']]);
    const answer = r4.translate({ system: NINE, code: '250.00' });
    expect(matches(answer)).toEqual([['E11.9', 'relatedto']]);
    expect(part(all(answer, 'match')[0]!, 'concept')).toEqual({
      system: CM,
      code: 'E11.9',
      display: 'Type 2 diabetes mellitus without complications',
    });
    expect(part(all(answer, 'match')[0]!, 'source')).toBe(`${NINE}?fhir_cm=gem-diagnoses`);
    expect(matches(r5.translate({ system: NINE, sourceCode: '250.00' }))).toEqual([['E11.9', 'related-to']]);
  });

  it('gives a combination as a target with its product, one for each choice', () => {
    // 2018_I10gem.txt: R6521 78552 10111; R6521 99592 10112.
    expect(matches(r4.translate({ system: CM, code: 'R65.21', targetsystem: NINE }))).toEqual([
      ['785.52', 'relatedto', '995.92'],
    ]);
    const fracture = diagnoses.toIcd10('806.4')!.scenarios;
    const choices = fracture.flatMap(({ choiceLists: [a, b] }) =>
      a!.codes.flatMap((code) => b!.codes.map((other) => [code, 'relatedto', other])),
    );
    expect(choices).toHaveLength(18);
    expect(matches(r4.translate({ system: NINE, code: '806.4' }))).toEqual(choices);
  });

  it('says that a code has no map', () => {
    const answer = r4.translate({ system: NINE, code: '00.16' });
    expect(one(answer, 'result')).toBe(false);
    expect(matches(answer)).toEqual([[undefined, 'unmatched']]);
    expect(matches(r5.translate({ system: NINE, sourceCode: '00.16' }))).toEqual([
      [undefined, 'not-related-to'],
    ]);
  });

  it('goes by the dot from diagnoses to ICD-10-CM and from procedures to ICD-10-PCS', () => {
    const systems = (code: string): unknown[] =>
      all(r4.translate({ system: NINE, code }), 'match').map(
        (match) => (part(match, 'concept') as { system: string }).system,
      );
    expect(new Set(systems('001.0'))).toEqual(new Set([CM]));
    expect(new Set(systems('47.01'))).toEqual(new Set([PCS]));
    expect(systems('4701')).toEqual([]);
  });

  it('goes back by a file of its own', () => {
    const asked = { system: PCS, code: '0DTJ4ZZ', targetsystem: NINE };
    // gem_pcsi9.txt: 0DTJ4ZZ 4701 10000.
    expect(matches(r4.translate(asked))).toEqual([['47.01', 'relatedto']]);
    const url = `${NINE}?fhir_cm=gem-procedures`;
    const wrong = r4.translate({ url, system: PCS, code: '0DTJ4ZZ', reverse: true });
    expect(issues(wrong)).toEqual(['error invalid invalid-data reverse']);
    expect(message(wrong)).toContain(`ask '${PCS}?fhir_cm=gem', which goes the other way`);
  });

  it('takes the value set of all codes as a scope, and refuses others', () => {
    const asked = { system: CM, code: 'E11.9' };
    expect(matches(r4.translate({ ...asked, target: `${NINE}?fhir_vs` }))).toEqual([['250.00', 'relatedto']]);
    expect(issues(r4.translate({ ...asked, target: `${NINE}?fhir_vs=billable` }))).toEqual([
      'error invalid invalid-data target',
    ]);
  });

  it('takes a target in R5 for the changes of codes', () => {
    expect(matches(r5.translate({ system: CM, targetCode: 'A04.71' }))).toEqual([['A04.7', 'related-to']]);
    const systems = { sourceSystem: CM, targetSystem: CM };
    expect(matches(r5.translate({ ...systems, targetCode: 'A04.71' }))).toEqual([['A04.7', 'related-to']]);
    expect(matches(r5.translate({ sourceSystem: NINE, sourceCode: '001.0' }))).toEqual([
      ['A00.0', 'equivalent'],
    ]);
    expect(issues(r5.translate({ system: CM, sourceCode: 'A04.7', targetCode: 'A04.71' }))).toEqual([
      'error invalid invalid-data targetCode',
    ]);
  });
});

describe('ICD-9-CM as a code system', () => {
  it('has diagnoses and procedures under one address', () => {
    const display = (code: string): unknown => one(r4.lookup({ system: NINE, code }), 'display');
    expect([display('001.0'), display('00.10'), display('250')]).toEqual([
      'Cholera due to vibrio cholerae',
      'Implantation of chemotherapeutic agent',
      '250',
    ]);
    expect(property(r4.lookup({ system: NINE, code: '47.01' }), 'role')).toEqual(['procedure']);
    expect(message(r4.lookup({ system: NINE, code: '4701' }))).toContain("write '47.01'");
    const { uniqueId } = r4.namingSystem(NINE) as { uniqueId?: readonly { value: string }[] };
    expect(uniqueId!.map((id) => id.value)).toEqual([
      NINE,
      '2.16.840.1.113883.6.103',
      '2.16.840.1.113883.6.104',
    ]);
    expect(one(r4.lookup({ system: 'urn:oid:2.16.840.1.113883.6.104', code: '47.01' }), 'name')).toBe(
      'ICD-9-CM',
    );
  });

  it('has its codes, and billable ones until 2015-09-30', { tags: 'slow' }, () => {
    const total = (url: string, date: string): number | undefined => {
      const found = r4.expand({ url: `${NINE}?fhir_vs${url}`, date, count: 0 });
      return found.resourceType === 'ValueSet' ? found.expansion?.total : undefined;
    };
    const sizes = [diagnoses, procedures].map((set) => set.size({ on: '2015-09-30' }));
    const sum = (of: 'entries' | 'billable'): number => sizes[0]![of] + sizes[1]![of];
    expect([total('', '2026-01-15'), total('', '2015-09-30')]).toEqual([sum('entries'), sum('entries')]);
    expect(total('=billable', '2015-09-30')).toBe(14_567 + 3_882);
    expect(total('=billable', '2015-10-01')).toBe(0);
    expect(codes(r4.expand({ url: `${NINE}?fhir_vs=isa/250.0`, date: '2015-10-01' }))).toEqual([]);
    expect(codes(r4.expand({ url: `${NINE}?fhir_vs=isa/250.0`, valueSetVersion: '2015' }))).toEqual([
      '250.0',
      '250.00',
      '250.01',
      '250.02',
      '250.03',
    ]);
  });

  it('marks headers, and answers by the fiscal year', () => {
    const headers = property(r4.lookup({ system: NINE, code: '250', version: '2015' }), 'notSelectable');
    expect(headers).toEqual([true]);
    expect(property(r4.lookup({ system: NINE, code: '250.00' }), 'notSelectable')).toEqual([false]);
    const today = r4.validateCode({ system: NINE, code: '250.00', date: '2015-10-01' });
    expect([one(today, 'result'), one(today, 'inactive')]).toEqual([true, true]);
    const then = r4.validateCode({ system: NINE, code: '250.00', date: '2015-09-30' });
    expect([one(then, 'result'), one(then, 'inactive')]).toEqual([true, undefined]);
    expect(one(r4.subsumes({ system: NINE, codeA: '47', codeB: '47.01' }), 'outcome')).toBe('subsumes');
  });

  it('needs one of the modules', () => {
    expect(() => icd9Set({})).toThrow("icd9Set needs 'diagnoses'");
    expect(() => gemMaps({})).toThrow("gemMaps needs 'diagnoses'");
    expect(() => gemMaps({ diagnosis: diagnoses } as never)).toThrow('diagnosis');
    expect(icd9Set({ procedures }).oid).toBe('2.16.840.1.113883.6.104');
  });
});
