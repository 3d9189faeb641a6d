import { placeOf } from '../base/binary-search.js';
import { type DayNumber, dayBefore, type IsoDate } from '../base/dates.js';
import { common, hasBit, type Mask, type MaskArray, maskArray, withBit } from '../base/masks.js';
import { decodeAscii, decodeLines } from '../packed/ascii.js';
import { readColumn, readMasks, splitPieces } from '../packed/column.js';
import type { Part } from '../packed/payload.js';
import { codeKey, keyText, modifierKey } from './code-key.js';
import { type FieldTable, fieldsOf, oneOfEach } from './field-table.js';
import { lastUse, type Period, periodsOf } from './periods.js';
import type { HcpcsField, HcpcsRelease } from './types.js';

/** The columns that an edition lacks, for codes or for modifiers. */
export interface Missing {
  /** Blank throughout. */
  readonly lacks: ReadonlySet<string>;
  /** These columns and the columns that are blank in some records, in alphabetical order. */
  readonly all: readonly HcpcsField[];
}

/** An edition of the file. */
export interface EditionInfo {
  readonly day: DayNumber;
  readonly effective: IsoDate;
  readonly provenance: HcpcsRelease['provenance'];
  readonly note: string;
  /** False if the edition has no modifiers at all. */
  readonly hasModifiers: boolean;
  /** True if it only says which codes there are. */
  readonly partial: boolean;
  /** False if it does not list all codes. */
  readonly hasAllCodes: boolean;
  readonly codes: Missing;
  readonly modifiers: Missing;
}

/** The columns that decide validity. */
export interface DateFields {
  readonly added: FieldTable;
  readonly actionEffective: FieldTable;
  readonly terminated: FieldTable;
  readonly action: FieldTable;
}

/** A date of the file, `20251001`, as a day number. */
export const dayOfText = (text: string): DayNumber => Number(text);

/**
 * Codes and modifiers, which edition lists which, and their dates. Rows: modifiers first, then codes, each in the order of
 * their characters. The writer is `src/hcpcs/write/codes.ts`.
 */
export class RecordTable {
  readonly part: Part;
  readonly editions: readonly EditionInfo[];
  /** The last day of the data range: the day before the quarterly edition after the newest one is due. */
  readonly lastDay: DayNumber;
  /** Rows below this number are modifiers. */
  readonly modifiers: number;
  readonly rows: number;
  readonly dates: DateFields;
  /** Bit *i* for edition *i*, by row. */
  readonly present: MaskArray;
  readonly #keys: Uint32Array;
  /** The editions whose record a corrections document corrects, by row: bit *i* for edition *i*. */
  readonly #corrected: MaskArray;
  /** The editions that have records, not only codes. */
  readonly #full: Mask;
  readonly #periods: (readonly Period[] | undefined)[];
  /**
   * The first and the last day of rows with one period, of which both days are known: this answers the most frequent question. A
   * row has 0 until it is first asked for. All other rows have 0 too.
   */
  readonly #from: Int32Array;
  readonly #until: Int32Array;

  constructor(part: Part) {
    this.part = part;
    this.editions = decodeLines(part.section('editions')).map(readEdition);
    this.lastDay = lastDayAfter(this.editions.at(-1)!.day);
    this.#full = this.editions.reduce<Mask>((mask, { partial }, i) => (partial ? mask : withBit(mask, i)), 0);
    const pieces = splitPieces(part.section('codes'));
    const modifiers = decodeAscii(pieces[0]!);
    this.modifiers = modifiers.length / 2;
    const steps = readColumn(pieces[1]!);
    this.rows = this.modifiers + steps.length;
    this.#keys = keysOf(modifiers, steps);
    const editions = this.editions.length;
    this.present = maskArray(this.rows, editions);
    const masks = readMasks(pieces[2]!, editions);
    const maskOf = oneOfEach(pieces[3]!, this.rows);
    for (let row = 0; row < this.rows; row++) this.present[row] = masks[maskOf[row]!]!;
    this.#corrected = maskArray(this.rows, editions);
    const corrected = readColumn(pieces[4]!);
    for (let i = 0; i < corrected.length; i += 2) {
      const row = corrected[i]!;
      this.#corrected[row] = withBit(this.#corrected[row]!, corrected[i + 1]!);
    }
    const [added, actionEffective, terminated, action] = fieldsOf(
      splitPieces(part.section('dates')),
      this.rows,
    ) as [FieldTable, FieldTable, FieldTable, FieldTable];
    this.dates = { added, actionEffective, terminated, action };
    this.#periods = new Array(this.rows);
    this.#from = new Int32Array(this.rows);
    this.#until = new Int32Array(this.rows);
  }

