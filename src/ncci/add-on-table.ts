import type { DayNumber } from '../base/dates.js';
import { Kept } from '../codeset/kept.js';
import { decodeLines } from '../packed/ascii.js';
import { readColumn, splitPieces } from '../packed/column.js';
import type { Part } from '../packed/payload.js';
import { type About, readAbout } from './about.js';
import { CodeList } from './code-list.js';
import { ALWAYS } from './histories.js';
import type { NcciAddOnAnswer, NcciAddOnType } from './types.js';

/** A row of the table of add-on codes. */
export interface AddOnRow {
  readonly type: NcciAddOnType;
  /** The primary code; absent if the contractor defines it. */
  readonly primary?: string;
  /** 0 if it is not given. */
  readonly from: DayNumber;
  readonly to: DayNumber;
  /** Empty if there is none. */
  readonly note: string;
}

/**
 * The table of add-on codes.
 *
 * Section `codes`: see `code-list.ts`; add-ons and primaries together. Section `edits`, eight pieces: the different dates in order
 * as steps; the notes, a line each; then for each row, in order of add-on and primary: the step of the add-on's place, the
 * place of the primary plus one (0: contractor-defined), the type, the places plus one of the first day, the last day and the
 * note (0: none).
 */
export class AddOnTable {
  readonly about: About;
  /** Frequent answers, by code and {@link AddOnTable.timeOf}. */
  readonly answers: Kept<NcciAddOnAnswer> = new Kept();
  readonly codes: CodeList;
  private readonly dates: Uint32Array;
  private readonly notes: readonly string[];
  private readonly columns: readonly Uint32Array[];
  /** The rows of each add-on: from one, up to another. */
  private readonly spans: Map<number, readonly [from: number, to: number]> = new Map();

  constructor(part: Part) {
    this.about = readAbout(part)[0]!;
    this.codes = new CodeList(part.section('codes'));
    const [dates, notes, addOns, ...columns] = splitPieces(part.section('edits'));
    this.dates = readColumn(dates!);
    for (let i = 1; i < this.dates.length; i++) this.dates[i]! += this.dates[i - 1]!;
    this.notes = decodeLines(notes!);
    this.columns = columns.map(readColumn);
    const steps = readColumn(addOns!);
    for (let i = 0, place = 0, start = 0; i < steps.length; i++) {
      place += steps[i]!;
      if (steps[i] !== 0) start = i;
      this.spans.set(place, [start, i + 1]);
    }
  }

  /**
   * What of a day the answer for a code depends on. Rows have days of their own, so a code with rows has the day itself. Any other
   * code has 1 after the last day of the table, and 0 up to it.
   */
  timeOf(key: number, day: DayNumber): number {
    if (this.spans.has(this.codes.find(key))) return day;
    return day > this.about.to ? 1 : 0;
  }

  /** All rows of an add-on code, by its place. */
  rowsOf(place: number): readonly AddOnRow[] {
    const span = this.spans.get(place);
    if (span === undefined) return [];
    return Array.from({ length: span[1] - span[0] }, (_, i) => this.rowAt(span[0] + i));
  }

  private rowAt(row: number): AddOnRow {
    const [primary, type, from, to, note] = this.columns.map((column) => column[row]!);
    return {
      type: type as NcciAddOnType,
      ...(primary === 0 ? {} : { primary: this.codes.codeAt(primary! - 1) }),
      from: from === 0 ? 0 : this.dates[from! - 1]!,
      to: to === 0 ? ALWAYS : this.dates[to! - 1]!,
      note: note === 0 ? '' : this.notes[note! - 1]!,
    };
  }
}
