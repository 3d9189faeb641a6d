import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dataRange,
  diff,
  entries,
  has,
  history,
  isBillable,
  lookup,
  predecessors,
  records,
  releases,
  size,
  successors,
} from '../../src/hcpcs/index.js';

const codeOf = (run: () => unknown): unknown => {
  try {
    return run();
  } catch (error) {
    return (error as { code?: string }).code;
  }
};

describe('an entry', () => {
  it('has everything that the record has, each indicator with its meaning', () => {
    expect(lookup('G0104', { on: '2025-10-15' })).toEqual({
      kind: 'code',
      code: 'G0104',
      billable: true,
      title: 'Colorectal cancer screening; flexible sigmoidoscopy',
      shortTitle: 'Ca screen;flexi sigmoidscope',
      validFrom: '1998-01-01',
      validityRelease: '2026-01-01',
      projected: false,
      retrospective: false,
      release: '2025-10-01',
      added: '1998-01-01',
      noc: false,
      nocRelease: '2024-07-01',
      pricing: [{ code: '11', meaning: "Price established using national rvu's" }],
      multiplePricing: { code: 'A', meaning: 'Not applicable as HCPCS priced under one methodology' },
      coverage: { code: 'D', meaning: 'Special coverage instructions apply' },
      ascGroup: {
        code: 'YY',
        meaning: 'this procedure is approved to be performed in an ambulatory surgical center',
      },
      ascEffective: '2008-01-01',
      processingNote: {
        number: '0064',
        text: 'COVERAGE AND PAYMENT BASED ON BALANCED BUDGET ACT OF 1997 (G0101 - SEC 4102; G0104, G0105, G0106, G0107, G0120, G0121, G0122 - SEC 4104).',
        list: '2017-01-01',
      },
      betos: { code: 'P8C', meaning: 'Endoscopy - sigmoidoscopy' },
      typesOfService: [{ code: '2', meaning: 'Surgery' }],
      anesthesiaUnits: 0,
      action: { code: 'N', meaning: 'No maintenance for this code' },
      actionEffective: '1998-01-01',
      unknown: [],
    });
  });

  it('is frozen in all its parts, because it is shared', () => {
    const entry = lookup('J1885', { on: '2025-10-15' })!;
    expect(lookup('j1885 ', { on: '2025-10-20' })).toBe(entry);
    for (const part of [
      entry,
      entry.pricing,
      entry.pricing?.[0],
      entry.unknown,
      entry.coverage,
      entry.typesOfService,
    ])
      expect(Object.isFrozen(part)).toBe(true);
  });

  it('of several prices and types has them in the order of the file', () => {
    const several = [...entries({ on: '2025-10-15' })].filter(({ pricing }) => (pricing?.length ?? 0) > 1);
    expect(several.length).toBeGreaterThan(3);
    expect(lookup('E0100', { on: '2025-10-15' })?.typesOfService?.map(({ code }) => code)).toEqual([
      'A',
      'P',
      'R',
    ]);
  });

  it("says whether it is 'not otherwise classified', and in which list", () => {
    expect(lookup('J3490', { on: '2025-10-15' })).toMatchObject({ noc: true, nocRelease: '2024-07-01' });
    expect(lookup('J3490', { on: '2018-06-01' })).toMatchObject({ noc: true, nocRelease: '2018-01-01' });
    expect(lookup('J1885', { on: '2019-06-01' })).toMatchObject({ noc: false, nocRelease: '2019-01-01' });
    // No list is newer than July 2024: of a later code none speaks.
    const fresh = lookup([...diff('2025-12-31', '2026-01-01').added][0]!.code, { on: '2026-01-01' })!;
    expect(Object.keys(fresh)).not.toContain('noc');
  });

  it('of a code that Medicare does not accept is still in force', () => {
    expect(lookup('A0080', { on: '2025-10-15' })).toMatchObject({
      billable: true,
      coverage: { code: 'I', meaning: 'Not payable by Medicare' },
    });
  });

  it('does not exist for other texts', () => {
    for (const text of [
      '',
      'J',
      '99213',
      'D0120',
      'LT',
      'J9999999',
      undefined as never,
      5 as never,
      {} as never,
    ])
      expect([
        lookup(text),
        has(text),
        isBillable(text),
        history(text) === undefined || text === 'LT',
      ]).toEqual([undefined, false, false, true]);
  });

  it('never fails for any text and day', () => {
    const day = fc.date({ min: new Date('1980-01-01'), max: new Date('2030-12-31'), noInvalidDate: true });
    let found = 0;
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[AJLG]\d{4}$/)), day, (text, date) => {
        const on = date.toISOString().slice(0, 10);
        const entry = lookup(text, { on });
        expect([has(text, { on }), isBillable(text, { on })]).toEqual([
          entry !== undefined,
          entry !== undefined,
        ]);
        if (entry === undefined) return;
        found++;
        expect(entry.validFrom <= on).toBe(true);
        expect(on <= (entry.validTo ?? entry.lastDayBetween?.notAfter ?? on)).toBe(true);
      }),
      { numRuns: 2000 },
    );
    expect(found).toBeGreaterThan(20);
  });
});

