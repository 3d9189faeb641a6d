import { describe, expect, it } from 'vitest';
import { type Cpt, createCpt } from '../../src/cpt/index.js';
import { consolidated, FEW, modifiers, older } from './invented.js';

const files = [consolidated(FEW), modifiers()];
const dated = createCpt(files, { effective: '2026-01-01', partial: true });
const undated = createCpt(files, { partial: true });
const on = (day: string) => ({ on: day });

describe('a code of the files', () => {
  it('is found on any date, and marked before the date of its descriptor', () => {
    const answers = (cpt: Cpt, code: string, day: string) => {
      const answer = cpt.validate(code, on(day));
      const warned = answer.ok && answer.warnings.some((warning) => 'describedFrom' in warning);
      expect([cpt.has(code, on(day)), cpt.isBillable(code, on(day)), answer.ok]).toEqual([true, true, true]);
      return [cpt.lookup(code, on(day))?.unconfirmed, warned];
    };
    const before = [true, true];
    const since = [false, false];
    for (const cpt of [dated, undated]) {
      expect(answers(cpt, '00123', '2019-12-31')).toEqual(before);
      expect(answers(cpt, '00123', '2020-01-01')).toEqual(since);
      expect(answers(cpt, '99678', '2026-12-31')).toEqual(before);
      expect(answers(cpt, '99678', '2027-01-01')).toEqual(since);
    }
    // Without a date of its own: from the first day of the edition, or, where that is not known either, on any day.
    for (const code of ['71234', '93210']) {
      expect(answers(dated, code, '2025-12-31')).toEqual(before);
      expect(answers(dated, code, '2026-01-01')).toEqual(since);
      expect(answers(undated, code, '1999-01-01')).toEqual(since);
    }
    expect(dated.has('12345', on('2026-06-01'))).toBe(false);
  });

  it('is not reported as invalid if its descriptor was revised in mid-year', () => {
    const revised = FEW.map((row) => (row.code === '00123' ? { ...row, date: '20260701' } : row));
    const cpt = createCpt([consolidated(revised)], { effective: '2026-01-01', partial: true });
    expect(cpt.isBillable('00123', on('2026-03-01'))).toBe(true);
    expect(cpt.validate('00123', on('2026-03-01'))).toMatchObject({
      ok: true,
      entry: { unconfirmed: true, describedFrom: '2026-07-01' },
      warnings: [{ code: 'outside-data-range', describedFrom: '2026-07-01' }],
    });
    expect(cpt.validate('00123', on('2026-07-01'))).toMatchObject({ ok: true, warnings: [] });
  });

  it('has the entry of its row', () => {
    expect(dated.lookup(' 21234 ', on('2026-06-01'))).toEqual({
      kind: 'code',
      code: '21234',
      category: 'I',
      section: { kind: 'section', code: '10000-69999', title: 'Surgery', billable: false },
      subsection: {
        kind: 'subsection',
        code: '20000-29999',
        title: 'Musculoskeletal System',
        billable: false,
      },
      billable: true,
      title: 'Invented repair of a bone',
      mediumTitle: 'INVENTED REPAIR',
      shortTitle: 'REPAIR',
      describedFrom: '2026-01-01',
      edition: '2026-01-01',
      unconfirmed: false,
      projected: false,
    });
    expect(undated.lookup('93210')).toEqual({
      kind: 'code',
      code: '93210',
      category: 'I',
      section: { kind: 'section', code: '90000-99999', title: 'Medicine', billable: false },
      billable: true,
      title: 'Invented reading',
      unconfirmed: false,
      projected: false,
    });
    expect(dated.lookup('1234f', on('2027-01-01'))).toMatchObject({ category: 'II', projected: true });
  });

  it('has its history, as far as dates are known', () => {
    expect(undated.history('00123')).toEqual({
      code: '00123',
      periods: [{ from: '2020-01-01', billable: true }],
      titles: [
        { from: '2020-01-01', title: 'Invented sleep', mediumTitle: 'INVENTED SLEEP', shortTitle: 'SLEEP' },
      ],
    });
    expect(dated.history('93210')?.periods).toEqual([{ from: '2026-01-01', billable: true }]);
    expect(undated.history('93210')).toEqual({ code: '93210', periods: [], titles: [] });
    expect(dated.history('11111')).toBeUndefined();
  });

  it('has its details', () => {
    expect(dated.details('0456u')).toEqual({
      code: '0456U',
      conceptId: '1000007',
      consumerTitle: 'Plain words 7',
      spanishConsumerTitle: 'Palabras llanas 7',
      tests: [
        { test: 'Test A', lab: 'Laboratory A' },
        { test: 'Test B', manufacturer: 'Maker B' },
      ],
    });
    expect(dated.details('11111')).toBeUndefined();
    const plain = createCpt(older(FEW.map((row) => ({ ...row, medium: 'M', short: 'S' }))), {
      partial: true,
    });
    expect(plain.details('00123')).toEqual({ code: '00123', tests: [] });
  });
});

