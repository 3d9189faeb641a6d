import { requireObject } from '../base/arguments.js';
import { once } from '../base/once.js';
import { codesFrom } from '../codetree/data.js';
import { SET } from '../icd10cm/data.js';
import { NOTATION } from '../icd10cm/notation.js';
import { diagnosesFrom, type MceData, type McePayload, proceduresFrom } from './data.js';
import { edits } from './edits.js';
import { procedureEdits } from './procedures.js';
import { ageRanges, dataRange, lists } from './set.js';

type Functions = typeof import('./public/index.js');

/** The functions of `medcodes/mce`, bound to a payload of your own: same names, same signatures. */
export interface Mce extends Functions {}

/**
 * Binds the functions of this module to a payload that you load yourself, from a file, a cache or a network.
 *
 * Opens nothing yet: each part is decoded when a function first needs it.
 *
 * @param payload - the parts; `procedures` may be left out
 * @throws MedcodesError, from the functions: `missing-part`, `corrupt-payload`, `unsupported-payload`
 *
 * @example
 * ```ts
 * import { createMce } from 'medcodes/mce';
 * import { payload } from 'medcodes/data/mce';
 *
 * const { codes, diagnoses } = payload;
 * const own = createMce({ codes, diagnoses });
 * own.edits('A33', { on: '2026-01-15' })?.edits[0]?.edit; //=> 'age'
 * own.procedureEdits('5A1955Z'); //=> throws MedcodesError missing-part
 * ```
 */
export function createMce(payload: McePayload): Mce {
  requireObject(payload, 'createMce', "a payload, such as the one of 'medcodes/data/mce'");
  const data: MceData = {
    codes: once(() => codesFrom(SET, NOTATION, payload.codes)),
    diagnoses: once(() => diagnosesFrom(payload.diagnoses)),
    procedures: once(() => proceduresFrom(payload.procedures)),
  };
  return {
    edits: (code, options) => edits(data, code, options),
    procedureEdits: (code, options) => procedureEdits(data, code, options),
    ageRanges,
    lists: () => lists(data),
    dataRange: () => dataRange(data),
  };
}
