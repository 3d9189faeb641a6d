import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createCpt } from '../../src/cpt/index.js';
import * as icd10cm from '../../src/icd10cm/index.js';
import {
  type CodeIssueParams,
  cptCode,
  cptShape,
  icd10cmCode,
  icd10cmShape,
  modifierShape,
} from '../../src/schemas/index.js';
import { consolidated, FEW } from '../cpt/invented.js';

const on = '2026-01-15';
const cpt = createCpt([consolidated(FEW)], { effective: '2026-01-01', partial: true });

/** The first issue of a refused value: its message and params. */
function issueOf(schema: z.ZodType, value: unknown): [message: string, params: CodeIssueParams | undefined] {
  const issue = schema.safeParse(value).error?.issues[0];
  return [issue?.message ?? 'was accepted', (issue as { params?: CodeIssueParams } | undefined)?.params];
}

describe('an ICD-10-CM code', () => {
  it('is accepted exactly if it is billable, for every code of several dates', { tags: 'slow' }, () => {
    const codes = [...icd10cm.entries({ on })].map(({ code }) => code);
    const acceptedOn = (day: string): string[] => {
      const schema = icd10cmCode({ on: day });
      return codes.filter((code) => schema.safeParse(code).success);
    };
    for (const day of ['2016-10-01', '2020-04-01', on])
      expect(acceptedOn(day)).toEqual(codes.filter((code) => icd10cm.isBillable(code, { on: day })));
    expect(acceptedOn(on)).toHaveLength(74_719);
  });

  it('changes on the first and the last day in force', () => {
    const accepts = (code: string, day: string) => icd10cmCode({ on: day }).safeParse(code).success;
    expect([accepts('A04.7', '2017-09-30'), accepts('A04.7', '2017-10-01')]).toEqual([true, false]);
    expect([accepts('U07.1', '2020-03-31'), accepts('U07.1', '2020-04-01')]).toEqual([false, true]);
    expect(icd10cmCode().safeParse('I10').success).toBe(icd10cm.isBillable('I10'));
  });

  it('is refused with the message of validate', () => {
    const schema = icd10cmCode({ on });
    expect(issueOf(schema, 'W21.89')).toEqual([
      'W21.89 is a header, not billable: its 7th character is missing; such as W21.89XA, W21.89XD, W21.89XS',
      { system: 'icd10cm', issue: 'header', suggestions: ['W21.89XA', 'W21.89XD', 'W21.89XS'] },
    ]);
    expect(issueOf(schema, 'EII.9')).toEqual([
      "'EII.9' is not in any release of ICD-10-CM; did you mean E11.9?",
      { system: 'icd10cm', issue: 'unknown', suggestions: ['E11.9'] },
    ]);
    expect(issueOf(schema, 'I60.20')[0]).toBe(
      'I60.20 was valid through 2016-09-30; it was replaced by I60.2',
    );
    expect(issueOf(icd10cmCode({ on: '2020-03-31' }), 'U07.1')).toEqual([
      'U07.1 takes effect on 2020-04-01',
      expect.objectContaining({ system: 'icd10cm', issue: 'not-yet-effective' }),
    ]);
    expect(issueOf(schema, 'diabetes')[0]).toBe("'diabetes' does not have the shape of an ICD-10-CM code");
    expect(issueOf(schema, undefined)).toEqual(['an ICD-10-CM code is missing', undefined]);
    for (const value of [null, 7, {}, ['I10'], true])
      expect(issueOf(schema, value)[0]).toBe('an ICD-10-CM code must be a text');
  });

  it('gives the requested form, and leaves refused texts unchanged', () => {
    expect(icd10cmCode({ on }).parse(' e119 ')).toBe(' e119 ');
    expect(icd10cmCode({ on, as: 'plain' }).parse(' e11.9 ')).toBe('E119');
    expect(icd10cmCode({ on, as: 'display' }).parse('e119')).toBe('E11.9');
    expect(issueOf(icd10cmCode({ on, as: 'display' }), 'nothing at all')[0]).toMatch(
      /^'nothing at all' does not/,
    );
  });

  it('refuses an invalid date when it is created', () => {
    for (const day of ['01/15/2026', '2026-02-30', ''])
      expect(() => icd10cmCode({ on: day })).toThrow(expect.objectContaining({ code: 'invalid-date' }));
    expect(() => cptCode({ cpt, on: 'today' })).toThrow(expect.objectContaining({ code: 'invalid-date' }));
  });
});

