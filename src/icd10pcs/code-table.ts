import { type DayNumber, dayBefore, formatDay, type IsoDate, parseDate } from '../base/dates.js';
import { hasBit, type Mask, type MaskArray, maskArray, union } from '../base/masks.js';
import type { Kept } from '../codeset/kept.js';
import type { Calendar, DayMoment, ReleaseRecord } from '../codeset/validity.js';
import { decodeLines } from '../packed/ascii.js';
import { readColumn, readMasks, splitPieces } from '../packed/column.js';
import type { Part } from '../packed/payload.js';
import { characterValue, TABLE_NUMBERS, tableNumber, tableText } from './code-number.js';
import type { Icd10pcsEntry } from './types.js';

/** The tables that are read together: the first, and one past the last. */
export interface Chunk {
  readonly from: number;
  readonly to: number;
}

type SevenPieces = [Uint8Array, Uint8Array, Uint8Array, Uint8Array, Uint8Array, Uint8Array, Uint8Array];

/**
 * Tables, their rows and the releases that have them.
 *
 * A row is stored once for each time in which its values, labels and titles were the same: an era. Eras are numbered across
 * all tables; an era is filled when its table is first used. A code is in force in the releases of the eras that make it.
 * The writer is `src/icd10pcs/write/pack/codes.ts`.
 */
export class CodeTable implements Calendar {
  /** What {@link search} found last. One object, so that a look-up allocates nothing. */
  readonly found: { mask: Mask; era: number } = { mask: 0, era: -1 };
  readonly part: Part;
  lastMoment: DayMoment | undefined;
  /** The entries looked up last. See `entry.ts`, which makes it, so that imports without entries leave it out. */
  entries: Kept<Icd10pcsEntry> | undefined;
  readonly releases: readonly ReleaseRecord[];
  readonly lastDays: readonly IsoDate[];
  /** The releases with an order file: for the others no official title is known. */
  readonly ordered: Mask;
  /** The releases with a tables file. */
  readonly printed: Mask;
  /** The number of each table, ascending. */
  readonly numbers: Uint16Array;
  /** The first era of each table, and one past the last. */
  readonly eraStart: Uint32Array;
  readonly chunks: readonly Chunk[];
  /** The chunk of each table. */
  readonly chunkOf: Uint8Array;
  /** The releases of each era. */
  readonly mask: MaskArray;
  /** The values of each era at its four places, as numbers of {@link CodeTable.sets}. */
  readonly setOf: Uint16Array;
  /** For each era and place where its values start, counted through the values of all eras of its chunk. */
  readonly valueAt: Uint32Array;
  /** How many values the eras of each chunk have, known when it is filled. */
  readonly valuesIn: Uint32Array;
  /** The different sets of values: their characters, ascending. */
  readonly sets: readonly string[];
  /** For each set the values 0 to 31 that it has, as bits, and the two after them. */
  readonly #low: Uint32Array;
  readonly #high: Uint8Array;
  readonly #masks: MaskArray;
  /** For each table number 1 + its place, or 0. */
  readonly #tableAt: Uint16Array = new Uint16Array(TABLE_NUMBERS);
  readonly #filled: Uint8Array;
  readonly #names: (string | undefined)[] = [];

  constructor(part: Part) {
    this.part = part;
    const pieces = splitPieces(part.section('codes')) as SevenPieces;
    this.releases = decodeLines(pieces[0]).map(readRelease);
    this.lastDays = this.releases.slice(1).map(({ day }) => formatDay(dayBefore(day)));
    const masks = readMasks(pieces[1], this.releases.length);
    this.ordered = masks[0]!;
    this.printed = masks[1]!;
    const steps = readColumn(pieces[2]);
    const counts = readColumn(pieces[3]);
    const tables = steps.length;
    this.numbers = new Uint16Array(tables);
    this.eraStart = new Uint32Array(tables + 1);
    let number = 0;
    for (let i = 0; i < tables; i++) {
      number += steps[i]!;
      this.numbers[i] = number;
      this.#tableAt[number] = i + 1;
      this.eraStart[i + 1] = this.eraStart[i]! + counts[i]!;
    }
    this.chunks = readChunks(readColumn(pieces[4]));
    this.chunkOf = new Uint8Array(tables);
    for (const [chunk, { from, to }] of this.chunks.entries()) this.chunkOf.fill(chunk, from, to);
    this.#filled = new Uint8Array(this.chunks.length);
    this.valuesIn = new Uint32Array(this.chunks.length);
    this.#masks = readMasks(pieces[5], this.releases.length);
    this.sets = decodeLines(pieces[6]);
    this.#low = new Uint32Array(this.sets.length);
    this.#high = new Uint8Array(this.sets.length);
    this.#readSets();
    const eras = this.eraStart[tables]!;
    this.mask = maskArray(eras, this.releases.length);
    this.setOf = new Uint16Array(4 * eras);
    this.valueAt = new Uint32Array(4 * eras);
  }

