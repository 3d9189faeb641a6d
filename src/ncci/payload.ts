import * as parts from '../data/ncci/index.js';
import type { NcciPayload } from './data.js';

export {
  addOns,
  mueDme,
  mueOutpatient,
  muePractitioner,
  ptpOutpatient,
  ptpPractitioner,
} from '../data/ncci/index.js';
export type { NcciPayload } from './data.js';

/**
 * The bundled payload of NCCI: HCPCS Level II rows only. Use it to add tables of your own.
 *
 * Each part is an export of its own too. Import parts by name if size matters: bundlers keep all of `payload`.
 *
 * @example
 * ```ts
 * import { createNcci } from 'medcodes/ncci';
 * import { muePractitioner } from 'medcodes/data/ncci';
 *
 * const ncci = createNcci({ muePractitioner });
 * ncci.mue('J0897', { on: '2026-04-15' }).verdict; //=> 'limit'
 * ncci.addOn('G0506', { on: '2026-04-15' }).verdict; //=> 'not-loaded'
 * ```
 */
export const payload: NcciPayload = {
  ptpPractitioner: parts.ptpPractitioner,
  ptpOutpatient: parts.ptpOutpatient,
  muePractitioner: parts.muePractitioner,
  mueOutpatient: parts.mueOutpatient,
  mueDme: parts.mueDme,
  addOns: parts.addOns,
};
