import { MedcodesError } from '../../base/errors.js';
import { knownOptions } from '../../base/options.js';
import { given } from '../given.js';
import type { Claim } from '../types.js';
import { claimsOfBundle } from './bundle.js';
import { fromFhirClaim } from './claim.js';
import { object, shown, text } from './read.js';

/** The options of `fromFhirBundle`. */
export interface FromFhirBundleOptions {
  /**
   * Gives a resource that the bundle does not hold, by the reference to it, such as `Patient/7`; `undefined` if there is none. It is
   * asked after the bundle.
   *
   * @defaultValue only resources in the bundle are found
   */
  readonly resolve?: ((reference: string) => object | undefined) | undefined;
}

/** Where in a bundle a claim is. */
export interface FhirBundlePlace {
  /** The place in `Bundle.entry`, 0 for the first: `bundle.entry[entry].resource` is what `toOperationOutcome` takes as `claim`. */
  readonly entry: number;
  /** The full address of the entry, if it has one. */
  readonly fullUrl?: string;
  /** The `id` of the resource, if it has one. */
  readonly id?: string;
}

/** A claim of a bundle that was read. */
export interface FhirBundleClaim extends FhirBundlePlace {
  /** The claim, for `checkClaim`. */
  readonly claim: Claim;
}

/** A claim of a bundle that could not be read. */
export interface FhirBundleProblem extends FhirBundlePlace {
  /** A sentence for a person: the message of what `fromFhirClaim` throws. */
  readonly message: string;
}

/** What `fromFhirBundle` read. */
export interface FhirBundleResult {
  /** The claims in the order of the entries. */
  readonly claims: readonly FhirBundleClaim[];
  /** The claims that could not be read, such as pharmacy and dental claims, in the order of the entries. */
  readonly problems: readonly FhirBundleProblem[];
}

/**
 * Reads the claims of a FHIR R4, R4B or R5 `Bundle`: each `Claim` and `ExplanationOfBenefit` as `fromFhirClaim` does, with the patient,
 * diagnoses and procedures that it refers to.
 *
 * References are resolved as FHIR says: by the full address of an entry; a relative one at the server of the claim, else by type and
 * identifier if only one entry has them. A reference to another server is not resolved by its identifier alone.
 *
 * A claim that cannot be read keeps no other from being read: see {@link FhirBundleResult.problems}. Other resources are passed over.
 *
 * @param bundle - the bundle as a plain object, not as text
 * @throws MedcodesError `unreadable-claim`: not a `Bundle`. `invalid-argument`: `resolve` is asynchronous
 *
 * @example
 * ```ts
 * import { fromFhirBundle } from 'medcodes/claim';
 *
 * const claim = { resourceType: 'Claim', id: 'c1', type: { coding: [{ code: 'professional' }] }, patient: { reference: 'Patient/7' } };
 * const patient = { resourceType: 'Patient', id: '7', birthDate: '1958-02-12', gender: 'female' };
 * const dental = { resourceType: 'Claim', id: 'c2', type: { coding: [{ code: 'oral' }] } };
 * const { claims, problems } = fromFhirBundle({
 *   resourceType: 'Bundle',
 *   entry: [{ resource: patient }, { resource: claim }, { resource: dental }],
 * });
 * claims.map(({ id, claim }) => [id, claim.patient]); //=> [['c1', { birthDate: '1958-02-12', sex: 'F' }]]
 * problems; //=> [{ entry: 2, id: 'c2', message: "Claim.type is 'oral'; only professional and institutional claims are read" }]
 * ```
 */
export function fromFhirBundle(bundle: object, options?: FromFhirBundleOptions): FhirBundleResult {
  knownOptions(options, ['resolve'], 'fromFhirBundle');
  if (typeof bundle === 'string')
    throw new MedcodesError(
      'unreadable-claim',
      'this is a text, not a Bundle; parse it first: JSON.parse(text)',
    );
  const { resourceType } = object(bundle);
  if (resourceType !== 'Bundle')
    throw new MedcodesError(
      'unreadable-claim',
      resourceType === 'Claim' || resourceType === 'ExplanationOfBenefit'
        ? `this is one ${resourceType}, not a Bundle; give it to fromFhirClaim`
        : `this is not a FHIR Bundle; its resourceType is ${shown(resourceType)}`,
    );
  const claims: FhirBundleClaim[] = [];
  const problems: FhirBundleProblem[] = [];
  for (const { entry, fullUrl, resource, resolve } of claimsOfBundle(object(bundle))) {
    const place = given({ entry, fullUrl, id: text(resource.id) }) as unknown as FhirBundlePlace;
    try {
      const claim = fromFhirClaim(resource, {
        resolve: (reference) => resolve(reference) ?? options?.resolve?.(reference),
      });
      claims.push({ ...place, claim });
    } catch (error) {
      if (!(error instanceof MedcodesError) || error.code !== 'unreadable-claim') throw error;
      problems.push({ ...place, message: error.message });
    }
  }
  return { claims, problems };
}
