import { type Claim, type ClaimAnswer, checkClaim } from 'medcodes/claim';
import { type CptPayload, createCpt } from 'medcodes/cpt';
import { payload as bundled } from 'medcodes/data/ncci';
import { createNcci, type NcciPayload } from 'medcodes/ncci';

/**
 * Checks claims with your own tables: `medcodes compile ncci` and `medcodes compile cpt` write the two payloads from the files that you
 * downloaded. Make the function once, and use it for all claims.
 */
export function checkerWith(ncci: Partial<NcciPayload>, cpt: CptPayload): (claim: Claim) => ClaimAnswer {
  const options = { edits: createNcci({ ...bundled, ...ncci }), cpt: createCpt(cpt) };
  return (claim) => checkClaim(claim, options);
}
