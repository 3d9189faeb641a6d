import { MedcodesError } from '../../base/errors.js';
import type { Cpt } from '../../cpt/index.js';
import type { Ncci } from '../../ncci/api.js';
import type { ClaimIcd9 } from './icd9.js';

/** The names of the options of `checkClaim`. Internal. */
export const CHECK_CLAIM_OPTIONS: readonly string[] = ['edits', 'cpt', 'supplier', 'icd9'];

/** The options of `checkClaim`. */
export interface CheckClaimOptions {
  /**
   * The edits of the National Correct Coding Initiative: what `createNcci` makes of your own compiled tables.
   *
   * @defaultValue the bundled rows, which have HCPCS Level II codes only; pairs with a CPT code are not judged
   */
  readonly edits?: Ncci | undefined;
  /**
   * CPT: what `createCpt` makes of your own AMA files.
   *
   * @defaultValue none; CPT codes and two-digit modifiers are checked by their shape only
   */
  readonly cpt?: Cpt | undefined;
  /**
   * Whether professional claims are of a supplier of durable medical equipment, whose units are limited by a table of
   * their own. `supplier` and `billingTaxonomy` of a claim come first.
   *
   * @defaultValue not known: units are limited by the table of practitioners, and a finding that the table of suppliers would
   *   not have is a warning
   */
  readonly supplier?: boolean | undefined;
  /**
   * ICD-9-CM: `{ diagnoses, procedures }`, what you import from `medcodes/icd9` and `medcodes/icd9/procedures`. A finding about a code of ICD-9-CM then
   * says what the code is and what it became.
   *
   * @defaultValue none; the findings say at most that a code has the shape of ICD-9-CM
   */
  readonly icd9?: ClaimIcd9 | undefined;
}

/**
 * Refuses `edits` that are a payload, `cpt` that `createCpt` did not make, and `icd9` without its functions. Internal.
 *
 * @throws MedcodesError `invalid-argument`
 */
export function requireTables({ edits, cpt, icd9 }: CheckClaimOptions): void {
  if (edits !== undefined && typeof (edits as Partial<Ncci> | null)?.checkPair !== 'function')
    throw new MedcodesError(
      'invalid-argument',
      'checkClaim: edits must be what createNcci makes; write { edits: createNcci(payload) }',
    );
  if (cpt !== undefined && typeof (cpt as Partial<Cpt> | null)?.validate !== 'function')
    throw new MedcodesError(
      'invalid-argument',
      'checkClaim: cpt must be what createCpt makes; write { cpt: createCpt(files) }',
    );
  if (icd9 !== undefined) requireIcd9(icd9);
}

function requireIcd9(icd9: ClaimIcd9): void {
  const given = icd9 as ClaimIcd9 | null;
  const sets = [given?.diagnoses, given?.procedures].filter((set) => set !== undefined);
  if (
    sets.length > 0 &&
    sets.every((set) => typeof set?.toIcd10 === 'function' && typeof set.lookup === 'function')
  )
    return;
  throw new MedcodesError(
    'invalid-argument',
    "checkClaim: icd9 must be { diagnoses, procedures }, what you import from 'medcodes/icd9' and 'medcodes/icd9/procedures'",
  );
}
