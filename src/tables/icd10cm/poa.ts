import * as icd10cm from '../../icd10cm/index.js';
import { allCodes, releaseDays } from '../all-codes.js';
import { periodsOf } from '../periods.js';
import { type Row, type Table, text, WINDOW } from '../table.js';
import { plain } from './codes.js';

function* rows(): Generator<Row> {
  const days = releaseDays(icd10cm);
  for (const code of allCodes(icd10cm)) {
    const exempt = periodsOf(days, (on) =>
      icd10cm.poaExempt(code, { on })?.exempt === true ? [] : undefined,
    );
    for (const { from, to } of exempt) yield [plain(code), from, to];
  }
}

/** The codes without a present-on-admission indicator. */
export const ICD10CM_POA_EXEMPT: Table = {
  name: 'icd10cm_poa_exempt',
  summary: 'A billable code of ICD-10-CM that is exempt from present-on-admission reporting.',
  columns: [text('code', 'The code, without a dot.'), ...WINDOW],
  key: ['code', 'valid_from'],
  rows,
};
