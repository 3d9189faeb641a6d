/**
 * The stable codes of {@link MedcodesError}.
 *
 * - `invalid-date`: a date that is not a real calendar day written `YYYY-MM-DD`
 * - `invalid-argument`: an option or argument of the wrong kind, such as a negative limit
 * - `corrupt-payload`: a payload that is truncated, altered, or not a medcodes payload at all
 * - `unsupported-payload`: a payload of a newer format, or of another code set, than this reader understands
 * - `missing-part`: the payload was given without the part that this function needs
 * - `unreadable-claim`: a resource that is no claim, or a claim of a kind or with codes that no check is for
 * - `invalid-file`: a file of the user's that is cut off, is laid out otherwise than expected, or does not agree with the others
 */
export type MedcodesErrorCode =
  | 'invalid-date'
  | 'invalid-argument'
  | 'corrupt-payload'
  | 'unsupported-payload'
  | 'missing-part'
  | 'unreadable-claim'
  | 'invalid-file';

/**
 * The only error that medcodes throws: for misuse and for damaged data, never for an unknown code.
 *
 * Compare {@link MedcodesError.code}, not the class: two copies of the package may be loaded at once.
 *
 * @example
 * ```ts
 * import { MedcodesError } from 'medcodes';
 * import { isBillable } from 'medcodes/icd10cm';
 *
 * isBillable('E11.9', { on: '10/01/2025' }); //=> throws MedcodesError invalid-date
 * new MedcodesError('invalid-date', 'give the date as YYYY-MM-DD').code; //=> 'invalid-date'
 * ```
 */
export class MedcodesError extends Error {
  /** `MedcodesError`, also where the class has another name after minification. */
  override readonly name: 'MedcodesError' = 'MedcodesError';

  /** What went wrong, stable across versions. */
  readonly code: MedcodesErrorCode;

  /**
   * @param code - the stable code
   * @param message - a sentence for a person, which says what to do
   */
  constructor(code: MedcodesErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
