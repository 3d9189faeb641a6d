import type { PairRow } from '../../ncci/histories.js';
import type { PtpTable } from '../../ncci/ptp-table.js';
import type { Sources } from '../sources.js';
import {
  dateOrNull,
  flag,
  flagOrNull,
  integer,
  type Row,
  type Table,
  text,
  textOrNull,
  WINDOW,
} from '../table.js';
import { PROGRAM, PROGRAMS, SETTING, SETTINGS } from './program.js';
import { windowsOf } from './windows.js';

/** The last columns of a row: many pairs share them. */
const valuesOf = ({ row }: PairRow): Row => [
  row.modifierIndicator,
  row.rationale ?? null,
  row.effective ?? null,
  row.deletion ?? null,
  row.effectiveUnknown,
  row.priorTo1996 ?? null,
];

/** When the rows of a pair are in force. Rows with the modifier indicator 9 never are. */
function inForce(table: PtpTable): (rows: readonly PairRow[]) => readonly Row[] {
  // Pairs share their histories, so there are few different lists of rows.
  const known = new Map<readonly PairRow[], readonly Row[]>();
  return (rows) => {
    let found = known.get(rows);
    if (found === undefined) {
      const counted = rows.filter(({ indicator }) => indicator !== 9);
      found = windowsOf(counted, table.about.from).map(({ from, to, row }) => [from, to, ...valuesOf(row)]);
      known.set(rows, found);
    }
    return found;
  };
}

function* rowsOf(table: PtpTable): Generator<Row> {
  const windows = inForce(table);
  for (let list = 0; list < table.columnOnes.length; list++) {
    const column1 = table.codes.codeAt(table.columnOnes[list]!);
    for (const [two, rows] of table.listAt(list))
      for (const window of windows(rows)) yield [column1, table.codes.codeAt(two), ...window];
  }
}

function* rows({ ncci }: Sources): Generator<Row> {
  for (const program of PROGRAMS)
    for (const setting of SETTINGS) {
      const table = ncci.ptp(program, setting);
      if (table === undefined) continue;
      for (const row of rowsOf(table)) yield [program, setting, ...row];
    }
}

/** Procedure-to-procedure edits. */
export const NCCI_PTP: Table = {
  name: 'ncci_ptp',
  summary:
    'An NCCI procedure-to-procedure edit in a time in which it is in force. Ask for both orders of two codes; if both have a row, the one with the smaller modifier_indicator decides. Rows with the indicator 9 were never in force and are left out.',
  columns: [
    PROGRAM,
    SETTING,
    text('column1', 'The code that is paid.'),
    text('column2', 'The code that is denied when billed with it.'),
    ...WINDOW,
    integer('modifier_indicator', '0: no modifier bypasses it. 1: an NCCI-associated modifier does.'),
    textOrNull('rationale', 'Why the two do not go together, in the words of the table.'),
    dateOrNull('effective', 'The effective date as printed.'),
    dateOrNull('deletion', 'The last day as printed, inclusive.'),
    flag(
      'effective_unknown',
      'Whether the source has no effective date: it may have begun after valid_from.',
    ),
    flagOrNull('prior_to_1996', 'Whether the pair was an edit before 1996.'),
  ],
  key: ['program', 'setting', 'column1', 'column2', 'valid_from'],
  rows,
};
