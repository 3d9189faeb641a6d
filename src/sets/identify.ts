import type { CodeShape, CodeSystem, SetAbout } from '../codeset/about.js';
import { OTHER_SHAPES, type OtherSystem } from '../codeset/other-systems.js';
import { ABOUTS } from './abouts.js';

export type { CodeSystem } from '../codeset/about.js';
export type { OtherSystem } from '../codeset/other-systems.js';

/** A code system that a text could belong to, by its shape. */
export interface Identification {
  /**
   * The code system: a set of this package, or one that it knows by shape only: `cdt` (dental), `ndc` (National Drug Code), `icd9cm` (its
   * tables are in `medcodes/icd9` and `medcodes/icd9/procedures`), `who-icd10` (categories of the World Health Organization that ICD-10-CM does not have).
   */
  readonly system: CodeSystem | OtherSystem;
  /** The text as that system writes it: `E11.9`, `J1885`. For systems known by shape only: in capitals. */
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
 * Upper or lower case and surrounding spaces are accepted. A dot after the third character means ICD-10-CM. Codes of ICD-9-CM come last, also
 * those written without their dot. Kinds of codes:
 * `diagnosis` (ICD-10-CM); `procedure` (ICD-10-PCS); `level II` and `modifier` (HCPCS); `category I`, `category II`,
 * `category III`, `proprietary laboratory analysis`, `multianalyte assay`, `immunization administration` and `modifier`
 * (CPT); `place of service`; `dental procedure` (CDT); `drug` (NDC); `diagnosis`, `procedure` or, for three
 * digits without a dot, `diagnosis or procedure` (`icd9cm`); `diagnosis` (`who-icd10`).
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
 * identify('D0120')[0]; //=> { system: 'cdt', code: 'D0120', kind: 'dental procedure' }
 * identify('250.00'); //=> [{ system: 'icd9cm', code: '250.00', kind: 'diagnosis' }]
 * identify('25000').map(({ system, code }) => `${system} ${code}`); //=> ['cpt 25000', 'icd9cm 250.00']
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
  const found = shapes()
    .filter(
      ({ about, pattern }) =>
        (!hasDot || (about.display !== undefined && plain.length > 3)) && pattern.test(plain),
    )
    .map(
      ({ about, kind }): Identification => ({
        system: about.id,
        code: about.display?.(plain) ?? plain,
        kind,
      }),
    );
  const others = OTHER_SHAPES.flatMap(({ id, pattern }): Identification[] =>
    id !== undefined && pattern.test(trimmed)
      ? [{ system: id, code: trimmed, kind: id === 'icd9cm' ? icd9Kind(trimmed) : KINDS[id] }]
      : [],
  );
  const icd9 = [...others.filter(({ system }) => system === 'icd9cm'), ...undottedIcd9(trimmed)];
  // What ICD-10-CM does not have comes before its shape; ICD-9-CM is out of use, so it comes last.
  return [...others.filter(({ system }) => system !== 'icd9cm'), ...found, ...icd9];
}

const ICD9 = /* @__PURE__ */ OTHER_SHAPES.find(({ id }) => id === 'icd9cm')!;

/**
 * Codes of ICD-9-CM that are written without their dot: `25000`, `4019`, `V4581`, `E8859`. Four digits may be a diagnosis or a
 * procedure.
 */
function undottedIcd9(text: string): Identification[] {
  if (!ICD9.undotted!.test(text)) return [];
  const dotted = (length: number, kind: string): Identification => ({
    system: 'icd9cm',
    code: `${text.slice(0, length)}.${text.slice(length)}`,
    kind,
  });
  const diagnosis = dotted(text.startsWith('E') ? 4 : 3, 'diagnosis');
  return /^\d{4}$/.test(text) ? [diagnosis, dotted(2, 'procedure')] : [diagnosis];
}

/** Where the dot is tells the kinds apart: `250.00` and `25.00`. */
const icd9Kind = (code: string): string =>
  /^\d\d\./.test(code) ? 'procedure' : /^\d{3}$/.test(code) ? 'diagnosis or procedure' : 'diagnosis';

const KINDS: Readonly<Record<Exclude<OtherSystem, 'icd9cm'>, string>> = {
  cdt: 'dental procedure',
  ndc: 'drug',
  'who-icd10': 'diagnosis',
};
