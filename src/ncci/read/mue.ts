import type { CodeKey } from '../code.js';
import type { NcciMueIndicator } from '../types.js';
import type { MueContent } from '../write/mue.js';
import { codeCell, Headings, plainText } from './cells.js';
import { invalidFile, type Place, quoted } from './fail.js';
import type { TakeRow } from './xlsx.js';

interface Columns {
  readonly code: number;
  readonly units: number;
  readonly mai: number;
  readonly rationale: number;
}

/**
 * Reads a table of medically unlikely edits: a notice that runs over several lines of one cell, headings with line breaks in
 * their cells, then a row for each code.
 */
export class MueReader {
  readonly #file: string;
  readonly #padded: boolean;
  #columns: Columns | undefined;
  /** The heading of the values, which names the setting. */
  heading = '';
  readonly rows: Map<CodeKey, MueContent> = new Map();

  /** @param padded - whether codes may lack zeros in front, as in workbooks */
  constructor(file: string, padded: boolean) {
    this.#file = file;
    this.#padded = padded;
  }

  /** Begins a sheet of a workbook, or the file: each has headings of its own, or no table. Gives what takes its rows. */
  startSheet(): TakeRow {
    this.#columns = undefined;
    return this.#take;
  }

  readonly #take: TakeRow = (cells, line) => {
    if (this.#columns === undefined) this.#takeHeading(cells, line);
    else if (cells.some((cell) => cell.trim() !== '')) this.#takeRow(cells, line, this.#columns);
  };

  /** Stops if there were no rows at all. */
  finish(): void {
    if (this.rows.size > 0) return;
    if (this.#columns === undefined)
      throw invalidFile(
        { file: this.#file },
        `there is no heading 'MUE Values', so this is not a table of MUE values`,
      );
    throw invalidFile(
      { file: this.#file },
      'there is no row below the headings; the file may be cut off, download it again',
    );
  }

  #takeHeading(cells: readonly string[], line: number): void {
    if (!cells.some((cell) => /MUE\s+Value/i.test(cell))) return;
    const headings = new Headings();
    headings.add(cells);
    const place = { file: this.#file, line };
    this.#columns = {
      code: headings.need(/HCPCS|CPT Code/i, 'HCPCS/CPT Code', place),
      units: headings.need(/MUE Value/i, 'MUE Values', place),
      mai: headings.need(/Adjudication Indicator/i, 'MUE Adjudication Indicator', place),
      rationale: headings.find(/Rationale/i),
    };
    this.heading = headings.name(this.#columns.units);
  }

  #takeRow(cells: readonly string[], line: number, columns: Columns): void {
    const place = { file: this.#file, line };
    const code = cells[columns.code] ?? '';
    const key = codeCell(code, { ...place, column: 'HCPCS/CPT Code' }, this.#padded);
    if (this.rows.has(key)) throw invalidFile(place, `${code.trim()} is listed twice`);
    this.rows.set(key, contentOf(cells, columns, place));
  }
}

function contentOf(cells: readonly string[], columns: Columns, place: Place): MueContent {
  const units = (cells[columns.units] ?? '').trim();
  if (!/^\d{1,7}$/.test(units))
    throw invalidFile({ ...place, column: 'MUE Values' }, `${quoted(units)} is not a whole number`);
  const indicator = plainText(cells[columns.mai] ?? '');
  const [, mai, maiMeaning] = /^([123]) (.+)$/.exec(indicator) ?? [];
  if (mai === undefined)
    throw invalidFile(
      { ...place, column: 'MUE Adjudication Indicator' },
      `${quoted(indicator)} is not 1, 2 or 3 and its meaning, such as '3 Date of Service Edit: Clinical'`,
    );
  const rationale = columns.rationale < 0 ? '' : plainText(cells[columns.rationale] ?? '');
  return { units: Number(units), mai: Number(mai) as NcciMueIndicator, maiMeaning: maiMeaning!, rationale };
}
