import { describe, expect, it } from 'vitest';
import { loadPlaces } from '../../data-build/pos/emit.js';
import { placeOfService, placesOfService } from '../../src/pos/index.js';
import { places } from '../../src/pos/table.js';
import { hasOfficial } from '../official-files.js';

const hasSources = hasOfficial('other/pos-codes.csv');

describe('places of service', () => {
  it('are 52 of the 99 numbers, as the official table counts them', () => {
    expect(placesOfService()).toHaveLength(52);
    expect(places().rows.size).toBe(99);
    expect(placesOfService().filter(({ setting }) => setting === 'facility')).toHaveLength(18);
  });

  it('have their names, curly apostrophes included', () => {
    expect(placeOfService('02')?.name).toBe('Telehealth Provided Other than in Patient’s Home');
    expect(placeOfService(' 11 ')).toMatchObject({ code: '11', name: 'Office', setting: 'non-facility' });
    expect(placeOfService('21')).toMatchObject({ name: 'Inpatient Hospital', setting: 'facility' });
    expect(placeOfService('99')?.description).toBe('Other place of service not identified above.');
    expect(placeOfService('01')?.release).toBe('2024-06-28');
  });

  it.each(['', '1', '00', '011', '98', '28', 'AB', '１１', '__proto__', 'x'.repeat(1000), 11, null, {}])(
    'give undefined for %j',
    (code) => expect(placeOfService(code as string)).toBeUndefined(),
  );
});

describe.runIf(hasSources)('against the official table', () => {
  it('every row, both ways', () => {
    const { rows } = loadPlaces({});
    const printed = rows.flatMap(({ code, name, setting, description }) =>
      setting === undefined ? [] : [{ code, name, setting, description, release: '2024-06-28' }],
    );
    expect(placesOfService()).toEqual(printed);
    const unassigned = rows.filter(({ setting }) => setting === undefined).map(({ code }) => code);
    expect([...places().rows].flatMap(([code, row]) => (row === null ? [code] : []))).toEqual(unassigned);
  });
});
