import type { CodeTable } from '../../../codetree/codes.js';
import { decodeLines } from '../../../packed/ascii.js';
import { readColumn, signed, splitPieces } from '../../../packed/column.js';
import type { Icd10cmReference } from '../types.js';

/** How the payload numbers the shapes of references. */
export const SHAPES = { code: 0, stem: 1, range: 2, rangeOfStems: 3 } as const;

/** Any character, or none. */
const ANY = 255;

/** A condition on characters: its text, and for each pattern what the 4th to the 7th character must be. */
interface Condition {
  readonly text: string;
  /** Four for each pattern: a character as a tail stores it (0 for none), or {@link ANY}. */
  readonly signs: Uint8Array;
}

/**
 * Every different reference in the notes, and the sets of references that notes use.
 *
 * A reference is a run of rows over all releases, from the first named code to the last row below the last named
 * code, with or without a condition on characters. The writer is `src/icd10cm/rules/write/pack-references.ts`.
 */
export class References {
  readonly #codes: CodeTable;
  readonly #shape: Uint32Array;
  readonly first: Int32Array;
  /** The row of the code named last. */
  readonly #lastNamed: Int32Array;
  /** One past the last row. */
  readonly end: Int32Array;
  /** The condition of each, or 0. */
  readonly condition: Uint32Array;
  readonly #conditions: readonly Condition[];
  /** Where each set starts in {@link References.members}. */
  readonly setStart: Uint32Array;
  readonly members: Uint32Array;
  readonly #shown: (Icd10cmReference | undefined)[] = [];

  constructor(codes: CodeTable, section: Uint8Array) {
    const pieces = splitPieces(section);
    const [shapes, steps, spans, sizes, conditions, setSizes, members] = pieces
      .slice(1)
      .map(readColumn) as Columns;
    this.#codes = codes;
    this.#conditions = decodeLines(pieces[0]!).map(readCondition);
    this.#shape = shapes;
    this.condition = conditions;
    this.members = members;
    this.first = new Int32Array(shapes.length);
    this.#lastNamed = new Int32Array(shapes.length);
    this.end = new Int32Array(shapes.length);
    let row = 0;
    for (let i = 0; i < shapes.length; i++) {
      row += signed(steps[i]!);
      this.first[i] = row;
      this.#lastNamed[i] = row + spans[i]!;
      this.end[i] = row + spans[i]! + sizes[i]!;
    }
    // Set 0 is the empty one.
    this.setStart = new Uint32Array(setSizes.length + 2);
    for (let i = 0; i < setSizes.length; i++) this.setStart[i + 2] = this.setStart[i + 1]! + setSizes[i]!;
  }

  /** Whether a reference covers a row. Its category must have been filled. */
  covers(reference: number, row: number): boolean {
    if (row < this.first[reference]! || row >= this.end[reference]!) return false;
    const condition = this.condition[reference]!;
    return condition === 0 || matches(this.#conditions[condition - 1]!, this.#codes.tree.tail[row]!);
  }

  /** Whether one reference of a set covers a row. */
  setCovers(set: number, row: number): boolean {
    for (let i = this.setStart[set]!; i < this.setStart[set + 1]!; i++) {
      if (this.covers(this.members[i]!, row)) return true;
    }
    return false;
  }

  /** How a reference covers a row. */
  matchOf(reference: number, row: number): 'named' | 'below' | 'in-range' {
    if (this.#shape[reference]! >= SHAPES.range) return 'in-range';
    return this.first[reference] === row ? 'named' : 'below';
  }

  /** The references of a set. */
  ofSet(set: number): readonly number[] {
    return Array.from(this.members.subarray(this.setStart[set], this.setStart[set + 1]));
  }

  /** A reference as callers get it. */
  show(reference: number): Icd10cmReference {
    this.#shown[reference] ??= Object.freeze(this.#describe(reference));
    return this.#shown[reference]!;
  }

  #describe(reference: number): Icd10cmReference {
    const shape = this.#shape[reference]!;
    const first = this.#codes.codeOf(this.first[reference]!);
    const last = this.#codes.codeOf(this.#lastNamed[reference]!);
    const isRange = shape === SHAPES.range || shape === SHAPES.rangeOfStems;
    const isStem = shape === SHAPES.stem || shape === SHAPES.rangeOfStems;
    const codes = (isRange ? `${first}-` : '') + last + (isStem ? (last.length === 3 ? '.-' : '-') : '');
    const condition = this.condition[reference]!;
    return condition === 0 ? { codes } : { codes, condition: this.#conditions[condition - 1]!.text };
  }
}

type Columns = [Uint32Array, Uint32Array, Uint32Array, Uint32Array, Uint32Array, Uint32Array, Uint32Array];

function readCondition(line: string): Condition {
  const [text = '', ...patterns] = line.split('\t');
  return { text, signs: Uint8Array.from(patterns.join(''), signValue) };
}

function signValue(sign: string): number {
  if (sign === '.') return ANY;
  return sign === ' ' ? 0 : Number.parseInt(sign, 36) + 1;
}

function matches({ signs }: Condition, tail: number): boolean {
  const fourth = Math.floor(tail / 50_653);
  const fifth = Math.floor(tail / 1369) % 37;
  const sixth = Math.floor(tail / 37) % 37;
  const seventh = tail % 37;
  for (let i = 0; i < signs.length; i += 4) {
    if (
      allows(signs[i]!, fourth) &&
      allows(signs[i + 1]!, fifth) &&
      allows(signs[i + 2]!, sixth) &&
      allows(signs[i + 3]!, seventh)
    )
      return true;
  }
  return false;
}

const allows = (sign: number, character: number): boolean => sign === ANY || sign === character;
