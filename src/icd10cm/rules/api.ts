import type { checkPair, expand, instructions, notes, seventhCharacters, tabulars } from './index.js';

/** The functions of `medcodes/icd10cm/rules`, bound to a payload of your own: same names, same signatures. */
export interface Icd10cmRules {
  /** See {@link notes}. */
  readonly notes: typeof notes;
  /** See {@link instructions}. */
  readonly instructions: typeof instructions;
  /** See {@link checkPair}. */
  readonly checkPair: typeof checkPair;
  /** See {@link seventhCharacters}. */
  readonly seventhCharacters: typeof seventhCharacters;
  /** See {@link expand}. */
  readonly expand: typeof expand;
  /** See {@link tabulars}. */
  readonly tabulars: typeof tabulars;
}
