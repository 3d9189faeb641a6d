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

/** The likeliest first, if a text has several shapes. D codes are dental (CDT) and belong to none of the systems. */
const SHAPES: readonly Shape[] = [
  { system: 'hcpcs', kind: 'level II', pattern: /^[ABCEGHJKLMPQRSTUV]\d{4}$/ },
  { system: 'cpt', kind: 'category I', pattern: /^\d{5}$/ },
  { system: 'cpt', kind: 'category II', pattern: /^\d{4}F$/ },
  { system: 'cpt', kind: 'category III', pattern: /^\d{4}T$/ },
  { system: 'cpt', kind: 'proprietary laboratory analysis', pattern: /^\d{4}U$/ },
  { system: 'cpt', kind: 'multianalyte assay', pattern: /^\d{4}M$/ },
  { system: 'cpt', kind: 'immunization administration', pattern: /^\d{4}A$/ },
  // The letters that sections of ICD-10-PCS use so far. A code with another first letter is more often a diagnosis.
  { system: 'icd10pcs', kind: 'procedure', pattern: /^[\dBCDFGHX][\dA-HJ-NP-Z]{6}$/ },
  { system: 'icd10cm', kind: 'diagnosis', pattern: /^[A-Z]\d[\dA-Z]{1,5}$/, write: dotted },
  // Since FY2026 the second character may be a letter; so far only in QA0 and QA1.
  { system: 'icd10cm', kind: 'diagnosis', pattern: /^QA[\dA-Z]{1,5}$/, write: dotted },
  { system: 'icd10pcs', kind: 'procedure', pattern: /^[AEJ-NP-WYZ][\dA-HJ-NP-Z]{6}$/ },
  // Two digits; a digit and P for category II; P1 to P6 are on the lists of both.
  { system: 'cpt', kind: 'modifier', pattern: /^(\d\d|[1-9]P|P[1-6])$/ },
  { system: 'hcpcs', kind: 'modifier', pattern: /^[A-Z][\dA-Z]$/ },
];

/**
 * The code systems that a text could belong to, by its shape alone, the likeliest first. It has no tables: use the module
 * of the system to find out whether the code exists.
 *
 * With a dot after the third character only ICD-10-CM is left. Lower case and surrounding spaces are accepted. Kinds:
 * `diagnosis` (ICD-10-CM); `procedure` (ICD-10-PCS); `level II` and `modifier` (HCPCS); and for CPT `category I`, `category II`,
 * `category III`, `proprietary laboratory analysis`, `multianalyte assay`, `immunization administration` and `modifier`.
 *
 * @param text - any text
 * @returns an empty list if no shape fits
 *
 * @example
 * ```ts
 * import { identify } from 'medcodes';
 *
 * identify('U07.1'); //=> [{ system: 'icd10cm', code: 'U07.1', kind: 'diagnosis' }]
 * identify('J1885').map((found) => found.system); //=> ['hcpcs', 'icd10cm']
 * identify('0DTJ4ZZ').map((found) => found.system); //=> ['icd10pcs']
 * identify('1234F'); //=> [{ system: 'cpt', code: '1234F', kind: 'category II' }]
 * identify('59'); //=> [{ system: 'cpt', code: '59', kind: 'modifier' }]
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
  return SHAPES.filter(({ system, pattern }) => (!hasDot || system === 'icd10cm') && pattern.test(plain)).map(
    ({ system, kind, write }) => ({ system, code: write?.(plain) ?? plain, kind }),
  );
}
