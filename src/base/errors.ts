/**
 * The stable codes of {@link MedcodesError}.
 *
 * - `invalid-date`: a date that is not a real calendar day written `YYYY-MM-DD`
 * - `invalid-argument`: an option or argument of the wrong kind, such as a negative limit
 * - `corrupt-payload`: a payload that is truncated, altered, or not a medcodes payload at all
 * - `unsupported-payload`: a payload of a newer format, or of another code set, that this reader does not understand
 * - `missing-part`: the payload was given without the part that this function needs
 * - `unreadable-claim`: a resource that is not a claim, or a claim of a kind or with codes that no check supports
 * - `invalid-file`: a file that you gave is cut off, has an unexpected layout, or does not agree with the other files
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
 * The only error that medcodes throws. It is thrown for wrong use and for damaged data, never for an unknown code.
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
  /** Always `MedcodesError`, even if a minifier renames the class. */
  override readonly name: 'MedcodesError' = 'MedcodesError';

  /** What went wrong, stable across versions. */
  readonly code: MedcodesErrorCode;

  /**
   * @param code - the stable code
   * @param message - a sentence for people to read, which says what to do
   */
  constructor(code: MedcodesErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
