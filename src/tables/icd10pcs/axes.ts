import * as icd10pcs from '../../icd10pcs/index.js';
import { allCodes, releaseDays } from '../all-codes.js';
import { periodsOf } from '../periods.js';
import { integer, type Row, type Table, text, textOrNull, WINDOW } from '../table.js';

function* rows(): Generator<Row> {
  const days = releaseDays(icd10pcs);
  for (const code of allCodes(icd10pcs)) {
    const axes = new Map(days.map((on) => [on, icd10pcs.lookup(code, { on })?.axes]));
    for (let place = 0; place < code.length; place++) {
      const periods = periodsOf(days, (on) => {
        const axis = axes.get(on)?.[place];
        return axis && [axis.name, axis.value, axis.label ?? null];
      });
      for (const { from, to, values } of periods) yield [code, place + 1, from, to, ...values];
    }
  }
}

/** The characters of the codes. */
export const ICD10PCS_AXES: Table = {
  name: 'icd10pcs_axes',
  summary: 'A character of a code or table of ICD-10-PCS, with its label.',
  columns: [
    text('code', 'Seven characters; three for a table.'),
    integer('position', 'The place of the character, 1 to 7.'),
    ...WINDOW,
    text('axis', 'The name of the place in the tables of that section: Body Part, Approach.'),
    text('value', 'The character.'),
    textOrNull('label', 'Its label; null if no available tables file has it.'),
  ],
  key: ['code', 'position', 'valid_from'],
  rows,
};
