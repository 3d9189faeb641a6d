import { describe, expect, it } from 'vitest';
import { writtenAs } from '../../src/codeset/written-as.js';
import * as hcpcs from '../../src/hcpcs/index.js';
import * as icd10cm from '../../src/icd10cm/index.js';

const on = '2026-01-15';

describe('validate says what a text is', () => {
  it.each([
    ['E08-E13', 'it is a range of codes; give each code alone'],
    ['E11.9–E11.65', 'it is a range of codes; give each code alone'],
    ['99213-99215', 'it is a range of codes'],
    ['1E11', 'it is a number in scientific notation'],
    ['5.10E+01', 'it is a number in scientific notation'],
    ['J1885-RT', 'it is J1885 with a modifier; put RT in the field for modifiers'],
    ['j1885:59', 'it is J1885 with a modifier; put 59 in the field for modifiers'],
    ['99213-25', 'it is 99213 with a modifier; put 25 in the field for modifiers'],
    ['J1885 RT 59', 'it is J1885 with a modifier; put RT and 59 in the field for modifiers'],
    ['J1885RT', 'it is J1885 with a modifier; put RT in the field for modifiers'],
  ])('%s', (text, said) => {
    for (const set of [icd10cm, hcpcs]) {
      const answer = set.validate(text, { on });
      expect(answer.ok ? '' : answer.issues[0].message).toContain(said);
      expect(set.lookup(text, { on })).toBeUndefined();
    }
  });

  it.each([
    'E11.9',
    'J1885',
    '99213',
    '3E03317',
    '0DTJ4ZZ',
    '0002-8215-01',
    '250.00',
    'diabetes',
    'S01.01XS',
    '',
  ])('and nothing of %j', (text) => {
    expect(writtenAs(text)).toBeUndefined();
  });
});
