import { decodeLines } from '../packed/ascii.js';
import { readColumn, splitPieces } from '../packed/column.js';
import { type Part, requireSameBuild } from '../packed/payload.js';
import { characterValue } from './code-number.js';
import type { CodeTable } from './code-table.js';
import { LabelContext } from './label-context.js';
import { TextBlocks } from './text-blocks.js';
import type { Icd10pcsAxisValue } from './types.js';

/** The labels of values. The writer is `src/icd10pcs/write/pack/labels.ts`. */
export class LabelTable {
  readonly #codes: CodeTable;
  readonly #part: Part;
  /** The names of the seven axes of each section. */
  readonly #axes: ReadonlyMap<string, readonly string[]>;
  /** The label of the last of one, two or three characters. */
  readonly heads: ReadonlyMap<string, string>;
  /** The values of the first three characters that were already read, by release and prefix. See `prefix.ts`. */
  readonly headValues: Map<string, Icd10pcsAxisValue[]> = new Map();
  readonly #known: Uint32Array;
  readonly #labels: TextBlocks;
  readonly #chunks: (Uint16Array | undefined)[] = [];

  constructor(codes: CodeTable, part: Part) {
    requireSameBuild(codes.part, part);
    this.#codes = codes;
    this.#part = part;
    const [axes, heads, known] = splitPieces(part.section('labels')) as ThreePieces;
    this.#axes = new Map(decodeLines(axes).map((line) => [line[0]!, line.slice(2).split('\t')]));
    this.heads = new Map(decodeLines(heads).map((line) => line.split('\t') as [string, string]));
    this.#known = readColumn(known);
    this.#labels = new TextBlocks(part, 'texts');
  }

  /** The name of a position, 1 to 7, in the tables of a section. */
  axisName(section: string, position: number): string {
    return this.#axes.get(section)?.[position - 1] ?? '';
  }

  /** The numbers of the labels of all values of the eras of a chunk, 0 for none. */
  numbersIn(chunk: number): Uint16Array {
    const numbers = this.#chunks[chunk] ?? this.#read(chunk);
    this.#chunks[chunk] = numbers;
    return numbers;
  }

  /** A label by its number. */
  text(number: number): string | undefined {
    return number === 0 ? undefined : this.#labels.text(number - 1);
  }

  /** The label of the n-th value of an era of a table at a place; undefined if no tables file has it. */
  label(table: number, era: number, place: number, n: number): string | undefined {
    return this.text(this.numbersIn(this.#codes.chunkOf[table]!)[this.#codes.valueAt[4 * era + place]! + n]!);
  }

  #read(chunk: number): Uint16Array {
    const codes = this.#codes;
    const { from, to } = codes.chunks[chunk]!;
    const column = readColumn(this.#part.section(`labels.${chunk}`));
    const numbers = new Uint16Array(column.length);
    const context = new LabelContext();
    let fresh = this.#known[chunk]!;
    let at = 0;
    for (let table = from; table < to; table++) {
      context.enter(codes.codeOf(table));
      for (let row = 4 * codes.eraStart[table]!; row < 4 * codes.eraStart[table + 1]!; row++) {
        const values = codes.sets[codes.setOf[row]!]!;
        for (let i = 0; i < values.length; i++) {
          const slot = context.slot(row & 3, characterValue(values.charCodeAt(i)));
          const code = column[at]!;
          const number = code === 0 ? context.expected(slot) : code === 1 ? ++fresh : code - 2;
          numbers[at++] = number;
          context.set(slot, number);
        }
      }
    }
    return numbers;
  }
}

/** What is asked of labels. */
export type Labels = Pick<LabelTable, keyof LabelTable>;

type ThreePieces = [Uint8Array, Uint8Array, Uint8Array];
