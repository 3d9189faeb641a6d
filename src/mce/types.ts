import type { IsoDate } from '../base/dates.js';

/** An age category of the editor. */
export type MceAgeCategory = 'newborn' | 'pediatric' | 'maternity' | 'adult';

/** The ages that a category allows, in completed years, both inclusive. */
export interface MceAgeRange {
  /** The category. */
  readonly category: MceAgeCategory;
  /** The least age. */
  readonly from: number;
  /** The greatest age. */
  readonly to: number;
}

/** What an answer rests on: a row of CMS's own attribute table. */
export interface MceBasis {
  /** The version of the editor that the table is taken from: `v43.1`. */
  readonly version: string;
  /** The first day on which the code has this edit. */
  readonly from: IsoDate;
  /** The last day, inclusive; absent if the edit goes on to the end of the table. */
  readonly to?: IsoDate;
}

/** What the edits of a diagnosis have in common. */
export interface MceEditBase {
  /** Whether it applies only if the code is the principal diagnosis. */
  readonly principalOnly: boolean;
  /** What the editor objects to, in a sentence. */
  readonly meaning: string;
  /** The first and last day of the edit for this code, and the version of the editor. */
  readonly basis: MceBasis;
}

/** The code is meant for patients of certain ages. */
export interface MceAgeEdit extends MceEditBase {
  /** Tells the edits apart. */
  readonly edit: 'age';
  /** The category that the code belongs to. */
  readonly category: MceAgeCategory;
  /** The ages that the category allows on the date. */
  readonly ages: MceAgeRange;
}

/** The code is meant for patients of one sex. Ended on 2024-09-30. */
export interface MceSexEdit extends MceEditBase {
  /** Tells the edits apart. */
  readonly edit: 'sex';
  /** The sex that the code is meant for. */
  readonly sex: 'female' | 'male';
}

/**
 * An edit without further particulars.
 *
 * - `manifestation`: describes the manifestation of a disease that must be coded first.
 * - `external-cause`: V00 to Y99, says how an injury came about.
 * - `unacceptable`: describes a circumstance, or something too vague, and no reason for an admission.
 * - `unacceptable-unless-secondary`: the same, unless any secondary diagnosis is present.
 * - `questionable-admission`: seldom a sufficient reason for a stay in a hospital.
 * - `wrong-procedure`: a wrong procedure was performed; anywhere on the list.
 * - `unspecified`: does not specify the side, since 2022-04-01; anywhere on the list. CMS lets it pass if the provider states
 *   that the side cannot be determined.
 */
export interface MceOtherEdit extends MceEditBase {
  /** Tells the edits apart. */
  readonly edit:
    | 'manifestation'
    | 'external-cause'
    | 'unacceptable'
    | 'unacceptable-unless-secondary'
    | 'questionable-admission'
    | 'wrong-procedure'
    | 'unspecified';
}

/** An edit of the Medicare Code Editor that a diagnosis code is subject to. */
export type MceEdit = MceAgeEdit | MceSexEdit | MceOtherEdit;

/** An edit of which nothing can be said for a code on a date. */
export interface MceGap {
  /** The edit. */
  readonly edit: MceEdit['edit'];
  /** Why. */
  readonly reason: string;
}

/** The edits of a code on a date. No edits is not an approval: see {@link MceEdits.gaps}. */
export interface MceEdits {
  /** The code, with its dot. */
  readonly code: string;
  /** The edits that it is subject to. */
  readonly edits: readonly MceEdit[];
  /** The edits of which nothing is known: only for codes that are newer than the data. */
  readonly gaps: readonly MceGap[];
  /**
   * CMS's own names of all attributes of the code on the date. Some are no edits but conditions of edits of procedures:
   * `clintrial`, `delout`, `diabtypeI`, `ncov6`, `ncov7`, `ncov_z302`.
   */
  readonly attributes: readonly string[];
  /** True if the date is after the last day of the data ({@link MceDataRange.to}): the edits of that day are carried forward. */
  readonly projected: boolean;
}

/** An edit of the Medicare Code Editor that a procedure code is subject to. */
export interface MceProcedureEdit {
  /**
   * - `sex`: for patients of one sex, until 2024-09-30.
   * - `non-covered`: not covered for anyone.
   * - `non-covered-over-60`: not covered for patients older than 60.
   * - `non-covered-conditional`: not covered with certain diagnoses or other procedures. Which ones is not in the data.
   * - `limited-coverage`: covered under conditions only.
   * - `questionable-obstetric`: a delivery, which the editor questions without an outcome of delivery.
   * - `inconsistent-with-length-of-stay`: mechanical ventilation of more than 96 hours needs a stay of more than four days.
   */
  readonly edit:
    | 'sex'
    | 'non-covered'
    | 'non-covered-over-60'
    | 'non-covered-conditional'
    | 'limited-coverage'
    | 'questionable-obstetric'
    | 'inconsistent-with-length-of-stay';
  /** CMS's own name of the attribute: `noncovered`, `ncov6`, `lcov`. */
  readonly attribute: string;
  /** The sex that the procedure is meant for; with `sex` only. */
  readonly sex?: 'female' | 'male';
  /** What the editor objects to, in a sentence. */
  readonly meaning: string;
  /** The first and last day of the edit for this code, and the version of the editor. */
  readonly basis: MceBasis;
  /** True if the date is after the last day of the data: the edits of that day are carried forward. */
  readonly projected: boolean;
}

/** The edits of a procedure on a date. No edits is not an approval. */
export interface MceProcedureEdits {
  /** The edits that it is subject to; empty for any other text too. */
  readonly edits: readonly MceProcedureEdit[];
  /** True if the date is after the last day of the data ({@link MceDataRange.to}): the edits of that day are carried forward. */
  readonly projected: boolean;
}

/** One attribute of the editor: a list of codes with a first and a last day for each. */
export interface MceList {
  /** CMS's own name of the attribute: `newborn`, `female`, `qadm`, `noncovered`. */
  readonly attribute: string;
  /** Whether diagnoses (ICD-10-CM) or procedures (ICD-10-PCS) have it. */
  readonly of: 'diagnoses' | 'procedures';
  /** The first day that the data covers. */
  readonly from: IsoDate;
  /** The last day that the data covers, inclusive. */
  readonly to: IsoDate;
  /** The version of the editor: `v43.1`. */
  readonly version: string;
  /** Where it comes from: a file of the publisher as it is, or the same content in another form. */
  readonly provenance: 'verbatim' | 'transformed' | 'reconstructed';
  /** The same in a sentence. */
  readonly note: string;
  /** How many codes have it, or had it at some time. */
  readonly codes: number;
}

/** The dates that the data covers, both inclusive. */
export interface MceDataRange {
  /** The first day of the data. ICD-10 began on that day. */
  readonly from: IsoDate;
  /** The last day of the data. Later dates carry the edits of this day forward and set `projected: true`. */
  readonly to: IsoDate;
}
