import { describe, expect, it } from 'vitest';
import { entries, suggest, validate } from '../../src/icd10pcs/index.js';

const on = '2026-01-15';
const issueOf = (code: string, date = on) => {
  const answer = validate(code, { on: date });
  if (answer.ok) throw new Error(`${code} is valid`);
  return answer.issues[0];
};

describe('validate', () => {
  it('accepts every code of a date, and no table', { tags: 'slow' }, () => {
    let codes = 0;
    for (const { code, billable } of entries({ on })) {
      const answer = validate(code, { on });
      if (answer.ok !== billable) throw new Error(code);
      if (answer.ok) {
        codes++;
        expect([answer.entry.code, answer.warnings.length]).toEqual([code, 0]);
      } else expect(answer.issues[0].code).toBe('header');
    }
    expect(codes).toBe(79_115);
  });

  it('names the characters that codes never have', () => {
    expect(issueOf('ODTJ4ZZ')).toEqual({
      code: 'malformed',
      message:
        "'ODTJ4ZZ' does not have the shape of an ICD-10-PCS code: codes never have the letters I and O; use the digits 1 and 0",
      suggestions: ['0DTJ4ZZ'],
      characters: ['O'],
    });
    expect(issueOf('0DT.J4ZZ')).toMatchObject({
      code: 'malformed',
      characters: ['.'],
      suggestions: ['0DTJ4ZZ'],
    });
    expect(issueOf('')).toMatchObject({ code: 'malformed', characters: [] });
    expect(issueOf('0DTJ4ZZZ')).toMatchObject({ code: 'malformed', suggestions: ['0DTJ4ZZ'] });
    expect(issueOf(7 as unknown as string).message).toContain('number');
  });

  it('explains an unknown code', () => {
    const issue = issueOf('0DTJ3ZZ');
    if (issue.code !== 'unknown') throw new Error(issue.code);
    expect(issue.explanation.first!.position).toBe(5);
    expect(issue.suggestions).toContain('0DTJ0ZZ');
    expect(issue.message).toContain('is not in any release of ICD-10-PCS: character 5 (Approach)');
  });

  it.each(['0DT', '0D', '0', '0DTJ', '0DTJ4Z'])('reports that %s is incomplete', (code) => {
    const issue = issueOf(code);
    if (issue.code !== 'header') throw new Error(issue.code);
    expect(issue.missing).toBe('characters');
    expect(issue.explanation.status).toBe('incomplete');
    expect(issue.message).toContain(`${7 - code.length} more character`);
    if (code.length > 2) expect(issue.suggestions.every((found) => found.startsWith(code))).toBe(true);
  });

  it('reports the first day of a code', () => {
    expect(issueOf('02HM3JZ', '2026-03-31')).toMatchObject({
      code: 'not-yet-effective',
      effective: '2026-04-01',
      message: '02HM3JZ takes effect on 2026-04-01',
    });
  });

  it('reports the last day of a code, and its replacements in the conversion table', () => {
    expect(issueOf('0BQS3ZZ')).toMatchObject({
      code: 'retired',
      lastDay: '2017-09-30',
      successors: ['0BQT3ZZ'],
      suggestions: ['0BQT3ZZ'],
      message: '0BQS3ZZ was valid through 2017-09-30; it was replaced by 0BQT3ZZ',
    });
    // Deleted in April 2026: no conversion table of that release is at hand, so none is named.
    expect(issueOf('30233AZ', '2026-04-01')).toMatchObject({
      code: 'retired',
      lastDay: '2026-03-31',
      successors: [],
      message: '30233AZ was valid through 2026-03-31; no replacement is named',
    });
  });

  it('reports a date outside the data range', () => {
    const dataRange = { from: '2015-10-01', to: '2027-09-30' };
    expect(issueOf('0DTJ4ZZ', '2015-09-30')).toMatchObject({ code: 'outside-data-range', dataRange });
    const later = validate('0DTJ4ZZ', { on: '2027-10-01' });
    expect(later.ok && later.warnings).toMatchObject([{ code: 'outside-data-range', dataRange }]);
    // What is refused may be new since.
    const refused = (code: string): unknown => {
      const answer = validate(code, { on: '2027-10-01' });
      return answer.ok ? [] : answer.issues.map((issue) => issue.code);
    };
    expect(refused('0DTJ9ZZ')).toEqual(['unknown', 'outside-data-range']);
    expect(refused('30233AZ')).toEqual(['retired', 'outside-data-range']);
    expect(refused('0DTJ')).toEqual(['header', 'outside-data-range']);
    expect(refused('0DTI9ZZ')).toEqual(['malformed']);
    expect(() => validate('0DTJ4ZZ', { on: '2026-02-30' })).toThrow(
      expect.objectContaining({ code: 'invalid-date' }),
    );
  });
});

describe('suggest', () => {
  it.each([
    ['ODTJ4ZZ', '0DTJ4ZZ', 'look-alike'],
    ['0DTJ 4ZZ', '0DTJ4ZZ', 'format'],
    ['0DTJ-4-ZZ', '0DTJ4ZZ', 'format'],
    ['0DTJ4Z', '0DTJ4ZG', 'incomplete'],
    ['0DTJZ4Z', '0DTJ4ZZ', 'one-character'],
    ['0DTJ4ZZZ', '0DTJ4ZZ', 'one-character'],
    ['DTJ4ZZ', '0DTJ4ZZ', 'one-character'],
    ['0DTJ3ZZ', '0DTJ0ZZ', 'one-character'],
  ])('suggests for %s the code %s', (text, code, reason) => {
    expect(suggest(text, { on, limit: 8 })).toContainEqual(expect.objectContaining({ code, reason }));
  });

  it.each(['0DTJ4ZZ', '', 'appendectomy', 'x'.repeat(100), '12', 'ſ'])('suggests nothing for %j', (text) => {
    expect(suggest(text, { on })).toEqual([]);
  });

  it('suggests the code that a text looks like', () => {
    // The capital of the long s is S, and 0QS64BZ is a code.
    expect(suggest('0Qſ64BZ', { on })[0]!.code).toBe('0QS64BZ');
    expect(suggest('0qs64bz', { on })).toEqual([]);
  });

  it('suggests only codes of the date, up to the limit', () => {
    expect(suggest('02HM3J', { on: '2026-03-31' }).map(({ code }) => code)).not.toContain('02HM3JZ');
    expect(suggest('02HM3J', { on: '2026-04-01' })[0]!.code).toBe('02HM3JZ');
    expect(suggest('0DT', { on, limit: 3 }).length).toBe(3);
    expect(suggest('0DT', { on: '2015-09-30' })).toEqual([]);
    for (const limit of [0, 1.5]) expect(() => suggest('0DT', { limit })).toThrow('limit');
  });
});
