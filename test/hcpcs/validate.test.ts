import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  entries,
  type HcpcsIssue,
  isBillable,
  suggest,
  validate,
  validateModifier,
} from '../../src/hcpcs/index.js';

const issueOf = (code: string, on: string): HcpcsIssue | undefined => {
  const answer = validate(code, { on });
  return answer.ok ? undefined : answer.issues[0];
};

describe('validate', () => {
  it('accepts a code of the date', () => {
    const answer = validate(' j1885', { on: '2025-10-15' });
    expect(answer).toMatchObject({ ok: true, entry: { code: 'J1885' }, warnings: [] });
  });

  it('reports a malformed text', () => {
    expect(issueOf('walker', '2025-10-15')).toEqual({
      code: 'malformed',
      message: "'walker' does not have the shape of a HCPCS Level II code: a letter and four digits",
      suggestions: [],
      evidence: [],
    });
    expect(issueOf('J18O5', '2025-10-15')).toMatchObject({
      code: 'malformed',
      suggestions: expect.arrayContaining(['J1805']),
    });
    expect(issueOf('LT', '2025-10-15')?.message).toBe("'LT' is a modifier, not a code");
    expect(issueOf('99213', '2025-10-15')).toMatchObject({ code: 'malformed', suggestions: [] });
    expect(issueOf(undefined as never, '2025-10-15')?.code).toBe('malformed');
  });

  it('unknown', () => {
    const issue = issueOf('J0001', '2025-10-15');
    expect([issue?.code, issue?.message]).toEqual([
      'unknown',
      "'J0001' is not in any edition of HCPCS Level II from 2017-01-01 to 2026-09-30",
    ]);
  });

  it('reports D codes as dental codes of the American Dental Association', () => {
    for (const code of ['D0120', 'd9999', ' D1110 '])
      expect(issueOf(code, '2025-10-15')?.code).toBe('dental');
  });

  it('reports a code that is not yet effective, with the day and the row', () => {
    expect(issueOf('M0245', '2021-02-08')).toEqual({
      code: 'not-yet-effective',
      message: 'M0245 takes effect on 2021-02-09',
      suggestions: [],
      evidence: [
        {
          source: 'HCPCS Level II alphanumeric file',
          release: '2024-07-01',
          at: 'M0245',
          statement: 'added 2021-02-09',
        },
      ],
      effective: '2021-02-09',
    });
  });

  it('reports a retired code, with the last day, the cross reference, and the rows', () => {
    expect(issueOf('C9058', '2020-07-01')).toEqual({
      code: 'retired',
      message: 'C9058 was valid through 2020-06-30; the cross reference names Q5120',
      suggestions: ['Q5120'],
      evidence: [
        {
          source: 'HCPCS Level II alphanumeric file',
          release: '2020-07-01',
          at: 'C9058',
          statement: 'terminated 2020-06-30',
        },
        {
          source: 'HCPCS Level II alphanumeric file',
          release: '2020-07-01',
          at: 'C9058',
          statement: 'cross reference Q5120',
        },
      ],
      lastDay: '2020-06-30',
      successors: ['Q5120'],
      crossReference: { codes: ['Q5120'], cpt: false },
    });
  });

  it('reports a code that was replaced by a CPT code without naming that code', () => {
    const issue = issueOf('G0202', '2019-01-01');
    expect(issue).toMatchObject({
      code: 'retired',
      successors: [],
      crossReference: { codes: [], cpt: true },
    });
    expect(issue?.message).toContain('names a CPT code');
    expect(JSON.stringify(issue)).not.toMatch(/\b\d{5}\b/);
  });

  it('reports a code between two periods of its number', () => {
    expect(issueOf('J1440', '2020-01-01')).toMatchObject({ code: 'retired', lastDay: '2013-12-31' });
  });

  it('warns outside the data range', () => {
    for (const on of ['2016-12-31', '2026-10-01']) {
      const answer = validate('J1885', { on });
      expect(answer.ok && answer.warnings).toMatchObject([
        { code: 'outside-data-range', dataRange: { from: '2017-01-01', to: '2026-09-30' } },
      ]);
    }
  });

  it('agrees with isBillable, and every issue can be read', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.stringMatching(/^[A-Z]\d{4}$/), fc.stringMatching(/^[CGJQ]9?\d{3,4}$/)),
        fc.constantFrom('2012-01-01', '2018-06-01', '2021-01-01', '2025-10-15', '2027-01-01'),
        (text, on) => {
          const answer = validate(text, { on });
          expect(answer.ok).toBe(isBillable(text, { on }));
          if (answer.ok) return;
          for (const { code, message, suggestions } of answer.issues) {
            seen.add(code);
            expect(message.length).toBeGreaterThan(10);
            for (const suggestion of suggestions) expect(isBillable(suggestion, { on })).toBe(true);
          }
        },
      ),
      { numRuns: 3000 },
    );
    expect([...seen]).toEqual(
      expect.arrayContaining(['malformed', 'unknown', 'dental', 'retired', 'not-yet-effective']),
    );
  });
});

