import { allModifiers } from '../../ncci/modifiers.js';
import { releases } from '../../ncci/releases.js';
import { dayAfterLast } from '../periods.js';
import type { Sources } from '../sources.js';
import { date, integer, type Row, type Table, text, textOrNull } from '../table.js';

function rows({ ncci }: Sources): readonly Row[] {
  const found = releases(ncci).map(
    ({ kind, program, setting = null, name, version, release, from, to, scope, ...rest }): Row => [
      kind,
      program,
      setting,
      release,
      name,
      version,
      from,
      dayAfterLast(to),
      scope,
      rest.rows,
      rest.provenance,
      rest.note,
    ],
  );
  const keyOf = (row: Row): string => row.slice(0, 4).join(' ');
  return found.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

/** The tables of NCCI that the rows are from. */
export const NCCI_TABLES: Table = {
  name: 'ncci_tables',
  summary:
    'A table of CMS that the rows of ncci_ptp, ncci_mue and ncci_add_ons are from. For codes that it does not cover nothing is known.',
  columns: [
    text('kind', 'ptp, mue or add-on.'),
    text('program', 'medicare or medicaid.'),
    textOrNull('setting', 'practitioner, outpatient or dme; null for add-on codes.'),
    date('release', 'The first day of the quarter that it was published for.'),
    text('name', 'As people call it.'),
    text('version', 'As the publisher numbers it.'),
    date('covers_from', 'The first day that it covers.'),
    date(
      'covers_to',
      'The first day after its quarter. Later days use it too, but a newer table may differ.',
    ),
    text('scope', 'full: all codes. level2: only rows whose codes are HCPCS Level II.'),
    integer('row_count', 'How many rows the table of CMS has.'),
    text('provenance', 'verbatim, transformed or reconstructed.'),
    text('note', 'The same in a sentence, with what is missing.'),
  ],
  key: ['kind', 'program', 'setting', 'release'],
  rows,
};

/** The modifiers that may bypass an edit. */
export const NCCI_MODIFIERS: Table = {
  name: 'ncci_modifiers',
  summary: 'A modifier that may bypass an edit of ncci_ptp with modifier_indicator 1.',
  columns: [
    text('modifier', 'Two characters.'),
    text('modifier_group', 'anatomic, global-surgery or other.'),
  ],
  key: ['modifier'],
  rows: () =>
    allModifiers()
      .map(({ modifier, group }): Row => [modifier, group])
      .sort(([a], [b]) => (a! < b! ? -1 : 1)),
};
