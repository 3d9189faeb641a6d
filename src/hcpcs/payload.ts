import * as parts from '../data/hcpcs/index.js';
import type { HcpcsPayload } from './data.js';

export { codes, details, drugs, modifiers, shortTitles, titles } from '../data/hcpcs/index.js';
export type { HcpcsPayload } from './data.js';

/**
 * The bundled payload of HCPCS Level II, if you store it elsewhere and pass it to `createHcpcs` yourself.
 *
 * Each part is an export of its own too. Import parts by name if size matters: bundlers keep all of `payload`.
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
  modifiers: parts.modifiers,
  drugs: parts.drugs,
};
