import type { IsoDate } from '../../base/dates.js';
import type { AnyEntry } from '../../codeset/contract.js';
import type { Verbs } from '../../codeset/descriptor.js';

/** A value of a property. */
export type TerminologyValue = string | number | boolean;

/** A property of the concepts of a code system. */
export interface TerminologyProperty {
  /** The name: `coverage`. */
  readonly code: string;
  /** The address of its definition, for properties that FHIR defines. */
  readonly uri?: string | undefined;
  /** What it says. */
  readonly description: string;
  /** The type of its values. */
  readonly type: 'code' | 'string' | 'boolean' | 'dateTime' | 'integer';
  /** Whether `$lookup` gives it without being asked. */
  readonly always: boolean;
  /** The values of a concept on a date; empty if it has none. */
  values(concept: TerminologyConcept, on: IsoDate): readonly TerminologyValue[];
}

/** A concept of a code system on a date. */
export interface TerminologyConcept {
  /** The code as people write it. */
  readonly code: string;
  /** Its title. */
  readonly display: string;
  /** A second title, if the set has one. */
  readonly shortTitle?: string | undefined;
  /** What it means, if the set says more than the title. */
  readonly definition?: string | undefined;
  /** True if it is not reported on claims: a header, a chapter. */
  readonly abstract: boolean;
  /** True if it ended before the date. */
  readonly inactive: boolean;
  /** True for a chapter, block, section or range: it is a node of the tree, but not a code. */
  readonly group: boolean;
  /** The entry that the set gives. For a code that ended: the one of its last day. */
  readonly entry: AnyEntry;
}

/** A release of a code system: its version in FHIR. */
export interface TerminologyRelease {
  /** The first day, which is the version. */
  readonly effective: IsoDate;
  /** The federal fiscal year, for sets that have one; otherwise the calendar year counts. */
  readonly fiscalYear?: number | undefined;
}

/** Codes in order, read as far as they are asked for: to find a code makes its entry, with its title. */
export interface TerminologyList {
  /** How many there are. */
  readonly length: number;
  /** A part of them. */
  slice(from: number, to: number): readonly string[];
  /** All of them. */
  all(): readonly string[];
}

/**
 * A code system as the terminology service sees it. `icd10cmSet`, `icd10pcsSet`, `hcpcsSet`, `posSet` and `cptSet` make one from
 * the functions of a set; `terminologySet` makes one from any set that keeps the same contract.
 */
export interface TerminologySet {
  /** The id of its resources: `icd10cm`. */
  readonly id: string;
  /** What people call it: `ICD-10-CM`. */
  readonly label: string;
  /** The addresses in FHIR: the official one first. */
  readonly urls: readonly [string, ...string[]];
  /** The object identifier. */
  readonly oid?: string | undefined;
  /** Whether upper and lower case of a code differ. */
  readonly caseSensitive: boolean;
  /** Whether codes have parents. */
  readonly hierarchical: boolean;
  /** In order of time. */
  releases(): readonly TerminologyRelease[];
  /** The release that answers for a date; undefined before the first one. */
  releaseOn(on: IsoDate): IsoDate | undefined;
  /** The concept of a code: active on the date, ended before it, or a group. `undefined` for anything else. */
  concept(code: string, on: IsoDate): TerminologyConcept | undefined;
  /** How the text would have to be written to be a code: `E11.9` for `e119`. `undefined` if it would not be one either. */
  spelling(text: string, on: IsoDate): string | undefined;
  /** The codes that are active on a date, in the order of the official table. Without groups. */
  codes(on: IsoDate): readonly string[];
  /** The same part by part, or only the billable codes: so that a page and the total do not need every title. */
  listed?(on: IsoDate, billable: boolean): TerminologyList;
  /** The codes that ended before a date. */
  ended(on: IsoDate): readonly string[];
  /** Whether a code may be reported on a claim of a date: a quick answer for lists. */
  selectable?(code: string, on: IsoDate): boolean;
  /** The node above a code or group. */
  parent(code: string, on: IsoDate): string | undefined;
  /** The nodes below a code or group. */
  children(code: string, on: IsoDate): readonly string[];
  /** The codes below a code or group, without groups. */
  descendants(code: string, on: IsoDate): readonly string[];
  /** Whether a code or group is, or is below, another. */
  isA(code: string, ancestor: string, on: IsoDate): boolean;
  /** The groups at the top of the tree. */
  tops(on: IsoDate): readonly AnyEntry[];
  /** The groups below a group. */
  groupsBelow(code: string, on: IsoDate): readonly AnyEntry[];
  /** What the concepts have besides code and title. */
  readonly properties: readonly TerminologyProperty[];
  /** Codes by words, the best first; undefined if the set was made without a search engine. */
  search?(words: string, on: IsoDate): readonly string[];
  /** Value sets by a property: `{ name: 'mce', property: 'mce', values }` is `?fhir_vs=mce/newborn`. */
  readonly families: readonly TerminologyFamily[];
  /** The functions of the set, as far as the maps of code changes need them. */
  readonly verbs: Pick<Verbs, 'predecessors' | 'successors'>;
}

/** Value sets that are made by the value of a property. */
export interface TerminologyFamily {
  /** The word in the address. */
  readonly name: string;
  /** The property. */
  readonly property: string;
  /** What people call it. */
  readonly label: string;
  /** The values for which there are value sets. */
  values(): readonly string[];
}
