import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ageOf, completedYears } from '../../src/diagnoses/age.js';

describe('completed years', () => {
  it.each([
    [19600301, 20250228, 64],
    [19600301, 20250301, 65],
    [20250115, 20250115, 0],
    [20240116, 20250115, 0],
    [20240115, 20250115, 1],
    // Born on 29 February: a year is complete on 1 March of a common year, and on 29 February of a leap year.
    [20000229, 20250228, 24],
    [20000229, 20250301, 25],
    [20000229, 20240228, 23],
    [20000229, 20240229, 24],
    [20240229, 20250228, 0],
    [20240229, 20250301, 1],
    [20250115, 20250114, -1],
  ])('of one born on %i on %i are %i', (birth, on, years) => {
    expect(completedYears(birth, on)).toBe(years);
  });

  it('are what counting the birthdays gives', () => {
    const date = fc.date({ min: new Date('1900-01-01'), max: new Date('2030-12-31'), noInvalidDate: true });
    const number = (day: Date): number =>
      day.getUTCFullYear() * 10_000 + (day.getUTCMonth() + 1) * 100 + day.getUTCDate();
    fc.assert(
      fc.property(date, date, (one, other) => {
        const [birth, on] = one < other ? [one, other] : [other, one];
        let birthdays = 0;
        for (let year = birth.getUTCFullYear() + 1; year <= on.getUTCFullYear(); year++) {
          // Date.UTC takes 29 February of a common year for 1 March.
          const birthday = new Date(Date.UTC(year, birth.getUTCMonth(), birth.getUTCDate()));
          if (number(birthday) <= number(on)) birthdays++;
        }
        expect(completedYears(number(birth), number(on))).toBe(birthdays);
      }),
    );
  });
});

describe('the age of a patient', () => {
  it('is calculated from the date of birth if that is given', () => {
    expect(ageOf({ birthDate: '1960-03-01' }, 20250228)).toBe(64);
    expect(ageOf({ birthDate: '1960-03-01', ageYears: 3 }, 20250301)).toBe(65);
  });

  it('is the age that was given if there is no date of birth', () => {
    expect(ageOf({ ageYears: 0 }, 20250228)).toBe(0);
    expect(ageOf({ ageYears: 124 }, 20250228)).toBe(124);
  });

  it('is not known without either, or if the patient was born later', () => {
    expect(ageOf(undefined, 20250228)).toBeUndefined();
    expect(ageOf({ sex: 'F' }, 20250228)).toBeUndefined();
    expect(ageOf({ birthDate: '2025-03-01' }, 20250228)).toBeUndefined();
  });

  it.each([-1, 1.5, 151, Number.NaN, '65' as unknown as number])('refuses %s as an age', (ageYears) => {
    expect(() => ageOf({ ageYears }, 20250228)).toThrow(
      expect.objectContaining({ code: 'invalid-argument' }),
    );
  });

  it('needs a valid date', () => {
    expect(() => ageOf({ birthDate: '03/01/1960' }, 20250228)).toThrow(
      expect.objectContaining({ code: 'invalid-date' }),
    );
  });
});
