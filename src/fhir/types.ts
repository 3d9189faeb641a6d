// The parts of FHIR resources that this entry reads and writes. They are written here, so that users need no types of FHIR; a test
// compares them with `@types/fhir`.

/** Any FHIR resource. */
export interface FhirResource {
  /** The name of the resource. */
  readonly resourceType: string;
  /** The logical id. */
  readonly id?: string | undefined;
}

/** A code of a system. */
export interface FhirCoding {
  /** The address of the code system. */
  readonly system?: string | undefined;
  /** The version of the code system. */
  readonly version?: string | undefined;
  /** The code. */
  readonly code?: string | undefined;
  /** Its text. */
  readonly display?: string | undefined;
}

/** Codings of one concept. */
export interface FhirCodeableConcept {
  /** The codings. */
  readonly coding?: readonly FhirCoding[] | undefined;
  /** What was written. */
  readonly text?: string | undefined;
}

/** One parameter, with at most one value. */
export interface FhirParameter {
  /** Its name. */
  readonly name: string;
  /** A text. */
  readonly valueString?: string | undefined;
  /** A code. */
  readonly valueCode?: string | undefined;
  /** A whole number. */
  readonly valueInteger?: number | undefined;
  /** Yes or no. */
  readonly valueBoolean?: boolean | undefined;
  /** A number with a fraction. */
  readonly valueDecimal?: number | undefined;
  /** An address. */
  readonly valueUri?: string | undefined;
  /** An address with a version. */
  readonly valueCanonical?: string | undefined;
  /** A date. */
  readonly valueDate?: string | undefined;
  /** A date, perhaps with a time. */
  readonly valueDateTime?: string | undefined;
  /** A coding. */
  readonly valueCoding?: FhirCoding | undefined;
  /** Codings of one concept. */
  readonly valueCodeableConcept?: FhirCodeableConcept | undefined;
  /** A resource. */
  readonly resource?: FhirResource | undefined;
  /** Parameters within this one. */
  readonly part?: readonly FhirParameter[] | undefined;
}

/** The resource `Parameters`. */
export interface FhirParameters extends FhirResource {
  /** The name of the resource. */
  readonly resourceType: 'Parameters';
  /** The parameters. */
  readonly parameter?: readonly FhirParameter[];
}

/** One issue of an outcome. */
export interface FhirIssue {
  /** How much it matters. */
  readonly severity: 'error' | 'warning' | 'information';
  /** The kind of issue, of the code system `issue-type`. */
  readonly code:
    | 'business-rule'
    | 'code-invalid'
    | 'exception'
    | 'informational'
    | 'invalid'
    | 'not-found'
    | 'not-supported'
    | 'processing'
    | 'required'
    | 'too-costly'
    | 'too-long';
  /** The kind of terminology issue, of the code system `tx-issue-type`, and the message. */
  readonly details: {
    /** At most one coding. */
    readonly coding?: readonly FhirCoding[];
    /** What is wrong, where, and what to do. */
    readonly text: string;
  };
  /** The place, as older servers name it. */
  readonly location?: readonly string[];
  /** The place as FHIRPath. */
  readonly expression?: readonly string[];
}

/** The resource `OperationOutcome`. */
export interface FhirOperationOutcome extends FhirResource {
  /** The name of the resource. */
  readonly resourceType: 'OperationOutcome';
  /** At least one. */
  readonly issue: readonly FhirIssue[];
}

/** Another text of a concept. */
export interface FhirDesignation {
  /** The language. */
  readonly language?: string | undefined;
  /** What the text is for. */
  readonly use?: FhirCoding | undefined;
  /** The text. */
  readonly value: string;
}

export type * from './types-bundle.js';
export type * from './types-code-system.js';
export type * from './types-concept-map.js';
export type * from './types-value-set.js';