  /** The place of a table by its number, filled, or -1. */
  find(number: number): number {
    const table = this.#tableAt[number]! - 1;
    if (table >= 0 && this.#filled[this.chunkOf[table]!] === 0) this.#fill(this.chunkOf[table]!);
    return table;
  }

  /** Fills every table: for the functions that walk the whole set. */
  fillAll(): void {
    for (let chunk = 0; chunk < this.chunks.length; chunk++) if (this.#filled[chunk] === 0) this.#fill(chunk);
  }

  /** The three characters of a table. */
  codeOf(table: number): string {
    const known = this.#names[table];
    if (known !== undefined) return known;
    const name = tableText(this.numbers[table]!);
    this.#names[table] = name;
    return name;
  }

  /** The releases that have a table. */
  tableMask(table: number): Mask {
    let mask = 0;
    for (let era = this.eraStart[table]!; era < this.eraStart[table + 1]!; era++)
      mask = union(mask, this.mask[era]!);
    return mask;
  }

  /** The same by the table's characters; 0 for an unknown table. */
  tableMaskOf(code: string): Mask {
    const table = this.find(tableNumber(code));
    return table < 0 ? 0 : this.tableMask(table);
  }

  /** The releases that have a code, by its table and its values at the four places. */
  codeMask(table: number, a: number, b: number, c: number, d: number): Mask {
    this.search(table, -1, a, b, c, d);
    return this.found.mask;
  }

  /** The era that makes a code in a release, or -1. */
  eraIn(table: number, release: number, a: number, b: number, c: number, d: number): number {
    if (release < 0) return -1;
    const end = this.eraStart[table + 1]!;
    for (let era = this.eraStart[table]!; era < end; era++) {
      if (hasBit(this.mask[era]!, release) && this.#makes(era, a, b, c, d)) return era;
    }
    return -1;
  }

  /** Both at once, into {@link found}. */
  search(table: number, release: number, a: number, b: number, c: number, d: number): void {
    const end = this.eraStart[table + 1]!;
    const { found } = this;
    found.mask = 0;
    found.era = -1;
    for (let era = this.eraStart[table]!; era < end; era++) {
      if (!this.#makes(era, a, b, c, d)) continue;
      const mask = this.mask[era]!;
      found.mask = union(found.mask, mask);
      if (hasBit(mask, release)) found.era = era;
    }
  }

  /** The values of an era at a place. */
  valuesOf(era: number, place: number): string {
    return this.sets[this.setOf[4 * era + place]!]!;
  }

  /** Whether an era has a value, 0 to 33, at a place. */
  allows(era: number, place: number, value: number): boolean {
    return this.#has(this.setOf[4 * era + place]!, value);
  }

  /** The number of a value, 0 to 33, among the values of an era at a place. The era must have the value. */
  numberOf(era: number, place: number, value: number): number {
    const set = this.setOf[4 * era + place]!;
    return value < 32
      ? bitsIn(this.#low[set]! & ((1 << value) - 1))
      : bitsIn(this.#low[set]!) + (value === 33 ? this.#high[set]! & 1 : 0);
  }

  /** How many codes an era makes. */
  codesIn(era: number): number {
    let codes = 1;
    for (let place = 0; place < 4; place++) codes *= this.valuesOf(era, place).length;
    return codes;
  }

  /** The index of the release in force on a day, -1 before the first one. */
  releaseOn(day: DayNumber): number {
    const { releases } = this;
    let index = releases.length - 1;
    while (index >= 0 && releases[index]!.day > day) index--;
    return index;
  }

  /** The first day of a release, as it is written. */
  releaseDate(release: number): IsoDate {
    return this.releases[release]!.effective;
  }

  #makes(era: number, a: number, b: number, c: number, d: number): boolean {
    const at = 4 * era;
    const { setOf } = this;
    return (
      this.#has(setOf[at]!, a) &&
      this.#has(setOf[at + 1]!, b) &&
      this.#has(setOf[at + 2]!, c) &&
      this.#has(setOf[at + 3]!, d)
    );
  }

  #has(set: number, value: number): boolean {
    return value < 32
      ? ((this.#low[set]! >>> value) & 1) === 1
      : ((this.#high[set]! >>> (value - 32)) & 1) === 1;
  }

  #readSets(): void {
    this.sets.forEach((characters, set) => {
      for (let i = 0; i < characters.length; i++) {
        const value = characterValue(characters.charCodeAt(i));
        if (value < 32) this.#low[set] = this.#low[set]! | (1 << value);
        else this.#high[set] = this.#high[set]! | (1 << (value - 32));
      }
    });
  }

  #fill(chunk: number): void {
    const { from, to } = this.chunks[chunk]!;
    const columns = splitPieces(this.part.section(`rows.${chunk}`)).map(readColumn);
    const first = this.eraStart[from]!;
    const count = this.eraStart[to]! - first;
    let values = 0;
    for (let i = 0; i < count; i++) {
      this.mask[first + i] = this.#masks[columns[0]![i]!]!;
      for (let place = 0; place < 4; place++) {
        const at = 4 * (first + i) + place;
        const set = columns[place + 1]![i]!;
        this.setOf[at] = set;
        this.valueAt[at] = values;
        values += this.sets[set]!.length;
      }
    }
    this.valuesIn[chunk] = values;
    this.#filled[chunk] = 1;
  }
}

/** How many bits are set. */
function bitsIn(bits: number): number {
  let count = bits - ((bits >>> 1) & 0x55555555);
  count = (count & 0x33333333) + ((count >>> 2) & 0x33333333);
  return Math.imul((count + (count >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

function readRelease(line: string): ReleaseRecord {
  const [effective = '', fiscalYear = '', provenance = '', note = ''] = line.split('\t');
  return {
    day: parseDate(effective),
    effective,
    fiscalYear: Number(fiscalYear),
    provenance: provenance as ReleaseRecord['provenance'],
    note,
  };
}

function readChunks(sizes: Uint32Array): Chunk[] {
  const chunks: Chunk[] = [];
  let from = 0;
  for (const size of sizes) {
    chunks.push({ from, to: from + size });
    from += size;
  }
  return chunks;
}
