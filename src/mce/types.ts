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

/** Why an answer is less than certain. */
export interface MceDoubt {
  /**
   * `lists-differ`: the next list differs, and the day of the change is not known.
   * `before-first-list`: the date is before the first list; that list answers anyway.
   * `after-last-list`: the version of the list has ended, and no later list is in the data.
   */
  readonly kind: 'lists-differ' | 'before-first-list' | 'after-last-list';
  /** The effective date of the next list, if it differs. */
  readonly nextList?: IsoDate;
  /** The same in a sentence. */
  readonly message: string;
}

/** What an answer rests on. */
export interface MceBasis {
  /** The effective date of the list that answers; absent if the editor uses a range of codes and no list. */
  readonly list?: IsoDate;
  /** The version of the editor that the list is taken from: `v43`. */
  readonly version?: string;
  /**
   * Whether that list has the code. False only together with a doubt `lists-differ`: a later list has the code, and the
   * day on which it was added is not known.
   */
  readonly listed: boolean;
  /** Present if the answer is not certain. */
  readonly doubt?: MceDoubt;
}

/** What the edits of a diagnosis have in common. */
export interface MceEditBase {
  /** Whether it applies only if the code is the principal diagnosis. */
  readonly principalOnly: boolean;
  /** What the editor objects to, in a sentence. */
  readonly meaning: string;
  /** The list that it rests on, and how certain it is on the date. */
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
 */
export interface MceOtherEdit extends MceEditBase {
  /** Tells the edits apart. */
  readonly edit:
    | 'manifestation'
    | 'external-cause'
    | 'unacceptable'
    | 'unacceptable-unless-secondary'
    | 'questionable-admission'
    | 'wrong-procedure';
}

/** An edit of the Medicare Code Editor that a diagnosis code is subject to. */
export type MceEdit = MceAgeEdit | MceSexEdit | MceOtherEdit;

/** An edit of which nothing can be said for a code on a date. */
export interface MceGap {
  /** The edit; `unspecified` is the one for codes without laterality, whose list is not in the data. */
  readonly edit: MceEdit['edit'] | 'unspecified';
  /** Why. */
  readonly reason: string;
}

/** The edits of a code on a date. No edits is not an approval: see {@link MceEdits.gaps}. */
export interface MceEdits {
  /** The code, with its dot. */
  readonly code: string;
  /** The edits that it is subject to. */
  readonly edits: readonly MceEdit[];
  /** The edits for which no list covers this code on this date. */
  readonly gaps: readonly MceGap[];
  /** True if the date is after the last day that the lists cover ({@link MceDataRange.to}). */
  readonly projected: boolean;
}

/** An edit of the Medicare Code Editor that a procedure code is subject to. */
export interface MceProcedureEdit {
  /**
   * `sex`: for patients of one sex, until 2024-09-30. `non-covered`: not covered for anyone. `non-covered-over-60`: not
   * covered for patients older than 60. `limited-coverage`: covered under conditions only.
   * `inconsistent-with-length-of-stay`: mechanical ventilation of more than 96 hours needs a stay of at least four days.
   */
  readonly edit:
    | 'sex'
    | 'non-covered'
    | 'non-covered-over-60'
    | 'limited-coverage'
    | 'inconsistent-with-length-of-stay';
  /** The sex that the procedure is meant for; with `sex` only. */
  readonly sex?: 'female' | 'male';
  /** What the editor objects to, in a sentence. */
  readonly meaning: string;
  /** The list that it rests on, and how certain it is on the date. */
  readonly basis: MceBasis;
}

/** One list of the editor. */
export interface MceList {
  /** What it lists, in the words of the edits: `age-newborn`, `sex-female`, `manifestation`, `non-covered`. */
  readonly kind: string;
  /** Whether it lists diagnoses (ICD-10-CM) or procedures (ICD-10-PCS). */
  readonly of: 'diagnoses' | 'procedures';
  /** The first day of the version of the editor that it is taken from. */
  readonly effective: IsoDate;
  /** The last day of that version, inclusive. */
  readonly to: IsoDate;
  /** The version of the editor: `v43`. */
  readonly version: string;
  /** Where it comes from: the manual of the publisher, or put together from published parts. */
  readonly provenance: 'verbatim' | 'transformed' | 'reconstructed';
  /** The same in a sentence. */
  readonly note: string;
  /** How many codes it lists. */
  readonly codes: number;
}

/** The dates that the lists cover, both inclusive. */
export interface MceDataRange {
  /** The first day of the first list. Earlier dates are answered from it, and marked. */
  readonly from: IsoDate;
  /** The last day of the newest version in the data. Later dates use it and set `projected: true`. */
  readonly to: IsoDate;
}
