import { describe, expect, it } from 'vitest';
import { createTerminology, icd10cmSet, type TerminologyMap } from '../../src/fhir/index.js';
import type { FhirConceptMap, FhirParameter } from '../../src/fhir/types.js';
import * as icd10cm from '../../src/icd10cm/functions.js';
import { all, CM, HCPCS_SET, issues, one, terminology, terminologyR5, value } from './service.js';

const part = (match: FhirParameter | undefined, name: string): unknown =>
  value(match?.part?.find((found) => found.name === name));
const targets = (answer: ReturnType<typeof terminology.translate>): unknown[] =>
  all(answer, 'match').map((match) => (part(match, 'concept') as { code: string }).code);

describe('$translate', () => {
  it('gives the codes that came after a code', () => {
    const answer = terminology.translate({ system: CM, code: 'A04.7' });
    expect(one(answer, 'result')).toBe(true);
    expect(targets(answer)).toEqual(['A04.71', 'A04.72']);
    expect(part(all(answer, 'match')[0], 'source')).toBe(`${CM}?fhir_cm=successors`);
    expect(targets(terminology.translate({ system: CM, code: 'A04.7', date: '2017-09-30' }))).toEqual([]);
  });

  it('gives the codes that came before one with reverse', () => {
    expect(targets(terminology.translate({ system: CM, code: 'A04.72', reverse: true }))).toEqual(['A04.7']);
    const url = `${CM}?fhir_cm=successors`;
    expect(targets(terminology.translate({ url, system: CM, code: 'A04.72', reverse: true }))).toEqual([
      'A04.7',
    ]);
  });

  it('says that a code has no target', () => {
    const answer = terminology.translate({ system: CM, code: 'A00.0' });
    expect(one(answer, 'result')).toBe(false);
    expect(one(answer, 'message')).toBe("'A00.0' has no target in the maps asked");
  });

  it('calls a code of a divided code narrower, in the words of R4 and of R5', () => {
    const asked = { system: CM, code: 'H40.11X0' };
    const changes = icd10cm.successors('H40.11X0');
    const divided = changes.findIndex(({ basis }) => basis === 'subdivision');
    const expected =
      divided < 0 ? ['relatedto', 'related-to'] : ['narrower', 'source-is-broader-than-target'];
    const at = Math.max(divided, 0);
    expect(part(all(terminology.translate(asked), 'match')[at], 'equivalence')).toBe(expected[0]);
    const r5 = all(terminologyR5.translate({ system: CM, sourceCode: 'H40.11X0' }), 'match')[at];
    expect(part(r5, 'relationship')).toBe(expected[1]);
    expect(part(r5, 'originMap')).toBe(`${CM}?fhir_cm=successors`);
  });

  it('follows the cross references of HCPCS', () => {
    const system = HCPCS_SET.urls[0];
    const map = terminology.conceptMap(`${system}?fhir_cm=successors`);
    const { code, target } = map.group[0]!.element[0]!;
    expect(targets(terminology.translate({ system, code }))).toEqual(target!.map((found) => found.code));
  });

  it('asks a map of the caller, such as one from ICD-9-CM', () => {
    const source = 'http://hl7.org/fhir/sid/icd-9-cm';
    const map: TerminologyMap = {
      id: 'gem',
      url: 'https://example.org/gem',
      title: 'Invented map',
      description: 'Two codes',
      source,
      target: CM,
      translate: (code) =>
        code === '250.00' ? [{ code: 'E11.9', equivalence: 'inexact' }] : [{ equivalence: 'unmatched' }],
      codes: () => ['250.00', '999.9'],
    };
    const service = createTerminology({ sets: [icd10cmSet(icd10cm)], maps: [map] });
    expect(targets(service.translate({ system: source, code: '250.00' }))).toEqual(['E11.9']);
    expect(one(service.translate({ system: source, code: '999.9' }), 'result')).toBe(false);
    const { group } = service.conceptMap('https://example.org/gem');
    expect(group[0]!.element.map(({ code }) => code)).toEqual(['250.00', '999.9']);
  });

  it('refuses maps and systems that are not known', () => {
    expect(issues(terminology.translate({ url: 'x', system: CM, code: 'I10' }))).toEqual([
      'error not-found not-found url',
    ]);
    expect(issues(terminology.translate({ system: 'http://loinc.org', code: '1-8' }))).toEqual([
      'error not-found not-found system',
    ]);
    expect(issues(terminology.translate({ code: 'I10' }))).toEqual(['error required invalid-data code']);
  });
});

describe('a map as a resource', () => {
  it('has every code with changes, and each fragment at most as many as asked', { tags: 'slow' }, () => {
    const url = `${CM}?fhir_cm=successors`;
    const whole: FhirConceptMap = terminology.conceptMap(url);
    const elements = whole.group[0]!.element;
    expect(elements.length).toBeGreaterThan(1000);
    for (const { code, target } of elements)
      expect(target!.map((found) => found.code)).toEqual(
        icd10cm.successors(code).map((change) => change.code),
      );
    const fragments = [...terminology.conceptMapFragments(url, { size: 500 })];
    expect(fragments.flatMap(({ group }) => group[0]!.element)).toEqual(elements);
    expect(Math.max(...fragments.map(({ group }) => group[0]!.element.length))).toBe(500);
  });
});
