import { addOnsFrom, mueFrom, type NcciData, type NcciPayload, ptpFrom } from '../ncci/data.js';
import { payload } from '../ncci/payload.js';

/** What the tables are made from, apart from the bundled sets. */
export interface Sources {
  /** The tables of NCCI: the bundled ones, or those that the user compiled. */
  readonly ncci: NcciData;
}

/**
 * The sources of an export.
 *
 * @param mine - tables that `medcodes compile ncci` wrote; they replace the bundled ones of the same kind
 */
export function sourcesOf(mine: NcciPayload = {}): Sources {
  const parts = { ...payload, ...mine };
  return { ncci: { ptp: ptpFrom(parts), mue: mueFrom(parts), addOns: addOnsFrom(parts) } };
}
