import { CHARACTERS, characterValue, parseCode, parsed, RADIX } from '../../icd10pcs/code-number.js';
import type { CodeTable } from '../../icd10pcs/code-table.js';
import { erasUnder } from '../../icd10pcs/prefix.js';

/** The numbers of four characters are below this. */
const ENDINGS = RADIX ** 4;
/** No table has more eras. */
const ERAS = 0x10000;

/** A code as the tables have it: the era that makes it, and the numbers of its values among those of the era. */
export interface CodePlace {
  readonly table: number;
  readonly era: number;
  readonly at: readonly [number, number, number, number];
}

/** All codes of a release in order, each as a number: its table and its last four characters. */
export class ReleaseCodes {
  readonly #codes: CodeTable;
  /** The place of the table times {@link ENDINGS}, plus the last four characters. */
  readonly #numbers: Uint32Array;
  /** The era of each code, counted from the first one of its table. */
  readonly #eras: Uint16Array;

  constructor(codes: CodeTable, release: number) {
    codes.fillAll();
    this.#codes = codes;
    const tables = Array.from(codes.numbers.keys(), (table) => endingsOf(codes, table, release));
    const length = tables.reduce((sum, endings) => sum + endings.length, 0);
    this.#numbers = new Uint32Array(length);
    this.#eras = new Uint16Array(length);
    let place = 0;
    for (const [table, endings] of tables.entries()) {
      for (const ending of endings) {
        this.#numbers[place] = table * ENDINGS + Math.floor(ending / ERAS);
        this.#eras[place++] = ending % ERAS;
      }
    }
  }

  /** How many codes there are. */
  get length(): number {
    return this.#numbers.length;
  }

  /** A code by its place. */
  codeOf(place: number): string {
    const number = this.#numbers[place]!;
    let ending = '';
    for (let i = 0, left = number % ENDINGS; i < 4; i++, left = Math.floor(left / RADIX))
      ending = CHARACTERS[left % RADIX]! + ending;
    return this.#codes.codeOf(Math.floor(number / ENDINGS)) + ending;
  }

  /** The place of a code, -1 for one that the release does not have. */
  placeOf(code: string): number {
    if (!parseCode(code) || parsed.length !== 7) return -1;
    const { table, a, b, c, d } = parsed;
    const ending = ((a * RADIX + b) * RADIX + c) * RADIX + d;
    return this.#numbers.indexOf(this.#codes.find(table) * ENDINGS + ending);
  }

  /** The places of the codes that begin with a text in capitals, in order. */
  beginningWith(text: string): number[] {
    const places: number[] = [];
    for (let at = this.#firstFrom(text); at < this.length && this.codeOf(at).startsWith(text); at++)
      places.push(at);
    return places;
  }

  /** The place of the first code that is not before a text. */
  #firstFrom(text: string): number {
    let from = 0;
    let to = this.length;
    while (from < to) {
      const middle = (from + to) >> 1;
      if (this.codeOf(middle) < text) from = middle + 1;
      else to = middle;
    }
    return from;
  }

  /** Where the tables have a code. */
  inTables(place: number): CodePlace {
    const codes = this.#codes;
    const number = this.#numbers[place]!;
    const table = Math.floor(number / ENDINGS);
    const era = codes.eraStart[table]! + this.#eras[place]!;
    const ab = Math.floor((number % ENDINGS) / (RADIX * RADIX));
    const cd = number % (RADIX * RADIX);
    const at = [Math.floor(ab / RADIX), ab % RADIX, Math.floor(cd / RADIX), cd % RADIX] as const;
    return {
      table,
      era,
      at: [
        codes.numberOf(era, 0, at[0]),
        codes.numberOf(era, 1, at[1]),
        codes.numberOf(era, 2, at[2]),
        codes.numberOf(era, 3, at[3]),
      ],
    };
  }
}

/** The last four characters of the codes of a table in a release, in order: times {@link ERAS}, plus the era. */
function endingsOf(codes: CodeTable, table: number, release: number): Float64Array {
  const eras = erasUnder(codes, table, codes.codeOf(table), release);
  const endings = new Float64Array(eras.reduce((sum, era) => sum + codes.codesIn(era), 0));
  let count = 0;
  for (const era of eras) {
    let some = [0];
    for (let place = 0; place < 4; place++) some = withValues(some, codes.valuesOf(era, place));
    for (const ending of some) endings[count++] = ending * ERAS + era - codes.eraStart[table]!;
  }
  return eras.length > 1 ? endings.sort() : endings;
}

/** Numbers with one more character: each with each of the values. */
function withValues(numbers: readonly number[], values: string): number[] {
  const longer: number[] = [];
  for (const number of numbers)
    for (let i = 0; i < values.length; i++)
      longer.push(number * RADIX + characterValue(values.charCodeAt(i)));
  return longer;
}
