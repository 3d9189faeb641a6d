import { decodeAscii } from '../packed/ascii.js';
import { readColumn } from '../packed/column.js';
import { type Part, requireSameBuild } from '../packed/payload.js';
import type { CodeTable } from './code-table.js';

/** A row of the conversion table: the earlier code for a code, before a release. */
export interface Conversion {
  /** The first release with the later code. */
  readonly release: number;
  readonly current: string;
  readonly previous: string;
}

/** The conversion table, by later and by earlier code. The writer is `src/icd10pcs/write/pack/changes.ts`. */
export class ChangeTable {
  readonly toCode: ReadonlyMap<string, readonly Conversion[]>;
  readonly fromCode: ReadonlyMap<string, readonly Conversion[]>;

  constructor(codes: CodeTable, part: Part) {
    requireSameBuild(codes.part, part);
    const toCode = new Map<string, Conversion[]>();
    const fromCode = new Map<string, Conversion[]>();
    for (const conversion of readConversions(part)) {
      append(toCode, conversion.current, conversion);
      append(fromCode, conversion.previous, conversion);
    }
    this.toCode = toCode;
    this.fromCode = fromCode;
  }
}

function append(map: Map<string, Conversion[]>, code: string, conversion: Conversion): void {
  const list = map.get(code);
  if (list === undefined) map.set(code, [conversion]);
  else list.push(conversion);
}

function* readConversions(part: Part): Generator<Conversion> {
  const counts = readColumn(part.section('changes.releases'));
  const shared = readColumn(part.section('changes.shared'));
  const rests = decodeAscii(part.section('changes.codes'));
  const differing = readColumn(part.section('changes.differing'));
  const others = decodeAscii(part.section('changes.previous'));
  let row = 0;
  let restAt = 0;
  let otherAt = 0;
  let current = '';
  for (let release = 0; release < counts.length; release++) {
    for (const end = row + counts[release]!; row < end; row++) {
      const same = shared[row]!;
      current = current.slice(0, same) + rests.slice(restAt, restAt + 7 - same);
      restAt += 7 - same;
      let previous = '';
      for (let i = 0; i < 7; i++) previous += (differing[row]! >>> i) & 1 ? others[otherAt++]! : current[i]!;
      yield { release, current, previous };
    }
  }
}
