import type { IsoDate } from '../../base/dates.js';
import * as hcpcs from '../../hcpcs/index.js';
import { periodsOf } from '../periods.js';
import { dateOrNull, type Row, type Table, text, textOrNull, WINDOW } from '../table.js';
import { allOf, changesOf } from './days.js';

function valuesOf(modifier: string, on: IsoDate): Row | undefined {
  const found = hcpcs.modifier(modifier, { on });
  if (found?.level !== 'II') return undefined;
  return [
    found.title || null,
    found.shortTitle || null,
    found.added ?? null,
    found.firstDayBetween?.notAfter ?? null,
    found.lastDayBetween?.notBefore ?? null,
    found.ncci ?? null,
    found.appliesTo.length === 0 ? null : found.appliesTo.map(({ kind }) => kind).join(' '),
  ];
}

function* rows(): Generator<Row> {
  for (const modifier of allOf('modifiers'))
    for (const { from, to, values } of periodsOf(changesOf(modifier), (on) => valuesOf(modifier, on)))
      yield [modifier, from, to, ...values];
}

/** Every Level II modifier. */
export const HCPCS_MODIFIERS: Table = {
  name: 'hcpcs_modifiers',
  summary: 'A modifier of HCPCS Level II in a time in which nothing in the row changed.',
  columns: [
    text('modifier', 'Two characters.'),
    ...WINDOW,
    textOrNull('title', 'The official long text; null if only the list of modifiers is known.'),
    textOrNull('short_title', 'The official short text.'),
    dateOrNull('added', 'The day on which it was added, as printed.'),
    dateOrNull(
      'first_day_at_latest',
      'Only if no edition gives the first day: the latest day that it can be.',
    ),
    dateOrNull(
      'last_day_at_earliest',
      'Only if no edition gives the last day: the earliest day that it can be.',
    ),
    textOrNull('ncci_group', 'anatomic, global-surgery or other, if it may bypass an NCCI edit.'),
    textOrNull('applies_to', 'The kinds of service that its official text names, with spaces between.'),
  ],
  key: ['modifier', 'valid_from'],
  rows,
};
