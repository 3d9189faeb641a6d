import { codeOfKey } from '../../ncci/code.js';
import type { MueTable } from '../../ncci/mue-table.js';
import { periodsOf } from '../periods.js';
import type { Sources } from '../sources.js';
import { integer, type Row, type Table, text, textOrNull, WINDOW } from '../table.js';
import { PROGRAM, PROGRAMS, SETTING, SETTINGS } from './program.js';

function* rowsOf({ releases, rowOf }: MueTable, table: MueTable): Generator<Row> {
  const keys = new Set(releases.flatMap(({ codes }) => [...codes.keys]));
  const days = releases.map(({ about }) => about.table.release);
  for (const key of [...keys].sort((a, b) => a - b)) {
    const periods = periodsOf(days, (on) => {
      const found = rowOf.call(table, releases[days.indexOf(on)]!, key);
      return found && [found.units, found.mai, found.maiMeaning, found.rationale || null];
    });
    for (const { from, to, values } of periods) yield [codeOfKey(key), from, to, ...values];
  }
}

function* rows({ ncci }: Sources): Generator<Row> {
  for (const program of PROGRAMS)
    for (const setting of SETTINGS) {
      const table = ncci.mue(program, setting);
      if (table === undefined) continue;
      for (const row of rowsOf(table, table)) yield [program, setting, ...row];
    }
}

/** Medically unlikely edits. */
export const NCCI_MUE: Table = {
  name: 'ncci_mue',
  summary:
    'The most units of a code for one patient and day (NCCI MUE). A code without a row may have a limit that is not published.',
  columns: [
    PROGRAM,
    SETTING,
    text('code', 'The code.'),
    ...WINDOW,
    integer('units', 'The most units; 0 if it is not payable in the setting.'),
    integer('mai', 'The adjudication indicator: 1 line, 2 day by policy, 3 day by clinical data.'),
    text('mai_meaning', 'The same in the words of the table.'),
    textOrNull('rationale', 'The reason for the limit, in the words of the table.'),
  ],
  key: ['program', 'setting', 'code', 'valid_from'],
  rows,
};