describe('shapes', () => {
  it('need no tables', () => {
    expect(icd10cmShape().parse('Z99.99')).toBe('Z99.99');
    expect(icd10cmShape({ as: 'display' }).parse('z9999')).toBe('Z99.99');
    expect(issueOf(icd10cmShape(), '12345')).toEqual([
      "'12345' does not have the shape of an ICD-10-CM code",
      { system: 'icd10cm', issue: 'malformed', suggestions: [] },
    ]);
    expect(cptShape({ as: 'plain' }).parse('1234f')).toBe('1234F');
    expect(issueOf(cptShape(), 'J1885')[0]).toBe("'J1885' does not have the shape of a CPT code");
    expect(modifierShape({ as: 'plain' }).parse('-lt')).toBe('LT');
    expect(modifierShape({ as: 'display' }).parse('59')).toBe('59');
    expect(issueOf(modifierShape(), '599')).toEqual([
      "'599' does not have the shape of a modifier",
      { system: 'modifier', issue: 'malformed', suggestions: [] },
    ]);
    expect(issueOf(modifierShape(), 'x'.repeat(500))[0]).toHaveLength(40 + 40);
  });
});

describe('a CPT code', () => {
  it('is one of the user’s own files, on any date', () => {
    const accepts = (code: string, day: string) => cptCode({ cpt, on: day }).safeParse(code).success;
    for (const { code } of FEW)
      for (const day of ['2019-12-31', '2020-01-01', '2026-06-01', '2027-01-01'])
        expect(accepts(code, day)).toBe(cpt.has(code, { on: day }));
    expect(issueOf(cptCode({ cpt, on: '2026-06-01' }), 'OO123')).toEqual([
      "'OO123' does not have the shape of a CPT code; did you mean 00123?",
      { system: 'cpt', issue: 'malformed', suggestions: ['00123'] },
    ]);
    expect(issueOf(cptCode({ cpt, on: '2026-06-01' }), '99679')[1]).toMatchObject({
      issue: 'unknown',
      suggestions: ['99678'],
    });
    expect(cptCode({ cpt, on: '2026-06-01', as: 'plain' }).parse(' 1234f ')).toBe('1234F');
  });
});

describe('among other schemas', () => {
  const visit = z.object({
    diagnoses: z.array(icd10cmCode({ on, as: 'plain' })).min(1),
    secondary: icd10cmCode({ on }).optional(),
    modifiers: modifierShape().array().max(4).default([]),
  });

  it('they name the place, keep types, and can be optional', () => {
    type Visit = z.infer<typeof visit>;
    const parsed: Visit = visit.parse({ diagnoses: ['i10', 'E11.9'] });
    expect(parsed).toEqual({ diagnoses: ['I10', 'E119'], modifiers: [] });
    const answer = visit.safeParse({ diagnoses: ['I10', 'E11'], modifiers: ['59', '5'] });
    expect(answer.error?.issues.map(({ path }) => path.join('/'))).toEqual(['diagnoses/1', 'modifiers/1']);
    expect(icd10cmCode({ on }).min(5).safeParse('I10').error?.issues).toHaveLength(1);
    expect(z.record(icd10cmCode({ on }), z.number()).safeParse({ I10: 1 }).success).toBe(true);
  });

  it('they have a JSON Schema', () => {
    expect(z.toJSONSchema(visit)).toMatchObject({
      properties: { diagnoses: { type: 'array', items: { type: 'string' } } },
    });
  });
});
