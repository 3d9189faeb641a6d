import { describe, expect, it } from 'vitest';
import { checkClaim } from '../../src/claim/index.js';

const messagesOf = (code: string): string =>
  checkClaim({
    type: 'professional',
    diagnoses: [{ code: 'I10' }],
    lines: [{ code, date: '2026-01-15', place: '11', units: 1, pointers: [1] }],
  } as never)
    .findings.map(({ message }) => message)
    .join('\n');

describe('a claim line says what its code is', () => {
  it.each([
    ['J1885-RT', 'it is J1885 with a modifier; put RT in the field for modifiers'],
    ['J1885:59', 'it is J1885 with a modifier; put 59 in the field for modifiers'],
    ['J1885RT', 'it is J1885 with a modifier; put RT in the field for modifiers'],
    ['99213-25', 'it is 99213 with a modifier; put 25 in the field for modifiers'],
    ['99213-99215', 'it is a range of codes'],
    ['1E11', 'it is a number in scientific notation'],
  ])('%s', (code, said) => {
    expect(messagesOf(code)).toContain(said);
  });
});
