import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyCode, anyCodeOf, codeOf, knownCode } from '../../../src/claim/fhir/concepts.js';
import { expressionOf } from '../../../src/claim/fhir/expression.js';
import { day, inSequence, objects, text } from '../../../src/claim/fhir/read.js';
import { given } from '../../../src/claim/given.js';
import { concept } from '../fixtures/fhir.js';

describe('reading JSON of unknown content', () => {
  it('takes what is of its kind, and nothing else', () => {
    expect([text(' a '), text(' '), text(7), text(null)]).toEqual(['a', undefined, undefined, undefined]);
    expect([day('2026-01-15T23:30:00-05:00'), day('2026-01'), day(7)]).toEqual([
      '2026-01-15',
      '2026-01',
      undefined,
    ]);
    expect(objects([1, { a: 1 }, null, [2]])).toEqual([{}, { a: 1 }, {}, {}]);
    expect(objects('list')).toEqual([]);
    expect(given({ a: 1, b: undefined, c: [], d: [1], e: '' })).toEqual({ a: 1, d: [1], e: '' });
  });

  it('orders by sequence, elements without one last, none lost', () => {
    const list = [{ sequence: 3 }, {}, { sequence: 1 }, { sequence: 'x' }, { sequence: 1 }];
    expect(inSequence(list)).toEqual([2, 4, 0, 1, 3]);
    fc.assert(
      fc.property(fc.array(fc.record({ sequence: fc.integer() }, { requiredKeys: [] })), (any) => {
        expect([...inSequence(any)].sort((a, b) => a - b)).toEqual(any.map((_, index) => index));
      }),
    );
  });
});

describe('concepts', () => {
  it('give the code of the right system before a code without a system', () => {
    const both = { coding: [{ code: 'A' }, { system: 'http://hl7.org/fhir/sid/icd-10-cm', code: 'I10' }] };
    expect(codeOf('diagnosis', both)).toBe('I10');
    expect(codeOf('service', both)).toBe('A');
    expect(codeOf('diagnosis', { text: 'hypertension' })).toBeUndefined();
    expect(anyCode(both)).toBe('A');
  });

  it.each([
    ['diagnosis', 'HTTP://HL7.org/fhir/sid/ICD-10-CM'],
    ['procedure', 'http://www.cms.gov/Medicare/Coding/ICD10'],
    ['procedure', 'urn:oid:2.16.840.1.113883.6.4'],
    ['service', 'https://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets'],
    ['service', 'http://www.ama-assn.org/go/cpt/'],
    ['service', 'urn:oid:2.16.840.1.113883.6.12'],
  ] as const)('%s: %s', (kind, system) => {
    expect(codeOf(kind, { coding: [{ system, code: 'X' }] })).toBe('X');
  });

  it('ICD-9 and the ICD-10 of other countries are other systems', () => {
    for (const system of ['http://hl7.org/fhir/sid/icd-9-cm', 'http://hl7.org/fhir/sid/icd-10'])
      expect(codeOf('diagnosis', { coding: [{ system, code: 'X' }] })).toBeUndefined();
  });

  it('give a code of another system with its system, and words if there is no code', () => {
    expect(anyCodeOf('diagnosis', concept('icd10cm', 'I10'))).toEqual({ code: 'I10' });
    expect(anyCodeOf('diagnosis', concept('snomed', '38341003'))).toEqual({
      code: '38341003',
      codeSystem: 'http://snomed.info/sct',
    });
    expect(anyCodeOf('service', { text: 'office visit' })).toEqual({ code: 'office visit' });
    expect(anyCodeOf('service', undefined)).toEqual({ code: undefined });
  });

  it('give the known one of several codes, else the first', () => {
    const both = { coding: [{ code: '40' }, { code: 'professional' }] };
    expect(knownCode(both, (code) => code === 'professional')).toBe('professional');
    expect(knownCode(both, (code) => code === 'oral')).toBe('40');
    expect(knownCode(undefined, () => true)).toBeUndefined();
  });
});

describe('places as FHIRPath', () => {
  const resource = {
    diagnosis: [{ sequence: 2 }, { sequence: 1 }],
    procedure: [{ sequence: 1 }],
    item: [{ sequence: 9 }, { sequence: 3 }, { sequence: 5 }],
  };

  it.each([
    ['', 'Claim'],
    ['/type', 'Claim.type'],
    ['/id', 'Claim'],
    ['/from', 'Claim.billablePeriod.start'],
    ['/through', 'Claim.billablePeriod.end'],
    ['/patient/birthDate', 'Claim.patient'],
    ['/admission', 'Claim.supportingInfo'],
    ['/diagnoses', 'Claim.diagnosis'],
    ['/diagnoses/0', 'Claim.diagnosis[1]'],
    ['/diagnoses/1/code', 'Claim.diagnosis[0].diagnosis'],
    ['/diagnoses/0/poa', 'Claim.diagnosis[1].onAdmission'],
    ['/procedures/0/date', 'Claim.procedure[0].date'],
    ['/lines/0/code', 'Claim.item[1].productOrService'],
    ['/lines/1/modifiers/2', 'Claim.item[2].modifier[2]'],
    ['/lines/2/units', 'Claim.item[0].quantity'],
    ['/lines/2/date', 'Claim.item[0].serviced'],
    ['/lines/2/diagnosisPointers/0', 'Claim.item[0].diagnosisSequence[0]'],
    ['/lines/0/placeOfService', 'Claim.item[1].location'],
    ['/lines/0/revenueCode', 'Claim.item[1].revenue'],
    ['/lines/0/other', 'Claim.item[1]'],
    ['/lines/7/code', 'Claim.item'],
  ])('%s is %s', (pointer, expected) => expect(expressionOf(pointer, resource)).toBe(expected));
});
