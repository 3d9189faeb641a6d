import { requireObject } from '../../base/arguments.js';
import { once } from '../../base/once.js';
import { codesFrom } from '../../codetree/data.js';
import { SET } from '../data.js';
import { NOTATION } from '../notation.js';
import type { Icd10cmRules } from './api.js';
import { type Icd10cmRulesPayload, relationFrom, seventhFrom, textsFrom } from './data.js';
import { notes } from './notes/notes.js';
import { checkExcludes, checkPair } from './pairs/check-pair.js';
import { instructions } from './sequence/show.js';
import { expand, seventhCharacters } from './seventh/seventh.js';
import { tabulars } from './tabulars.js';

/**
 * Binds the functions of this module to a payload that you load yourself.
 *
 * Decodes nothing yet: each part is decoded when a function first needs it. Without the part `notes` the functions find
 * the same things, without the texts of the notes.
 *
 * @param payload - `codes` of `medcodes/data/icd10cm` and `relation` of `medcodes/data/icd10cm-rules` are required
 * @throws MedcodesError, from the functions: `missing-part`, `corrupt-payload`, `unsupported-payload`
 *
 * @example
 * ```ts
 * import { createRules } from 'medcodes/icd10cm/rules';
 * import { payload } from 'medcodes/data/icd10cm';
 * import { payload as rules } from 'medcodes/data/icd10cm-rules';
 *
 * const wordless = createRules({ codes: payload.codes, relation: rules.relation });
 * wordless.checkPair('E11.9', 'E10.9', { on: '2026-01-15' }).verdict; //=> 'conflict'
 * wordless.notes('E11.9'); //=> throws MedcodesError missing-part
 * ```
 */
export function createRules(payload: Icd10cmRulesPayload): Icd10cmRules {
  requireObject(payload, 'createRules', "a payload, such as the one of 'medcodes/data/icd10cm-rules'");
  const codes = once(() => codesFrom(SET, NOTATION, payload.codes));
  const relation = once(() => relationFrom(codes(), payload.relation));
  const texts = once(() => textsFrom(relation(), payload.notes));
  const seventh = once(() => seventhFrom(relation(), payload.seventh));
  const core = { codes, relation };
  const evidence = { ...core, texts: payload.notes === undefined ? undefined : texts };
  const forSeventh = { ...core, seventh };
  return {
    notes: (node, options) => notes({ ...core, texts }, node, options),
    instructions: (code, options) => instructions(evidence, code, options),
    checkPair: (a, b, options) => checkPair(evidence, a, b, options),
    checkExcludes: (a, b, options) => checkExcludes(core, a, b, options),
    seventhCharacters: (code, options) => seventhCharacters(forSeventh, code, options),
    expand: (stem, options) => expand(forSeventh, stem, options),
    tabulars: () => tabulars(core),
  };
}
