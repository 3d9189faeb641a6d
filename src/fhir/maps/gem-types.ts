import type { OnDate } from '../../base/dates.js';
import type { AnyEntry } from '../../codeset/contract.js';

/** What a code maps to in the general equivalence mappings, as `medcodes/icd9` gives it. */
export interface GemMapping {
  /** The code that is mapped. */
  readonly code: string;
  /** Whether no code of the other set has a meaning that is near. */
  readonly noMap: boolean;
  /** The combinations: a code of each list, together, is a translation. */
  readonly scenarios: readonly {
    /** The number of the combination in the file. */
    readonly scenario: number;
    /** Its lists. */
    readonly choiceLists: readonly {
      /** The codes of the list. */
      readonly codes: readonly string[];
    }[];
  }[];
  /** Every row of the file. */
  readonly rows: readonly {
    /** The target. */
    readonly code: string;
    /** Whether source and target do not mean the same. */
    readonly approximate: boolean;
    /** Whether the target is only a part of a translation. */
    readonly combination: boolean;
    /** The number of the combination. */
    readonly scenario: number;
  }[];
}

/** The functions of `medcodes/icd9` or `medcodes/icd9/procedures` that the maps use. */
export interface GemFunctions {
  /** A code with its title. */
  lookup(code: string, options?: OnDate): AnyEntry | undefined;
  /** What a code of ICD-9-CM maps to. */
  toIcd10(code: string): GemMapping | undefined;
  /** What a code of ICD-10 maps to. */
  fromIcd10(code: string): GemMapping | undefined;
  /** What every code of ICD-9-CM maps to. */
  forwardMappings(): Iterable<GemMapping>;
  /** What every code of ICD-10 maps to. */
  backwardMappings(): Iterable<GemMapping>;
}

/** The modules of ICD-9-CM: one, or both. */
export interface GemModules<T> {
  /** The module `medcodes/icd9`, or what `createIcd9` gives. */
  readonly diagnoses?: T | undefined;
  /** The module `medcodes/icd9/procedures`, or what `createIcd9Procedures` gives. */
  readonly procedures?: T | undefined;
}
