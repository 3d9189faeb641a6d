import type { Claim } from '../types.js';
import type { AnyLine } from './context.js';

interface Provider {
  readonly id: string;
  readonly taxonomy: string;
}

const plain = (text: string | undefined): string => text?.trim().toUpperCase() ?? '';

/** Who rendered a line: the provider that it names, else that of the claim. */
function providerOf(claim: Claim, line: AnyLine): Provider {
  const own = plain(line.renderingProvider);
  const ofClaim = plain(claim.renderingProvider);
  // The specialty of the claim is that of its provider, not of another one that a line names.
  const shared = own === '' || own === ofClaim ? claim.renderingTaxonomy : undefined;
  return { id: own === '' ? ofClaim : own, taxonomy: plain(line.renderingTaxonomy ?? shared) };
}

/**
 * Whether two lines name different rendering providers of whom nothing says that they are of one specialty. The edits of NCCI
 * are for services of one provider, or of one specialty in a group. Internal.
 */
export function differInProvider(claim: Claim, one: AnyLine, other: AnyLine): boolean {
  const first = providerOf(claim, one);
  const second = providerOf(claim, other);
  if (first.id === '' || second.id === '' || first.id === second.id) return false;
  return first.taxonomy === '' || first.taxonomy !== second.taxonomy;
}
