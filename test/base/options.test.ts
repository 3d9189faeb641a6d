import { describe, expect, it } from 'vitest';
import { nearestName } from '../../src/base/nearest-name.js';
import { knownOptions } from '../../src/base/options.js';

const KNOWN = ['on', 'limit', 'modifiers', 'patient'];

describe('knownOptions', () => {
  it('accepts known options, no options, and the index that filter() passes', () => {
    for (const given of [undefined, null, {}, { on: '2026-01-01' }, { on: undefined, limit: 3 }, 7])
      expect(() => knownOptions(given, KNOWN, 'lookup')).not.toThrow();
  });

  it.each(['date', 'asOf', 'On', 'modifier', 'constructor', '__proto__x'])(
    "refuses '%s' and lists the options",
    (given) => {
      expect(() => knownOptions({ [given]: 1 }, KNOWN, 'lookup')).toThrow(
        expect.objectContaining({
          code: 'invalid-argument',
          message: `lookup: unknown option '${given}'; the options are 'on', 'limit', 'modifiers', 'patient'`,
        }),
      );
    },
  );

  it('needs no name of the function', () => {
    expect(() => knownOptions({ colour: 1 }, ['on'])).toThrow(
      "unknown option 'colour'; the options are 'on'",
    );
  });
});

describe('nearestName', () => {
  it.each([
    ['dxs', ['diagnoses', 'type'], undefined],
    ['modifier', ['code', 'modifiers'], 'modifiers'],
    ['ageyears', ['birthDate', 'ageYears'], 'ageYears'],
    ['place_of_service', ['placeOfService'], 'placeOfService'],
    ['x'.repeat(1000), ['x'], undefined],
  ])('%s', (given, names, expected) => {
    expect(nearestName(given, names)).toBe(expected);
  });
});
