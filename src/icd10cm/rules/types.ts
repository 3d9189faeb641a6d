import type { IsoDate } from '../../base/dates.js';

/** The kind of a note of the Tabular List: the headings that the book prints. */
export type Icd10cmNoteKind =
  | 'inclusion-term'
  | 'includes'
  | 'excludes1'
  | 'excludes2'
  | 'code-first'
  | 'use-additional-code'
  | 'code-also'
  | 'note'
  | 'seventh-character';

/** The node of the Tabular List that states a note or defines 7th characters. */
export interface Icd10cmStatingNode {
  /** What it is. */
  readonly kind: 'chapter' | 'block' | 'code';
  /** Its name: `A00-B99`, `A15-A19`, `E11.9`. */
  readonly code: string;
}

/** A Tabular List in the data. */
export interface Icd10cmTabularRelease {
  /** The day it took effect. */
  readonly effective: IsoDate;
  /** The fiscal year that it was made for. */
  readonly fiscalYear: number;
  /** `verbatim`: the official file. `reconstructed`: the last available official file with the official addenda applied. */
  readonly provenance: 'verbatim' | 'transformed' | 'reconstructed';
  /** The same in a sentence. */
  readonly note: string;
}

/** The Tabular List that an answer comes from. Between two lists the earlier one applies. */
export interface Icd10cmRestsOn {
  /** The effective date of the Tabular List that was read. */
  readonly tabular: IsoDate;
  /**
   * True if the date is in a later fiscal year than the Tabular List. Every fiscal year from FY2016 to FY2027 has a list, so this
   * is true only after 2027-09-30.
   */
  readonly carriedForward: boolean;
  /** Whether that list is the official file or was put together: see {@link Icd10cmTabularRelease}. */
  readonly provenance: Icd10cmTabularRelease['provenance'];
}

/** Codes that a note refers to, as printed. */
export interface Icd10cmReference {
  /** A code `E10.9`, a stem `E08.-`, or a range `A15-A19`. */
  readonly codes: string;
  /** The condition on their characters: `with fifth or sixth character 5`. */
  readonly condition?: string;
}

/** A note of the Tabular List. */
export interface Icd10cmTabularNote extends Icd10cmRestsOn {
  /** Which kind. */
  readonly kind: Icd10cmNoteKind;
  /** The printed text, with white space collapsed. */
  readonly text: string;
  /** For a line of a list: the heading of the list, which ends with a colon: `code to identify control using:`. */
  readonly heading?: string;
  /** The node that states it. */
  readonly node: Icd10cmStatingNode;
  /** True if the note belongs to a node above the one that you asked for. */
  readonly inherited: boolean;
  /** The codes that it refers to. Empty for text alone. */
  readonly references: readonly Icd10cmReference[];
}

/** Why a pair, or one of its codes, is not judged. */
export interface Icd10cmPairIssue {
  /**
   * `malformed`: does not have the shape of a code. `unknown`: not in any release. `not-in-force`: not in the release of the
   * date. `header`: not billable, but the pair is still judged. `same-code`: both codes are the same.
   * `before-first-release`: the date is before 2015-10-01.
   */
  readonly code: 'malformed' | 'unknown' | 'not-in-force' | 'header' | 'same-code' | 'before-first-release';
  /** The code as it was given, at most 40 characters. */
  readonly given: string;
  /** A sentence for people to read. */
  readonly message: string;
}

/** An instruction to code both codes that is nearer to a pair than an Excludes1 note. */
export interface Icd10cmSetAside {
  /** Which instruction. */
  readonly kind: 'code-first' | 'use-additional-code' | 'code-also';
  /** The code of the pair that it applies to. */
  readonly subject: string;
  /** The node that states it. */
  readonly node: Icd10cmStatingNode;
  /** The reference that covers the other code. */
  readonly reference: Icd10cmReference;
  /** The note as printed. Absent if the payload was given without its texts. */
  readonly text?: string;
}

