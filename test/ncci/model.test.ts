import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NcciPairCheck } from '../../src/ncci/index.js';
import { ncciOf } from './compiled.js';
import { type PtpCells, ptpText } from './official.js';

/** Invented tables of any shape, against a list that is searched from its beginning to its end. */

const CODES = ['00001', '00002', '00003', '0004T', '0005Y', 'J0006', 'J0007', 'Q0008'];
const DAYS = ['19990101', '20050331', '20100101', '20151231', '20200401', '20240930'];

const code = fc.constantFrom(...CODES);
const row: fc.Arbitrary<PtpCells> = fc.record({
  one: code,
  two: code,
  effective: fc.constantFrom('', ...DAYS.slice(0, 3)),
  deletion: fc.constantFrom('*', ...DAYS.slice(3)),
  indicator: fc.constantFrom('0', '1', '9'),
  rationale: fc.constantFrom('One reason', 'Another reason'),
});
/** Rows that differ. */
const table = fc.uniqueArray(row, {
  minLength: 1,
  maxLength: 60,
  selector: (cells) => JSON.stringify(cells),
});

const ends = ({ deletion = '*' }: PtpCells): string => (deletion === '*' ? '99999999' : deletion);

/** What is in force of a pair in one order on a day: of several, the row that ends first, then the one that begins first. */
function inForce(rows: readonly PtpCells[], one: string, two: string, day: string): PtpCells | undefined {
  return rows
    .filter((cells) => cells.one === one && cells.two === two && cells.indicator !== '9')
    .filter((cells) => ends(cells) >= day && cells.effective! <= day)
    .sort(
      (a, b) =>
        ends(a).localeCompare(ends(b)) ||
        a.effective!.localeCompare(b.effective!) ||
        a.indicator!.localeCompare(b.indicator!),
    )[0];
}

const BOUNDARIES = ['19990101', '20050331', '20100101', '20151231', '20160101', '20240930', '20241001'];
const iso = (day: string): string => `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`;

/** What a list of rows says about a pair on a day, and what an answer says, as texts. */
function expected(rows: readonly PtpCells[], one: string, two: string, day: string): string {
  const forward = inForce(rows, one, two, day);
  const backward = one === two ? undefined : inForce(rows, two, one, day);
  const decides =
    forward === undefined || (backward !== undefined && backward.indicator! < forward.indicator!)
      ? backward
      : forward;
  if (decides === undefined) return 'no-edit';
  const known = decides.effective === '' ? 'start unknown' : decides.effective;
  return [decides.one, decides.two, known, decides.deletion, decides.indicator].join(' ');
}

function said(answer: NcciPairCheck): string {
  if (answer.verdict !== 'conflict' && answer.verdict !== 'allowed-with-modifier') return answer.verdict;
  const { column1, column2, edit } = answer;
  const known = edit.effectiveUnknown ? 'start unknown' : edit.effective!.replaceAll('-', '');
  const indicator = answer.verdict === 'conflict' ? 0 : 1;
  expect(edit.modifierIndicator).toBe(indicator);
  return [column1, column2, known, edit.deletion?.replaceAll('-', '') ?? '*', indicator].join(' ');
}

/** Every pair of codes on every boundary. */
const QUESTIONS = CODES.flatMap((one) =>
  CODES.flatMap((two) => BOUNDARIES.map((day) => [one, two, day] as const)),
);

describe('any table', () => {
  it('answers as a list of its rows does, on every boundary day, and on the day before and after', async () => {
    let decided = 0;
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        // A code of digits, so that the table counts as a full one.
        const all = [...rows, { one: '00001', two: '00009', effective: '20000101' }];
        const ncci = await ncciOf({ 'ccioph-v302r0.txt': ptpText(all) });
        for (const [one, two, day] of QUESTIONS) {
          const found = said(ncci.checkPair(one, two, { on: iso(day), setting: 'outpatient' }));
          expect(found).toBe(expected(rows, one, two, day));
          if (found !== 'no-edit') decided++;
        }
      }),
      { numRuns: 25 },
    );
    expect(decided, 'the property was exercised').toBeGreaterThan(200);
  });

  it('lists exactly its rows', async () => {
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const ncci = await ncciOf({ 'ccipra-v302r0.txt': ptpText(rows) });
        const plain = (day: string | undefined): string => day?.replaceAll('-', '') ?? '';
        const ours = [...ncci.edits()].map((edit) =>
          [
            edit.column1,
            edit.column2,
            plain(edit.effective),
            plain(edit.deletion) || '*',
            edit.modifierIndicator,
            edit.rationale,
          ].join(' '),
        );
        const theirs = rows.map((cells) =>
          [cells.one, cells.two, cells.effective, cells.deletion, cells.indicator, cells.rationale].join(' '),
        );
        expect(ours.sort()).toEqual(theirs.sort());
      }),
      { numRuns: 50 },
    );
  });
});
