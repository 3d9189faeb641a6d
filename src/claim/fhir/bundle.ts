import { type Json, object, objects, text } from './read.js';

/** A claim of a bundle, and what its references name. Internal. */
export interface BundledClaim {
  readonly resource: Json;
  readonly resolve: (reference: string) => object | undefined;
}

const CLAIMS: ReadonlySet<unknown> = new Set(['Claim', 'ExplanationOfBenefit']);

/** The claims of a FHIR `Bundle`, whose entries are found by their full address, or by type and identifier. Internal. */
export function claimsOfBundle(bundle: Json): readonly BundledClaim[] {
  const byName = new Map<string, Json>();
  const resources = objects(bundle.entry).map((entry) => {
    const resource = object(entry.resource);
    const { resourceType, id } = resource;
    const full = text(entry.fullUrl);
    if (full !== undefined) byName.set(full, resource);
    if (typeof resourceType === 'string' && typeof id === 'string')
      byName.set(`${resourceType}/${id}`, resource);
    return resource;
  });
  const resolve = (reference: string): object | undefined =>
    // A reference may have an address in front, and a version after it.
    byName.get(reference) ?? byName.get(reference.split('/_history/')[0]!.split('/').slice(-2).join('/'));
  return resources
    .filter(({ resourceType }) => CLAIMS.has(resourceType))
    .map((resource) => ({ resource, resolve }));
}
