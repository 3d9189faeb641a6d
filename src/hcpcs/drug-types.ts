import type { IsoDate } from '../base/dates.js';

/** A drug product in the crosswalk of Medicare Part B drugs. */
export interface HcpcsDrugProduct {
  /** The national drug code in eleven digits, `00009-0347-02`, or another number of the maker if it has none. */
  readonly ndc: string;
  /** The Level II code that it is billed with; absent for a product that is billed with a code not otherwise classified. */
  readonly code?: string;
  /** The name, trade name or generic. */
  readonly name: string;
  /** Who sells it. */
  readonly labeler: string;
  /** What one billing unit of the code is: `1 MG`, `0.1 ML`. */
  readonly dosage: string;
  /** The amount in one item: 10 for a vial of 10 mL. */
  readonly packageSize: number;
  /** The items in a package. */
  readonly packageQuantity: number;
  /** The billing units in one item. */
  readonly billUnits: number;
  /** The billing units in a package, as printed: rounded to a whole number. */
  readonly billUnitsPerPackage: number;
  /** The crosswalk that has the product. */
  readonly release: IsoDate;
}

/** A code that a drug is billed with. */
export interface HcpcsDrugCode {
  /** The Level II code. */
  readonly code: string;
  /** What one billing unit is; two if the crosswalk gives two. */
  readonly dosages: readonly string[];
  /** The names of its products that match, or of all its products if its own text matches. */
  readonly names: readonly string[];
  /** How many products of the code have those names. */
  readonly products: number;
  /**
   * `exact`: a product has that name. `name`: the name of a product has all the words. `text`: the official long text of the
   * code has them. The last word may be cut short, from four letters on.
   */
  readonly match: 'exact' | 'name' | 'text';
}

/** The billing units of a quantity of a product. */
export interface HcpcsBillUnits {
  /** The Level II code that the units belong to; absent for a product billed with a code not otherwise classified. */
  readonly code?: string;
  /**
   * Exact, not rounded: 12.5 if five items make twelve and a half. The payer decides how a claim rounds.
   */
  readonly units: number;
  /** The row that the answer comes from. */
  readonly product: HcpcsDrugProduct;
  /**
   * True if the row's units of an item and of a package do not agree by more than rounding: check them against the label.
   */
  readonly inconsistent: boolean;
  /** True if the date is outside the quarter of the crosswalk. */
  readonly projected: boolean;
}
