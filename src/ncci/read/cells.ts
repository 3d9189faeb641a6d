import { type DayNumber, dayOf } from '../../base/dates.js';
import { type CodeKey, codeKey } from '../code.js';
import { invalidFile, type Place, quoted } from './fail.js';

/**
 * The code of a cell, which must be one.
 *
 * @param padded - whether zeros in front may be missing: workbooks may have codes of digits as numbers
 */
export function codeCell(cell: string, place: Place, padded: boolean): CodeKey {
  const text = cell.trim();
  const key = codeKey(padded && /^\d{1,4}$/.test(text) ? text.padStart(5, '0') : text);
  if (key < 0) throw invalidFile(place, `${quoted(cell)} is not a HCPCS or CPT code, such as G0101`);
  return key;
}

/** The day of a date in any of the forms that the files have it in; 0 for an empty cell and for `*`, which means 'no data'. */
export function dateCell(cell: string, place: Place): DayNumber {
  const text = cell.trim();
  if (text === '' || text === '*') return 0;
  const day = isoOf(text);
  try {
    if (day !== undefined) return dayOf({ on: day });
  } catch {
    // Falls through: a day that no month has.
  }
  throw invalidFile(place, `${quoted(cell)} is not a date, such as 20240701, 2024183 or *`);
}

function isoOf(text: string): string | undefined {
  const plain = /^(\d{4})-?(\d\d)-?(\d\d)$/.exec(text);
  if (plain !== null) return `${plain[1]}-${plain[2]}-${plain[3]}`;
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  if (american !== null)
    return `${american[3]}-${american[1]!.padStart(2, '0')}-${american[2]!.padStart(2, '0')}`;
  const ordinal = /^(\d{4})(\d{3})$/.exec(text);
  if (ordinal !== null) return dayOfYear(Number(ordinal[1]), Number(ordinal[2]));
  // Workbooks count days from the end of 1899.
  return /^\d{5}$/.test(text) ? isoOfTime(Date.UTC(1899, 11, 30 + Number(text))) : undefined;
}

/** A day of the year, `2024183`; `undefined` for the day 0 and those after the last. */
function dayOfYear(year: number, day: number): string | undefined {
  const iso = isoOfTime(Date.UTC(year, 0, day));
  return day > 0 && iso.startsWith(String(year)) ? iso : undefined;
}

const isoOfTime = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** Text as the payload has it: one line of ASCII. Official cells have line breaks and typographic signs. */
export function plainText(cell: string): string {
  return cell
    .replace(/[‘’\x91\x92]/g, "'")
    .replace(/[“”\x93\x94]/g, '"')
    .replace(/[–—\x96\x97]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/[^\x20-\x7e]/g, '?')
    .trim();
}

/** The columns of a table by what their headings say, which may run over several lines. */
export class Headings {
  private readonly texts: string[] = [];

  /** Whether there is no line yet. */
  get isEmpty(): boolean {
    return this.texts.length === 0;
  }

  /** One more line of the headings. */
  add(cells: readonly string[]): void {
    cells.forEach((cell, column) => {
      this.texts[column] = `${this.texts[column] ?? ''} ${plainText(cell)}`.trim();
    });
  }

  /** The column whose heading matches; -1 for none. */
  find(pattern: RegExp): number {
    return this.texts.findIndex((text) => pattern.test(text));
  }

  /** The column whose heading matches. */
  need(pattern: RegExp, what: string, place: Place): number {
    const column = this.find(pattern);
    if (column >= 0) return column;
    throw invalidFile(
      place,
      `there is no column '${what}'; the columns are ${this.texts.map(quoted).join(', ')}`,
    );
  }

  /** The heading of a column. */
  name(column: number): string {
    return this.texts[column] ?? `${column + 1}`;
  }
}