  /** The row of a code; -1 for any other text. */
  rowOf(code: string): number {
    const key = codeKey(code);
    return key < 0 ? -1 : placeOf(this.#keys, key, this.modifiers, this.rows);
  }

  /** The row of a modifier; -1 for any other text. */
  modifierRow(modifier: string): number {
    const key = modifierKey(modifier);
    return key < 0 ? -1 : placeOf(this.#keys, key, 0, this.modifiers);
  }

  /** The code or modifier of a row. */
  codeOf(row: number): string {
    return keyText(this.#keys[row]!, row < this.modifiers);
  }

  isModifier(row: number): boolean {
    return row < this.modifiers;
  }

  /** The columns that an edition lacks for a row's kind. */
  missing(row: number, edition: number): Missing {
    return this.editions[edition]![row < this.modifiers ? 'modifiers' : 'codes'];
  }

  isPresent(row: number, edition: number): boolean {
    return hasBit(this.present[row]!, edition);
  }

  /** Whether an edition lists all rows of a row's kind, so that a missing row means something. */
  listsAll(row: number, edition: number): boolean {
    const { hasModifiers, hasAllCodes } = this.editions[edition]!;
    return this.isModifier(row) ? hasModifiers : hasAllCodes;
  }

  /** The editions of a set that have records, not only codes; the same set if none of them has. */
  withRecords(editions: Mask): Mask {
    const full = common(editions, this.#full);
    return full === 0 ? editions : full;
  }

  /** Whether a corrections document corrects the record of a row in an edition. */
  isCorrected(row: number, edition: number): boolean {
    return hasBit(this.#corrected[row]!, edition);
  }

  /** The first day of the last action on a row in an edition; 0 if it gives none, or lacks the column. */
  actionDay(row: number, edition: number): DayNumber {
    const lost = this.missing(row, edition).lacks.has('actionEffective');
    return lost ? 0 : Number(this.dates.actionEffective.value(row, edition));
  }

  /** The periods in which a row was in force, by time. */
  periods(row: number): readonly Period[] {
    const known = this.#periods[row];
    if (known !== undefined) return known;
    const periods = periodsOf(this, row);
    this.#periods[row] = periods;
    return periods;
  }

  /** Whether a row is in force on a day; false for -1. */
  inForce(row: number, day: DayNumber): boolean {
    if (row < 0) return false;
    if (this.#isPlain(row)) return day >= this.#from[row]! && day <= this.#until[row]!;
    return this.periods(row).some((period) => day >= period.from && day <= lastUse(period));
  }

  /** Whether a row is in force on a day in its only period, of which both days are known; false for -1. */
  surelyInForce(row: number, day: DayNumber): boolean {
    return row >= 0 && this.#isPlain(row) && day >= this.#from[row]! && day <= this.#until[row]!;
  }

  /** Whether a row has one period, of which both days are known. */
  #isPlain(row: number): boolean {
    if (this.#from[row]! > 0) return true;
    const periods = this.periods(row);
    const { from, to, fromAtLatest, between } = periods[0]!;
    if (periods.length > 1 || fromAtLatest !== undefined || between !== undefined) return false;
    this.#from[row] = from;
    this.#until[row] = to;
    return true;
  }

  /** The newest edition in force on a day; -1 before the first one. */
  editionOn(day: DayNumber): number {
    let edition = this.editions.length - 1;
    while (edition >= 0 && this.editions[edition]!.day > day) edition--;
    return edition;
  }
}

/** The last day of the quarter that begins on a day. */
function lastDayAfter(day: DayNumber): DayNumber {
  const year = Math.floor(day / 10_000);
  const month = (Math.floor(day / 100) % 100) + 3;
  return dayBefore(
    month > 12 ? (year + 1) * 10_000 + (month - 12) * 100 + 1 : year * 10_000 + month * 100 + 1,
  );
}

function keysOf(modifiers: string, steps: Uint32Array): Uint32Array {
  const first = modifiers.length / 2;
  const keys = new Uint32Array(first + steps.length);
  for (let i = 0; i < first; i++) keys[i] = modifierKey(modifiers.slice(2 * i, 2 * i + 2));
  let key = 0;
  for (let i = 0; i < steps.length; i++) {
    key += steps[i]!;
    keys[first + i] = key;
  }
  return keys;
}

function readEdition(line: string): EditionInfo {
  const [effective, provenance, note, flags, ...lists] = line.split('\t') as [
    string,
    HcpcsRelease['provenance'],
    string,
    string,
    ...string[],
  ];
  const [lacks, gaps, lacksOfModifiers, gapsOfModifiers] = lists.map(
    (list) => (list === '' ? [] : list.split(' ')) as HcpcsField[],
  );
  return {
    day: dayOfText(effective.replaceAll('-', '')),
    effective,
    provenance,
    note,
    hasModifiers: hasBit(Number(flags), 0),
    partial: hasBit(Number(flags), 1),
    hasAllCodes: !hasBit(Number(flags), 2),
    codes: missingOf(lacks!, gaps!),
    modifiers: missingOf(lacksOfModifiers!, gapsOfModifiers!),
  };
}

const missingOf = (lacks: readonly HcpcsField[], gaps: readonly HcpcsField[]): Missing => ({
  lacks: new Set(lacks),
  all: Object.freeze([...lacks, ...gaps].sort()),
});
