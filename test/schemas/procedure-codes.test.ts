import { describe, expect, it } from 'vitest';
import * as hcpcs from '../../src/hcpcs/index.js';
import * as icd10pcs from '../../src/icd10pcs/index.js';
import {
  hcpcsCode,
  hcpcsModifier,
  hcpcsShape,
  icd10pcsCode,
  icd10pcsShape,
} from '../../src/schemas/index.js';

const on = '2026-01-15';

describe('a HCPCS Level II code', () => {
  it('is accepted exactly if it is in force, for every code of several dates', () => {
    const codes = [...hcpcs.entries({ on })].map(({ code }) => code);
    expect(codes.length).toBeGreaterThan(7000);
    for (const day of ['2018-07-01', '2020-07-01', on]) {
      const schema = hcpcsCode({ on: day });
      const accepted = codes.filter((code) => schema.safeParse(code).success);
      expect(accepted).toEqual(codes.filter((code) => hcpcs.isBillable(code, { on: day })));
    }
  });

  it('changes on the first and the last day in force', () => {
    const accepts = (day: string) => hcpcsCode({ on: day }).safeParse('C9041').success;
    expect([accepts('2020-06-30'), accepts('2020-07-01')]).toEqual([true, false]);
    expect(() => hcpcsCode({ on: '07/01/2020' })).toThrow(expect.objectContaining({ code: 'invalid-date' }));
  });

  it('is refused with the message of validate', () => {
    const issue = hcpcsCode({ on }).safeParse('Jl885').error?.issues[0];
    expect(issue?.message).toContain('did you mean J1885');
    expect(issue).toMatchObject({ params: { system: 'hcpcs', issue: 'malformed' } });
    expect(hcpcsCode({ on }).safeParse(undefined).error?.issues[0]?.message).toBe(
      'a HCPCS Level II code is missing',
    );
  });

  it('is written in the requested form', () => {
    expect(hcpcsCode({ on }).parse(' j1885 ')).toBe(' j1885 ');
    expect(hcpcsCode({ on, as: 'plain' }).parse(' j1885 ')).toBe('J1885');
    expect(hcpcsShape({ as: 'plain' }).parse('j9999')).toBe('J9999');
    expect(hcpcsShape().safeParse('D0120').success).toBe(false);
  });
});

describe('a modifier on a date', () => {
  const refusal = (text: unknown, day = on) => hcpcsModifier({ on: day }).safeParse(text).error?.issues[0];

  it('is accepted exactly if isModifier accepts it, for all pairs of characters', () => {
    const characters = [...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
    const pairs = characters.flatMap((first) => characters.map((second) => first + second));
    for (const day of ['2017-01-01', '2022-12-31', on]) {
      const schema = hcpcsModifier({ on: day });
      const accepted = pairs.filter((text) => schema.safeParse(text).success);
      expect(accepted).toEqual(pairs.filter((text) => hcpcs.isModifier(text, { on: day })));
      expect(accepted.length).toBeGreaterThan(400);
    }
  });

  it('has the messages of validateModifier', () => {
    expect(refusal('jz', '2022-12-31')).toMatchObject({
      message: 'JZ takes effect on 2023-01-01',
      params: { system: 'modifier', issue: 'not-yet-effective', suggestions: [] },
    });
    expect(refusal('J1885')?.message).toBe("'J1885' is a code, not a modifier");
    expect(refusal(undefined)?.message).toBe('a modifier is missing');
    expect(() => hcpcsModifier({ on: 'today' })).toThrow(expect.objectContaining({ code: 'invalid-date' }));
  });

  it('is written in the requested form', () => {
    expect(hcpcsModifier({ on }).parse('-lt')).toBe('-lt');
    expect(hcpcsModifier({ on, as: 'plain' }).parse('-lt')).toBe('LT');
    expect(hcpcsModifier({ on, as: 'display' }).parse('8p')).toBe('8P');
  });
});

describe('an ICD-10-PCS code', () => {
  it('is accepted exactly if it is in force', { tags: 'slow' }, () => {
    const codes = [...icd10pcs.entries({ on: '2026-04-01' })]
      .filter((_, index) => index % 7 === 0)
      .map(({ code }) => code);
    expect(codes.length).toBeGreaterThan(10_000);
    for (const day of ['2016-10-01', on]) {
      const schema = icd10pcsCode({ on: day });
      const isIn = (code: string) => icd10pcs.isBillable(code, { on: day });
      // What is refused is explained at length: of those, some hundred.
      expect(codes.filter(isIn).every((code) => schema.safeParse(code).success)).toBe(true);
      const out = codes.filter((code) => !isIn(code)).slice(0, 300);
      expect(out.some((code) => schema.safeParse(code).success)).toBe(false);
    }
  });

  it('is refused with the message of validate', () => {
    const issue = icd10pcsCode({ on }).safeParse('0DTJ4ZY').error?.issues[0];
    expect(issue?.message).toContain('character 7');
    expect(issue).toMatchObject({ params: { system: 'icd10pcs', issue: 'unknown' } });
  });

  it('can be checked by its shape only', () => {
    expect(icd10pcsShape({ as: 'plain' }).parse('0dtj4zy')).toBe('0DTJ4ZY');
    for (const text of ['0DTO4ZZ', '0DTJ4Z', '0DT', ''])
      expect(icd10pcsShape().safeParse(text).success).toBe(false);
  });
});
