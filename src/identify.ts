/** The code systems that `identify` tells apart. */
export type CodeSystem = 'icd10cm' | 'icd10pcs' | 'hcpcs' | 'cpt';

/** A code system that a text could belong to, by its shape. */
export interface Identification {
  /** The code system. */
  readonly system: CodeSystem;
  /** The text as that system writes it: `E11.9`, `J1885`. */
  readonly code: string;
  /** The kind of code that the shape stands for. */
  readonly kind: string;
}

interface Shape {
  readonly system: CodeSystem;
  readonly kind: string;
  readonly pattern: RegExp;
  readonly write?: (plain: string) => string;
}

const dotted = (plain: string): string =>
  plain.length > 3 ? `${plain.slice(0, 3)}.${plain.slice(3)}` : plain;

/** In order of likelihood where a text has several shapes. D codes are dental (CDT) and belong to none of the systems. */
const SHAPES: readonly Shape[] = [
  { system: 'hcpcs', kind: 'level II', pattern: /^[ABCEGHJKLMPQRSTUV]\d{4}$/ },
  { system: 'cpt', kind: 'category I', pattern: /^\d{5}$/ },
  { system: 'cpt', kind: 'category II', pattern: /^\d{4}F$/ },
  { system: 'cpt', kind: 'category III', pattern: /^\d{4}T$/ },
  { system: 'cpt', kind: 'proprietary laboratory analysis', pattern: /^\d{4}U$/ },
  { system: 'cpt', kind: 'multianalyte assay', pattern: /^\d{4}M$/ },
  { system: 'icd10pcs', kind: 'procedure', pattern: /^[0-9A-HJ-NP-Z]{7}$/ },
  { system: 'icd10cm', kind: 'diagnosis', pattern: /^[A-Z]\d[0-9A-Z][0-9A-Z]{0,4}$/, write: dotted },
  // From FY2026 on the second character may be a letter; so far in QA0 and QA1 only.
  { system: 'icd10cm', kind: 'diagnosis', pattern: /^QA[0-9A-Z][0-9A-Z]{0,4}$/, write: dotted },
];

/**
 * The code systems that a text could belong to, by its shape alone, the likeliest first. Carries no tables: whether the
 * code exists is for the module of the system to say.
 *
 * A dot behind the third character leaves ICD-10-CM only. Lower case and blanks around are accepted.
 *
 * @param text - any text
 * @returns an empty list where no shape fits
 *
 * @example
 * ```ts
 * import { identify } from 'medcodes';
 *
 * identify('U07.1'); //=> [{ system: 'icd10cm', code: 'U07.1', kind: 'diagnosis' }]
 * identify('J1885').map((found) => found.system); //=> ['hcpcs', 'icd10cm']
 * identify('0DTJ4ZZ').map((found) => found.system); //=> ['icd10pcs']
 * identify('hello'); //=> []
 * ```
 */
export function identify(text: string): readonly Identification[] {
  if (typeof text !== 'string' || text.length > 64) return [];
  // Only ASCII: capitals of other alphabets may turn into letters of a code, such as the long s, 'ſ'.
  if (/[^\x20-\x7e]/.test(text.trim())) return [];
  const trimmed = text.trim().toUpperCase();
  const hasDot = trimmed.charAt(3) === '.';
  const plain = hasDot ? trimmed.slice(0, 3) + trimmed.slice(4) : trimmed;
  if (hasDot && plain.length === 3) return [];
  return SHAPES.filter(({ system, pattern }) => (!hasDot || system === 'icd10cm') && pattern.test(plain)).map(
    ({ system, kind, write }) => ({ system, code: write?.(plain) ?? plain, kind }),
  );
}