/** An Excludes note that applies to one code of a pair and names the other. */
export interface Icd10cmPairStatement {
  /**
   * Excludes1: not reported together, unless the conditions are unrelated. Excludes2: not included here, both may be
   * reported.
   */
  readonly kind: 'excludes1' | 'excludes2';
  /** The code of the pair that the note applies to. */
  readonly subject: string;
  /** The other code, which the note refers to. */
  readonly excluded: string;
  /** The node that states the note: the subject itself or a node above it. */
  readonly node: Icd10cmStatingNode;
  /** Whether that is a node above the subject. */
  readonly inherited: boolean;
  /** The reference that covers the other code. */
  readonly reference: Icd10cmReference;
  /** How the reference covers it: it is the named code, is below it, or is within the range. */
  readonly match: 'named' | 'below' | 'in-range';
  /** The note as printed. Absent if the payload was given without its texts. */
  readonly text?: string;
  /** For a line of a list: the heading of the list. */
  readonly heading?: string;
  /**
   * For an Excludes1 note that makes no conflict: the instruction to code both that is nearer to the pair. 'Code also
   * stroke (I63.-)' at I67.850 sets aside an Excludes1 of the whole category I67.
   */
  readonly setAside?: Icd10cmSetAside;
}

/** What the Excludes notes say about two codes on a date. */
export interface Icd10cmPairCheck {
  /** Both codes as people read them; as given if a text is not a code. */
  readonly codes: readonly [string, string];
  /**
   * `conflict`: an Excludes1 note; the two may be reported together only if the conditions are unrelated (guideline I.A.12.a).
   * `permitted`: an Excludes2 note, or a nearer instruction to code both, and no other Excludes1.
   * `no-statement`: no Excludes note names the pair, which is not an approval.
   * `not-judged`: {@link Icd10cmPairCheck.issues} say why.
   */
  readonly verdict: 'conflict' | 'permitted' | 'no-statement' | 'not-judged';
  /** A sentence for people to read. */
  readonly message: string;
  /** Every Excludes note that names the pair, of both codes, their own and inherited. Excludes1 first. */
  readonly statements: readonly Icd10cmPairStatement[];
  /** What is wrong with the codes or the date. Empty for two billable codes. */
  readonly issues: readonly Icd10cmPairIssue[];
  /** The Tabular List that was used. Absent before the first one. */
  readonly restsOn?: Icd10cmRestsOn;
}

/** An instruction about other codes: one note, or a heading with the lines of its list. */
export interface Icd10cmInstruction extends Icd10cmRestsOn {
  /**
   * `code-first`: the other condition comes before this code. `use-additional-code`: another code follows this one.
   * `code-also`: both are coded, in the order that the encounter decides.
   */
  readonly kind: 'code-first' | 'use-additional-code' | 'code-also';
  /** The note, or the heading of the list. Absent if the payload was given without its texts. */
  readonly text?: string;
  /** The lines below the heading. */
  readonly items: readonly string[];
  /** The node that states it. */
  readonly node: Icd10cmStatingNode;
  /** Whether that is a node above the code. */
  readonly inherited: boolean;
  /** All codes that the note and its list refer to. Empty if it names none. */
  readonly references: readonly Icd10cmReference[];
  /** Whether its own text makes it depend on the case: 'if applicable', 'if known', 'any associated'. */
  readonly conditional: boolean;
  /** Whether codes that it does not name are also possible: 'such as', or lines without a code. */
  readonly open: boolean;
}

/** One 7th character with its meaning. */
export interface Icd10cmSeventhCharacter {
  /** `A`, `D`, `S`, `0`... */
  readonly character: string;
  /** As printed: `initial encounter`. */
  readonly label: string;
  /** Other terms that are printed below it. */
  readonly terms: readonly string[];
}

/** The 7th characters of a code. */
export interface Icd10cmSeventhCharacters extends Icd10cmRestsOn {
  /** The node that defines them; the nearest if there are several. */
  readonly node: Icd10cmStatingNode;
  /** In printed order. */
  readonly characters: readonly Icd10cmSeventhCharacter[];
  /**
   * The stem with its placeholders, to which the character is added: `W21.89X`, `T07.XXX`. Absent if the code
   * is a header of several stems.
   */
  readonly stem?: string;
  /** The billable codes of the date that complete the code, in tabular order. */
  readonly codes: readonly string[];
}
