import { requireObject } from '../base/arguments.js';
import { once } from '../base/once.js';
import { changesFrom, codesFrom, titlesFrom } from '../codetree/data.js';
import { poaFrom, SET } from '../icd10cm/data.js';
import { NOTATION } from '../icd10cm/notation.js';
import { relationFrom, textsFrom } from '../icd10cm/rules/data.js';
import { diagnosesFrom } from '../mce/data.js';
import { checkDiagnoses } from './check.js';
import type { checkDiagnoses as bundledCheck } from './check-diagnoses.js';
import type { DiagnosesData, DiagnosesPayload } from './data.js';

/** The functions of `medcodes/diagnoses`, bound to a payload of your own: same names, same signatures. */
export interface Diagnoses {
  /** See {@link checkDiagnoses}. */
  readonly checkDiagnoses: typeof bundledCheck;
}

/**
 * Binds `checkDiagnoses` to a payload that you load yourself.
 *
 * Opens nothing yet: each part is decoded when the check first needs it. A check whose part is missing does not run, and the
 * answer lists it.
 *
 * @param payload - `codes` of `medcodes/data/icd10cm` and `relation` of `medcodes/data/icd10cm-rules` are required
 * @throws MedcodesError, from the function: `missing-part`, `corrupt-payload`, `unsupported-payload`
 *
 * @example
 * ```ts
 * import { createDiagnoses } from 'medcodes/diagnoses';
 * import { payload as icd10cm } from 'medcodes/data/icd10cm';
 * import { payload as rules } from 'medcodes/data/icd10cm-rules';
 * import { payload as mce } from 'medcodes/data/mce';
 *
 * const own = createDiagnoses({ ...icd10cm, ...rules, mce: mce.diagnoses });
 * own.checkDiagnoses(['I10'], { setting: 'professional', on: '2026-01-15' }).ok; //=> true
 * ```
 */
export function createDiagnoses(payload: DiagnosesPayload): Diagnoses {
  requireObject(payload, 'createDiagnoses', 'a payload with the parts of the code sets');
  const data = dataOf(payload);
  return { checkDiagnoses: (list, options) => checkDiagnoses(data, list, options) };
}

function dataOf(payload: DiagnosesPayload): DiagnosesData {
  const { mce, poa } = payload;
  const codes = once(() => codesFrom(SET, NOTATION, payload.codes));
  const relation = once(() => relationFrom(codes(), payload.relation));
  const texts = once(() => textsFrom(relation(), payload.notes));
  const titles = once(() => titlesFrom(SET, codes(), payload.titles));
  const entries = {
    codes,
    titles,
    changes: once(() => changesFrom(SET, codes(), payload.changes)),
  };
  return {
    codes,
    relation,
    texts: payload.notes === undefined ? undefined : texts,
    entries: payload.titles && payload.changes ? entries : undefined,
    poa: poa === undefined ? undefined : once(() => poaFrom(codes(), poa)),
    mce: mce === undefined ? undefined : once(() => diagnosesFrom(mce)),
  };
}
