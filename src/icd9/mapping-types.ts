import type { IsoDate } from '../base/dates.js';

/** A row of the general equivalence mappings (GEM): a target with the flags that the file prints. */
export interface Icd9MapRow {
  /** The target, as people read it. */
  readonly code: string;
  /** The approximate flag: source and target do not mean the same. `false` for an exact match. */
  readonly approximate: boolean;
  /** The combination flag: the target is only a part of a translation, which takes a code from each choice list of its scenario. */
  readonly combination: boolean;
  /** The scenario: which combination the row is a part of. 0 for a row that is a translation alone. */
  readonly scenario: number;
  /** The choice list within the scenario. 0 for a row that is a translation alone. */
  readonly choiceList: number;
}

/** A list of codes: a combination takes one of them. */
export interface Icd9ChoiceList {
  /** The number of the list in the file. */
  readonly choiceList: number;
  /** The codes, in the order of the file. */
  readonly codes: readonly string[];
}

/** A way to translate one code into several together. */
export interface Icd9Scenario {
  /** The number of the scenario in the file. */
  readonly scenario: number;
  /** Its choice lists, in order: one code of each, together, is a translation. */
  readonly choiceLists: readonly Icd9ChoiceList[];
}

/** What a code maps to in a file of the general equivalence mappings. */
export interface Icd9Mapping {
  /** The code that is mapped, as people read it. */
  readonly code: string;
  /**
   * Whether the file has no target: `NoDx`, `NoPCS` or `NoI9`. No code of the other set has a meaning that is near. The no map flag of such
   * a row is set, but for 29 rows of ICD-10-PCS, such as 02H40NZ, where the file prints `NoI9` with the flag unset.
   */
  readonly noMap: boolean;
  /** The codes that are a translation alone: choose one. */
  readonly single: readonly string[];
  /** The combinations: choose one, and take a code of each of its lists. */
  readonly scenarios: readonly Icd9Scenario[];
  /** Every row of the file, in its order; empty if there is no map. */
  readonly rows: readonly Icd9MapRow[];
  /** The first day of the fiscal year of the file: 2017-10-01, the last edition. Codes of ICD-10 that began later are not in it. */
  readonly release: IsoDate;
}