describe('validate', () => {
  const issue = (cpt: Cpt, code: string, day: string) => {
    const answer = cpt.validate(code, on(day));
    return answer.ok ? 'ok' : answer.issues[0];
  };
  const warning = (cpt: Cpt, code: string, day: string) => {
    const answer = cpt.validate(code, on(day));
    return answer.ok ? answer.warnings[0] : 'invalid';
  };

  it('says what is wrong', () => {
    expect(issue(dated, '12345', '2026-06-01')).toMatchObject({ code: 'unknown' });
    expect(issue(dated, 'J1885', '2026-06-01')).toEqual({
      code: 'malformed',
      message: "'J1885' does not have the shape of a CPT code; it has the shape of a HCPCS Level II code",
      suggestions: [],
      otherSystems: ['HCPCS Level II'],
    });
    expect(issue(dated, '00123-25', '2026-06-01')).toMatchObject({
      code: 'malformed',
      suggestions: ['00123'],
    });
    expect(warning(dated, '21234', '2025-12-31')).toEqual({
      code: 'outside-data-range',
      message:
        'your CPT files describe 21234 from 2026-01-01 on (the effective date of its descriptor); check an earlier edition for the date',
      suggestions: [],
      dataRange: { from: '2026-01-01', to: '2026-12-31' },
      describedFrom: '2026-01-01',
    });
    expect(warning(dated, '71234', '2025-12-31')).toMatchObject({
      message: expect.stringContaining('from 2026-01-01 on (the first day of their edition); check'),
    });
    expect(warning(undated, '21234', '2025-12-31')).toMatchObject({
      dataRange: {},
      describedFrom: '2026-01-01',
    });
    for (const odd of [undefined, null, 7, {}]) {
      expect(issue(dated, odd as unknown as string, '2026-06-01')).toMatchObject({ code: 'malformed' });
      expect(dated.lookup(odd as unknown as string)).toBeUndefined();
    }
  });

  it('warns if the edition may not cover the date', () => {
    const warnings = (cpt: Cpt, day: string) => {
      const answer = cpt.validate('00123', on(day));
      return answer.ok ? answer.warnings.map(({ code }) => code) : 'invalid';
    };
    expect(warnings(dated, '2026-12-31')).toEqual([]);
    expect(warnings(dated, '2027-01-01')).toEqual(['outside-data-range']);
    expect(warnings(undated, '2026-06-01')).toEqual(['undated']);
  });
});

