import * as diagnoses from '../../icd9/index.js';
import * as procedures from '../../icd9/procedures/index.js';
import { plain } from '../icd10cm/codes.js';
import { dayAfterLast } from '../periods.js';
import { flag, type Row, type Table, text, textOrNull, WINDOW } from '../table.js';

type Icd9 = Pick<typeof diagnoses, 'entries' | 'parent' | 'releases'>;

/** The codes come in order: a header before the codes below it. */
function* rows({ entries, parent, releases }: Icd9): Generator<Row> {
  const { effective, to } = releases()[0]!;
  for (const { code, billable, title } of entries({ on: effective })) {
    const above = parent(code, { on: effective });
    const values = [billable, title || null, above === undefined ? null : plain(above.code)];
    yield [plain(code), code, effective, dayAfterLast(to), ...values];
  }
}

const COLUMNS: Table['columns'] = [
  text('code', 'The code as claims have it, without a dot.'),
  text('code_formatted', 'The code as people read it.'),
  ...WINDOW,
  flag('billable', 'Whether it may be reported on a claim. A code that is not billable is a header.'),
  textOrNull('title', 'The official long title; null for a header, of which the official file has no title.'),
  textOrNull('parent', 'The header above it, without a dot; null at the top. The tree is by shape.'),
];

const EDITION =
  'of the only edition in the data, version 32. The set ended on 2015-09-30; earlier editions may differ.';

/** Every diagnosis code of ICD-9-CM. */
export const ICD9_CODES: Table = {
  name: 'icd9_codes',
  summary: `A diagnosis code of ICD-9-CM (volumes 1 and 2) ${EDITION}`,
  columns: COLUMNS,
  key: ['code', 'valid_from'],
  rows: () => rows(diagnoses),
};

/** Every procedure code of ICD-9-CM. */
export const ICD9_PROCEDURE_CODES: Table = {
  name: 'icd9_procedure_codes',
  summary: `A procedure code of ICD-9-CM (volume 3) ${EDITION}`,
  columns: COLUMNS,
  key: ['code', 'valid_from'],
  rows: () => rows(procedures),
};
