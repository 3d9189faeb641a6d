import * as diagnoses from '../../icd9/index.js';
import type { Icd9Mapping } from '../../icd9/mapping-types.js';
import * as procedures from '../../icd9/procedures/index.js';
import { plain } from '../icd10cm/codes.js';
import { flag, integer, type Row, type Table, text, textOrNull } from '../table.js';

function* rowsOf({ code, rows }: Icd9Mapping): Generator<Row> {
  const source = plain(code);
  // The file prints one row for a code without a map, most with the flags 11000.
  if (rows.length === 0) yield [source, 1, null, true, true, false, 0, 0];
  for (const [i, { code: target, approximate, combination, scenario, choiceList }] of rows.entries())
    yield [source, i + 1, plain(target), approximate, false, combination, scenario, choiceList];
}

/** The mappings come in the order of their codes. One is in memory at a time. */
function* inOrder(mappings: Iterable<Icd9Mapping>): Generator<Row> {
  for (const mapping of mappings) yield* rowsOf(mapping);
}

/** A file of the general equivalence mappings as a table. */
const mapTable = (name: string, from: string, to: string, mappings: () => Iterable<Icd9Mapping>): Table => ({
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
  rows: () => inOrder(mappings()),
});

/** The four files of the general equivalence mappings. */
export const ICD9_MAPS: readonly Table[] = [
  mapTable('icd9_gem_forward', 'ICD-9-CM diagnoses', 'ICD-10-CM', diagnoses.forwardMappings),
  mapTable('icd9_gem_backward', 'ICD-10-CM', 'ICD-9-CM diagnoses', diagnoses.backwardMappings),
  mapTable('icd9_procedure_gem_forward', 'ICD-9-CM procedures', 'ICD-10-PCS', procedures.forwardMappings),
  mapTable('icd9_procedure_gem_backward', 'ICD-10-PCS', 'ICD-9-CM procedures', procedures.backwardMappings),
];
