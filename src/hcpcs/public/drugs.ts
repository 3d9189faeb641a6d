import { forDrugCodes, forDrugs } from '../bundled.js';
import * as drugs from '../drugs.js';
import type { HcpcsBillUnits, HcpcsDrugCode, HcpcsDrugProduct } from '../types.js';

/**
 * The codes that a drug is billed with, found by product name or by the official text of the code, the best match first.
 *
 * From the crosswalk of Medicare Part B drugs of October 2025. It lists products for which Medicare has an average sales price,
 * not all drugs.
 *
 * @param name - a trade or generic name, or the beginning of one; any other text gives an empty list
 *
 * @example
 * ```ts
 * import { codesForDrug } from 'medcodes/hcpcs';
 *
 * codesForDrug('Remicade').map((found) => [found.code, found.match]); //=> [['J1745', 'exact']]
 * ```
 */
export function codesForDrug(name: string): readonly HcpcsDrugCode[] {
  return drugs.codesForDrug(forDrugCodes, name);
}

/**
 * The products that are billed with a code, in the order of the crosswalk.
 *
 * @param code - any text; a code without products in the crosswalk gives an empty list
 *
 * @example
 * ```ts
 * import { drugProducts } from 'medcodes/hcpcs';
 *
 * drugProducts('J1745').map((product) => [product.ndc, product.name, product.billUnits]);
 * //=> [['57894-0030-01', 'Remicade', 10], ['57894-0160-01', 'Infliximab', 10]]
 * ```
 */
export function drugProducts(code: string): readonly HcpcsDrugProduct[] {
  return drugs.drugProducts(forDrugs, code);
}

/**
 * The products with a national drug code: one for each code that the product is billed with, because some have several.
 *
 * @param ndc - eleven digits, or ten with dashes that show which part is short; or another number of the maker; any other text
 * gives an empty list
 *
 * @example
 * ```ts
 * import { drugByNdc } from 'medcodes/hcpcs';
 *
 * drugByNdc('57894-030-01').map((product) => [product.code, product.dosage]); //=> [['J1745', '10 MG']]
 * drugByNdc('55513-0002-04').map((product) => product.code); //=> ['J0881', 'J0882']
 * ```
 */
export function drugByNdc(ndc: string): readonly HcpcsDrugProduct[] {
  return drugs.drugByNdc(forDrugs, ndc);
}

/**
 * The billing units of a quantity of a product, for each code that it is billed with, with the row of the crosswalk.
 *
 * @param ndc - as for {@link drugByNdc}; a product that the crosswalk does not have gives an empty list
 * @param quantity - how many items (vials, syringes, tablets), or packages with `per: 'package'`; fractions are allowed
 * @throws MedcodesError `invalid-date`, or `invalid-argument` for a quantity that is not a number of at least 0
 *
 * @example
 * ```ts
 * import { billUnits } from 'medcodes/hcpcs';
 *
 * // Four vials of 100 mg, in units of 10 mg.
 * billUnits('57894-0030-01', 4, { on: '2025-11-15' }).map((found) => [found.code, found.units]); //=> [['J1745', 40]]
 * ```
 */
export function billUnits(
  ndc: string,
  quantity: number,
  options?: drugs.HcpcsBillUnitsOptions,
): readonly HcpcsBillUnits[] {
  return drugs.billUnits(forDrugs, ndc, quantity, options);
}
