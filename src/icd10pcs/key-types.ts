import type { IsoDate } from '../base/dates.js';

/** The values that a term of a key leads to. */
export interface Icd10pcsKeyEntry {
  /** The term, as the key prints it: `Sigmoid flexure`. */
  readonly term: string;
  /** The name of the value to use: `Sigmoid Colon`. For paired body parts, both names. */
  readonly use: readonly string[];
  /** The values with that name on the date, and their places. Empty if no table of the date has it. */
  readonly values: readonly Icd10pcsKeyValue[];
  /** The official files that have the term. */
  readonly sources: readonly Icd10pcsKeySource[];
}

/** An official file that has a term of a key. */
export interface Icd10pcsKeySource {
  /** The definitions file with its keys, or the index with its `use` references. */
  readonly file: 'definitions' | 'index';
  /** Its effective date. */
  readonly release: IsoDate;
}

/** A value that a key leads to. */
export interface Icd10pcsKeyValue {
  /** Its place in a code: 7 for substances that a qualifier names. */
  readonly position: 4 | 6 | 7;
  /** The character. */
  readonly value: string;
  /** What it stands for. */
  readonly label: string;
  /** The section and body system in which it has that meaning: `0D`. */
  readonly bodySystem: string;
}

/** A specific device value with the general one that body systems without it use. */
export interface Icd10pcsDeviceAggregate {
  /** The specific device value. */
  readonly device: string;
  /** The root operation that it applies to; absent for all. */
  readonly operation?: string;
  /** The body systems that have the specific value. */
  readonly bodySystems: readonly string[];
  /** The general device value. */
  readonly general: {
    /** Its character. */
    readonly value: string;
    /** What it stands for. */
    readonly label: string;
  };
  /** The effective date of the definitions file. */
  readonly release: IsoDate;
}
