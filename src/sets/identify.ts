import type { CodeShape, CodeSystem, SetAbout } from '../codeset/about.js';
import { ABOUTS } from './abouts.js';

export type { CodeSystem } from '../codeset/about.js';

/** A code system that a text could belong to, by its shape. */
export interface Identification {
  /** The code system. */
  readonly system: CodeSystem;
  /** The text as that system writes it: `E11.9`, `J1885`. */
  readonly code: string;
  /** The kind of code that the shape stands for. */
  readonly kind: string;
}

interface ShapeOfSet extends CodeShape {
  readonly about: SetAbout;
}

let byLikelihood: readonly ShapeOfSet[] | undefined;

/** The shapes of all sets, the likeliest first. */
function shapes(): readonly ShapeOfSet[] {
  byLikelihood ??= ABOUTS.flatMap((about) => about.shapes.map((shape) => ({ ...shape, about }))).sort(
    (a, b) => b.likelihood - a.likelihood,
  );
  return byLikelihood;
}

/**
 * The code systems that a text could belong to, by its shape alone, the likeliest first. It reads no tables, so it does not
 * say whether the code exists: ask the entry of the system, such as `medcodes/icd10cm`.
 *
 * Upper or lower case and surrounding spaces are accepted. A dot after the third character means ICD-10-CM. Kinds of codes:
 * `diagnosis` (ICD-10-CM); `procedure` (ICD-10-PCS); `level II` and `modifier` (HCPCS); `category I`, `category II`,
 * `category III`, `proprietary laboratory analysis`, `multianalyte assay`, `immunization administration` and `modifier`
 * (CPT); `place of service`.
 *
 * @param text - any text
 * @returns an empty list if the text has no known shape
 *
 * @example
 * ```ts
 * import { identify } from 'medcodes';
 *
 * identify('U07.1'); //=> [{ system: 'icd10cm', code: 'U07.1', kind: 'diagnosis' }]
 * identify('J1885').map((found) => found.system); //=> ['hcpcs', 'icd10cm']
 * identify('0DTJ4ZZ').map((found) => found.system); //=> ['icd10pcs']
 * identify('1234F'); //=> [{ system: 'cpt', code: '1234F', kind: 'category II' }]
 * identify('59').map((found) => found.kind); //=> ['modifier', 'place of service']
 * identify('hello'); //=> []
 * ```
 */
export function identify(text: string): readonly Identification[] {
  if (typeof text !== 'string' || text.length > 64) return [];
  // Only ASCII: upper-casing may turn letters of other alphabets, such as the long s, 'ſ', into letters of a code.
  if (/[^\x20-\x7e]/.test(text.trim())) return [];
  const trimmed = text.trim().toUpperCase();
  const hasDot = trimmed.charAt(3) === '.';
  const plain = hasDot ? trimmed.slice(0, 3) + trimmed.slice(4) : trimmed;
  if (hasDot && plain.length === 3) return [];
  return shapes()
    .filter(({ about, pattern }) => (!hasDot || about.display !== undefined) && pattern.test(plain))
    .map(({ about, kind }) => ({ system: about.id, code: about.display?.(plain) ?? plain, kind }));
}
