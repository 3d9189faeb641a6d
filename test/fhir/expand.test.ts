import { describe, expect, it } from 'vitest';
import { createTerminology, type FhirValueSet, icd10cmSet } from '../../src/fhir/index.js';
import * as icd10cm from '../../src/icd10cm/functions.js';
import { searchIcd10cm } from '../../src/search/public/search.js';
import {
  CM,
  codes,
  HCPCS_SET,
  issues,
  ON,
  PCS_SET,
  POS_SET,
  terminology,
  terminologyR5,
  total,
} from './service.js';

const expand = (asked: object) => terminology.expand({ date: ON, ...asked });
const of = (include: object[], more: object = {}) => ({
  resourceType: 'ValueSet',
  status: 'active',
  compose: { include, ...more },
});
const filters = (...filter: [string, string, string][]) =>
  of([{ system: CM, filter: filter.map(([property, op, value]) => ({ property, op, value })) }]);

describe('$expand', () => {
  it('gives the official numbers of fiscal year 2026: 74,719 billable codes and 23,467 headers', {
    tags: 'slow',
  }, () => {
    expect(total(expand({ url: `${CM}?fhir_vs=billable`, count: 0 }))).toBe(74_719);
    expect(total(expand({ url: `${CM}?fhir_vs`, activeOnly: true, count: 0 }))).toBe(74_719 + 23_467);
  });

  it('gives pages, marks headers, and repeats what was asked', () => {
    const page = expand({ url: `${CM}?fhir_vs=isa/E11`, offset: 1, count: 2 }) as FhirValueSet;
    expect(page.expansion?.contains).toEqual([
      { system: CM, abstract: true, code: 'E11.0', display: 'Type 2 diabetes mellitus with hyperosmolarity' },
      {
        system: CM,
        code: 'E11.00',
        display:
          'Type 2 diabetes mellitus with hyperosmolarity without nonketotic hyperglycemic-hyperosmolar coma (NKHHC)',
      },
    ]);
    expect(page.expansion?.offset).toBe(1);
    expect(page.expansion?.parameter).toContainEqual({
      name: 'used-codesystem',
      valueUri: `${CM}|2025-10-01`,
    });
    expect(page.expansion?.parameter).toContainEqual({ name: 'count', valueInteger: 2 });
  });

  it('gives the same pages one after the other as at once', () => {
    const url = `${CM}?fhir_vs=isa/A15-A19`;
    const whole = codes(expand({ url }));
    const pages = Array.from({ length: Math.ceil(whole.length / 7) }, (_, i) =>
      codes(expand({ url, offset: i * 7, count: 7 })),
    );
    expect(pages.flat()).toEqual(whole);
    expect(codes(expand({ url, offset: whole.length, count: 7 }))).toEqual([]);
  });

  it('leaves out headers for lists that people choose from', () => {
    const chosen = expand({ url: `${CM}?fhir_vs=isa/E11`, excludeNotForUI: true });
    expect(codes(chosen)).toEqual(
      codes(expand({ valueSet: filters(['concept', 'is-a', 'E11'], ['notSelectable', '=', 'false']) })),
    );
  });

  it('has codes that ended only if inactive ones are wanted', { tags: 'slow' }, () => {
    const url = `${CM}?fhir_vs`;
    const ended = total(expand({ url, count: 0 }))! - total(expand({ url, activeOnly: true, count: 0 }))!;
    expect(ended).toBeGreaterThan(600);
    const last = expand({ url, offset: 74_719 + 23_467, count: 1 }) as FhirValueSet;
    expect(last.expansion?.contains[0]).toMatchObject({ inactive: true });
  });

  it('filters by the beginnings of words of code and title', { tags: 'slow' }, () => {
    const found = codes(expand({ url: `${CM}?fhir_vs=billable`, filter: 'hypert prim' }));
    expect(found).toContain('I10');
    expect(codes(expand({ url: `${CM}?fhir_vs=billable`, filter: 'e11.65' }))).toEqual(['E11.65']);
    expect(codes(expand({ url: `${CM}?fhir_vs=billable`, filter: 'qqqq' }))).toEqual([]);
  });

  it('filters with a search engine that the set was given', { tags: 'slow' }, () => {
    const searching = createTerminology({ sets: [icd10cmSet(icd10cm, { search: searchIcd10cm })] });
    const found = codes(
      searching.expand({ url: `${CM}?fhir_vs=billable`, filter: 'heart attack', date: ON, count: 5 }),
    );
    expect(found[0]).toBe('I21.9');
  });

  it('gives properties: as an extension in R4, as properties in R5', () => {
    const asked = { url: `${CM}?fhir_vs=isa/I10`, date: ON, property: ['parent'] };
    const [r4] = (terminology.expand(asked) as FhirValueSet).expansion!.contains;
    expect(r4?.extension?.[0]?.extension).toEqual([
      { url: 'code', valueCode: 'parent' },
      { url: 'value', valueCode: 'I10-I1A' },
    ]);
    const [r5] = (terminologyR5.expand(asked) as FhirValueSet).expansion!.contains;
    expect(r5?.property).toEqual([{ code: 'parent', valueCode: 'I10-I1A' }]);
  });

  it('has the lists of the Medicare Code Editor', { tags: 'slow' }, () => {
    expect(codes(expand({ url: `${CM}?fhir_vs=mce/newborn` }))).toContain('A33');
    expect(codes(expand({ url: `${PCS_SET.urls[0]}?fhir_vs=mce/los` })).length).toBeGreaterThan(0);
    expect(issues(expand({ url: `${CM}?fhir_vs=mce/nothing` }))).toEqual(['error not-found not-found url']);
  });
});

