import type { OrderRow } from '../../../src/icd10cm/write/model.js';
import { BuildError } from '../../errors.js';
import { readCodeColumns } from './order.js';

/** The totals that addenda print at their end, for headers or for codes. */
export interface AddendaTotals {
  readonly from: number;
  readonly to: number;
  readonly additions: number;
  readonly deletions: number;
  readonly revisions: number;
}

/** The changes from one release to a later one. */
export interface Addenda {
  readonly additions: readonly OrderRow[];
  readonly deletions: readonly OrderRow[];
  readonly revisions: readonly { readonly from: OrderRow; readonly to: OrderRow }[];
  readonly headers: AddendaTotals;
  readonly codes: AddendaTotals;
}

const KEYWORDS = ['Add:', 'Delete:', 'Revise from:', 'Revise to:', 'No change'] as const;

/**
 * Reads order addenda: change rows, then totals. The totals must agree with the rows.
 *
 * @throws BuildError `malformed-row` or `count`
 */
export function readAddenda(file: string, lines: readonly string[]): Addenda {
  const totalsAt = lines.findIndex((line) => line.trim() === 'Headers');
  if (totalsAt < 0)
    throw new BuildError('malformed-row', file, `the line 'Headers' is missing, so there are no totals`);
  const rows = {
    'Add:': [] as OrderRow[],
    'Delete:': [] as OrderRow[],
    'Revise from:': [] as OrderRow[],
    'Revise to:': [] as OrderRow[],
  };
  lines.slice(0, totalsAt).forEach((line, index) => {
    if (line.trim() === '') return;
    const keyword = KEYWORDS.find((word) => line.startsWith(word));
    if (keyword === undefined)
      throw new BuildError(
        'malformed-row',
        file,
        `'${line.slice(0, 12)}' is not a kind of change`,
        index + 1,
      );
    if (keyword !== 'No change') rows[keyword].push(readCodeColumns(file, line, index + 1, 15, 13));
  });
  const revisions = rows['Revise from:'].map((from, i) => ({ from, to: rows['Revise to:'][i] ?? from }));
  const unpaired = revisions.find(({ from, to }) => from.code !== to.code);
  if (rows['Revise to:'].length !== revisions.length || unpaired !== undefined) {
    throw new BuildError(
      'malformed-row',
      file,
      `a 'Revise from' without its 'Revise to'${unpaired ? ` (${unpaired.from.code})` : ''}`,
    );
  }
  const addenda: Addenda = {
    additions: rows['Add:'],
    deletions: rows['Delete:'],
    revisions,
    headers: readTotals(file, lines, totalsAt, 'headers'),
    codes: readTotals(
      file,
      lines,
      lines.findIndex((line) => line.trim() === 'Codes'),
      'codes',
    ),
  };
  checkTotals(file, addenda, false, addenda.headers);
  checkTotals(file, addenda, true, addenda.codes);
  return addenda;
}

function readTotals(file: string, lines: readonly string[], at: number, what: string): AddendaTotals {
  const number = (offset: number, word: string): number => {
    const line = lines[at + offset] ?? '';
    const match = new RegExp(`^\\s*(\\d+)\\s+${word}`).exec(line);
    if (match === null)
      throw new BuildError(
        'malformed-row',
        file,
        `the totals of ${what} have no number for '${word}'`,
        at + offset + 1,
      );
    return Number(match[1]);
  };
  return {
    from: number(1, what),
    to: number(2, what),
    additions: number(3, 'additions'),
    deletions: number(4, 'deletions'),
    revisions: number(5, 'revisions'),
  };
}

function checkTotals(file: string, addenda: Addenda, billable: boolean, totals: AddendaTotals): void {
  const count = (rows: readonly OrderRow[]): number => rows.filter((row) => row.billable === billable).length;
  const found = [
    count(addenda.additions),
    count(addenda.deletions),
    count(addenda.revisions.map(({ to }) => to)),
  ];
  const printed = [totals.additions, totals.deletions, totals.revisions];
  if (found.join() !== printed.join() || totals.from + printed[0]! - printed[1]! !== totals.to) {
    const what = billable ? 'codes' : 'headers';
    throw new BuildError(
      'count',
      file,
      `${what}: additions, deletions, revisions are ${found.join(', ')}, printed ${printed.join(', ')}`,
    );
  }
}
