import * as parts from '../../data/icd10cm-rules/index.js';
import type { PayloadPart } from '../../packed/payload.js';

export { notes, relation, seventh } from '../../data/icd10cm-rules/index.js';
export type { PayloadPart } from '../../packed/payload.js';

/**
 * The bundled rules in their parts, for `createRules`. It fits the codes of the same version of `medcodes/data/icd10cm`.
 *
 * @example
 * ```ts
 * import { payload } from 'medcodes/data/icd10cm-rules';
 *
 * Object.keys(payload); //=> ['relation', 'notes', 'seventh']
 * ```
 */
export const payload: Readonly<Record<'relation' | 'notes' | 'seventh', PayloadPart>> = {
  relation: parts.relation,
  notes: parts.notes,
  seventh: parts.seventh,
};