describe('a value set', () => {
  it('is made of codes, filters, imports and exclusions', () => {
    const valueSet = of(
      [
        { system: CM, filter: [{ property: 'concept', op: 'is-a', value: 'I10' }] },
        { valueSet: [`${CM}?fhir_vs=isa/A04.7`] },
      ],
      { exclude: [{ system: CM, concept: [{ code: 'A04.71' }] }] },
    );
    expect(codes(expand({ valueSet }))).toEqual(['I10', 'A04.7', 'A04.72']);
  });

  it('takes what all imports of a part have', () => {
    const valueSet = of([{ valueSet: [`${CM}?fhir_vs=isa/A04`, `${CM}?fhir_vs=billable`] }]);
    const found = codes(expand({ valueSet }));
    expect(found).toContain('A04.71');
    expect(found).not.toContain('A04.7');
  });

  it.each([
    ['is-a', 'A04.7', ['A04.7', 'A04.71', 'A04.72']],
    ['descendent-of', 'A04.7', ['A04.71', 'A04.72']],
    ['child-of', 'A04.7', ['A04.71', 'A04.72']],
    ['generalizes', 'A04.71', ['A04', 'A04.7', 'A04.71']],
    ['=', 'I10', ['I10']],
    ['in', 'I10, E11.9', ['E11.9', 'I10']],
  ])('is filtered by concept %s %s', (op, value, expected) => {
    expect(codes(expand({ valueSet: filters(['concept', op, value]) }))).toEqual(expected);
  });

  it('is filtered by properties', () => {
    const places = { system: POS_SET.urls[0], filter: [{ property: 'setting', op: '=', value: 'facility' }] };
    const facility = codes(expand({ valueSet: of([places]) }));
    expect(facility).toContain('21');
    expect(facility).not.toContain('11');
    const drugs = {
      system: HCPCS_SET.urls[0],
      filter: [
        { property: 'concept', op: 'is-a', value: 'J' },
        { property: 'coverage', op: 'not-in', value: 'C,D' },
      ],
    };
    expect(codes(expand({ valueSet: of([drugs]) })).every((code) => code.startsWith('J'))).toBe(true);
  });

  it('may lock its version, and a request may force another', () => {
    const valueSet = of([{ system: CM, version: '2017', concept: [{ code: 'A04.71' }, { code: 'A04.7' }] }]);
    expect(codes(expand({ valueSet }))).toEqual(['A04.7']);
    expect(codes(expand({ valueSet, 'force-system-version': `${CM}|2026` }))).toEqual(['A04.71', 'A04.7']);
    expect(issues(expand({ valueSet, 'check-system-version': `${CM}|2026` }))).toEqual([
      'error invalid invalid-data check-system-version',
    ]);
  });

  it('of the caller is known by its address and version', () => {
    const own: FhirValueSet = {
      resourceType: 'ValueSet',
      url: 'https://example.org/own',
      version: '1',
      status: 'active',
      compose: { include: [{ system: CM, concept: [{ code: 'I10', display: 'High blood pressure' }] }] },
    };
    const service = createTerminology({ sets: [icd10cmSet(icd10cm)], valueSets: [own] });
    const found = service.expand({ url: 'https://example.org/own|1', date: ON }) as FhirValueSet;
    expect(found.expansion?.contains[0]?.display).toBe('High blood pressure');
    expect(issues(service.expand({ url: 'https://example.org/own|2' }))).toEqual([
      'error not-found not-found url',
    ]);
  });

  it.each([
    ['an unknown operator', filters(['concept', 'near', 'I10'])],
    ['an unknown property', filters(['color', '=', 'red'])],
    ['a filter without a value', filters(['concept', 'is-a', ''])],
    ['an unknown code in a filter', filters(['concept', 'is-a', 'ZZZ'])],
    ['a part without a system', of([{}])],
    ['no definition', { resourceType: 'ValueSet', status: 'active' }],
  ])('with %s is refused', (_, valueSet) => {
    expect(issues(expand({ valueSet }))[0]).toMatch(/^error invalid vs-invalid/);
  });

  it('with a regular expression is refused, because it may take forever', () => {
    expect(issues(expand({ valueSet: filters(['code', 'regex', '(a+)+$']) }))[0]).toMatch(
      /^error not-supported/,
    );
  });

  it('that imports itself is refused', () => {
    const url = 'https://example.org/circle';
    const circle = { ...of([{ valueSet: [url] }]), url } as FhirValueSet;
    const service = createTerminology({ sets: [icd10cmSet(icd10cm)], valueSets: [circle] });
    expect(issues(service.expand({ url }))).toEqual(['error processing vs-invalid ']);
    expect(issues(service.validateCode({ url, system: CM, code: 'I10' }))).toEqual([
      'error processing vs-invalid ',
    ]);
  });

  it('that is too large for one answer is refused', () => {
    expect(issues(expand({ url: `${CM}?fhir_vs=billable` }))).toEqual(['error too-costly  ']);
  });
});
