import type { IsoDate } from '../base/dates.js';
import type { TerminologyInput } from './asked.js';
import type { FhirVersion } from './context.js';
import type { FhirAnswer } from './http/route.js';
import type { TerminologyMap } from './maps/types.js';
import type { TerminologySet } from './sets/types.js';
import type {
  FhirBundle,
  FhirCodeSystem,
  FhirConceptMap,
  FhirNamingSystem,
  FhirOperationOutcome,
  FhirParameters,
  FhirResource,
  FhirValueSet,
} from './types.js';

/** What `createTerminology` is made from. */
export interface TerminologyOptions {
  /** The code systems: `icd10cmSet(icd10cm)`, `hcpcsSet(hcpcs)` and so on. Only what is given here is in a bundle. */
  readonly sets: readonly TerminologySet[];
  /** Value sets of your own, each with `url` and `compose`. */
  readonly valueSets?: readonly FhirValueSet[] | undefined;
  /** Maps besides the code changes of the sets: `gemMaps({ diagnoses, procedures })`, or your own. */
  readonly maps?: readonly TerminologyMap[] | undefined;
  /**
   * The shapes to write. They differ in `$translate`, `ConceptMap`, and the properties of `$expand`.
   *
   * @defaultValue 'R4'
   */
  readonly fhirVersion?: FhirVersion | undefined;
  /**
   * The most codes of one answer of `$expand`; more are refused as too costly.
   *
   * @defaultValue 10,000
   */
  readonly limit?: number | undefined;
}

/** Which version of a code system: as for the operations. */
export interface TerminologyVersion {
  /** A year, or a date. */
  readonly version?: string | undefined;
  /** A day. */
  readonly date?: IsoDate | undefined;
}

/** The same, in fragments. */
export interface TerminologyFragments extends TerminologyVersion {
  /**
   * The most concepts of a fragment.
   *
   * @defaultValue 1,000
   */
  readonly size?: number | undefined;
}

/**
 * The operations of a terminology server, in this process. Each takes a resource `Parameters`, or an object with the same names,
 * and gives the resource of the operation, or an `OperationOutcome` that says what is wrong. None of them throws.
 */
export interface Terminology {
  /** `$lookup`: `code` with `system`, or `coding`; `version`, `date`, `property`. */
  lookup(input: TerminologyInput): FhirParameters | FhirOperationOutcome;
  /**
   * `$validate-code`: `code` with `system`, `coding` or `codeableConcept`; `url` or `valueSet`; `display`, `date`, `abstract`, `activeOnly`. A code that
   * ended is valid with the parameter `inactive` and a warning, as FHIR has it; with `activeOnly`, and in all implied value sets but `?fhir_vs`, it is not.
   */
  validateCode(input: TerminologyInput): FhirParameters | FhirOperationOutcome;
  /** `$subsumes`: `codeA`, `codeB` and `system`, or `codingA` and `codingB`; `version`, `date`. */
  subsumes(input: TerminologyInput): FhirParameters | FhirOperationOutcome;
  /** `$expand`: `url` or `valueSet`; `filter`, `count`, `offset`, `date`, `activeOnly`, `includeDesignations`, `property`. Flat. */
  expand(input: TerminologyInput): FhirValueSet | FhirOperationOutcome;
  /**
   * `$translate`: `code` with `system`, `coding` or `codeableConcept`; `url`, `targetsystem`, `reverse`, `date`. Also the names of R5: `sourceCode`, `targetCode`
   * (backwards) and so on.
   */
  translate(input: TerminologyInput): FhirParameters | FhirOperationOutcome;
  /** A `Bundle` of the type `batch`, each entry with its own answer. */
  batch(bundle: FhirResource): FhirBundle | FhirOperationOutcome;
  /** Answers a request: the method, the address relative to the server, the body. `createFhirHandler` uses it. */
  answer(method: string, address: string, body?: unknown): FhirAnswer;
  /** A whole code system as a resource: the codes of the day and those that ended before it. */
  codeSystem(system: string, options?: TerminologyVersion): FhirCodeSystem | FhirOperationOutcome;
  /** The same in fragments, each made when it is asked for. Throws `invalid-argument` for a system or version that is not loaded. */
  codeSystemFragments(
    system: string,
    options?: TerminologyFragments,
  ): Generator<FhirCodeSystem, void, undefined>;
  /** The definitions of the value sets that a code system implies. Throws as `codeSystemFragments` does. */
  valueSets(system: string, options?: TerminologyVersion): Generator<FhirValueSet, void, undefined>;
  /** A map as a resource. Throws `invalid-argument` for an address that is not known. */
  conceptMap(url: string): FhirConceptMap;
  /** The same in fragments. Throws as `conceptMap` does. */
  conceptMapFragments(
    url: string,
    options?: Pick<TerminologyFragments, 'size'>,
  ): Generator<FhirConceptMap, void, undefined>;
  /** The addresses of a code system. */
  namingSystem(system: string): FhirNamingSystem | FhirOperationOutcome;
  /** Everything, for a loader: naming systems, code systems and maps in fragments, definitions of value sets. */
  resources(options?: TerminologyFragments): Generator<FhirResource, void, undefined>;
}
