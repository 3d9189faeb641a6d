import type { FhirCoding, FhirResource } from './types.js';

/** How the target relates to the source, in words of R4. */
export type FhirEquivalence = 'equivalent' | 'wider' | 'narrower' | 'relatedto' | 'inexact' | 'unmatched';

/** How the source relates to the target, in words of R5. */
export type FhirRelationship =
  | 'equivalent'
  | 'source-is-narrower-than-target'
  | 'source-is-broader-than-target'
  | 'related-to'
  | 'not-related-to';

/** A target of a code. */
export interface FhirMapTarget {
  /** The target; absent if there is none. */
  readonly code?: string;
  /** Its title. */
  readonly display?: string;
  /** In R4. */
  readonly equivalence?: FhirEquivalence;
  /** In R5. */
  readonly relationship?: FhirRelationship;
  /** The first day, and how the change is known. */
  readonly comment?: string;
  /** Codes that are needed together with it. */
  readonly product?: readonly {
    /** The property of R4. */
    readonly property?: string;
    /** The attribute of R5. */
    readonly attribute?: string;
    /** The code system (R4). */
    readonly system?: string;
    /** The code (R4). */
    readonly value?: string;
    /** The code (R5). */
    readonly valueCoding?: FhirCoding;
  }[];
}

/** The resource `ConceptMap`. */
export interface FhirConceptMap extends FhirResource {
  /** The name of the resource. */
  readonly resourceType: 'ConceptMap';
  /** Its address. */
  readonly url: string;
  /** A name for programs. */
  readonly name: string;
  /** A name for people. */
  readonly title: string;
  /** Always active. */
  readonly status: 'active';
  /** What it is. */
  readonly description: string;
  /** One group: from one code system to another. */
  readonly group: readonly {
    /** The code system of the sources. */
    readonly source: string;
    /** The code system of the targets. */
    readonly target: string;
    /** The codes. */
    readonly element: readonly {
      /** The source. */
      readonly code: string;
      /** Its title. */
      readonly display?: string;
      /** In R5: that the source has no target. */
      readonly noMap?: boolean;
      /** The targets; absent with `noMap`. */
      readonly target?: readonly FhirMapTarget[];
    }[];
  }[];
}
