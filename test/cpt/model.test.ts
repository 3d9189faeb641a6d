import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cpt, createCpt } from '../../src/cpt/index.js';
import { consolidated, type InventedRow, older, type Writing } from './invented.js';

// Random editions, in random writings, against a model that is an array and a few filters.

const code = fc.oneof(
  fc.constantFrom('00123', '00132', '10004', '21234', '71234', '99199', '99201', '99499', '99500', '05000'),
  fc.stringMatching(/^[0-9]{5}$/),
  fc.stringMatching(/^[0-9]{4}[AFMTU]$/),
);

const words = fc.stringMatching(/^[A-Z][a-zé]{1,9}( [a-z]{1,9}){0,3}$/);

const row: fc.Arbitrary<InventedRow> = fc.record({
  code,
  long: words,
  medium: words,
  short: words.map((text) => text.slice(0, 28).trim()),
  date: fc.constantFrom('', '19900101', '20200101', '20260101', '20260401', '20270101', 'Pre-1990'),
});

const edition = fc.uniqueArray(row, { selector: (one) => one.code, minLength: 2, maxLength: 25 });

const writing: fc.Arbitrary<Writing> = fc.record({
  preamble: fc.nat(40),
  newline: fc.constantFrom('\n', '\r\n', '\r'),
  bom: fc.boolean(),
  open: fc.boolean(),
  encoding: fc.constantFrom('text' as const, 'utf-8' as const),
});

const day = fc.constantFrom(
  '1989-12-31',
  '1990-01-01',
  '2019-12-31',
  '2020-01-01',
  '2025-12-31',
  '2026-01-01',
  '2026-03-31',
  '2026-04-01',
  '2026-12-31',
  '2027-01-01',
);

/** The place of a code in the order of lists, in words: category I first, then F, T, U, M, A; within each by number. */
const rank = (text: string): string => `${'FTUMA'.indexOf(text[4]!) + 1}${text}`;

/** The first day of a row, `undefined` where no date is known. */
function firstDay({ date }: InventedRow, effective: string | undefined): string | undefined {
  return /^\d{8}$/.test(date) ? `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}` : effective;
}

const isDescribed = (one: InventedRow, on: string, effective: string | undefined): boolean =>
  on >= (firstDay(one, effective) ?? '');

const expected = (rows: readonly InventedRow[]): InventedRow[] =>
  [...rows].sort((a, b) => (rank(a.code) < rank(b.code) ? -1 : 1));

const listed = (cpt: Cpt, on: string): unknown[] =>
  [...cpt.entries({ on })].map((entry) => [entry.code, entry.title, entry.mediumTitle, entry.shortTitle]);

const texts = ({ code: text, long, medium, short }: InventedRow): unknown => [text, long, medium, short];

const effective = fc.constantFrom(undefined, '2026-01-01');

