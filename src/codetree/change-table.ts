import type { CodeChange } from '../codeset/types.js';
import { readColumn, signed } from '../packed/column.js';
import { type Part, requireSameBuild } from '../packed/payload.js';
import type { CodeTable } from './codes.js';

/** One row of the conversion tables: what a new code was coded as before. */
export interface ConversionRow {
  readonly row: number;
  /** The release in which the code is new. */
  readonly release: number;
  readonly relation: CodeChange['relation'];
  readonly previous: readonly number[];
}

/** How the payload numbers the relations. */
export const RELATIONS: readonly CodeChange['relation'][] = ['one', 'any', 'all', 'mixed'];

/** The conversion tables, by new code and by previous code. The writer is `src/icd10cm/write/changes.ts`. */
export class ChangeTable {
  /** The conversions of each new code. */
  readonly toCode: ReadonlyMap<number, readonly ConversionRow[]>;
  /** The conversions in which each code is a previous one. */
  readonly fromCode: ReadonlyMap<number, readonly ConversionRow[]>;

  constructor(codes: CodeTable, part: Part) {
    requireSameBuild(codes.part, part);
    const toCode = new Map<number, ConversionRow[]>();
    const fromCode = new Map<number, ConversionRow[]>();
    for (const conversion of readConversions(part)) {
      append(toCode, conversion.row, conversion);
      for (const row of conversion.previous) append(fromCode, row, conversion);
    }
    this.toCode = toCode;
    this.fromCode = fromCode;
  }
}

function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

function* readConversions(part: Part): Generator<ConversionRow> {
  const releases = readColumn(part.section('changes.releases'));
  const rows = readColumn(part.section('changes.rows'));
  const relations = readColumn(part.section('changes.relations'));
  const counts = readColumn(part.section('changes.counts'));
  const previous = readColumn(part.section('changes.previous'));
  let row = 0;
  let at = 0;
  let countAt = 0;
  let previousAt = 0;
  for (let release = 0; release < releases.length; release++) {
    for (const end = at + releases[release]!; at < end; at++) {
      row += signed(rows[at]!);
      const relation = RELATIONS[relations[at]!]!;
      const count = relation === 'one' ? 1 : counts[countAt++]!;
      const codes = Array.from({ length: count }, () => row + signed(previous[previousAt++]!));
      yield { row, release, relation, previous: codes };
    }
  }
}
