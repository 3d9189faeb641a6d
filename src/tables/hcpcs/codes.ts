import type { IsoDate } from '../../base/dates.js';
import * as hcpcs from '../../hcpcs/index.js';
import type { HcpcsEntry } from '../../hcpcs/types.js';
import { periodsOf } from '../periods.js';
import {
  dateOrNull,
  flag,
  flagOrNull,
  type Row,
  type Table,
  text,
  textOrNull,
  type Value,
  WINDOW,
} from '../table.js';
import { allOf, changesOf } from './days.js';
import { entriesOf } from './entries.js';

/** The section and range of a code: they are by its characters, the same on all days. */
function sectionOf(code: string, on: IsoDate): readonly Value[] {
  const above = hcpcs.ancestors(code, { on });
  const section = above.find(({ kind }) => kind === 'section');
  const range = above.find(({ kind }) => kind === 'range');
  return [section?.code ?? '', section?.title ?? '', range?.code ?? null, range?.title ?? null];
}

const valuesOf = (entry: HcpcsEntry, section: readonly Value[]): Row => [
  entry.billable,
  entry.title || null,
  entry.shortTitle || null,
  ...section,
  entry.added ?? null,
  entry.firstDayBetween?.notAfter ?? null,
  entry.lastDayBetween?.notBefore ?? null,
  entry.noc ?? null,
];

function* rows(): Generator<Row> {
  for (const code of allOf('codes')) {
    const entryOn = entriesOf(code);
    let section: readonly Value[] | undefined;
    const periods = periodsOf(changesOf(code), (on) => {
      const entry = entryOn(on);
      if (entry === undefined) return undefined;
      section ??= sectionOf(code, on);
      return valuesOf(entry, section);
    });
    for (const { from, to, values } of periods) yield [code, from, to, ...values];
  }
}

/** Every Level II code. */
export const HCPCS_CODES: Table = {
  name: 'hcpcs_codes',
  summary: 'A code of HCPCS Level II in a time in which nothing in the row changed.',
  columns: [
    text('code', 'A letter and four digits: J1100.'),
    ...WINDOW,
    flag('billable', 'Always true: a code that is in force may be reported.'),
    textOrNull('title', 'The official long text; null if only the list of codes of the edition is known.'),
    textOrNull('short_title', 'The official short text, at most 28 characters.'),
    text('section', 'The letter of its section.'),
    text('section_title', 'The name of the section.'),
    textOrNull('code_range', 'The published range that has it: J9000-J9999.'),
    textOrNull('code_range_title', 'The name of the range.'),
    dateOrNull('added', 'The day on which it was added, as printed.'),
    dateOrNull(
      'first_day_at_latest',
      'Only if no edition gives the first day: the latest day that it can be. valid_from is the earliest.',
    ),
    dateOrNull(
      'last_day_at_earliest',
      'Only if no edition gives the last day: the earliest day that it can be. valid_to follows the latest.',
    ),
    flagOrNull(
      'noc',
      "Whether it is a code 'not otherwise classified'; null if no available list covers it.",
    ),
  ],
  key: ['code', 'valid_from'],
  rows,
};