describe('suggest', () => {
  const codes = (text: string, limit?: number): string[] =>
    suggest(text, { on: '2025-10-15', ...(limit === undefined ? {} : { limit }) }).map(({ code }) => code);

  it('repairs spaces, signs and look-alikes', () => {
    expect(suggest('J-1885', { on: '2025-10-15' })[0]).toMatchObject({ code: 'J1885', reason: 'format' });
    expect(suggest('JI88S', { on: '2025-10-15' })[0]).toMatchObject({ code: 'J1885', reason: 'look-alike' });
    expect(codes('J I 8 8 5')).toContain('J1885');
    expect(suggest('J01OO', { on: '2025-10-15' }).every(({ reason }) => reason !== 'format')).toBe(true);
  });

  it('finds a digit too few, too many, wrong, or two swapped', () => {
    expect(codes('J8185', 20)).toContain('J1885');
    expect(codes('J18855', 20)).toContain('J1885');
    expect(codes('J185', 50)).toContain('J1885');
    expect(codes('J1889', 20)).toContain('J1885');
  });

  it('suggests nothing for a code of the date, a CPT code, or a text that is not similar to any code', () => {
    for (const text of ['J1885', '99213', '', 'x', 'hello world', 'J'.repeat(500), undefined as never])
      expect(codes(text)).toEqual([]);
  });

  it('suggests only codes in force on the date, up to the limit', () => {
    for (const { code } of suggest('M0244', { on: '2024-01-15', limit: 50 }))
      expect(isBillable(code, { on: '2024-01-15' })).toBe(true);
    expect(codes('J1886', 2)).toHaveLength(2);
    for (const limit of [0, -1, 1.5, Number.NaN])
      expect(() => suggest('J1886', { limit })).toThrow(
        expect.objectContaining({ code: 'invalid-argument' }),
      );
  });

  it('finds every code again that is written with a letter O for its zeros', () => {
    const lost = [...entries({ on: '2025-10-15' })]
      .filter(({ code }) => code.includes('0'))
      .filter(({ code }) => !codes(code.charAt(0) + code.slice(1).replaceAll('0', 'O')).includes(code));
    expect(lost.map(({ code }) => code)).toEqual([]);
  });
});

describe('outside the data', () => {
  const codesOf = (code: string, on: string): string[] => {
    const answer = validate(code, { on });
    return answer.ok ? ['ok'] : answer.issues.map((issue) => issue.code);
  };

  it('an issue has a second one, from exactly the first day outside', () => {
    expect(codesOf('J1886', '2026-09-30')).toEqual(['unknown']);
    expect(codesOf('J1886', '2026-10-01')).toEqual(['unknown', 'outside-data-range']);
    expect(codesOf('C9058', '2026-10-01')).toEqual(['retired', 'outside-data-range']);
    expect(codesOf('M0245', '2017-01-01')).toEqual(['not-yet-effective']);
    expect(codesOf('M0245', '2016-12-31')).toEqual(['not-yet-effective', 'outside-data-range']);
  });

  it('the shape of a text needs no edition', () => {
    for (const [text, code] of [
      ['nothing', 'malformed'],
      ['LT', 'malformed'],
      ['D0120', 'dental'],
    ] as const)
      expect(codesOf(text, '2030-01-01')).toEqual([code]);
  });

  it('modifiers work the same', () => {
    const answer = validateModifier('OO', { on: '2026-10-01' });
    expect(answer.ok ? [] : answer.issues.map(({ code }) => code)).toEqual(['unknown', 'outside-data-range']);
  });
});
