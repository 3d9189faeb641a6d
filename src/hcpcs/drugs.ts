import { dayOf, type OnDate } from '../base/dates.js';
import { MedcodesError } from '../base/errors.js';
import { quoted, shown } from '../base/limits.js';
import type { DrugData, EntryData } from './data.js';
import { type DrugTable, plainNumber } from './drug-table.js';
import type { HcpcsBillUnits, HcpcsDrugCode, HcpcsDrugProduct } from './drug-types.js';
import { normalize } from './syntax.js';

/** The options of `billUnits`. */
export interface HcpcsBillUnitsOptions extends OnDate {
  /**
   * What the quantity counts: items, such as vials or tablets, or whole packages.
   *
   * @defaultValue `item`
   */
  readonly per?: 'item' | 'package' | undefined;
}

/** The products of a code, in the order of the crosswalk. */
export function drugProducts({ drugs }: DrugData, code: string): HcpcsDrugProduct[] {
  const plain = normalize(code);
  if (plain === undefined) return [];
  const table = drugs();
  return (table.rowsByCode().get(plain) ?? []).map((row) => table.product(row));
}

/** The products with a national drug code: one for each code that it is billed with. */
export function drugByNdc({ drugs }: DrugData, ndc: string): HcpcsDrugProduct[] {
  const number = plainNumber(ndc);
  if (number === undefined) return [];
  const table = drugs();
  return table.rowsOf(number).map((row) => table.product(row));
}

/** The data for finding codes by name: products, and the texts of the codes. */
export type DrugCodeData = DrugData & Pick<EntryData, 'records' | 'titles'>;

/** The codes that a drug is billed with, the best match first. */
export function codesForDrug(data: DrugCodeData, name: string): HcpcsDrugCode[] {
  const wanted = wordsOf(name);
  if (wanted.length === 0) return [];
  const table = data.drugs();
  const byName = table.names.values.map((value) => matchOf(wordsOf(value), wanted));
  const found: HcpcsDrugCode[] = [];
  for (const [code, rows] of table.rowsByCode()) {
    const named = rows.filter((row) => byName[table.names.at[row]!] !== undefined);
    const exact = named.some((row) => byName[table.names.at[row]!] === 'exact');
    if (named.length > 0) found.push(drugCode(table, code, named, exact ? 'exact' : 'name'));
    else if (matchOf(wordsOf(titleOf(data, code)), wanted) !== undefined)
      found.push(drugCode(table, code, rows, 'text'));
  }
  const rank = ({ match }: HcpcsDrugCode): number => ['exact', 'name', 'text'].indexOf(match);
  return found.sort((a, b) => rank(a) - rank(b) || b.products - a.products || (a.code < b.code ? -1 : 1));
}

/** The newest long text of a code: it names the drug if its products have trade names. */
function titleOf({ records, titles }: DrugCodeData, code: string): string {
  const row = records().rowOf(code);
  return row < 0 ? '' : titles().text(titles().pairOf(row, records().editions.length - 1));
}

function drugCode(
  table: DrugTable,
  code: string,
  rows: readonly number[],
  match: HcpcsDrugCode['match'],
): HcpcsDrugCode {
  const products = rows.map((row) => table.product(row));
  return {
    code,
    dosages: [...new Set(products.map(({ dosage }) => dosage))],
    names: [...new Set(products.map(({ name }) => name))],
    products: products.length,
    match,
  };
}

/** Longer texts are never names of drugs. */
const LONGEST_NAME = 200;

const wordsOf = (name: string): string[] =>
  typeof name !== 'string' || name.length > LONGEST_NAME
    ? []
    : (name.toLowerCase().match(/[a-z0-9]+/g) ?? []);

/** Whether a text equals the wanted text, or has all its words: the last one may be cut short. */
function matchOf(words: readonly string[], wanted: readonly string[]): 'exact' | 'words' | undefined {
  if (words.join(' ') === wanted.join(' ')) return 'exact';
  const last = wanted.at(-1)!;
  const whole = wanted.slice(0, -1).every((word) => words.includes(word));
  // Too many words begin with fewer letters.
  const begun = last.length >= 4;
  return whole && words.some((word) => word === last || (begun && word.startsWith(last)))
    ? 'words'
    : undefined;
}

const BILL_UNITS_OPTIONS: readonly string[] = ['on', 'per'];

/** The billing units of a quantity of a product, for each code that it is billed with. */
export function billUnits(
  data: DrugData,
  ndc: string,
  quantity: number,
  options?: HcpcsBillUnitsOptions,
): HcpcsBillUnits[] {
  if (typeof quantity !== 'number' || !Number.isFinite(quantity) || quantity < 0)
    throw new MedcodesError(
      'invalid-argument',
      `quantity is ${shown(quantity)}; give a number of at least 0`,
    );
  const per = options?.per ?? 'item';
  if (per !== 'item' && per !== 'package')
    throw new MedcodesError('invalid-argument', `per is ${quoted(per)}; give 'item' or 'package'`);
  const day = dayOf(options, BILL_UNITS_OPTIONS);
  const { from, to } = data.drugs();
  return drugByNdc(data, ndc).map((product) => {
    const { code, billUnits: units, billUnitsPerPackage, packageQuantity } = product;
    return {
      ...(code === undefined ? {} : { code }),
      units: exact((per === 'item' ? units : billUnitsPerPackage) * quantity),
      product,
      // The units of a package are printed rounded to a whole number.
      inconsistent: Math.abs(units * packageQuantity - billUnitsPerPackage) >= 1,
      projected: day < from || day > to,
    };
  });
}

/** Multiplies decimal fractions without the rounding noise of binary ones. */
const exact = (value: number): number => Math.round(value * 1e6) / 1e6;
