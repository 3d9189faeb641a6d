import { type DayNumber, formatDay } from '../base/dates.js';
import { decodeLines } from '../packed/ascii.js';
import { readColumn, splitPieces } from '../packed/column.js';
import type { NcciModifierIndicator, NcciPtpRow } from './types.js';

/** A row of a pair, decoded. */
export interface PairRow {
  readonly row: NcciPtpRow;
  /** The first day in force; 0 if the source does not have it. */
  readonly from: DayNumber;
  /** The last day in force; {@link ALWAYS} if the edit has not ended. */
  readonly to: DayNumber;
  readonly indicator: NcciModifierIndicator;
}

/** The last day of what has no end. */
export const ALWAYS: DayNumber = 9999_12_31;

const INDICATORS: readonly NcciModifierIndicator[] = [0, 1, 9];
const MEANINGS = ['not allowed', 'allowed', 'not applicable'] as const;

/**
 * The rows that pairs have. Pairs repeat each other: a table of two million pairs has some thousand different rows, and not
 * many more different histories, which is what all rows of one pair are together, in order of their last day.
 *
 * Section `histories`, eight pieces: the different dates in order, as steps from one to the next; for each
 * row the place of its effective date plus one (0: unknown), that of its deletion date plus one (0: none), its modifier
 * indicator (0, 1, or 2 for 9) plus three times its mark 'in existence prior to 1996' (0 unknown, 1 no, 2 yes), and the place
 * of its rationale plus one (0: none); the rationales, a line each; for each history the number of its rows; their places.
 */
export class Histories {
  private readonly dates: Uint32Array;
  private readonly columns: readonly Uint32Array[];
  private readonly rationales: readonly string[];
  private readonly starts: Uint32Array;
  private readonly places: Uint32Array;
  private readonly rows: (PairRow | undefined)[] = [];
  private readonly made: (readonly PairRow[] | undefined)[] = [];

  constructor(bytes: Uint8Array) {
    const [dates, effective, deletion, flags, rationale, texts, lengths, places] = splitPieces(bytes);
    this.dates = readColumn(dates!);
    for (let i = 1; i < this.dates.length; i++) this.dates[i]! += this.dates[i - 1]!;
    this.columns = [effective, deletion, flags, rationale].map((piece) => readColumn(piece!));
    this.rationales = decodeLines(texts!);
    const counts = readColumn(lengths!);
    this.starts = new Uint32Array(counts.length + 1);
    for (let i = 0; i < counts.length; i++) this.starts[i + 1] = this.starts[i]! + counts[i]!;
    this.places = readColumn(places!);
  }

  /** How many histories there are. */
  get count(): number {
    return this.starts.length - 1;
  }

  /** The rows of a history, in order of their last day. */
  at(history: number): readonly PairRow[] {
    const found = this.made[history];
    if (found !== undefined) return found;
    const places = this.places.subarray(this.starts[history], this.starts[history + 1]);
    const rows = Array.from(places, (place) => this.rowAt(place));
    this.made[history] = rows;
    return rows;
  }

  private rowAt(place: number): PairRow {
    const found = this.rows[place];
    if (found !== undefined) return found;
    const [effective, deletion, flags, rationale] = this.columns.map((column) => column[place]!);
    const from = effective! === 0 ? 0 : this.dates[effective! - 1]!;
    const to = deletion! === 0 ? ALWAYS : this.dates[deletion! - 1]!;
    const prior = Math.floor(flags! / 3);
    const indicator = flags! % 3;
    const row: NcciPtpRow = {
      ...(from === 0 ? {} : { effective: formatDay(from) }),
      effectiveUnknown: from === 0,
      ...(to === ALWAYS ? {} : { deletion: formatDay(to) }),
      ...(prior === 0 ? {} : { priorTo1996: prior === 2 }),
      modifierIndicator: INDICATORS[indicator]!,
      modifierMeaning: MEANINGS[indicator]!,
      ...(rationale! === 0 ? {} : { rationale: this.rationales[rationale! - 1]! }),
    };
    const made: PairRow = { row: Object.freeze(row), from, to, indicator: INDICATORS[indicator]! };
    this.rows[place] = made;
    return made;
  }
}

/** The row of a pair that is in force on a day, -1 for none. Rows with indicator 9 never are. */
export function inForce(rows: readonly PairRow[], day: DayNumber): number {
  for (let i = 0; i < rows.length; i++) {
    const { from, to, indicator } = rows[i]!;
    if (to >= day && from <= day && indicator !== 9) return i;
  }
  return -1;
}
