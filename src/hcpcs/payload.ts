import * as parts from '../data/hcpcs/index.js';
import type { HcpcsPayload } from './data.js';

export type { HcpcsPayload } from './data.js';

/**
 * The bundled payload of HCPCS Level II, for those who keep it somewhere else and give it to `createHcpcs` themselves.
 *
 * @example
 * ```ts
 * import { createHcpcs } from 'medcodes/hcpcs';
 * import { payload } from 'medcodes/data/hcpcs';
 *
 * const hcpcs = createHcpcs(payload);
 * hcpcs.has('J1885', { on: '2026-01-15' }); //=> true
 * ```
 */
export const payload: HcpcsPayload = {
  codes: parts.codes,
  titles: parts.titles,
  shortTitles: parts.shortTitles,
  details: parts.details,
  drugs: parts.drugs,
};
