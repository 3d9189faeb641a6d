import type { PcsDefinitions, PcsIndex, PcsRelease, PrintedChange } from '../../src/icd10pcs/write/model.js';
import type { PcsAddenda } from './read/addenda.js';

/** All tables of ICD-10-PCS. */
export interface PcsTables {
  readonly releases: readonly PcsRelease[];
  readonly changes: readonly PrintedChange[];
  readonly definitions: readonly PcsDefinitions[];
  readonly indexes: readonly PcsIndex[];
  readonly addenda: readonly PcsAddenda[];
}

export type { PcsAddenda };
