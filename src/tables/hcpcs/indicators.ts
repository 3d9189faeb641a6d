import type { IsoDate } from '../../base/dates.js';
import * as hcpcs from '../../hcpcs/index.js';
import type { HcpcsDetails, HcpcsIndicator } from '../../hcpcs/types.js';
import { keyedPeriodsOf } from '../periods.js';
import { integer, type Row, type Table, text, textOrNull, WINDOW } from '../table.js';
import { allOf, changesOf } from './days.js';
import { entriesOf } from './entries.js';

type Pair = readonly [value: string, meaning: string | null];

const indicators = (found: readonly HcpcsIndicator[] = []): readonly Pair[] =>
  found.map(({ code, meaning }) => [code, meaning ?? null]);
const indicator = (found: HcpcsIndicator | undefined): readonly Pair[] =>
  indicators(found === undefined ? [] : [found]);
const texts = (found: readonly string[] = []): readonly Pair[] => found.map((value) => [value, null]);
const one = (found: string | number | undefined): readonly Pair[] =>
  found === undefined ? [] : [[String(found), null]];

/** The indicators by the names that the table has for them. */
const fieldsOf = (details: HcpcsDetails): Readonly<Record<string, readonly Pair[]>> => ({
  action: indicator(details.action),
  action_effective: one(details.actionEffective),
  anesthesia_units: one(details.anesthesiaUnits),
  asc_effective: one(details.ascEffective),
  asc_group: indicator(details.ascGroup),
  betos: indicator(details.betos),
  carriers_manual: texts(details.carriersManual),
  coverage: indicator(details.coverage),
  coverage_issues: texts(details.coverageIssues),
  cross_reference: texts(details.crossReference?.codes),
  cross_reference_cpt: details.crossReference?.cpt === true ? [['true', null]] : [],
  lab_certification: indicators(details.labCertification),
  multiple_pricing: indicator(details.multiplePricing),
  pricing: indicators(details.pricing),
  processing_note:
    details.processingNote === undefined
      ? []
      : [[details.processingNote.number, details.processingNote.text ?? null]],
  statute: one(details.statute),
  type_of_service: indicators(details.typesOfService),
  unknown: texts(details.unknown),
});

/** The indicators of an entry, each under its field and its place there. */
function rowsOn(details: HcpcsDetails | undefined): ReadonlyMap<string, Row> {
  const found = new Map<string, Row>();
  if (details === undefined) return found;
  for (const [field, pairs] of Object.entries(fieldsOf(details)))
    for (const [i, pair] of pairs.entries()) found.set(`${field} ${String(i + 1).padStart(2, '0')}`, pair);
  return found;
}

type Asked = (on: IsoDate) => HcpcsDetails | undefined;

/** The same for the days of a code, one after the other: most have the record of the day before. */
function rowsOnDays(ask: Asked): (on: IsoDate) => ReadonlyMap<string, Row> {
  let last: HcpcsDetails | undefined;
  let rows = rowsOn(last);
  return (on) => {
    const details = ask(on);
    if (details !== last) rows = rowsOn(details);
    last = details;
    return rows;
  };
}

const rowsOf = (what: 'codes' | 'modifiers', detailsOf: (code: string) => Asked) =>
  function* (): Generator<Row> {
    for (const code of allOf(what)) {
      const periods = keyedPeriodsOf(changesOf(code), rowsOnDays(detailsOf(code)));
      for (const [name, found] of [...periods].sort(([a], [b]) => (a < b ? -1 : 1))) {
        const [field = '', place] = name.split(' ');
        for (const { from, to, values } of found) yield [code, field, Number(place), from, to, ...values];
      }
    }
  };

const columns = (name: string, meaning: string) => [
  text(name, meaning),
  text(
    'field',
    'The column of the record: action, action_effective, anesthesia_units, asc_effective, asc_group, betos, carriers_manual, coverage, coverage_issues, cross_reference, cross_reference_cpt, lab_certification, multiple_pricing, pricing, processing_note, statute, type_of_service; unknown names a column that the edition lacks.',
  ),
  integer('place', 'The place of the value in its column, from 1.'),
  ...WINDOW,
  text('value', 'The value in the file: 51, C, O1E.'),
  textOrNull('meaning', 'Its meaning in the official record layout, or the text of the processing note.'),
];

/** Pricing, coverage, type of service and the other columns of a record. */
export const HCPCS_INDICATORS: Table = {
  name: 'hcpcs_indicators',
  summary: 'A value in an administrative column of the record of a HCPCS Level II code.',
  columns: columns('code', 'A letter and four digits.'),
  key: ['code', 'field', 'place', 'valid_from'],
  rows: rowsOf('codes', entriesOf),
};

/** The same of modifiers. */
export const HCPCS_MODIFIER_INDICATORS: Table = {
  name: 'hcpcs_modifier_indicators',
  summary: 'A value in an administrative column of the record of a Level II modifier.',
  columns: columns('modifier', 'Two characters.'),
  key: ['modifier', 'field', 'place', 'valid_from'],
  rows: rowsOf('modifiers', (code) => (on) => {
    const found = hcpcs.modifier(code, { on });
    return found?.level === 'II' ? found : undefined;
  }),
};
