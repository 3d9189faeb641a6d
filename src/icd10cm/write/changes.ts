import { RELATIONS } from '../../codetree/change-table.js';
import { ColumnWriter, column } from '../../packed/write/column.js';
import type { RawSection } from '../../packed/write/container.js';
import type { Conversion, Icd10cmTables } from './model.js';
import type { CodeTree } from './tree.js';

type KnownConversion = Conversion & { readonly relation: Exclude<Conversion['relation'], 'none'> };

/**
 * Packs the conversions that name a previous code, by date, then by row: the row as a step from the one before, the
 * previous rows as steps from the new one. The reader is `src/codetree/change-table.ts`.
 */
export function packChanges(tables: Icd10cmTables, tree: CodeTree): RawSection[] {
  const releaseOf = new Map(tables.releases.map(({ effective }, index) => [effective, index]));
  const rowOf = (code: string): number => tree.rowOf.get(code)!;
  const known = tables.conversions
    .filter(namesPrevious)
    .sort(
      (a, b) => releaseOf.get(a.effective)! - releaseOf.get(b.effective)! || rowOf(a.code) - rowOf(b.code),
    );
  const rows = new ColumnWriter();
  const previous = new ColumnWriter();
  known.forEach(({ code, previous: codes }, index) => {
    rows.addSigned(rowOf(code) - (index === 0 ? 0 : rowOf(known[index - 1]!.code)));
    for (const other of codes) previous.addSigned(rowOf(other) - rowOf(code));
  });
  const counts = tables.releases.map(
    ({ effective }) => known.filter((row) => row.effective === effective).length,
  );
  return [
    { name: 'changes.releases', bytes: column(counts) },
    { name: 'changes.rows', bytes: rows.bytes() },
    { name: 'changes.relations', bytes: column(known.map(({ relation }) => RELATIONS.indexOf(relation))) },
    {
      name: 'changes.counts',
      bytes: column(known.filter((row) => row.relation !== 'one').map((row) => row.previous.length)),
    },
    { name: 'changes.previous', bytes: previous.bytes() },
  ];
}

function namesPrevious(row: Conversion): row is KnownConversion {
  return row.relation !== 'none';
}
