import type { DayNumber, IsoDate } from '../base/dates.js';
import { decodeAscii, decodeLines } from '../packed/ascii.js';
import { readColumn, splitPieces } from '../packed/column.js';
import type { Part } from '../packed/payload.js';
import type { HcpcsDrugProduct } from './drug-types.js';

/** A text or number column with repeated values: the values, and the number of the value in each row. */
interface Repeated {
  readonly values: readonly string[];
  readonly at: Uint32Array;
}

/**
 * The crosswalk of drug products, row by row. The writer is `src/hcpcs/write/drugs.ts`.
 */
export class DrugTable {
  readonly release: IsoDate;
  readonly from: DayNumber;
  readonly to: DayNumber;
  readonly rows: number;
  readonly #cells: readonly Repeated[];
  readonly #digits: readonly [Uint32Array, Uint32Array, Uint32Array];
  /** The numbers of makers, in the order of their rows. */
  readonly #own: readonly string[];
  #byNumber: Map<string, number[]> | undefined;
  #byCode: Map<string, number[]> | undefined;

  constructor(part: Part) {
    const [release, to] = decodeAscii(part.section('drugs.source')).split('\t') as [string, string];
    this.release = release;
    this.from = Number(release.replaceAll('-', ''));
    this.to = Number(to.replaceAll('-', ''));
    const pieces = splitPieces(part.section('drugs'));
    this.#cells = Array.from({ length: 8 }, (_, i) => ({
      values: decodeLines(pieces[2 * i]!).map(unescaped),
      at: readColumn(pieces[2 * i + 1]!),
    }));
    this.#digits = [readColumn(pieces[16]!), readColumn(pieces[17]!), readColumn(pieces[18]!)];
    this.#own = decodeLines(pieces[19]!).map(unescaped);
    this.rows = this.#digits[0].length;
  }

  /** The product of a row. */
  product(row: number): HcpcsDrugProduct {
    const [code, labeler, name, dosage, size, quantity, units, packageUnits] = this.#cells.map(
      ({ values, at }) => values[at[row]!]!,
    ) as [string, string, string, string, string, string, string, string];
    const items = Number(quantity);
    return {
      ndc: this.numbers()[row]!,
      ...(code === '' ? {} : { code }),
      name,
      labeler,
      dosage,
      packageSize: Number(size),
      packageQuantity: items,
      billUnits: Number(units),
      billUnitsPerPackage: packageUnits === '' ? Number(units) * items : Number(packageUnits),
      release: this.release,
    };
  }

  /** The code of a row, empty for none. */
  codeOf(row: number): string {
    const { values, at } = this.#cells[0]!;
    return values[at[row]!]!;
  }

  /** The names of products by number, and the number of the name of each row. */
  get names(): Repeated {
    return this.#cells[2]!;
  }

  /** The rows of each code, in the order of the crosswalk. */
  rowsByCode(): ReadonlyMap<string, readonly number[]> {
    this.#byCode ??= this.#indexCodes();
    return this.#byCode;
  }

  /** The rows with a number, as {@link plainNumber} writes it. */
  rowsOf(number: string): readonly number[] {
    this.#byNumber ??= this.#index();
    return this.#byNumber.get(number) ?? [];
  }

  #numbers: string[] | undefined;

  /** The product number of each row, as callers get it. */
  numbers(): readonly string[] {
    this.#numbers ??= this.#readNumbers();
    return this.#numbers;
  }

  #readNumbers(): string[] {
    const [labelers, products, packages] = this.#digits;
    let own = 0;
    const padded = (value: number, length: number): string => String(value - 1).padStart(length, '0');
    return Array.from(labelers, (labeler, row) =>
      labeler === 0
        ? this.#own[own++]!
        : `${padded(labeler, 5)}-${padded(products[row]!, 4)}-${padded(packages[row]!, 2)}`,
    );
  }

  #indexCodes(): Map<string, number[]> {
    const index = new Map<string, number[]>();
    for (let row = 0; row < this.rows; row++) {
      const code = this.codeOf(row);
      if (code !== '') addTo(index, code, row);
    }
    return index;
  }

  #index(): Map<string, number[]> {
    const index = new Map<string, number[]>();
    this.numbers().forEach((number, row) => {
      addTo(index, plainNumber(number)!, row);
    });
    return index;
  }
}

function addTo(index: Map<string, number[]>, key: string, row: number): void {
  const rows = index.get(key);
  if (rows === undefined) index.set(key, [row]);
  else rows.push(row);
}

/** Characters above ASCII are written as their number. */
const unescaped = (text: string): string =>
  text.includes('\\')
    ? text.replace(/\\([0-9a-f]{4})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;

/** Longer texts are never product numbers. */
const LONGEST_NUMBER = 32;
const TEN_DIGITS = /^(\d{4})-(\d{4})-(\d{2})$|^(\d{5})-(\d{3})-(\d{2})$|^(\d{5})-(\d{4})-(\d)$/;

/**
 * The number of a product without its dashes. A national drug code of ten digits, whose dashes show which part is short, is
 * filled to eleven digits. Other numbers of a maker are only upper-cased.
 */
export function plainNumber(text: string): string | undefined {
  if (typeof text !== 'string' || text.length > LONGEST_NUMBER) return undefined;
  const trimmed = text.trim().toUpperCase();
  const short = TEN_DIGITS.exec(trimmed);
  if (short === null) return trimmed.replaceAll('-', '');
  const [labeler, product, pack] = short.slice(1).filter((piece) => piece !== undefined) as [
    string,
    string,
    string,
  ];
  return labeler.padStart(5, '0') + product.padStart(4, '0') + pack.padStart(2, '0');
}
