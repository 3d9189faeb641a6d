import type { IsoDate } from '../../base/dates.js';
import type { FhirEquivalence } from '../types.js';

/** A target of a code in a map. */
export interface TerminologyMapping {
  /** The target; absent if the map says that there is none. */
  readonly code?: string | undefined;
  /** Its title. */
  readonly display?: string | undefined;
  /** How the target relates to the source. */
  readonly equivalence: FhirEquivalence;
  /** The first day of the mapping, and how it is known. */
  readonly comment?: string | undefined;
  /** Codes that are needed together with it. */
  readonly with?: readonly string[] | undefined;
}

/**
 * A map between code systems: what `$translate` answers from. The changes of each set are maps; `gemMaps` makes those of the
 * general equivalence mappings. Give them, and your own, as `maps` of `createTerminology`.
 */
export interface TerminologyMap {
  /** The id of the resource. */
  readonly id: string;
  /** The address. */
  readonly url: string;
  /** A name for people. */
  readonly title: string;
  /** What it is, and where it comes from. */
  readonly description: string;
  /** The address of the code system of the sources. */
  readonly source: string;
  /** The address of the code system of the targets. */
  readonly target: string;
  /** The targets of a code; with a date, those that apply by then. Empty if there are none. */
  translate(code: string, date: IsoDate | undefined): readonly TerminologyMapping[];
  /** The sources that have targets. */
  codes(): Iterable<string>;
}
