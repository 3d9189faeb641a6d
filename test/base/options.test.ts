import { describe, expect, it } from 'vitest';
import { nearestName } from '../../src/base/nearest-name.js';
import { knownOptions } from '../../src/base/options.js';

const KNOWN = ['on', 'limit', 'modifiers', 'patient'];

describe('knownOptions', () => {
  it('accepts known options, no options, and the index that filter() passes', () => {
    for (const given of [undefined, null, {}, { on: '2026-01-01' }, { on: undefined, limit: 3 }, 7])
      expect(() => knownOptions(given, KNOWN, 'lookup')).not.toThrow();
  });

  it.each([
    ['date', 'on'],
    ['asOf', 'on'],
    ['On', 'on'],
    ['modifier', 'modifiers'],
    ['pateint', 'patient'],
    ['max', 'limit'],
  ])("refuses '%s' and names '%s'", (given, near) => {
    expect(() => knownOptions({ [given]: 1 }, KNOWN, 'lookup')).toThrow(
      expect.objectContaining({
        code: 'invalid-argument',
        message: `lookup has no option '${given}'; did you mean '${near}'?`,
      }),
    );
  });

  it('lists the known options if no name is near', () => {
    expect(() => knownOptions({ colour: 1 }, KNOWN, 'lookup')).toThrow(
      "lookup has no option 'colour'; known options: on, limit, modifiers, patient",
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
