/** Diagnoses or procedures: two sets of codes that share the name ICD-9-CM, and texts such as `0010` that are a code of either. */
export interface Icd9Kind {
  /** What a code of the set is, for messages: `an ICD-9-CM diagnosis`. */
  readonly aCode: string;
  /** What the shape is, for messages. */
  readonly shape: string;
  /** The section that its parts have, and those of the other set do not. */
  readonly mark: string;
  /** The names of the parts of the payload. */
  readonly parts: { readonly codes: string; readonly titles: string; readonly mappings: string };
  /** The code without its dot. `undefined` if the text does not have the shape. */
  readonly normalize: (text: string) => string | undefined;
  /** A plain code with its dot. */
  readonly display: (plain: string) => string;
  /** How many characters the top of the tree of a code has. */
  readonly topLength: (plain: string) => number;
  /** The code of ICD-10 without its dot. `undefined` if the text cannot be one. */
  readonly normalizeIcd10: (text: string) => string | undefined;
  /** A plain code of ICD-10 with its dot. */
  readonly displayIcd10: (plain: string) => string;
}
