import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entries } from '../../../src/icd10cm/index.js';
import {
  checkPair,
  type Icd10cmInstruction,
  type Icd10cmPairCheck,
  instructions,
  tabulars,
} from '../../../src/icd10cm/rules/index.js';

const DAYS = [
  '2015-10-01',
  '2018-06-30',
  '2021-01-01',
  '2023-09-30',
  '2023-10-01',
  '2025-10-01',
  '2027-01-01',
];
const day = fc.constantFrom(...DAYS);
const CODES = [
  ...new Set(DAYS.flatMap((on) => [...entries({ on, billable: true })].map(({ code }) => code))),
];
const anyCode = fc.nat(CODES.length - 1).map((index) => CODES[index]!);
// Neighbours meet Excludes notes far more often than codes at random.
const CHRONIC = CODES.filter((code) => /^(?:J4|E1[0-3]|I5|I1|N1|F1|A4|D6|K5|M0|G4|H4)/.test(code));
const chronic = fc.nat(CHRONIC.length - 1).map((index) => CHRONIC[index]!);
const code = fc.oneof(anyCode, { arbitrary: chronic, weight: 3 });

/** A statement without its place in the list. */
const keys = ({ statements }: Icd10cmPairCheck): string[] =>
  statements.map((one) => JSON.stringify(one)).sort();

const conflicts = (list: readonly string[], on: string): string[] =>
  list.flatMap((a, i) =>
    list
      .slice(i + 1)
      .flatMap((b) => (checkPair(a, b, { on }).verdict === 'conflict' ? [[a, b].sort().join(' ')] : [])),
  );

describe('checkPair', () => {
  it('has a symmetric verdict, and symmetric statements except for their order', () => {
    let strict = 0;
    fc.assert(
      fc.property(code, code, day, (a, b, on) => {
        const [one, other] = [checkPair(a, b, { on }), checkPair(b, a, { on })];
        if (one.verdict === 'conflict') strict++;
        return one.verdict === other.verdict && JSON.stringify(keys(one)) === JSON.stringify(keys(other));
      }),
      { numRuns: 20_000, seed: 1 },
    );
    expect(strict).toBeGreaterThan(100);
  });

  it('its verdict follows from its statements and issues', () => {
    fc.assert(
      fc.property(code, code, day, (a, b, on) => {
        const { verdict, statements, issues } = checkPair(a, b, { on });
        const strict = statements.some(
          ({ kind, setAside }) => kind === 'excludes1' && setAside === undefined,
        );
        if (issues.some((issue) => issue.code !== 'header'))
          return verdict === 'not-judged' && statements.length === 0;
        return verdict === (strict ? 'conflict' : statements.length > 0 ? 'permitted' : 'no-statement');
      }),
      { numRuns: 5_000, seed: 2 },
    );
  });

  it('Excludes1 statements come first, own ones before inherited ones of the same code', () => {
    fc.assert(
      fc.property(code, code, day, (a, b, on) => {
        const { statements } = checkPair(a, b, { on });
        const ranks = statements.map(({ kind }) => (kind === 'excludes1' ? 0 : 1));
        return ranks.every((rank, i) => i === 0 || ranks[i - 1]! <= rank);
      }),
      { numRuns: 5_000, seed: 3 },
    );
  });

  it('depends neither on the order of a list, nor adds a conflict when a code is taken away', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(chronic, { minLength: 3, maxLength: 8 }),
        day,
        fc.nat(),
        (list, on, pick) => {
          const all = conflicts(list, on).sort();
          const without = list.filter((_, i) => i !== pick % list.length);
          const fewer = conflicts(without, on);
          const turned = conflicts([...list].reverse(), on).sort();
          return JSON.stringify(all) === JSON.stringify(turned) && fewer.every((pair) => all.includes(pair));
        },
      ),
      { numRuns: 500, seed: 4 },
    );
  });

  it('accepts any text', { tags: 'slow' }, () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (a, b) => {
        const { verdict, codes } = checkPair(a, b, { on: '2026-01-15' });
        return typeof verdict === 'string' && codes.length === 2;
      }),
      { numRuns: 2_000, seed: 5 },
    );
  });

  it('uses the newest Tabular List up to the day', () => {
    const dates = tabulars().map(({ effective }) => effective);
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2015-10-01'), max: new Date('2030-01-01'), noInvalidDate: true }),
        (date) => {
          const on = date.toISOString().slice(0, 10);
          return (
            checkPair('I10', 'E11.9', { on }).restsOn?.tabular ===
            dates.findLast((effective) => effective <= on)
          );
        },
      ),
      { numRuns: 2_000, seed: 6 },
    );
  });
});

/** Whether an instruction is of a known kind, a heading has lines, and one without codes says that it is open. */
function isSound({ kind, text, items, references, open }: Icd10cmInstruction): boolean {
  const known = kind === 'code-first' || kind === 'use-additional-code' || kind === 'code-also';
  return known && (!text?.endsWith(':') || items.length > 0) && (references.length > 0 || open);
}

describe('instructions', () => {
  it('of every billable code of the newest Tabular Lists are sound', { tags: 'slow' }, () => {
    const wrong: string[] = [];
    let count = 0;
    for (const { effective: on } of tabulars().slice(-2)) {
      for (const { code: billable } of entries({ on, billable: true })) {
        const found = instructions(billable, { on });
        count += found.length;
        if (!found.every(isSound)) wrong.push(`${billable} ${on}`);
      }
    }
    expect(wrong.slice(0, 5)).toEqual([]);
    expect(count).toBeGreaterThan(100_000);
  });
});
