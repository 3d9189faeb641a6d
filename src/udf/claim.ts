import type { Finding } from '../base/findings.js';
import { unreadable } from '../claim/batch/unreadable.js';
import { checkClaim, fromFhirClaim } from '../claim/index.js';
import type { Claim } from '../claim/types.js';
import { isNull, type SqlText } from './functions.js';
import { completeEngine } from './older-engines.js';

completeEngine();

/** What is wrong with a text that is not a claim, as an answer that has no counts. */
function notRead(error: unknown): { readonly ok: false; readonly findings: readonly Finding[] } {
  const why = error instanceof Error ? error.message : String(error);
  const message = `cannot read the text as a claim: ${why.slice(0, 200)}`;
  return { ok: false, findings: unreadable(1, 1, message).findings };
}

function answerOf(json: string): object {
  try {
    const value = JSON.parse(json);
    const isFhir = typeof value === 'object' && value !== null && 'resourceType' in value;
    const { id, ok, counts, findings } = checkClaim(isFhir ? fromFhirClaim(value) : (value as Claim));
    return { id, ok, counts, findings };
  } catch (error) {
    return notRead(error);
  }
}

/**
 * Checks a claim: `id`, `ok`, `counts` and `findings` of `checkClaim` as JSON, null for a null. A text that is not a claim gives the finding
 * `claim.unreadable`, so that one broken row does not stop a query.
 *
 * @param json - a claim as `checkClaim` takes it, or a FHIR `Claim` or `ExplanationOfBenefit`
 */
export function check_claim(json: SqlText): string | null {
  return isNull(json) ? null : JSON.stringify(answerOf(json));
}
