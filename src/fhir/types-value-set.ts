import type { FhirDesignation, FhirResource } from './types.js';

/** A filter of a value set. */
export interface FhirValueSetFilter {
  /** The property: `concept`, or one of the code system. */
  readonly property: string;
  /** The comparison: `is-a`, `descendent-of`, `=` and so on. */
  readonly op: string;
  /** What to compare with. */
  readonly value: string;
}

/** One part of a value set. */
export interface FhirValueSetInclude {
  /** The address of the code system. */
  readonly system?: string | undefined;
  /** Its version: a year or a date. */
  readonly version?: string | undefined;
  /** Single codes. */
  readonly concept?:
    | readonly {
        /** The code. */
        readonly code: string;
        /** A text to show instead of the official one. */
        readonly display?: string | undefined;
      }[]
    | undefined;
  /** Filters, all of which must be met. */
  readonly filter?: readonly FhirValueSetFilter[] | undefined;
  /** Other value sets, by address; a code must be in all of them. */
  readonly valueSet?: readonly string[] | undefined;
}

/** The definition of a value set. */
export interface FhirValueSetCompose {
  /** The day to answer for. */
  readonly lockedDate?: string | undefined;
  /** Whether inactive codes belong to it. */
  readonly inactive?: boolean | undefined;
  /** A code of any part belongs to it. */
  readonly include: readonly FhirValueSetInclude[];
  /** A code of any of these parts does not. */
  readonly exclude?: readonly FhirValueSetInclude[] | undefined;
}

/** A property of a code in an expansion (R5). */
export interface FhirConceptProperty {
  /** The name of the property. */
  readonly code: string;
  /** A code. */
  readonly valueCode?: string;
  /** A text. */
  readonly valueString?: string;
  /** Yes or no. */
  readonly valueBoolean?: boolean;
  /** A date. */
  readonly valueDateTime?: string;
  /** A whole number. */
  readonly valueInteger?: number;
}

/** An extension with parts, for what R4 does not have. */
export interface FhirExtension {
  /** The address of its definition. */
  readonly url: string;
  /** The parts. */
  readonly extension?: readonly FhirExtension[];
  /** A code. */
  readonly valueCode?: string;
  /** A text. */
  readonly valueString?: string;
  /** Yes or no. */
  readonly valueBoolean?: boolean;
  /** A date. */
  readonly valueDateTime?: string;
  /** A whole number. */
  readonly valueInteger?: number;
}

/** A code of an expansion. */
export interface FhirExpansionContains {
  /** The address of the code system. */
  readonly system: string;
  /** True for a header, which is not reported. */
  readonly abstract?: true;
  /** True for a code that has ended. */
  readonly inactive?: true;
  /** The version of the code system; only if the expansion has several. */
  readonly version?: string;
  /** The code. */
  readonly code: string;
  /** Its title. */
  readonly display: string;
  /** Other texts, if they were asked. */
  readonly designation?: readonly FhirDesignation[];
  /** Properties that were asked (R5). */
  readonly property?: readonly FhirConceptProperty[];
  /** Properties that were asked (R4). */
  readonly extension?: readonly FhirExtension[];
}

/** The codes of a value set at one time. */
export interface FhirExpansion {
  /** A name of this expansion: the same request over the same data has the same name. */
  readonly identifier: string;
  /** When it was made. */
  readonly timestamp: string;
  /** How many codes there are on all pages. */
  readonly total: number;
  /** How many codes come before this page. */
  readonly offset?: number;
  /** What was asked, and the versions that were used. */
  readonly parameter: readonly {
    /** The name of the parameter. */
    readonly name: string;
    /** A text. */
    readonly valueString?: string;
    /** Yes or no. */
    readonly valueBoolean?: boolean;
    /** A whole number. */
    readonly valueInteger?: number;
    /** An address. */
    readonly valueUri?: string;
    /** A date. */
    readonly valueDateTime?: string;
  }[];
  /** The codes of this page. */
  readonly contains: readonly FhirExpansionContains[];
}

/** The resource `ValueSet`. */
export interface FhirValueSet extends FhirResource {
  /** The name of the resource. */
  readonly resourceType: 'ValueSet';
  /** Its address. */
  readonly url?: string | undefined;
  /** Its version. */
  readonly version?: string | undefined;
  /** A name for programs. */
  readonly name?: string | undefined;
  /** A name for people. */
  readonly title?: string | undefined;
  /** `active`, `draft`, `retired`. */
  readonly status: 'active' | 'draft' | 'retired' | 'unknown';
  /** What it is. */
  readonly description?: string | undefined;
  /** Resources that are part of it. */
  readonly contained?: readonly FhirResource[] | undefined;
  /** Its definition. */
  readonly compose?: FhirValueSetCompose | undefined;
  /** Its codes. */
  readonly expansion?: FhirExpansion | undefined;
}
