import type { Provenance } from '../../icd10cm/write/model.js';

/** A stretch of days, both inclusive, in which a code has the same attributes. */
export interface MceSpan {
  /** Plain code, without a dot. */
  readonly code: string;
  /** First day, as the number 20151001. */
  readonly from: number;
  /** Last day; undefined if the stretch goes on to the end of the table. */
  readonly to: number | undefined;
  /** CMS's names of the attributes; empty if the code has none. */
  readonly flags: readonly string[];
}

/** The attribute table of the Medicare Code Editor for one code set, verified. */
export interface MceMaster {
  readonly system: 'icd10cm' | 'icd10pcs';
  /** The version of the editor that it is taken from: `v43.1`. */
  readonly version: string;
  /** First day that the table covers: `2015-10-01`. */
  readonly from: string;
  /** Last day that the table covers: `2026-09-30`. */
  readonly to: string;
  readonly provenance: Provenance;
  /** Where it comes from, in a sentence for users. */
  readonly note: string;
  /** In order of code and day. */
  readonly spans: readonly MceSpan[];
}

/** One printed list of the editor. The build compares it with the attribute table. Codes are plain and ascending. */
export interface MceListTable {
  /** CMS's name of the attribute that the list prints. */
  readonly flag: string;
  readonly system: 'icd10cm' | 'icd10pcs';
  /** The first day of the version of the editor that it is taken from. */
  readonly effective: string;
  readonly codes: readonly string[];
}
