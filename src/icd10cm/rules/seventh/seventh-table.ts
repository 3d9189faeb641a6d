import { decodeLines } from '../../../packed/ascii.js';
import { readColumn, splitPieces } from '../../../packed/column.js';
import { type Part, requireSameBuild } from '../../../packed/payload.js';
import type { RelationTable } from '../relation/relation-table.js';
import type { SeventhCharacter } from '../types.js';

/** A definition of 7th characters at a code, in some Tabular Lists. */
interface Definition {
  readonly printed: number;
  readonly set: number;
}

/**
 * The definitions of 7th characters, each with the row that it stands at. The writer is
 * `data-build/icd10cm/rules/pack-seventh.ts`.
 */
export class SeventhTable {
  readonly #parent: Int32Array;
  readonly #sets: readonly (readonly SeventhCharacter[])[];
  readonly #at: Map<number, Definition[]> = new Map();

  constructor(relation: RelationTable, part: Part) {
    requireSameBuild(relation.part, part);
    const pieces = splitPieces(part.section('seventh'));
    const [steps, masks, sets] = pieces.slice(0, 3).map(readColumn) as [
      Uint32Array,
      Uint32Array,
      Uint32Array,
    ];
    this.#parent = relation.codes.tree.parent;
    this.#sets = decodeLines(pieces[3]!).map(readSet);
    let row = 0;
    for (let i = 0; i < steps.length; i++) {
      row += steps[i]!;
      const definitions = this.#at.get(row) ?? [];
      definitions.push({ printed: masks[i]!, set: sets[i]! });
      this.#at.set(row, definitions);
    }
  }

  /** The row of the nearest definition for a row, its own or from above, and what it defines. */
  nearest(
    row: number,
    tabular: number,
  ): { row: number; characters: readonly SeventhCharacter[] } | undefined {
    for (let above = row; above >= 0; above = this.#parent[above]!) {
      const found = this.#at.get(above)?.find(({ printed }) => ((printed >>> tabular) & 1) === 1);
      if (found !== undefined) return { row: above, characters: this.#sets[found.set]! };
    }
    return undefined;
  }
}

/** Characters between tabs; each with its label and its terms between bars. */
const readSet = (line: string): SeventhCharacter[] =>
  line.split('\t').map((entry) => {
    const [label = '', ...terms] = entry.slice(1).split('|');
    return { character: entry[0]!, label, terms };
  });
