import type { CodeChange } from '../../codeset/types.js';
import * as icd10cm from '../../icd10cm/index.js';
import * as icd10pcs from '../../icd10pcs/index.js';
import { allCodes } from '../all-codes.js';
import { date, flag, type Row, type Table, text, textOrNull } from '../table.js';
import { plain } from './codes.js';

type Changing = Parameters<typeof allCodes>[0] & {
  readonly successors: (code: string) => readonly CodeChange[];
};

const rowOf = (code: string, { code: later, effective, ...change }: CodeChange): Row => [
  plain(code),
  plain(later),
  effective,
  change.basis,
  change.relation,
  change.with.length === 0 ? null : change.with.map(plain).join(' '),
  change.replaced,
];

const rowsOf = (set: Changing) =>
  function* (): Generator<Row> {
    for (const code of allCodes(set)) {
      const rows = set.successors(code).map((change) => rowOf(code, change));
      yield* rows.sort((a, b) => (`${a[1]} ${a[2]} ${a[5]}` < `${b[1]} ${b[2]} ${b[5]}` ? -1 : 1));
    }
  };

const changes = (name: string, label: string, set: Changing): Table => ({
  name,
  summary: `A change from a code of ${label} to a later one.`,
  columns: [
    text('code', 'The earlier code, without a dot.'),
    text('successor', 'The later code, without a dot.'),
    date('effective', 'The first day of the later code.'),
    text(
      'basis',
      'conversion-table: the publisher lists the change; subdivision: the code was divided into longer ones.',
    ),
    text(
      'relation',
      'How the earlier codes of the row relate to the later one: one, any, all (together) or mixed.',
    ),
    textOrNull(
      'with_codes',
      'The other earlier codes of the same row of the publisher, with spaces between.',
    ),
    flag('replaced', 'Whether the earlier code was no longer billable from that day on.'),
  ],
  key: ['code', 'successor', 'effective', 'with_codes'],
  rows: rowsOf(set),
});

/** What diagnosis codes became. */
export const ICD10CM_CHANGES: Table = changes('icd10cm_changes', 'ICD-10-CM', icd10cm);
/** What procedure codes became. */
export const ICD10PCS_CHANGES: Table = changes('icd10pcs_changes', 'ICD-10-PCS', icd10pcs);