describe('dates', () => {
  it('that are invalid throw', () => {
    for (const on of ['10/01/2025', '2025-02-29', '20251001', new Date() as never]) {
      expect(codeOf(() => isBillable('J1885', { on }))).toBe('invalid-date');
      expect(codeOf(() => lookup('J1885', { on }))).toBe('invalid-date');
      expect(codeOf(() => diff(on, '2025-10-01'))).toBe('invalid-date');
    }
  });

  it('outside the data range are answered and marked', () => {
    expect(dataRange()).toEqual({ from: '2017-01-01', to: '2026-09-30' });
    const marks = (on: string) => {
      const { projected, retrospective } = lookup('J1885', { on })!;
      return [projected, retrospective];
    };
    expect(['2016-12-31', '2017-01-01', '2026-09-30', '2026-10-01'].map(marks)).toEqual([
      [false, true],
      [false, false],
      [false, false],
      [true, false],
    ]);
    expect(lookup('J1885', { on: '1992-12-31' })).toBeUndefined();
    expect(size({ on: '9999-12-31' }).entries).toBe(7425);
    expect(size({ on: '1960-01-01' })).toEqual({ entries: 0, billable: 0, modifiers: 0 });
  });

  it('default to today', () => {
    const now = new Date();
    const on = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
      .map((n) => String(n).padStart(2, '0'))
      .join('-');
    expect(lookup('J1885')).toBe(lookup('J1885', { on }));
  });
});

describe('over time', () => {
  it('texts are those of the editions, each once', () => {
    for (const code of ['J1440', 'G0480', 'A4344', 'J1885', 'LT']) {
      const printed = records(code).map(({ release, title, shortTitle }) => ({ release, title, shortTitle }));
      const texts = history(code)!.texts;
      for (const { release, title, shortTitle } of printed) {
        const text = texts.findLast((each) => each.release <= release)!;
        expect([text.title, text.shortTitle, text.lastRelease >= release]).toEqual([title, shortTitle, true]);
      }
      expect(new Set(texts.map(({ release }) => release)).size).toBe(texts.length);
    }
  });

  it('a change of texts has the day of the action in the edition', () => {
    expect(history('G0480')!.texts.map(({ release, effective }) => [release, effective])).toEqual([
      ['2017-01-01', undefined],
      ['2018-01-01', '2017-01-01'],
    ]);
  });

  it('diff agrees with the two dates, code by code', { tags: 'slow' }, () => {
    for (const [from, to] of [
      ['2017-01-01', '2018-01-01'],
      ['2020-06-30', '2020-07-01'],
      ['2024-12-31', '2025-01-01'],
    ] as const) {
      const before = new Map([...entries({ on: from })].map((entry) => [entry.code, entry]));
      const after = new Map([...entries({ on: to })].map((entry) => [entry.code, entry]));
      const { added, removed, retitled } = diff(from, to);
      expect(added).toEqual([...after.values()].filter(({ code }) => !before.has(code)));
      expect(removed).toEqual([...before.values()].filter(({ code }) => !after.has(code)));
      const changed = [...after.values()].filter(({ code, title, shortTitle }) => {
        const old = before.get(code);
        return old !== undefined && (old.title !== title || old.shortTitle !== shortTitle);
      });
      expect(retitled.map(({ code }) => code)).toEqual(changed.map(({ code }) => code));
      expect(diff(to, from).added.map(({ code }) => code)).toEqual(removed.map(({ code }) => code));
    }
  });

  it('cross references go both ways', () => {
    const codes = [...entries({ on: '2019-06-01' })].map(({ code }) => code);
    const wrong = codes.flatMap((code) =>
      successors(code).filter(({ code: later }) => !predecessors(later).some((each) => each.code === code)),
    );
    expect(wrong).toEqual([]);
    expect(successors('C9301')).toEqual([
      {
        code: 'Q2058',
        lastDay: '2025-06-30',
        effective: '2025-10-01',
        basis: 'cross-reference',
        replaced: true,
      },
    ]);
    // Not valid for Medicare, and in force.
    expect(successors('A0021')).toMatchObject([{ code: 'A0030', replaced: false }]);
    expect([successors('no'), predecessors('no'), successors('J1885')]).toEqual([[], [], []]);
  });

  it('releases say where they come from and what they lack', () => {
    const all = releases();
    expect(all.map(({ provenance }) => provenance)).toEqual([
      ...Array(6).fill('verbatim'),
      ...Array(3).fill('reconstructed'),
      ...Array(2).fill('transformed'),
    ]);
    expect(all.map(({ to }) => to)).toEqual([
      '2017-12-31',
      '2018-12-31',
      '2020-03-31',
      '2020-06-30',
      '2020-09-30',
      '2024-06-30',
      '2025-09-30',
      '2025-12-31',
      '2026-03-31',
      '2026-06-30',
      undefined,
    ]);
    for (const { provenance, unknown } of all) expect(unknown.length > 0).toBe(provenance !== 'verbatim');
    expect(all.filter(({ partial }) => partial).map(({ effective }) => effective)).toEqual([
      '2026-04-01',
      '2026-07-01',
    ]);
    expect(all.at(-1)?.unknownOfModifiers).toContain('terminated');
  });
});
