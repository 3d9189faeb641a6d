import type { DayNumber } from '../../base/dates.js';
import type { CodeKey } from '../code.js';
import type { NcciAddOnType } from '../types.js';
import type { AddOnContent } from '../write/add-on.js';
import { codeCell, dateCell, Headings, plainText } from './cells.js';
import { invalidFile, type Place, quoted } from './fail.js';
import type { TakeRow } from './xlsx.js';

/** The table's mark for primaries that the contractor defines. */
const CONTRACTOR_DEFINED = 'CCCCC';

interface Columns {
  readonly type: number;
  readonly addOn: number;
  readonly primary: number;
  readonly effective: number;
  readonly deletions: readonly number[];
  readonly note: number;
}

/** Reads the table of add-on codes. Its columns are found by their headings, because their order is not certain. */
export class AddOnReader {
  readonly #file: string;
  readonly #padded: boolean;
  #columns: Columns | undefined;
  readonly rows: AddOnContent[] = [];

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
    const place = { file: this.#file, line };
    if (this.#columns === undefined) this.#takeHeading(cells, place);
    else if (cells.some((cell) => cell.trim() !== ''))
      this.rows.push(rowOf(cells, this.#columns, place, this.#padded));
  };

  /** Stops if there were no rows at all. */
  finish(): void {
    if (this.rows.length > 0) return;
    if (this.#columns === undefined)
      throw invalidFile(
        { file: this.#file },
        `there is no heading 'Add-On_Code', so this is not a table of add-on codes`,
      );
    throw invalidFile(
      { file: this.#file },
      'there is no row below the headings; the file may be cut off, download it again',
    );
  }

  #takeHeading(cells: readonly string[], place: Place): void {
    if (!cells.some((cell) => /^\s*Add-?On[_ ]Code\s*$/i.test(cell))) return;
    const headings = new Headings();
    headings.add(cells);
    const deletions = [/^AOC[_ ]Del/i, /^Primary[_ ]Code[_ ]Del/i, /^AOC[_ ]Edit[_ ]Del/i];
    this.#columns = {
      type: headings.need(/^AOC[_ ]Edit[_ ]Type$/i, 'AOC_Edit_Type', place),
      addOn: headings.need(/^Add-?On[_ ]Code$/i, 'Add-On_Code', place),
      primary: headings.need(/^Primary[_ ]Code$/i, 'Primary_Code', place),
      effective: headings.need(/^AOC[_ ]Edit[_ ]Eff/i, 'AOC_Edit_EffDT', place),
      deletions: deletions.map((pattern) => headings.find(pattern)).filter((column) => column >= 0),
      note: headings.find(/Notes?$/i),
    };
  }
}

function rowOf(cells: readonly string[], columns: Columns, place: Place, padded: boolean): AddOnContent {
  const cell = (column: number): string => (column < 0 ? '' : (cells[column] ?? '').trim());
  return {
    addOn: codeCell(cell(columns.addOn), { ...place, column: 'Add-On_Code' }, padded),
    primary: primaryOf(cell(columns.primary), place, padded),
    type: typeOf(cell(columns.type), place),
    effective: dateCell(cell(columns.effective), { ...place, column: 'AOC_Edit_EffDT' }),
    deletion: earliest(
      columns.deletions.map((column) => dateCell(cell(column), { ...place, column: 'Deletion Date' })),
    ),
    note: plainText(cell(columns.note)),
  };
}

/** The row ends with the first of: its own deletion, that of the add-on code, that of the primary code. */
function earliest(days: readonly DayNumber[]): DayNumber {
  const given = days.filter((day) => day !== 0);
  return given.length === 0 ? 0 : Math.min(...given);
}

function primaryOf(text: string, place: Place, padded: boolean): CodeKey {
  if (text.toUpperCase() === CONTRACTOR_DEFINED) return -1;
  return codeCell(text, { ...place, column: 'Primary_Code' }, padded);
}

function typeOf(text: string, place: Place): NcciAddOnType {
  if (text === '1' || text === '2' || text === '3') return Number(text) as NcciAddOnType;
  throw invalidFile({ ...place, column: 'AOC_Edit_Type' }, `${quoted(text)} is not 1, 2 or 3`);
}
