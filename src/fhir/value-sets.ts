import { MedcodesError } from '../base/errors.js';
import { deepFreeze } from '../base/freeze.js';
import { thrownText } from '../base/limits.js';
import { checkedValueSet } from './compose/checked.js';
import { DEEPEST_RESOURCE, isTooDeep } from './depth.js';
import { Problem } from './problem.js';
import type { FhirValueSet } from './types.js';

/** The error for options of `createTerminology`. */
export const wrong = (text: string): MedcodesError =>
  new MedcodesError('invalid-argument', `createTerminology: ${text}`);

/** A copy of a value set of the caller, checked and frozen. The message says which one is wrong. */
function ownValueSet(given: unknown, at: number): FhirValueSet {
  let copy: (Partial<FhirValueSet> & { readonly url?: unknown }) | null | undefined;
  try {
    copy = JSON.parse(JSON.stringify(given) ?? 'null');
  } catch (error) {
    throw wrong(`valueSets[${at}] cannot be written as JSON: ${thrownText(error)}`);
  }
  if (typeof copy?.url !== 'string') throw wrong(`valueSets[${at}] needs a url; give plain objects`);
  const place = `valueSets[${at}] (${copy.url.slice(0, 200)})`;
  if (isTooDeep(copy)) throw wrong(`${place} has more than ${DEEPEST_RESOURCE} levels`);
  try {
    return deepFreeze(checkedValueSet(copy as FhirValueSet));
  } catch (problem) {
    throw problem instanceof Problem ? wrong(`${place}: ${problem.text}`) : problem;
  }
}

/** Value sets by address, and by address and version. The last one of an address answers without a version. They are copies: answers hold parts of them. */
export function valueSetsByAddress(valueSets: readonly FhirValueSet[]): Map<string, FhirValueSet> {
  const found = new Map<string, FhirValueSet>();
  for (const [at, given] of valueSets.entries()) {
    const valueSet = ownValueSet(given, at);
    const { url, version } = valueSet;
    found.set(url!, valueSet);
    if (typeof version === 'string') found.set(`${url}|${version}`, valueSet);
  }
  return found;
}