describe('any edition, however it is written', () => {
  it('lists, counts and finds the same as a model', { tags: 'slow' }, () => {
    let found = 0;
    fc.assert(
      fc.property(edition, writing, day, effective, (rows, how, on, from) => {
        const cpt = createCpt([consolidated(rows, how)], { effective: from, partial: true });
        const model = expected(rows);
        found += model.length;
        expect(listed(cpt, on)).toEqual(model.map(texts));
        expect(cpt.size({ on }).entries).toBe(model.length);
        for (const one of rows) {
          const described = isDescribed(one, on, from);
          expect([cpt.has(one.code, { on }), cpt.isBillable(one.code.toLowerCase(), { on })]).toEqual([
            true,
            true,
          ]);
          const answer = cpt.validate(one.code, { on });
          const unconfirmed = (answer.ok ? answer.warnings : []).some(
            (warning) => 'describedFrom' in warning,
          );
          expect([answer.ok, unconfirmed]).toEqual([true, !described]);
          expect(cpt.lookup(one.code, { on })).toMatchObject({ unconfirmed: !described });
          expect(cpt.lookup(one.code, { on })?.describedFrom).toBe(firstDay(one, from));
          expect(cpt.history(one.code)?.periods[0]?.from).toBe(firstDay(one, from));
        }
      }),
      { numRuns: 400 },
    );
    expect(found).toBeGreaterThan(500);
  });

  it('gives the same texts in the older layout', () => {
    fc.assert(
      fc.property(edition, writing, (rows, how) => {
        const cpt = createCpt(older(rows, how), { partial: true });
        const model = expected(rows);
        expect(listed(cpt, '2026-01-01')).toEqual(model.map(texts));
      }),
      { numRuns: 300 },
    );
  });

  it('is a tree that has every code once, below its category, section and subsection', () => {
    fc.assert(
      fc.property(edition, day, (rows, on) => {
        const cpt = createCpt([consolidated(rows)], { partial: true });
        const model = expected(rows).map((one) => one.code);
        const below = cpt
          .categories()
          .flatMap((top) => cpt.descendants(top, { on }))
          .filter(({ kind }) => kind === 'code')
          .map((node) => node.code);
        expect([...below].sort()).toEqual([...model].sort());
        for (const one of model) {
          const line = cpt.ancestors(one, { on });
          expect(cpt.parent(one, { on })).toEqual(line[0]);
          expect(cpt.children(line[0]!, { on }).map((node) => node.code)).toContain(one);
          for (const node of line) expect(cpt.isA(one, node, { on })).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });
});

/** Whether one text becomes the other by one character more, less, or other, or by two neighbours changing places. */
function oneStep(a: string, b: string): boolean {
  if (a.length > b.length) return oneStep(b, a);
  let same = 0;
  while (same < a.length && a[same] === b[same]) same++;
  if (a.length < b.length) return a.slice(same) === b.slice(same + 1);
  const rest = a.slice(same + 1) === b.slice(same + 1);
  const swapped =
    a[same] === b[same + 1] && a[same + 1] === b[same] && a.slice(same + 2) === b.slice(same + 2);
  return a !== b && (rest || swapped);
}

/** Editions whose codes lie close together. */
const crowded = fc.uniqueArray(
  row.chain((one) => fc.stringMatching(/^[01]{4}[01FU]$/).map((close) => ({ ...one, code: close }))),
  { selector: (one) => one.code, minLength: 2, maxLength: 25 },
);

describe('suggestions', () => {
  it('are codes of the files, and include every code that differs in one character', { tags: 'slow' }, () => {
    let seen = 0;
    fc.assert(
      fc.property(crowded, fc.stringMatching(/^[01]{3,5}[01FU]$/), day, (rows, text, on) => {
        const cpt = createCpt([consolidated(rows)], { partial: true });
        const model = expected(rows).map((one) => one.code);
        const given = cpt.suggest(text, { on, limit: 100 });
        seen += given.length;
        expect(given.filter((one) => !model.includes(one.code))).toEqual([]);
        if (model.includes(text)) expect(given).toEqual([]);
        else {
          const near = model.filter((one) => oneStep(text, one));
          expect(given.map((one) => one.code).sort()).toEqual(near.sort());
        }
      }),
      { numRuns: 800 },
    );
    expect(seen).toBeGreaterThan(150);
  });

  it('repair a code in which digits are written as the letters that look like them', () => {
    const letters: Record<string, string> = { 0: 'O', 1: 'I', 2: 'Z', 5: 'S', 6: 'G', 8: 'B' };
    fc.assert(
      fc.property(edition, fc.integer({ min: 1, max: 15 }), (rows, mask) => {
        const cpt = createCpt([consolidated(rows)], { partial: true });
        const on = '2027-01-01';
        for (const one of rows) {
          const text = [...one.code].map((c, i) => ((mask >> i) & 1 ? (letters[c] ?? c) : c)).join('');
          if (text === one.code) continue;
          expect(cpt.suggest(text, { on })[0]?.code).toBe(one.code);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('answer for any text, never throw', () => {
    const cpt = createCpt(
      [consolidated([])].map((file) => ({ ...file, name: 'ConsolidatedCodeList.txt' })),
      { partial: true },
    );
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(cpt.suggest(value as string)).toEqual([]);
        expect([cpt.has(value as string), cpt.lookup(value as string)]).toEqual([false, undefined]);
        expect(cpt.validate(value as string).ok).toBe(false);
      }),
    );
  });
});
