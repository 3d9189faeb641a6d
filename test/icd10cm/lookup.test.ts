import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as icd10cm from '../../src/icd10cm/index.js';
import { has, history, isBillable, lookup } from '../../src/icd10cm/index.js';

describe('a code through time', () => {
  it('A04.7 was billable until it was divided on 2017-10-01', () => {
    expect([isBillable('A04.7', { on: '2017-09-30' }), isBillable('A04.7', { on: '2017-10-01' })]).toEqual([
      true,
      false,
    ]);
    expect(lookup('A04.7', { on: '2017-09-30' })).toEqual({
      kind: 'code',
      code: 'A04.7',
      billable: true,
      title: 'Enterocolitis due to Clostridium difficile',
      shortTitle: 'Enterocolitis due to Clostridium difficile',
      validFrom: '2015-10-01',
      validTo: '2017-09-30',
      release: '2016-10-01',
      projected: false,
    });
    expect(lookup('A04.7', { on: '2017-10-01' })).toMatchObject({
      kind: 'subcategory',
      billable: false,
      validFrom: '2017-10-01',
    });
  });

  it.each([
    ['U07.1', '2020-03-31', '2020-04-01'],
    ['U07.0', '2020-03-31', '2020-04-01'],
    ['J12.82', '2020-12-31', '2021-01-01'],
    ['Z20.822', '2020-12-31', '2021-01-01'],
    ['U09.9', '2021-09-30', '2021-10-01'],
    ['Z28.310', '2022-03-31', '2022-04-01'],
    ['Z91.A10', '2022-09-30', '2022-10-01'],
    ['C81.0A', '2024-09-30', '2024-10-01'],
    ['QA0.0101', '2025-09-30', '2025-10-01'],
  ])('%s does not exist on %s and is billable on %s', (code, before, from) => {
    expect([has(code, { on: before }), isBillable(code, { on: from })]).toEqual([false, true]);
  });

  it('with a changed title has both titles, each in its time', () => {
    const titles = history('A04.7')?.titles.map(({ title }) => title);
    expect(titles).toEqual(['Enterocolitis due to Clostridium difficile']);
    const sickle = history('D57.03')!;
    expect(sickle.periods[0]?.from).toBe('2020-10-01');
    expect(history('I10')?.periods).toEqual([{ from: '2015-10-01', billable: true }]);
  });

  it('of a category that is billable itself is a category', () => {
    expect(lookup('I10', { on: '2026-01-15' })).toMatchObject({ kind: 'category', billable: true });
    expect(lookup('E11', { on: '2026-01-15' })).toMatchObject({ kind: 'category', billable: false });
    expect(lookup('T36.0X1', { on: '2026-01-15' })).toMatchObject({ kind: 'subcategory', billable: false });
    expect(lookup('T36.0X1A', { on: '2026-01-15' })).toMatchObject({ kind: 'code', billable: true });
  });

  it('has a history only if a release has the code', () => {
    expect(history('E11.99')).toBeUndefined();
    expect(history('A15-A19')).toBeUndefined();
    expect(history('u07.1')?.periods).toEqual([{ from: '2020-04-01', billable: true }]);
  });
});

describe('any text at all', () => {
  const on = '2025-10-01';
  const CALLS: readonly ((text: string) => unknown)[] = [
    (text) => icd10cm.has(text, { on }),
    (text) => icd10cm.isBillable(text, { on }),
    (text) => icd10cm.lookup(text, { on }),
    (text) => icd10cm.validate(text, { on }),
    (text) => icd10cm.history(text),
    (text) => icd10cm.predecessors(text),
    (text) => icd10cm.successors(text),
    (text) => icd10cm.upgrade(text, { on }),
    (text) => icd10cm.parent(text, { on }),
    (text) => icd10cm.children(text, { on }),
    (text) => icd10cm.ancestors(text, { on }),
    (text) => icd10cm.descendants(text, { on }),
    (text) => icd10cm.isA(text, text, { on }),
    (text) => icd10cm.commonAncestor(text, 'E11.9', { on }),
    (text) => icd10cm.suggest(text, { on }),
    (text) => icd10cm.poaExempt(text, { on }),
    (text) => icd10cm.normalize(text),
    (text) => icd10cm.format(text),
    (text) => icd10cm.isWellFormed(text),
  ];

  it('gets an answer from every function', { tags: 'slow' }, () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ maxLength: 9 }),
      fc.stringMatching(/^[A-Z][0-9][0-9A-Z]\.[0-9A-Z]{1,4}$/),
      fc.constantFrom('__proto__', 'constructor', 'toString', 'A00-B99', '', '.', '-', '\0'),
    );
    fc.assert(
      fc.property(text, (any) => {
        for (const call of CALLS) call(any);
      }),
      { numRuns: 2000 },
    );
  });

  it('and any other value get an answer and no exception, for untyped callers', () => {
    const strange = [
      undefined,
      null,
      5,
      Number.NaN,
      {},
      [],
      ['E11.9'],
      Symbol('E11'),
      () => 'E11.9',
      new Date(0),
    ];
    const failed: string[] = [];
    for (const value of strange) {
      CALLS.forEach((call, i) => {
        try {
          call(value as unknown as string);
        } catch (error) {
          failed.push(`${i} ${String(value)}: ${String(error)}`);
        }
      });
    }
    expect(failed).toEqual([]);
  });

  it('with a bad date is refused by every function that takes a date', () => {
    const bad = { on: '2026-02-30' };
    const calls: (() => unknown)[] = [
      () => icd10cm.has('I10', bad),
      () => icd10cm.isBillable('I10', bad),
      () => icd10cm.lookup('I10', bad),
      () => icd10cm.validate('I10', bad),
      () => icd10cm.upgrade('I10', bad),
      () => icd10cm.parent('I10', bad),
      () => icd10cm.children('I10', bad),
      () => icd10cm.ancestors('I10', bad),
      () => icd10cm.descendants('I10', bad),
      () => icd10cm.isA('I10', 'I10', bad),
      () => icd10cm.commonAncestor('I10', 'I10', bad),
      () => icd10cm.chapters(bad),
      () => icd10cm.suggest('I10', bad),
      () => icd10cm.poaExempt('I10', bad),
      () => [...icd10cm.entries(bad)],
      () => icd10cm.size(bad),
      () => icd10cm.diff('2025-10-01', bad.on),
      () => icd10cm.diff(bad.on, '2025-10-01'),
    ];
    for (const call of calls) expect(call).toThrow(expect.objectContaining({ code: 'invalid-date' }));
    // Unknown codes and texts do not hide it.
    expect(() => icd10cm.lookup('no code', bad)).toThrow(expect.objectContaining({ code: 'invalid-date' }));
    expect(() => icd10cm.upgrade('no code', bad)).toThrow(expect.objectContaining({ code: 'invalid-date' }));
  });
});
