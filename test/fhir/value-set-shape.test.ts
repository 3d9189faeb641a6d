import { describe, expect, it } from 'vitest';
import { createTerminology, type FhirValueSet } from '../../src/fhir/index.js';
import { MedcodesError } from '../../src/index.js';
import { CM, CM_SET, message, ON, one, terminology } from './service.js';

const concepts = [{ code: 'E11.9' }];

/** A definition, and the place that must be named; each has one fault. */
const FAULTY: readonly (readonly [string, object])[] = [
  ['ValueSet.url', { url: {} }],
  ['ValueSet.contained', { contained: 'x' }],
  ['ValueSet.compose', { compose: [] }],
  ['ValueSet.compose.include', { compose: { include: { system: CM } } }],
  ['ValueSet.compose.lockedDate', { compose: { lockedDate: '2026-02-30', include: [] } }],
  ['ValueSet.compose.inactive', { compose: { inactive: 'no', include: [] } }],
  ['ValueSet.compose.exclude', { compose: { include: [{ system: CM }], exclude: {} } }],
  ['ValueSet.compose.include[1]', { compose: { include: [{ system: CM }, null] } }],
  ['ValueSet.compose.include[0].system', { compose: { include: [{ system: 5 }] } }],
  ['ValueSet.compose.include[0].valueSet', { compose: { include: [{ valueSet: 'http://x' }] } }],
  ['ValueSet.compose.include[0].valueSet', { compose: { include: [{ valueSet: [null] }] } }],
  ['ValueSet.compose.include[0].concept[0]', { compose: { include: [{ system: CM, concept: [{}] }] } }],
  ['ValueSet.compose.include[0].concept', { compose: { include: [{ system: CM, concept: {} }] } }],
  ['ValueSet.compose.include[0].filter', { compose: { include: [{ system: CM, filter: {} }] } }],
];

describe('a value set that is not written as FHIR asks', () => {
  it.each(FAULTY)('in a request is answered with the place: %s', (place, definition) => {
    const valueSet = { resourceType: 'ValueSet', ...definition };
    for (const [operation, asked] of [
      ['ValueSet/$expand', { valueSet, date: ON }],
      ['ValueSet/$validate-code', { valueSet, system: CM, code: 'E11.9', date: ON }],
    ] as const) {
      const parameter = Object.entries(asked).map(([name, value]) =>
        typeof value === 'string' ? { name, valueString: value } : { name, resource: value },
      );
      const { status, resource } = terminology.answer('POST', operation, {
        resourceType: 'Parameters',
        parameter,
      });
      expect(status).toBe(422);
      expect(message(resource)).toContain(place);
    }
  });

  it.each(FAULTY)('is refused when a service is made: %s', (place, definition) => {
    const valueSet = { resourceType: 'ValueSet', url: 'http://example.org/vs', ...definition } as never;
    const make = () => createTerminology({ sets: [CM_SET], valueSets: [valueSet] });
    expect(make).toThrow(MedcodesError);
    if (place !== 'ValueSet.url') expect(make).toThrow(place);
  });
});

describe('a value set that was given to a service', () => {
  const url = 'http://example.org/vs';
  const valueSet = (): FhirValueSet => ({
    resourceType: 'ValueSet',
    status: 'active',
    url,
    compose: { include: [{ system: CM, concept: concepts }] },
  });
  const has = (service: typeof terminology, code: string) =>
    one(service.validateCode({ url, system: CM, code, date: ON }), 'result');

  it('stays as it was when the caller changes the object', () => {
    const given = valueSet();
    const service = createTerminology({ sets: [CM_SET], valueSets: [given] });
    (given.compose!.include[0]!.concept as { code: string }[]).push({ code: 'I10' });
    expect([has(service, 'E11.9'), has(service, 'I10')]).toEqual([true, false]);
    expect(Object.isFrozen(given)).toBe(false);
  });

  it('stays as it was when a caller changes an answer that shows it', () => {
    const service = createTerminology({ sets: [CM_SET], valueSets: [valueSet()] });
    const { compose } = service.expand({ url, date: ON }) as FhirValueSet;
    expect(() => (compose!.include as unknown[]).pop()).toThrow(TypeError);
    expect(has(service, 'E11.9')).toBe(true);
  });
});

describe('a code system that two services share', () => {
  it('cannot be changed: its addresses, its lists, its properties', () => {
    for (const shared of [
      CM_SET,
      CM_SET.urls,
      CM_SET.releases(),
      CM_SET.codes(ON),
      CM_SET.ended(ON),
      CM_SET.properties,
    ])
      expect(Object.isFrozen(shared)).toBe(true);
    expect(() => (CM_SET.urls as unknown as string[]).pop()).toThrow(TypeError);
  });
});
