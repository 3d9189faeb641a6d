import { writtenAs } from './written-as.js';

/** A code system that medcodes tells apart by the shape of its codes. The label is also how messages name it. */
export type CodeSystemLabel =
  | 'ICD-10-CM'
  | 'ICD-10-PCS'
  | 'HCPCS Level II'
  | 'CPT'
  | 'CDT'
  | 'ICD-9-CM'
  | 'WHO ICD-10'
  | 'NDC';

/** The systems that medcodes knows by shape only, as `identify` names them. */
export type OtherSystem = 'cdt' | 'ndc' | 'icd9cm' | 'who-icd10';

/** A shape of codes of another system. */
export interface OtherShape {
  readonly label: CodeSystemLabel;
  /** Absent for systems with a set of their own. */
  readonly id?: OtherSystem;
  /** What a code of it is, for messages. */
  readonly aCode: string;
  readonly pattern: RegExp;
  /** Codes of ICD-9-CM without their dot, as claims had them. */
  readonly undotted?: RegExp;
}

/**
 * Categories of the ICD-10 of the World Health Organization that no release of ICD-10-CM has: people bring them from
 * countries that use that edition. A test proves that ICD-10-CM never had them.
 */
const WHO_ONLY =
  /^(?:A16|B2[1-4]|B98|C97|D90|E1[24]|F00|F6[12]|F83|F92|I64|I84|I98|J46|K07|K93|M0[39]|M68|M73|O9[5-7]|P75|R02|R9[568]|T9[0-8]|U04|U8[23]|W87|X4\d|X6\d|X70|X84|Y4\d|Y5\d|Y8[5-9]|Y91|Y9[678])(?:\.?\d)?$/;

/** Over capitals without surrounding spaces. The dot is part of the shape: people write it in some systems only. */
export const OTHER_SHAPES: readonly OtherShape[] = [
  { label: 'HCPCS Level II', aCode: 'a HCPCS Level II code', pattern: /^[ABCEGHJKLMPQRSTUV]\d{4}$/ },
  { label: 'CDT', id: 'cdt', aCode: 'a dental code (CDT)', pattern: /^D\d{4}$/ },
  { label: 'CPT', aCode: 'a CPT code', pattern: /^\d{4}[\dAFMTU]$/ },
  {
    label: 'NDC',
    id: 'ndc',
    aCode: 'a National Drug Code (NDC)',
    pattern: /^(?:N4)?(?:\d{11}|\d{4}-\d{4}-\d\d|\d{5}-(?:\d{3}-\d\d|\d{4}-\d\d?))$/,
  },
  { label: 'ICD-10-PCS', aCode: 'an ICD-10-PCS code', pattern: /^[\dBCDFGHX][\dA-HJ-NP-Z]{6}$/ },
  {
    label: 'ICD-9-CM',
    id: 'icd9cm',
    aCode: 'an ICD-9-CM code',
    // A diagnosis, an external cause, a supplementary code, a procedure.
    pattern: /^(?:\d{3}(?:\.\d\d?)?|E\d{3}\.\d|V\d\d\.\d\d?|\d\d\.\d\d?)$/,
    // V01 to V91; E800 to E999 and the activities E000 to E029. Four digits may be a procedure.
    undotted: /^(?:\d{4,5}|V(?:0[1-9]|[1-8]\d|9[01])\d{1,2}|E(?:[89]\d|0[0-2])\d\d)$/,
  },
  {
    label: 'WHO ICD-10',
    id: 'who-icd10',
    aCode: "a code of the World Health Organization's ICD-10",
    pattern: WHO_ONLY,
  },
  {
    label: 'ICD-10-CM',
    aCode: 'an ICD-10-CM code',
    // Without a dot, a letter and four digits are a HCPCS code far more often.
    pattern: /^(?![A-V]\d{4}$)[A-Z]\d[\dA-Z](?:\.[\dA-Z]{1,4}|[\dA-Z]{0,4})$/,
  },
];

/** Five digits that are not in a table of CPT are hardly ever meant as ICD-9-CM. */
const hasShape = (plain: string, { pattern, undotted }: OtherShape, own: CodeSystemLabel): boolean =>
  pattern.test(plain) || (undotted?.test(plain) === true && (own !== 'CPT' || plain.length !== 5));

/** The first character of a text that no code has and that may not be seen on a screen; undefined if there is none. */
function oddCharacter(text: string): string | undefined {
  const odd = /[^\x20-\x7e]/u.exec(text)?.[0].codePointAt(0);
  return odd === undefined ? undefined : `U+${odd.toString(16).toUpperCase().padStart(4, '0')}`;
}

/**
 * An issue of a text that is not a code of a set, with the first character that no code has, and with the other systems whose codes have its shape: in the message, and as
 * `otherSystems`. Internal.
 *
 * @param own - the label of the set
 * @returns the issue as it is if no other system has the shape
 */
export function withOtherSystems<Issue extends { readonly message: string }>(
  issue: Issue,
  text: string,
  own: CodeSystemLabel,
): Issue & { readonly otherSystems?: readonly CodeSystemLabel[] } {
  if (typeof text !== 'string' || text.length > 64) return issue;
  const plain = text.trim().toUpperCase();
  const written = writtenAs(plain);
  if (written !== undefined) return { ...issue, message: `${issue.message}; ${written}` };
  const odd = oddCharacter(text.trim());
  if (odd !== undefined)
    return {
      ...issue,
      message: `${issue.message}; it contains the character ${odd}, extractCodes reads such text`,
    };
  const found = OTHER_SHAPES.filter((shape) => shape.label !== own && hasShape(plain, shape, own));
  if (found.length === 0) return issue;
  return {
    ...issue,
    message: `${issue.message}; it has the shape of ${found.map(({ aCode }) => aCode).join(' or ')}`,
    otherSystems: found.map(({ label }) => label),
  };
}
