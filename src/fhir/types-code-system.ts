import type { FhirDesignation, FhirResource } from './types.js';
import type { FhirConceptProperty } from './types-value-set.js';

/** A concept of a code system. */
export interface FhirConcept {
  /** The code. */
  readonly code: string;
  /** Its title. */
  readonly display: string;
  /** What it means. */
  readonly definition?: string;
  /** Other texts. */
  readonly designation?: readonly FhirDesignation[];
  /** Its properties. */
  readonly property?: readonly FhirConceptProperty[];
}

/** The resource `CodeSystem`. */
export interface FhirCodeSystem extends FhirResource {
  /** The name of the resource. */
  readonly resourceType: 'CodeSystem';
  /** Its address. */
  readonly url: string;
  /** The object identifier. */
  readonly identifier: readonly {
    /** That it is an address. */
    readonly system: 'urn:ietf:rfc:3986';
    /** The address: `urn:oid:...`. */
    readonly value: string;
  }[];
  /** The first day of the release. */
  readonly version?: string;
  /** A name for programs. */
  readonly name: string;
  /** A name for people. */
  readonly title: string;
  /** Always active. */
  readonly status: 'active';
  /** Whether upper and lower case differ. */
  readonly caseSensitive: boolean;
  /** The value set of all its codes. */
  readonly valueSet: string;
  /** How the tree is meant. */
  readonly hierarchyMeaning?: 'is-a';
  /** Whether all concepts are given, some, or none. */
  readonly content: 'complete' | 'fragment' | 'not-present';
  /** How many concepts the whole system has. */
  readonly count: number;
  /** The properties that filters may name. */
  readonly filter: readonly {
    /** The name. */
    readonly code: string;
    /** The comparisons. */
    readonly operator: readonly (
      | '='
      | 'is-a'
      | 'descendent-of'
      | 'is-not-a'
      | 'generalizes'
      | 'in'
      | 'not-in'
      | 'exists'
    )[];
    /** What to compare with. */
    readonly value: string;
  }[];
  /** The properties of the concepts. */
  readonly property: readonly {
    /** The name. */
    readonly code: string;
    /** The address of its definition. */
    readonly uri?: string;
    /** What it says. */
    readonly description: string;
    /** The type of its values. */
    readonly type: 'code' | 'string' | 'boolean' | 'dateTime' | 'integer';
  }[];
  /** The concepts, flat; the property `parent` has the tree. */
  readonly concept?: readonly FhirConcept[];
}

/** The resource `NamingSystem`. */
export interface FhirNamingSystem extends FhirResource {
  /** The name of the resource. */
  readonly resourceType: 'NamingSystem';
  /** A name for programs. */
  readonly name: string;
  /** Always active. */
  readonly status: 'active';
  /** Always a code system. */
  readonly kind: 'codesystem';
  /** The first day of the data. */
  readonly date: string;
  /** The addresses and the object identifier. */
  readonly uniqueId: readonly {
    /** The kind of identifier. */
    readonly type: 'uri' | 'oid';
    /** The identifier. */
    readonly value: string;
    /** Whether it is the one to use. */
    readonly preferred: boolean;
  }[];
}