describe('suggest', () => {
  const found = (text: string, day = '2026-06-01', limit = 5) =>
    dated.suggest(text, { on: day, limit }).map(({ code, reason }) => `${code} ${reason}`);

  it.each([
    ['00123', []],
    ['OO123', ['00123 look-alike']],
    ['0O1 23', ['00123 look-alike']],
    ['00-123', ['00123 format']],
    ['00123-25', ['00123 modifier']],
    ['00123 25 LT', ['00123 modifier']],
    ['0123', ['00123 one-character']],
    ['000123', ['00123 one-character']],
    ['01023', ['00123 one-character']],
    ['I234F', ['1234F look-alike']],
    ['1234', ['1234F one-character', '71234 one-character', '21234 one-character']],
    ['1234G', ['1234F one-character']],
    ['hello', []],
    ['', []],
    ['x'.repeat(500), []],
  ])('%j gives %j', (text, expected) => {
    const all = found(text);
    for (const one of expected) expect(all).toContain(one);
    if (expected.length === 0) expect(all).toEqual([]);
    else expect(all[0]).toBe(expected[0]);
  });

  it('gives only codes of the files, up to the limit, and refuses an invalid limit', () => {
    expect(found('1234', '2026-06-01', 1)).toHaveLength(1);
    expect(found('99679')).toContain('99678 one-character');
    expect(found('99679', '2027-01-01')).toContain('99678 one-character');
    expect(() => dated.suggest('99679', on('2027'))).toThrow(
      expect.objectContaining({ code: 'invalid-date' }),
    );
    for (const limit of [0, -1, 1.5, Number.NaN])
      expect(() => dated.suggest('x', { limit })).toThrow(
        expect.objectContaining({ code: 'invalid-argument' }),
      );
    expect(dated.suggest('OO123', on('2026-06-01'))).toEqual([
      { code: '00123', title: 'Invented sleep', billable: true, reason: 'look-alike' },
    ]);
  });
});

describe('the whole set', () => {
  it('is given in order, on any date', () => {
    const codes = (day: string): string[] => [...dated.entries(on(day))].map(({ code }) => code);
    expect(codes('2026-06-01')).toEqual([
      '00123',
      '21234',
      '71234',
      '93210',
      '99345',
      '99678',
      '1234F',
      '0456U',
    ]);
    expect(codes('2020-06-01')).toEqual(codes('2026-06-01'));
    const confirmed = [...dated.entries(on('2020-06-01'))].filter((entry) => !entry.unconfirmed);
    expect(confirmed.map(({ code }) => code)).toEqual(['00123', '1234F']);
    expect(dated.size(on('2026-06-01'))).toEqual({ entries: 8, billable: 8, headers: 0 });
    expect(dated.size(on('2027-06-01'))).toEqual({ entries: 8, billable: 8, headers: 0 });
  });

  it('has the data range that was given', () => {
    expect(dated.dataRange()).toEqual({ from: '2026-01-01', to: '2026-12-31' });
    expect(undated.dataRange()).toEqual({});
    const spring = createCpt(files, { effective: '2026-04-01', to: '2026-06-30', partial: true });
    expect(spring.dataRange()).toEqual({ from: '2026-04-01', to: '2026-06-30' });
    expect(createCpt(files, { to: '2026-06-30', partial: true }).dataRange()).toEqual({ to: '2026-06-30' });
  });

  it('refuses invalid dates', () => {
    for (const call of [
      () => dated.has('00123', on('06/01/2026')),
      () => dated.lookup('x', on('2026-02-30')),
      () => [...dated.entries(on('2026'))],
      () => dated.parent('I', on('')),
      () => createCpt(files, { effective: '20260101', partial: true }),
    ])
      expect(call).toThrow(expect.objectContaining({ code: 'invalid-date' }));
    expect(() => createCpt(files, { effective: '2026-01-01', to: '2025-12-31', partial: true })).toThrow(
      expect.objectContaining({ code: 'invalid-argument' }),
    );
  });
});

describe('modifiers', () => {
  it('are those of the files', () => {
    expect(dated.modifier(' -31 ')).toEqual({
      modifier: '31',
      name: 'Invented circumstance',
      description: 'What is invented to have happened',
      level: 'I',
      sections: ['First heading', 'Second heading'],
    });
    expect(dated.modifier('qz')).toEqual({
      modifier: 'QZ',
      description: 'Of the other level',
      level: 'II',
      sections: [],
    });
    expect([dated.isModifier('1P'), dated.isModifier('33'), dated.isModifier('no such')]).toEqual([
      true,
      false,
      false,
    ]);
    expect(dated.modifiers().map(({ modifier }) => modifier)).toEqual(['31', '32', '1P', 'QZ']);
  });

  it('need their file', () => {
    const without = createCpt([consolidated(FEW)], { partial: true });
    for (const call of [
      () => without.modifier('31'),
      () => without.isModifier('31'),
      () => without.modifiers(),
    ])
      expect(call).toThrow(expect.objectContaining({ code: 'missing-part' }));
  });
});
