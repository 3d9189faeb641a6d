/** The code sets that medcodes knows. */
export type CodeSystem = 'icd10cm' | 'icd10pcs' | 'hcpcs' | 'cpt' | 'pos' | 'icd9' | 'icd9-procedures';

/** A shape that codes of a set have, for telling sets apart without tables. */
export interface CodeShape {
  /** The kind of code that has this shape: `diagnosis`, `level II`, `modifier`. */
  readonly kind: string;
  /** The shape, over capitals without a dot. */
  readonly pattern: RegExp;
  /** How likely a text of this shape is of this set, if it has shapes of several. The highest comes first. */
  readonly likelihood: number;
}

/**
 * What a set is, without its tables: names, addresses, shapes. Every folder of a set has one, in `about.ts`.
 *
 * Only generic code reads it (`identify`, the schemas, the command, FHIR), so a bundle of one set does not include it.
 */
export interface SetAbout {
  /** The name in code: that of the folder, of the entry `medcodes/<id>` (`medcodes/icd9/procedures` has a slash), and of `--set`. */
  readonly id: CodeSystem;
  /** What people call it: `ICD-10-CM`. */
  readonly label: string;
  /** The name of one code in messages: `an ICD-10-CM code`. */
  readonly aCode: string;
  /** What its codes stand for on a claim. */
  readonly role: 'diagnosis' | 'procedure' | 'service' | 'place';
  /** The addresses of the code system in FHIR: the official one first, then others in use. */
  readonly urls: readonly [string, ...string[]];
  /** The object identifier. */
  readonly oid: string;
  /** When a new release is due: months and days, `10-01`. Empty if the publisher has no fixed days. */
  readonly releaseDays: readonly string[];
  /** The shapes of its codes. */
  readonly shapes: readonly CodeShape[];
  /** Writes a plain code as people read it. Absent if both are the same. */
  readonly display?: (plain: string) => string;
}
