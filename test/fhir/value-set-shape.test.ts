import { describe, expect, it } from 'vitest';
import { createTerminology, type FhirValueSet } from '../../src/fhir/index.js';
import { MedcodesError } from '../../src/index.js';
import { CM, CM_SET, message, ON, one, terminology } from './service.js';

const concepts = [{ code: 'E11.9' }];
const set = (id: string, ...include: readonly object[]) => ({
  resourceType: 'ValueSet',
  id,
  compose: { include },
});

/** A definition, and the place that must be named; each has one fault. */
const FAULTY: readonly (readonly [string, object])[] = [
  ['ValueSet.url', { url: {} }],
  ['ValueSet.contained', { contained: 'x' }],
  ['ValueSet.contained[0].compose.include[0].system', { contained: [set('a', { system: 5 })] }],
  ['ValueSet.contained[0]', { contained: [{ ...set('a'), contained: [set('b')] }] }],
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
    expect(make).toThrow(/^createTerminology: valueSets\[0\]/);
    if (place !== 'ValueSet.url') expect(make).toThrow(place);
  });
});

describe('a value set as programs in other languages write it', () => {
  const NULLS = {
    version: null,
    contained: null,
    compose: {
      lockedDate: null,
      inactive: null,
      include: [
        {
          system: CM,
          version: null,
          filter: null,
          valueSet: null,
          concept: [{ code: 'E11.9', display: null }],
        },
        {
          system: CM,
          concept: [{ _code: { extension: [{ url: 'http://example.org/absent' }] } }, { code: 'I10' }],
        },
      ],
      exclude: null,
    },
  };
  const answersOf = (service: typeof terminology, asked: object): unknown => {
    const expanded = service.expand({ ...asked, date: ON }) as FhirValueSet;
    const has = (code: string) =>
      one(service.validateCode({ ...asked, system: CM, code, date: ON }), 'result');
    return [expanded.expansion?.contains?.map(({ code }) => code), has('E11.9'), has('E10.9')];
  };

  it('is read: null is absent, and a concept without a code is passed over', () => {
    const valueSet = { resourceType: 'ValueSet', url: 'http://example.org/vs', ...NULLS } as never;
    const expected = [['E11.9', 'I10'], true, false];
    expect(answersOf(terminology, { valueSet })).toEqual(expected);
    const service = createTerminology({ sets: [CM_SET], valueSets: [valueSet] });
    expect(answersOf(service, { url: 'http://example.org/vs' })).toEqual(expected);
  });

  it('is refused by its place in the list if it is no plain object, or too deep', () => {
    class Getters {
      get url(): string {
        return 'http://example.org/vs';
      }
    }
    let deep: object = {};
    for (let i = 0; i < 200; i++) deep = { extension: [deep] };
    for (const [given, message] of [
      [new Getters(), /valueSets\[1\] needs a url; give plain objects/],
      [{ toJSON: () => null }, /valueSets\[1\] needs a url/],
      [{ url: 'http://example.org/vs', big: 1n }, /valueSets\[1\] cannot be written as JSON/],
      [
        { url: 'http://example.org/vs', extension: [deep] },
        /valueSets\[1\] \(http:..example.org.vs\) has more than 100 levels/,
      ],
    ] as const) {
      const valueSets = [{ resourceType: 'ValueSet', url: 'http://example.org/one' }, given] as never;
      expect(() => createTerminology({ sets: [CM_SET], valueSets })).toThrow(message);
    }
  });
});

describe('value sets that import each other', () => {
  const including = (...addresses: string[]): object => ({ valueSet: addresses });
  const leaf = set('leaf', { system: CM, concept: concepts });

  it('that a value set contains, in another one that it contains, are found by each operation', () => {
    const valueSet = { ...set('top', including('#a')), contained: [set('a', including('#leaf')), leaf] };
    expect((terminology.expand({ valueSet, date: ON }) as FhirValueSet).expansion?.total).toBe(1);
    for (const [code, result] of [
      ['E11.9', true],
      ['I10', false],
    ] as const)
      expect(one(terminology.validateCode({ valueSet, system: CM, code, date: ON }), 'result')).toBe(result);
  });

  it('on very many ways are evaluated once each', () => {
    // 16 levels of 40 imports each: 40 to the power of 16 ways.
    const LEVELS = 16;
    const level = (i: number) =>
      set(`c${i}`, ...Array(40).fill(including(i + 1 === LEVELS ? '#leaf' : `#c${i + 1}`)));
    const contained = [...Array.from({ length: LEVELS }, (_, i) => level(i)), leaf];
    const valueSet = { ...set('top', including('#c0')), contained };
    expect((terminology.expand({ valueSet, date: ON }) as FhirValueSet).expansion?.total).toBe(1);
    expect(one(terminology.validateCode({ valueSet, system: CM, code: 'E11.9', date: ON }), 'result')).toBe(
      true,
    );
  });
});

describe('a value set that asks for too many codes', () => {
  const refused = (...include: object[]) => {
    const valueSet = {
      ...set('top', ...include),
      contained: [set('a', { system: CM }), set('b', { system: CM })],
    };
    const { resource, status } = terminology.answer('POST', 'ValueSet/$expand', {
      resourceType: 'Parameters',
      parameter: [
        { name: 'valueSet', resource: valueSet },
        { name: 'date', valueDate: ON },
        { name: 'count', valueInteger: 1 },
      ],
    });
    return status === 422 && /walks through more than 5000000 codes/.test(message(resource));
  };
  const often = (times: number, part: object): object[] => Array(times).fill(part);

  it.each([
    ['all codes', { system: CM }],
    ['an import', { valueSet: ['#a'] }],
    ['what two imports share', { valueSet: ['#a', '#b'] }],
    ['codes by a filter', { system: CM, filter: [{ property: 'poaExempt', op: '=', value: 'true' }] }],
  ])('very often is refused, and is answered a few times: %s', (_, part) => {
    expect(refused(...often(2000, part))).toBe(true);
    expect(refused(...often(3, part))).toBe(false);
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
    const sets = [CM_SET];
    const service = createTerminology({ sets });
    sets.length = 0;
    expect(service.lookup({ system: CM, code: 'E11.9', date: ON }).resourceType).toBe('Parameters');
    expect(() => (CM_SET.urls as unknown as string[]).pop()).toThrow(TypeError);
  });
});
