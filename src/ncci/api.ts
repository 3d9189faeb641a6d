import type {
  addOn,
  checkAddOns,
  checkPair,
  checkUnits,
  dataRange,
  edits,
  modifier,
  modifiers,
  mue,
  releases,
} from './index.js';

/** The functions of `medcodes/ncci`, bound to tables of your own: same names, same signatures. */
export interface Ncci {
  /** See {@link checkPair}. */
  readonly checkPair: typeof checkPair;
  /** See {@link edits}. */
  readonly edits: typeof edits;
  /** See {@link mue}. */
  readonly mue: typeof mue;
  /** See {@link checkUnits}. */
  readonly checkUnits: typeof checkUnits;
  /** See {@link addOn}. */
  readonly addOn: typeof addOn;
  /** See {@link checkAddOns}. */
  readonly checkAddOns: typeof checkAddOns;
  /** See {@link modifier}. */
  readonly modifier: typeof modifier;
  /** See {@link modifiers}. */
  readonly modifiers: typeof modifiers;
  /** See {@link releases}. */
  readonly releases: typeof releases;
  /** See {@link dataRange}. */
  readonly dataRange: typeof dataRange;
}
