import type { Cpt } from '../../cpt/index.js';
import type { Ncci } from '../../ncci/api.js';

/** The names of the options of `checkClaim`. Internal. */
export const CHECK_CLAIM_OPTIONS: readonly string[] = ['edits', 'cpt', 'supplier'];

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
   * Whether a professional claim is of a supplier of durable medical equipment, whose units are limited by a table of
   * their own.
   *
   * @defaultValue `false`
   */
  readonly supplier?: boolean | undefined;
}
