import { deepFreeze } from '../../../base/freeze.js';
import { hasBit, type Mask } from '../../../base/masks.js';
import { decodeLines } from '../../../packed/ascii.js';
import { readColumn, readMasks, splitPieces } from '../../../packed/column.js';
import { type Part, requireSameBuild } from '../../../packed/payload.js';
import type { RelationTable } from '../relation/relation-table.js';
import type { Icd10cmSeventhCharacter } from '../types.js';

/** A definition of 7th characters at a code, in some Tabular Lists. */
interface Definition {
  readonly printed: Mask;
  readonly set: number;
}

/**
 * The definitions of 7th characters, each with its row. The writer is
 * `src/icd10cm/rules/write/pack-seventh.ts`.
 */
export class SeventhTable {
  readonly #parent: Int32Array;
  readonly #sets: readonly (readonly Icd10cmSeventhCharacter[])[];
  readonly #at: Map<number, Definition[]> = new Map();
  readonly #exceptions: readonly Exception[];
  readonly #tail: Uint32Array;

  constructor(relation: RelationTable, part: Part) {
    requireSameBuild(relation.part, part);
    const pieces = splitPieces(part.section('seventh'));
    const [steps, sets] = [pieces[0]!, pieces[2]!].map(readColumn) as [Uint32Array, Uint32Array];
    const masks = readMasks(pieces[1]!, relation.tabulars.length);
    this.#parent = relation.codes.tree.parent;
    this.#tail = relation.codes.tree.tail;
    this.#sets = deepFreeze(decodeLines(pieces[3]!).map(readSet));
    this.#exceptions = decodeLines(pieces[4]!).map(readException);
    let row = 0;
    for (let i = 0; i < steps.length; i++) {
      row += steps[i]!;
      const definitions = this.#at.get(row) ?? [];
      definitions.push({ printed: masks[i]!, set: sets[i]! });
      this.#at.set(row, definitions);
    }
  }

  /** The nearest definition for a row, its own or from above: the row of the definition, and what it defines for that row. */
  nearest(
    row: number,
    tabular: number,
  ): { readonly row: number; readonly characters: readonly Icd10cmSeventhCharacter[] } | undefined {
    for (let above = row; above >= 0; above = this.#parent[above]!) {
      const found = this.#at.get(above)?.find(({ printed }) => hasBit(printed, tabular));
      if (found === undefined) continue;
      const characters = this.#sets[found.set]!;
      const without = this.#exceptionOf(above, row, tabular)?.without ?? '';
      return {
        row: above,
        characters:
          without === '' ? characters : characters.filter(({ character }) => !without.includes(character)),
      };
    }
    return undefined;
  }

  /** The exception that the prose at a definition makes for a row. */
  #exceptionOf(definedAt: number, row: number, tabular: number): Exception | undefined {
    const sixth = Math.floor(this.#tail[row]! / 37) % 37;
    return this.#exceptions.find(
      (exception) =>
        exception.row === definedAt && hasBit(exception.printed, tabular) && exception.sixths.includes(sixth),
    );
  }
}

/** 7th characters that codes with some sixth characters cannot have: S06 with 7 or 8. */
interface Exception {
  readonly row: number;
  readonly printed: Mask;
  /** As a tail stores them. */
  readonly sixths: readonly number[];
  readonly without: string;
}

function readException(line: string): Exception {
  const [row, printed, sixths = '', without = ''] = line.split(' ');
  return {
    row: Number(row),
    printed: Number(printed),
    sixths: Array.from(sixths, (digit) => Number(digit) + 1),
    without,
  };
}

/** A definition as it is packed: characters between tabs; each with its label and its terms between bars. */
export const readSet = (line: string): Icd10cmSeventhCharacter[] =>
  line.split('\t').map((entry) => {
    const [label = '', ...terms] = entry.slice(1).split('|');
    return { character: entry[0]!, label, terms };
  });
