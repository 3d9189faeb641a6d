import { codeKey } from './code.js';
import type { PtpData } from './data.js';
import { askedOf } from './options.js';
import type { PtpTable } from './ptp-table.js';
import type { NcciOptions, NcciPtpEdit } from './types.js';

const OPTIONS = ['setting', 'program', 'column1'];

/** The options of `edits`. */
export interface NcciEditsOptions extends Omit<NcciOptions, 'on'> {
  /**
   * Only the rows with this code in column 1.
   *
   * @defaultValue all
   */
  readonly column1?: string | undefined;
}

/** Every row of a table, in order of its codes and then of last day. */
export function* edits(data: PtpData, options?: NcciEditsOptions): Generator<NcciPtpEdit, void, undefined> {
  const { program, setting } = askedOf(options, OPTIONS, 'edits');
  const table = data.ptp(program, setting);
  if (table === undefined) return;
  if (options?.column1 === undefined) {
    for (let list = 0; list < table.columnOnes.length; list++) yield* rowsOfList(table, list);
    return;
  }
  const list = table.listNumber(table.codes.find(codeKey(options.column1)));
  if (list >= 0) yield* rowsOfList(table, list);
}

function* rowsOfList(table: PtpTable, list: number): Generator<NcciPtpEdit, void, undefined> {
  const { codes } = table;
  const column1 = codes.codeAt(table.columnOnes[list]!);
  for (const [two, rows] of table.listAt(list)) {
    const column2 = codes.codeAt(two);
    for (const { row } of rows) yield { column1, column2, ...row };
  }
}
