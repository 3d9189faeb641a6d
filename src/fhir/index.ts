/**
 * A FHIR terminology service over the code sets of this package: `$lookup`, `$validate-code`, `$subsumes`, `$expand`, `$translate`
 * and batches, in the shapes of R4 or R5; a request handler of the fetch kind; the resources `CodeSystem`, `ValueSet`, `ConceptMap` and `NamingSystem`.
 *
 * It brings no data: it answers from the modules that you give it.
 *
 * @module
 */
export type { IsoDate, OnDate } from '../base/dates.js';
export type * from '../codeset/contract.js';
export type { Verbs } from '../codeset/descriptor.js';
export type { SuggestOptions } from '../codeset/suggest.js';
export type { TerminologyInput } from './asked.js';
export type { FhirVersion } from './context.js';
export { createTerminology } from './create.js';
export {
  createFhirHandler,
  type FhirFetchResponse,
  type FhirHandlerOptions,
  type FhirRequest,
  type FhirResponse,
} from './http/handler.js';
export type { FhirAnswer } from './http/route.js';
export { gemMaps } from './maps/gem.js';
export type * from './maps/gem-types.js';
export type { TerminologyMap, TerminologyMapping } from './maps/types.js';
export { ndjson } from './resources/ndjson.js';
export type { Icd10cmFunctions, MceFunctions, SearchFunction, SectionedFunctions } from './sets/bound.js';
export { type Icd9Functions, icd9Set } from './sets/icd9.js';
export * from './sets/index.js';
export { terminologySet } from './sets/make.js';
export type { TerminologyName, TerminologySource } from './sets/source.js';
export type * from './sets/types.js';
export type {
  Terminology,
  TerminologyFragments,
  TerminologyOptions,
  TerminologyVersion,
} from './terminology.js';
export type * from './types.js';
