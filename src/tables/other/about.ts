import type { IsoDate } from '../../base/dates.js';
import * as hcpcs from '../../hcpcs/index.js';
import * as icd9 from '../../icd9/index.js';
import * as icd9Procedures from '../../icd9/procedures/index.js';
import * as icd10cm from '../../icd10cm/index.js';
import { tabulars } from '../../icd10cm/rules/index.js';
import * as icd10pcs from '../../icd10pcs/index.js';
import * as mce from '../../mce/public/index.js';
import * as pos from '../../pos/index.js';
import { dayAfterLast } from '../periods.js';
import { date, integerOrNull, OPEN_END, type Row, type Table, text } from '../table.js';

interface About {
  readonly dataRange: () => { readonly from?: IsoDate; readonly to?: IsoDate };
}

const SETS: readonly (readonly [name: string, set: About])[] = [
  ['hcpcs', hcpcs],
  ['icd10cm', icd10cm],
  ['icd10pcs', icd10pcs],
  ['icd9', icd9],
  ['icd9-procedures', icd9Procedures],
  ['mce', mce],
  ['pos', pos],
];

/** The dates that the sets cover. */
export const CODE_SETS: Table = {
  name: 'code_sets',
  summary:
    'The dates that the data of a set covers. Later days are answered from the newest release, which a newer one may change. NCCI is in ncci_tables.',
  columns: [
    text('code_set', 'hcpcs, icd9 (diagnoses), icd9-procedures, icd10cm, icd10pcs, mce or pos.'),
    date('covers_from', 'The first day that the data covers.'),
    date('covers_to', 'The first day after the data.'),
  ],
  key: ['code_set'],
  rows: () =>
    SETS.map(([name, { dataRange }]): Row => {
      const { from = OPEN_END, to } = dataRange();
      return [name, from, dayAfterLast(to)];
    }),
};

interface ReleaseRow {
  readonly effective: IsoDate;
  readonly fiscalYear?: number;
  readonly provenance: string;
  readonly note: string;
}

const releaseRows = (
  name: string,
  releases: readonly ReleaseRow[],
  end: IsoDate = OPEN_END,
): readonly Row[] =>
  releases.map(({ effective, fiscalYear = null, provenance, note }, i): Row => {
    const to = releases[i + 1]?.effective ?? end;
    return [name, effective, to, fiscalYear, provenance, note];
  });

/** The releases that the tables are made from. */
export const RELEASES: Table = {
  name: 'releases',
  summary: 'A release, edition or list that the tables are made from.',
  columns: [
    text(
      'code_set',
      'hcpcs, icd9 (diagnoses), icd9-procedures, icd10cm, icd10cm-tabular (the Tabular Lists with the notes), icd10pcs or pos.',
    ),
    date('valid_from', 'The first day on which it is in force.'),
    date('valid_to', `The first day of the next one; ${OPEN_END} for the newest, if the set did not end.`),
    integerOrNull('fiscal_year', 'The federal fiscal year.'),
    text('provenance', 'verbatim, transformed or reconstructed.'),
    text('note', 'The same in a sentence.'),
  ],
  key: ['code_set', 'valid_from'],
  rows: () => [
    ...releaseRows('hcpcs', hcpcs.releases()),
    ...releaseRows('icd10cm', icd10cm.releases()),
    ...releaseRows('icd10cm-tabular', tabulars()),
    ...releaseRows('icd10pcs', icd10pcs.releases()),
    // The set ended.
    ...[icd9, icd9Procedures].flatMap(({ releases }, i) =>
      releases().flatMap(({ to, ...release }) =>
        releaseRows(i === 0 ? 'icd9' : 'icd9-procedures', [release], dayAfterLast(to)),
      ),
    ),
    ...releaseRows('pos', pos.releases()),
  ],
};
