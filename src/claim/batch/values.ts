import { MedcodesError } from '../../base/errors.js';
import { claimsOfBundle } from '../fhir/bundle.js';
import { fromFhirClaim } from '../index.js';
import type { Claim } from '../types.js';

/** What reads one claim: it throws if the value is not one. Internal. */
export type ReadClaim = () => Claim;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** The claims of a JSON value: of a FHIR bundle several, of anything else one. Internal. */
export function claimsIn(value: unknown): readonly ReadClaim[] {
  if (!isObject(value) || !('resourceType' in value)) return [() => value as Claim];
  if (value.resourceType !== 'Bundle') return [() => fromFhirClaim(value)];
  const claims = claimsOfBundle(value);
  if (claims.length === 0)
    return [
      () => {
        throw new MedcodesError(
          'unreadable-claim',
          'this FHIR Bundle has no Claim and no ExplanationOfBenefit',
        );
      },
    ];
  return claims.map(
    ({ resource, resolve }) =>
      () =>
        fromFhirClaim(resource, { resolve }),
  );
}
