import type * as r4 from 'fhir/r4.js';
import type * as r5 from 'fhir/r5.js';
import { describe, expectTypeOf, it } from 'vitest';
import type {
  FhirBundle,
  FhirCodeSystem,
  FhirConceptMap,
  FhirNamingSystem,
  FhirOperationOutcome,
  FhirParameters,
  FhirResource,
  FhirValueSet,
} from '../../src/fhir/types.js';

/** Our types without `readonly`, with the resources of others in place of any resource. */
type Plain<T, Any> = T extends readonly (infer One)[]
  ? Plain<One, Any>[]
  : T extends FhirResource
    ? FhirResource extends T
      ? Any
      : PlainObject<T, Any>
    : T extends object
      ? PlainObject<T, Any>
      : T;
// Operators of filters and methods of requests are read as any text, so that wrong ones get an answer.
type PlainObject<T, Any> = { -readonly [K in keyof T]: K extends 'op' | 'method' ? never : Plain<T[K], Any> };

type R4<T> = Plain<T, r4.FhirResource>;
type R5<T> = Plain<T, r5.FhirResource>;

describe('the types of resources agree with those of @types/fhir', () => {
  it('in R4', () => {
    expectTypeOf<R4<FhirParameters>>().toExtend<r4.Parameters>();
    expectTypeOf<R4<FhirOperationOutcome>>().toExtend<r4.OperationOutcome>();
    expectTypeOf<R4<FhirValueSet>>().toExtend<r4.ValueSet>();
    expectTypeOf<R4<FhirCodeSystem>>().toExtend<r4.CodeSystem>();
    expectTypeOf<R4<FhirNamingSystem>>().toExtend<r4.NamingSystem>();
    expectTypeOf<R4<FhirBundle>>().toExtend<r4.Bundle>();
  });

  it('in R5', () => {
    expectTypeOf<R5<FhirParameters>>().toExtend<r5.Parameters>();
    expectTypeOf<R5<FhirOperationOutcome>>().toExtend<r5.OperationOutcome>();
    expectTypeOf<R5<FhirBundle>>().toExtend<r5.Bundle>();
  });

  it('for maps, but for what R4 and R5 require of each other', () => {
    type Element = R4<FhirConceptMap>['group'][number]['element'][number];
    type Target = NonNullable<Element['target']>[number];
    expectTypeOf<NonNullable<Target['equivalence']>>().toExtend<
      r4.ConceptMapGroupElementTarget['equivalence']
    >();
    expectTypeOf<NonNullable<Target['relationship']>>().toExtend<
      r5.ConceptMapGroupElementTarget['relationship']
    >();
  });
});
