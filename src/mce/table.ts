import { placeOf } from '../base/binary-search.js';
import { type DayNumber, type IsoDate, parseDate } from '../base/dates.js';
import { hasBit, type Mask, type MaskArray } from '../base/masks.js';
import { parseCode, parsed } from '../codetree/code-key.js';
import type { Notation } from '../codetree/notation.js';
import { decodeLines } from '../packed/ascii.js';
import { type RunValues, readColumn, readMasks, readRuns, splitPieces } from '../packed/column.js';
import type { Part } from '../packed/payload.js';
import type { MceList } from './types.js';

/** A list as the payload describes it. */
export interface ListRecord {
  /** What it lists. */
  readonly kind: string;
  /** Its place among the lists: its bit in the masks. */
  readonly bit: number;
  readonly day: DayNumber;
  readonly lastDay: DayNumber;
  readonly effective: IsoDate;
  readonly to: IsoDate;
  readonly version: string;
  readonly provenance: MceList['provenance'];
  readonly note: string;
}

/** How many tails a category may have: what the category is worth in a key. */
const TAILS = 37 ** 4;

/** A code as one number, in the order of the codes. */
export const keyOf = (category: number, tail: number): number => category * TAILS + tail;

/**
 * Lists of one code set: for each code on any of them, the set of lists as a mask. The writer is
 * `data-build/mce/emit.ts`.
 */
export class MceTable {
  readonly lists: readonly ListRecord[];
  readonly #notation: Notation;
  readonly #byKind: ReadonlyMap<string, readonly ListRecord[]>;
  /** The keys of the codes, ascending. */
  readonly #keys: Float64Array;
  readonly #masks: MaskArray;
  readonly #values: RunValues;

  constructor(part: Part, notation: Notation) {
    this.#notation = notation;
    this.lists = decodeLines(part.section('lists')).map(readRecord);
    const byKind = new Map<string, ListRecord[]>();
    for (const list of this.lists) byKind.set(list.kind, [...(byKind.get(list.kind) ?? []), list]);
    this.#byKind = byKind;
    const [codes, masks, values] = splitPieces(part.section('codes')) as [Uint8Array, Uint8Array, Uint8Array];
    this.#keys = readKeys(decodeLines(codes), notation);
    this.#masks = readMasks(masks, this.lists.length);
    this.#values = readRuns(readColumn(values), this.#keys.length);
  }

  /** The lists of one kind in order of time. */
  ofKind(kind: string): readonly ListRecord[] {
    return this.#byKind.get(kind) ?? [];
  }

  /** The lists that have a code, bit i for list i; 0 for a code on none. */
  maskOf(key: number): Mask {
    const place = placeOf(this.#keys, key, 0, this.#keys.length);
    return place < 0 ? 0 : this.#masks[this.#values[place]!]!;
  }

  /** The same for a text; 0 if it does not have the shape of a code. */
  maskOfText(code: string): Mask {
    return parseCode(code, this.#notation) ? this.maskOf(keyOf(parsed.category, parsed.tail)) : 0;
  }

  /** The lists as a user sees them. */
  describe(of: MceList['of']): MceList[] {
    return this.lists.map(({ kind, bit, effective, to, version, provenance, note }) => ({
      kind,
      of,
      effective,
      to,
      version,
      provenance,
      note,
      codes: this.#count(bit),
    }));
  }

  #count(bit: number): number {
    let count = 0;
    for (const value of this.#values) if (hasBit(this.#masks[value]!, bit)) count++;
    return count;
  }
}

function readRecord(line: string, bit: number): ListRecord {
  const [kind = '', effective = '', to = '', version = '', provenance = '', note = ''] = line.split('\t');
  return {
    kind,
    bit,
    day: parseDate(effective),
    lastDay: parseDate(to),
    effective,
    to,
    version,
    provenance: provenance as MceList['provenance'],
    note,
  };
}

/** The keys of codes that are written without what each shares with the one before. */
function readKeys(lines: readonly string[], notation: Notation): Float64Array {
  const keys = new Float64Array(lines.length);
  let code = '';
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    code = code.slice(0, line.charCodeAt(0) - 48) + line.slice(1);
    parseCode(code, notation);
    keys[i] = keyOf(parsed.category, parsed.tail);
  }
  return keys;
}
