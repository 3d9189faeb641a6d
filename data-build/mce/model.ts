import type { Provenance } from '../../src/icd10cm/write/model.js';

/** One list of the Medicare Code Editor, verified. Codes are plain and in ascending order. */
export interface MceListTable {
  /** The meaning of the list: the name that `src/mce/types.ts` gives it. */
  readonly kind: string;
  /** Which codes it lists. */
  readonly system: 'icd10cm' | 'icd10pcs';
  /** The first day of the version of the editor that it is taken from. */
  readonly effective: string;
  /** The last day of that version. */
  readonly to: string;
  /** The version: `v43`. */
  readonly version: string;
  readonly provenance: Provenance;
  /** Where it comes from, in a sentence for users. */
  readonly note: string;
  readonly codes: readonly string[];
}
