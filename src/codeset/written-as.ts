/**
 * A number in scientific notation, as a spreadsheet shows a code of digits around an E: `1E11`, `5.10E+01`. Seven characters without a
 * sign and dot may be ICD-10-PCS, such as 3E03317. Internal. Over capitals.
 */
export const isScientific = (text: string): boolean =>
  /^\d+(?:\.\d+)?E[+-]?\d+$/.test(text) && (text.length !== 7 || /[+.-]/.test(text));

/** Two codes of one of these sets: ICD-10-CM, CPT, HCPCS, ICD-9-CM. */
const RANGE =
  /^(?:[A-Z]\d[\dA-Z](?:\.?[\dA-Z]{1,4})?|\d{4}[\dAFMTU]|\d{3}\.\d{1,2})(?: *[-\u2010-\u2015\u2212] *| +(?:TO|THRU|THROUGH) +)(?:[A-Z]\d[\dA-Z](?:\.?[\dA-Z]{1,4})?|\d{4}[\dAFMTU]|\d{3}\.\d{1,2})$/;
/** A code of HCPCS or CPT, then modifiers. */
const MODIFIERS =
  /^([ABCDEGHJ-MP-V]\d{4}|\d{4}[\dAFMTU])(?: *[-:\u2010-\u2015\u2212] *| +)([A-Z\d]{2}(?:[-: ][A-Z\d]{2}){0,3})$/;

/**
 * A code with a modifier right after it: `J1885RT`. No code of ICD-10-CM or ICD-10-PCS of any release has such an end; a
 * test proves it. Internal. Over capitals.
 */
export const FUSED: RegExp =
  /^([ABCEGHJ-MP-V]\d{4}(?![A-H][1-5ABDGKS]$|X[^U]$|Z)|(?:1[1-9]|2\d|3[1-9]|[4-9]\d)\d{3}(?!Z))([A-Z][A-Z\d])$/;

/**
 * What a text is that is written in a way no code is: a range, a number of a spreadsheet, a code with its modifiers. For messages. Internal.
 *
 * @param text - capitals without surrounding spaces, at most 64 characters
 * @returns `undefined` if it is none of them
 */
export function writtenAs(text: string): string | undefined {
  if (isScientific(text))
    return 'it is a number in scientific notation, as a spreadsheet writes it; take the code from its source, as text';
  if (RANGE.test(text)) return 'it is a range of codes; give each code alone';
  const [, code, modifiers] = MODIFIERS.exec(text) ?? FUSED.exec(text) ?? [];
  return code === undefined
    ? undefined
    : `it is ${code} with a modifier; put ${modifiers!.split(/[-: ]/).join(' and ')} in the field for modifiers`;
}
