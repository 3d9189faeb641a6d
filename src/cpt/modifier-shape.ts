/** What the two characters of a modifier show. */
export interface CptModifierShape {
  /** Upper case. */
  readonly modifier: string;
  /**
   * `I`: a modifier of CPT. `II`: a modifier of HCPCS Level II. `both`: P1 to P6, physical status, which CPT defines and CMS
   * also lists for HCPCS Level II.
   */
  readonly level: 'I' | 'II' | 'both';
  /**
   * `numeric`: two digits (25). `category-ii`: a digit and P, for codes of category II (1P). `physical-status`: P1 to P6, for
   * anesthesia. `alphanumeric`: a letter and a letter or digit (LT, E1).
   */
  readonly kind: 'numeric' | 'category-ii' | 'physical-status' | 'alphanumeric';
}

const SHAPES: readonly [pattern: RegExp, shape: Omit<CptModifierShape, 'modifier'>][] = [
  [/^[0-9]{2}$/, { level: 'I', kind: 'numeric' }],
  [/^[1-9]P$/i, { level: 'I', kind: 'category-ii' }],
  [/^P[1-6]$/i, { level: 'both', kind: 'physical-status' }],
  [/^[A-Z][0-9A-Z]$/i, { level: 'II', kind: 'alphanumeric' }],
];

/**
 * What the shape of a modifier shows: whether it belongs to CPT or to HCPCS Level II. Needs no files, and does not say
 * whether the modifier exists.
 *
 * @param modifier - any text; a leading hyphen is accepted
 * @returns `undefined` if the text does not have the shape of a modifier
 *
 * @example
 * ```ts
 * import { modifierShape } from 'medcodes/cpt';
 *
 * modifierShape('-59'); //=> { modifier: '59', level: 'I', kind: 'numeric' }
 * modifierShape('lt')?.level; //=> 'II'
 * modifierShape('P3')?.level; //=> 'both'
 * modifierShape('12345'); //=> undefined
 * ```
 */
export function modifierShape(modifier: string): CptModifierShape | undefined {
  if (typeof modifier !== 'string' || modifier.length > 64) return undefined;
  const plain = modifier.trim().replace(/^-/, '');
  const found = SHAPES.find(([pattern]) => pattern.test(plain));
  return found === undefined ? undefined : { modifier: plain.toUpperCase(), ...found[1] };
}
