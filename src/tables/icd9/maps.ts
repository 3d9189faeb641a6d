import * as payload from '../../data/icd9/index.js';
import { forCodes as diagnoses } from '../../icd9/bundled.js';
import { type Icd9Codes, mappingsFrom } from '../../icd9/data.js';
import { forCodes as procedures } from '../../icd9/procedures/bundled.js';
import type { MapRow } from '../../icd9/tables/map-rows.js';
import type { Icd9MappingTable } from '../../icd9/tables/mapping-table.js';
import type { PayloadPart } from '../../packed/payload.js';
import { flag, integer, type Row, type Table, text, textOrNull } from '../table.js';

/** The codes of a kind, and the part of the payload with its two files. */
interface Files {
  readonly data: Icd9Codes;
  readonly part: PayloadPart;
}

const DIAGNOSES: Files = { data: diagnoses, part: payload.mappings };
const PROCEDURES: Files = { data: procedures, part: payload.procedureMappings };

/** The two files that were read last. Those of the other kind replace them, because both would take 40 MB to the end of an export. */
let last: { readonly files: Files; readonly mappings: Icd9MappingTable } | undefined;

function mappingsOf(files: Files): Icd9MappingTable {
  if (last?.files !== files) {
    last = undefined;
    last = { files, mappings: mappingsFrom(files.data.codes(), files.part) };
  }
  return last.mappings;
}

/** The rows of a file, straight from its table: an object for each of 280,000 rows would double the memory of the export. */
function* rowsOf(
  sources: readonly string[],
  targets: readonly string[],
  lists: readonly (readonly MapRow[])[],
  palette: readonly string[],
): Generator<Row> {
  for (const [i, source] of sources.entries()) {
    const list = lists[i]!;
    // The file prints one row for a code without a map, most with the flags 11000.
    if (list.length === 0) yield [source, 1, null, true, true, false, 0, 0];
    for (const [place, { target, flags }] of list.entries()) {
      const [approximate, , combination, scenario, choiceList] = palette[flags]!;
      const both = [approximate === '1', false, combination === '1'];
      yield [source, place + 1, targets[target]!, ...both, Number(scenario), Number(choiceList)];
    }
  }
}

function* forward(files: Files): Generator<Row> {
  const { icd10, forward: lists, palette } = mappingsOf(files);
  yield* rowsOf(files.data.codes().codes, icd10, lists, palette);
}

function* backward(files: Files): Generator<Row> {
  const { icd10, backward: lists, palette } = mappingsOf(files);
  yield* rowsOf(icd10, files.data.codes().codes, lists, palette);
}

/** A file of the general equivalence mappings as a table. */
const mapTable = (name: string, from: string, to: string, rows: () => Iterable<Row>): Table => ({
  name,
  summary: `A row of the general equivalence mappings (GEM) of FY2018, the last edition, from ${from} to ${to}. It is a file of its own, not the other direction turned around.`,
  columns: [
    text('code', `The code of ${from}, without a dot.`),
    integer('position', 'The place of the row among those of its code, from 1.'),
    textOrNull('target', `The code of ${to}, without a dot; null if there is no map.`),
    flag('approximate', 'The approximate flag: source and target do not mean the same.'),
    flag(
      'no_map',
      'The target is No...: no code of the other set has a meaning that is near. The file prints the no map flag with most of these.',
    ),
    flag('combination', 'The combination flag: the target is only a part of a translation.'),
    integer('scenario', 'Which combination the row is a part of; 0 for a row that is a translation alone.'),
    integer(
      'choice_list',
      'A combination takes one code of each of its lists; 0 for a row that is a translation alone.',
    ),
  ],
  key: ['code', 'position'],
  rows,
});

/** The four files of the general equivalence mappings. */
export const ICD9_MAPS: readonly Table[] = [
  mapTable('icd9_gem_forward', 'ICD-9-CM diagnoses', 'ICD-10-CM', () => forward(DIAGNOSES)),
  mapTable('icd9_gem_backward', 'ICD-10-CM', 'ICD-9-CM diagnoses', () => backward(DIAGNOSES)),
  mapTable('icd9_procedure_gem_forward', 'ICD-9-CM procedures', 'ICD-10-PCS', () => forward(PROCEDURES)),
  mapTable('icd9_procedure_gem_backward', 'ICD-10-PCS', 'ICD-9-CM procedures', () => backward(PROCEDURES)),
];
