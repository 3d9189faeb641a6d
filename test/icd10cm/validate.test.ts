import { describe, expect, it } from 'vitest';
import * as payload from '../../src/data/icd10cm/index.js';
import {
  checkCode,
  createIcd10cm,
  entries,
  has,
  isBillable,
  lookup,
  validate,
} from '../../src/icd10cm/index.js';

/** The one issue of a code that is not valid. */
function issue(code: string, on: string) {
  const answer = validate(code, { on });
  if (answer.ok) throw new Error(`${code} is valid on ${on}`);
  expect(answer.issues).toHaveLength(1);
  return answer.issues[0]!;
}

function isConsistent(code: string, on: string): boolean {
  const answer = validate(code, { on });
  if (answer.ok !== isBillable(code, { on })) return false;
  if (answer.ok) return JSON.stringify(answer.entry) === JSON.stringify(lookup(code, { on }));
  const [{ suggestions } = { suggestions: [] }] = answer.issues;
  return answer.issues.length === 1 && suggestions.every((other) => has(other, { on }));
}

describe('validate', () => {
  it('agrees with isBillable on every code, gives its entry, and suggests codes of the date', {
    tags: 'slow',
  }, () => {
    const wrong: string[] = [];
    for (const on of ['2017-09-30', '2020-04-01', '2025-10-01']) {
      for (const { code } of entries({ on: '2026-10-01' })) {
        if (!isConsistent(code, on)) wrong.push(`${code} ${on}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('malformed: a dot in the wrong place gives a suggestion', () => {
    expect(issue('E1.19', '2026-01-15')).toMatchObject({ code: 'malformed' });
    expect(issue('E1.19', '2026-01-15').suggestions[0]).toBe('E11.9');
    expect(issue('', '2026-01-15')).toMatchObject({ code: 'malformed', suggestions: [] });
  });

  it('unknown: not in any release', () => {
    expect(issue('E11.99', '2026-01-15')).toMatchObject({ code: 'unknown' });
    expect(issue('A99.999', '2026-01-15').message).toContain("'A99.999'");
  });

  it('header: the issue says what is missing', () => {
    expect(issue('E11', '2026-01-15')).toMatchObject({ code: 'header', missing: 'characters' });
    expect(issue('S72.001', '2026-01-15')).toMatchObject({
      code: 'header',
      missing: 'seventh-character',
      suggestions: ['S72.001A', 'S72.001B', 'S72.001C', 'S72.001D', 'S72.001E'],
    });
    // W21.89 needs a placeholder X before its 7th character.
    expect(issue('W21.89', '2026-01-15')).toMatchObject({
      code: 'header',
      missing: 'seventh-character',
      suggestions: ['W21.89XA', 'W21.89XD', 'W21.89XS'],
    });
    expect(issue('W21.89', '2026-01-15')).toMatchObject({
      completion: { stem: 'W21.89X', characters: ['A', 'D', 'S'] },
    });
    expect(issue('T07', '2026-01-15')).toMatchObject({
      completion: { stem: 'T07.XXX', characters: ['A', 'D', 'S'] },
    });
    expect(issue('S72.001', '2026-01-15')).toMatchObject({
      completion: { stem: 'S72.001', characters: [...'ABCDEFGHJKMNPQRS'] },
    });
    // Several stems: no 7th character alone completes it.
    expect(issue('S72', '2026-01-15')).not.toHaveProperty('completion');
    expect(issue('E11', '2026-01-15')).not.toHaveProperty('completion');
    expect(issue('A04.7', '2026-01-15').message).toContain('billable through 2017-09-30');
  });

  it('not yet effective: the issue has the first day', () => {
    expect(issue('U07.1', '2020-03-31')).toMatchObject({
      code: 'not-yet-effective',
      effective: '2020-04-01',
    });
    expect(validate('U07.1', { on: '2020-04-01' }).ok).toBe(true);
  });

  it('retired: the issue has the last day and the replacements', () => {
    expect(issue('I60.20', '2026-01-15')).toMatchObject({
      code: 'retired',
      lastDay: '2016-09-30',
      successors: ['I60.2'],
      suggestions: ['I60.2'],
    });
    expect(validate('I60.20', { on: '2016-09-30' }).ok).toBe(true);
  });

  it('outside the data range: an error before the set, a warning after it', () => {
    expect(issue('E11.9', '2015-09-30')).toMatchObject({
      code: 'outside-data-range',
      dataRange: { from: '2015-10-01', to: '2027-09-30' },
    });
    expect(validate('E11.9', { on: '2027-09-30' })).toMatchObject({ ok: true, warnings: [] });
    expect(validate('E11.9', { on: '2027-10-01' })).toMatchObject({
      ok: true,
      warnings: [{ code: 'outside-data-range' }],
    });
  });

  it('after the data range, a refused code has a second issue, because it may be new', () => {
    const codes = (code: string, on: string): string[] => {
      const answer = validate(code, { on });
      return answer.ok ? [] : answer.issues.map((found) => found.code);
    };
    expect(codes('E11.99', '2027-09-30')).toEqual(['unknown']);
    expect(codes('E11.99', '2027-10-01')).toEqual(['unknown', 'outside-data-range']);
    expect(codes('E11', '2027-10-01')).toEqual(['header', 'outside-data-range']);
    expect(codes('I60.20', '2027-10-01')).toEqual(['retired', 'outside-data-range']);
    expect(codes('!', '2027-10-01')).toEqual(['malformed']);
  });
});

describe('checkCode', () => {
  it('is the answer of validate without the entry', () => {
    for (const on of ['2015-09-30', '2019-03-01', '2026-11-27', '2027-10-01'])
      for (const code of [
        'E11.9',
        'E11',
        'e1165',
        'I60.20',
        'U07.1',
        'E11.-',
        'S39.94X',
        'EII.9',
        'J1885',
        '!',
      ]) {
        const { entry, ...rest } = validate(code, { on }) as { entry?: unknown };
        expect(checkCode(code, { on }), `${code} on ${on}`).toEqual(rest);
      }
  });

  it('needs codes and changes alone', () => {
    const icd10cm = createIcd10cm({ codes: payload.codes, changes: payload.changes });
    expect(icd10cm.checkCode('I60.20', { on: '2016-10-01' })).toMatchObject({
      ok: false,
      issues: [{ code: 'retired', suggestions: ['I60.2'] }],
    });
    expect(icd10cm.checkCode('EII.9', { on: '2026-01-15' })).toMatchObject({
      ok: false,
      issues: [{ suggestions: ['E11.9'] }],
    });
  });
});
