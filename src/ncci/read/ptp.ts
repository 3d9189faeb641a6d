import type { CodeKey } from '../code.js';
import type { NcciModifierIndicator } from '../types.js';
import type { PtpRows, RowContent } from '../write/ptp-rows.js';
import { codeCell, dateCell, Headings, plainText } from './cells.js';
import { invalidFile, type Place, quoted } from './fail.js';
import type { TakeRow } from './xlsx.js';

/** The positions of the columns. */
interface Columns {
  readonly prior: number;
  readonly effective: number;
  readonly deletion: number;
  readonly indicator: number;
  readonly rationale: number;
}

/**
 * Reads a table of procedure-to-procedure edits, line by line. Above the rows are a copyright notice and headings that run over
 * several lines, the first of which begins with `Column 1`, `Column 2`; the other columns are found by their headings.
 */
export class PtpReader {
  readonly #file: string;
  readonly #rows: PtpRows;
  readonly #padded: boolean;
  readonly #contents = new Map<string, number>();
  readonly #keys = new Map<string, CodeKey>();
  #headings: Headings | undefined;
  #columns: Columns | undefined;
  /** How many rows there were. */
  count = 0;
  /** The codes of the first row: no two files of a quarter begin with the same pair. */
  first = '';
  /** How many of them have no effective date. */
  withoutStart = 0;

  /**
   * @param rows - the rows are added here
   * @param padded - whether codes may lack zeros in front, as in workbooks
   */
  constructor(file: string, rows: PtpRows, padded: boolean) {
    this.#file = file;
    this.#rows = rows;
    this.#padded = padded;
  }

  /** Begins a sheet of a workbook, or the file: each has headings of its own, or no table. Gives what takes its rows. */
  startSheet(): TakeRow {
    this.#headings = undefined;
    this.#columns = undefined;
    return this.#take;
  }

  readonly #take: TakeRow = (cells, line) => {
    if (this.#columns === undefined) this.#takeHeading(cells, line);
    else if (cells.some((cell) => cell !== '')) this.#takeRow(cells, line, this.#columns);
  };

  /** Stops if there were no rows at all. */
  finish(): void {
    if (this.count > 0) return;
    if (this.#headings === undefined)
      throw invalidFile(
        { file: this.#file },
        `no line begins with 'Column 1' and 'Column 2', so this is not a table of PTP edits`,
      );
    throw invalidFile(
      { file: this.#file },
      'there is no row below the headings; the file may be cut off, download it again',
    );
  }

  #takeHeading(cells: readonly string[], line: number): void {
    const [one = '', two = ''] = cells;
    if (this.#headings === undefined) {
      if (!/^column ?1$/i.test(one.trim()) || !/^column ?2$/i.test(two.trim())) return;
      this.#headings = new Headings();
    }
    // The headings go on below the other columns.
    if (this.#headings.isEmpty || (one.trim() === '' && two.trim() === '')) {
      this.#headings.add(cells);
      return;
    }
    this.#columns = columnsOf(this.#headings, { file: this.#file, line });
    this.#takeRow(cells, line, this.#columns);
  }

  #takeRow(cells: readonly string[], line: number, columns: Columns): void {
    const one = this.#key(cells[0] ?? '', line, 'Column 1');
    const two = this.#key(cells[1] ?? '', line, 'Column 2');
    const rest = cells.slice(2).join('\t');
    let content = this.#contents.get(rest);
    if (content === undefined) {
      content = this.#rows.numberOf(contentOf(cells, columns, { file: this.#file, line }));
      this.#contents.set(rest, content);
    }
    if (columns.effective < 0 || (cells[columns.effective] ?? '') === '') this.withoutStart++;
    this.#rows.add(one, two, content);
    if (this.count === 0) this.first = `${cells[0]} and ${cells[1]}`;
    this.count++;
  }

  /** Few codes make up many rows: each is read once. */
  #key(cell: string, line: number, column: string): CodeKey {
    const known = this.#keys.get(cell);
    if (known !== undefined) return known;
    const key = codeCell(cell, { file: this.#file, line, column }, this.#padded);
    this.#keys.set(cell, key);
    return key;
  }
}

const columnsOf = (headings: Headings, place: Place): Columns => ({
  prior: headings.find(/existence|prior to 1996/i),
  effective: headings.need(/effective/i, 'Effective Date', place),
  deletion: headings.need(/deletion/i, 'Deletion Date', place),
  indicator: headings.need(/modifier/i, 'Modifier', place),
  rationale: headings.find(/rationale/i),
});

function contentOf(cells: readonly string[], columns: Columns, place: Place): RowContent {
  const cell = (column: number): string => (column < 0 ? '' : (cells[column] ?? '').trim());
  const effective = dateCell(cell(columns.effective), { ...place, column: 'Effective Date' });
  const deletion = dateCell(cell(columns.deletion), { ...place, column: 'Deletion Date' });
  if (deletion !== 0 && effective > deletion)
    throw invalidFile(
      { ...place, column: 'Deletion Date' },
      `${deletion} is before the effective date ${effective}`,
    );
  return {
    effective,
    deletion,
    indicator: indicatorOf(cell(columns.indicator), place),
    priorTo1996: priorOf(cell(columns.prior), effective, place),
    rationale: plainText(cell(columns.rationale).replace(/^"(.*)"$/, '$1')),
  };
}

function indicatorOf(text: string, place: Place): NcciModifierIndicator {
  if (text === '0' || text === '1' || text === '9') return Number(text) as NcciModifierIndicator;
  throw invalidFile({ ...place, column: 'Modifier' }, `${quoted(text)} is not 0, 1 or 9`);
}

/** The mark of pairs that were edits before 1996. If the effective date is missing too, a missing mark means nothing. */
function priorOf(text: string, effective: number, place: Place): boolean | undefined {
  if (text === '*') return true;
  if (text !== '')
    throw invalidFile(
      { ...place, column: 'in existence prior to 1996' },
      `${quoted(text)} must be * or empty`,
    );
  return effective === 0 ? undefined : false;
}
