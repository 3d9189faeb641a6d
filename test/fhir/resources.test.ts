import { describe, expect, it } from 'vitest';
import { type FhirCodeSystem, ndjson } from '../../src/fhir/index.js';
import * as pos from '../../src/pos/functions.js';
import { CM, HCPCS_SET, issues, ON, POS_SET, terminology, total } from './service.js';

const PLACES = POS_SET.urls[0];

describe('a code system as a resource', () => {
  it('is complete', () => {
    const whole = terminology.codeSystem(PLACES, { date: ON }) as FhirCodeSystem;
    expect(whole.content).toBe('complete');
    expect(whole.concept?.map(({ code }) => code)).toEqual(
      [...pos.entries({ on: ON })].map(({ code }) => code),
    );
    expect(whole.count).toBe(pos.size().entries);
    expect(whole.concept?.[0]?.property).toContainEqual({ code: 'notSelectable', valueBoolean: false });
  });

  it('is the same in fragments', () => {
    const whole = terminology.codeSystem(PLACES, { date: ON }) as FhirCodeSystem;
    const fragments = [...terminology.codeSystemFragments(PLACES, { date: ON, size: 10 })];
    expect(fragments.every(({ content, count }) => content === 'fragment' && count === whole.count)).toBe(
      true,
    );
    expect(fragments.flatMap(({ concept }) => concept)).toEqual(whole.concept);
    expect(new Set(fragments.map(({ id }) => id)).size).toBe(fragments.length);
  });

  it('has codes that ended as inactive concepts, and only parents that are concepts', {
    tags: 'slow',
  }, () => {
    const { concept = [], count } = terminology.codeSystem(HCPCS_SET.urls[0], { date: ON }) as FhirCodeSystem;
    expect(concept.length).toBe(count);
    const known = new Set(concept.map(({ code }) => code));
    expect(known.size).toBe(count);
    const parents = concept.flatMap(({ property = [] }) => property.filter(({ code }) => code === 'parent'));
    expect(parents.every(({ valueCode }) => known.has(valueCode!))).toBe(true);
  });

  it('as lines of NDJSON has one resource a line', () => {
    const lines = [...ndjson(terminology.codeSystemFragments(PLACES, { date: ON, size: 10 }))];
    expect(lines.every((line) => line.indexOf('\n') === line.length - 1)).toBe(true);
    expect(JSON.parse(lines[0]!)).toMatchObject({ resourceType: 'CodeSystem', content: 'fragment' });
  });

  it('of an unknown system is an outcome; a generator throws', () => {
    expect(issues(terminology.codeSystem('http://loinc.org'))).toEqual(['error not-found not-found system']);
    expect(() => terminology.codeSystemFragments('http://loinc.org')).toThrow(/is not loaded/);
    expect(() => terminology.codeSystemFragments(PLACES, { size: 0 })).toThrow(/size/);
  });
});

it('a naming system has the addresses and the object identifier', () => {
  expect(terminology.namingSystem(CM)).toMatchObject({
    kind: 'codesystem',
    uniqueId: [
      { type: 'uri', value: CM, preferred: true },
      { type: 'oid', value: '2.16.840.1.113883.6.90', preferred: true },
    ],
  });
});

describe('the value sets that a code system implies', () => {
  it('are all codes, billable codes, lists of the editor, chapters, blocks and categories', {
    tags: 'slow',
  }, () => {
    const found = [...terminology.valueSets(CM, { date: ON })];
    const ids = found.map(({ id }) => id!);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => /^[A-Za-z0-9.-]{1,64}$/.test(id))).toBe(true);
    expect(ids).toEqual(
      expect.arrayContaining([
        'icd10cm-all',
        'icd10cm-billable',
        'icd10cm-mce-newborn',
        'icd10cm-isa-A15-A19',
        'icd10cm-isa-E11',
      ]),
    );
    // The Tabular List has 22 chapters.
    expect(ids.filter((id) => /^icd10cm-isa-[A-Z]\d\d-/.test(id)).length).toBeGreaterThan(22 + 200);
  });

  it('can be expanded by their addresses', () => {
    const block = [...terminology.valueSets(HCPCS_SET.urls[0], { date: ON })].find(
      ({ id }) => id === 'hcpcs-isa-J',
    )!;
    expect(total(terminology.expand({ url: block.url, date: ON, count: 0 }))).toBeGreaterThan(500);
    const answer = terminology.answer('GET', `ValueSet/${block.id}`);
    expect(answer.resource).toMatchObject({ url: block.url });
  });
});
