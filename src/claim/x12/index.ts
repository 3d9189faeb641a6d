import { MedcodesError } from '../../base/errors.js';
import { X12Reader } from './reader.js';
import type { X12Claim, X12Problem, X12Result } from './types.js';

/**
 * Reads the claims of X12 text: 837P (professional) and 837I (institutional), of 5010.
 *
 * Separators are those that each `ISA` declares; line breaks between segments are fine. Read is what a check needs: the
 * type of claim, patient control number and place or type of bill (`CLM`), birth date and sex of the patient (`DMG` of
 * the subscriber or the dependent), diagnoses with present-on-admission indicators and procedures (`HI`), statement,
 * admission, discharge and service dates (`DTP`), discharge status (`CL1`), and the services (`LX`, `SV1`, `SV2`). Dates
 * and codes are not changed; `checkClaim` checks them.
 *
 * Nothing that is wrong in one claim keeps the others from being read: see {@link X12Result.problems}.
 *
 * @param text - one or more interchanges
 * @throws MedcodesError `invalid-argument` if it is not a string; never because of its contents
 *
 * @example
 * ```ts
 * import { fromX12 } from 'medcodes/claim';
 *
 * fromX12('ISA*00*cut off').problems[0]?.code; //=> 'not-x12'
 * ```
 */
export function fromX12(text: string): X12Result {
  if (typeof text !== 'string')
    throw new MedcodesError('invalid-argument', 'give the X12 text as a string; read a file as text first');
  const reader = new X12Reader();
  const claims: X12Claim[] = [];
  const problems: X12Problem[] = [];
  for (const item of [...reader.push(text), ...reader.end()]) {
    if ('code' in item) problems.push(item);
    else claims.push(item);
  }
  return { claims, problems };
}
