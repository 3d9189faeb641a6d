import type { Icd10cmTabularRelease } from '../types.js';

/** The output of the reader of the Tabular List. Codes have their dot, as the Tabular List prints them. */

/** The kinds of notes, by their element in the XML. */
export const KIND_OF_ELEMENT: Readonly<Record<string, PrintedKind>> = {
  inclusionTerm: 'inclusion-term',
  includes: 'includes',
  excludes1: 'excludes1',
  excludes2: 'excludes2',
  codeFirst: 'code-first',
  useAdditionalCode: 'use-additional-code',
  codeAlso: 'code-also',
  notes: 'note',
  sevenChrNote: 'seventh-character',
};

/** The kind of a printed note. */
export type PrintedKind =
  | 'inclusion-term'
  | 'includes'
  | 'excludes1'
  | 'excludes2'
  | 'code-first'
  | 'use-additional-code'
  | 'code-also'
  | 'note'
  | 'seventh-character';

/** One `note` of the XML, white space folded. */
export interface PrintedNote {
  readonly kind: PrintedKind;
  readonly text: string;
  /** The element of its node that it is in, counted within the node: a list does not continue in the next element. */
  readonly element: number;
}

/** One `extension` of a 7th-character definition. */
export interface PrintedSeventh {
  readonly character: string;
  readonly label: string;
  /** The notes printed directly below it: other names for it. */
  readonly terms: readonly string[];
}

/** A chapter, a block or a code with everything that is printed at it. */
export interface PrintedNode {
  readonly kind: 'chapter' | 'block' | 'code';
  /** `A00-B99`, `A15-A19`, `E11.9`. */
  readonly name: string;
  /** 1 to 22 for a chapter, otherwise 0. */
  readonly number: number;
  /** The categories of a chapter or block, all of them, in printed order. Empty for a code. */
  readonly categories: readonly string[];
  readonly notes: readonly PrintedNote[];
  readonly sevenths: readonly PrintedSeventh[];
}

/** The notes of one Tabular List, nodes in printed order. */
export interface PrintedTabular extends Icd10cmTabularRelease {
  readonly nodes: readonly PrintedNode[];
}
