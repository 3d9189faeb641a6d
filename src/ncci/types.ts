import type { IsoDate } from '../base/dates.js';

/** Medicare's edits, or those that CMS publishes for Medicaid. */
export type NcciProgram = 'medicare' | 'medicaid';

/** The setting of a service. Procedure-to-procedure edits have only the first two. */
export type NcciSetting = 'practitioner' | 'outpatient' | 'dme';

/** The three kinds of table: procedure-to-procedure edits, medically unlikely edits, add-on codes. */
export type NcciTableKind = 'ptp' | 'mue' | 'add-on';

/** A loaded table: its kind, its version, and how much of it is loaded. */
export interface NcciTable {
  /** Procedure-to-procedure edits, medically unlikely edits, or add-on codes. */
  readonly kind: NcciTableKind;
  /** Medicare or Medicaid. */
  readonly program: NcciProgram;
  /** Absent for add-on codes, which apply in every setting. */
  readonly setting?: NcciSetting;
  /** As people call it: `NCCI PTP edits, practitioner services`. */
  readonly name: string;
  /** As the publisher numbers it: `v30.2` for procedure-to-procedure edits, `2026Q2` for the others. */
  readonly version: string;
  /** The first day of the quarter that it was published for. */
  readonly release: IsoDate;
  /**
   * The first day that the table covers. Tables of procedure-to-procedure edits and add-on codes keep earlier rows; a table of medically
   * unlikely edits covers one quarter.
   */
  readonly from: IsoDate;
  /** The last day of the quarter, inclusive. Later days use this table and set `projected: true`. */
  readonly to: IsoDate;
  /**
   * `full`: all codes. `level2`: only rows whose codes are HCPCS Level II; for another code the verdict is
   * `not-loaded`.
   */
  readonly scope: 'full' | 'level2';
  /** How many rows it has. */
  readonly rows: number;
  /** Where the table comes from: the published file, or put together from a copy that others published. */
  readonly provenance: 'verbatim' | 'transformed' | 'reconstructed';
  /** The same in a sentence, with what is missing. */
  readonly note: string;
}

/** The options of functions that read one table. */
export interface NcciOptions {
  /**
   * The date of service, `YYYY-MM-DD`.
   *
   * @defaultValue today, in the time zone of the machine
   */
  readonly on?: IsoDate | undefined;
  /**
   * The setting in which the service is billed.
   *
   * @defaultValue `practitioner`
   */
  readonly setting?: NcciSetting | undefined;
  /**
   * Medicare's or Medicaid's edits.
   *
   * @defaultValue `medicare`
   */
  readonly program?: NcciProgram | undefined;
}

/** Why a table cannot answer for a code. */
export interface NcciNotLoaded {
  /** The payload does not have the rows. That is not an approval. */
  readonly verdict: 'not-loaded';
  /**
   * `table`: no table of that kind, setting and program. `code`: the table is there, but has no rows for codes such as
   * {@link NcciNotLoaded.codes}. `malformed`: those do not have the shape of a HCPCS or CPT code.
   */
  readonly reason: 'table' | 'code' | 'malformed';
  /** The codes that the payload does not cover, in the order given; all of them if there is no table. With the reason `code` they are in the form used on claims. */
  readonly codes: readonly string[];
  /** The table that was used, if there is one. */
  readonly table?: NcciTable;
  /** A sentence for a person. */
  readonly message: string;
}

/** The date is before the first day of the table. */
export interface NcciOutsideDataRange {
  /** The table does not cover the date. */
  readonly verdict: 'outside-data-range';
  /** The table that was used: {@link NcciTable.from} is the first day. */
  readonly table: NcciTable;
  /** A sentence for a person. */
  readonly message: string;
}

/**
 * Whether a modifier bypasses an edit: `0` not allowed, `1` allowed if the record supports it, `9` not applicable: the
 * row was deleted on its first day and was never an edit.
 */
export type NcciModifierIndicator = 0 | 1 | 9;

/** A row of a table of procedure-to-procedure edits, without its two codes. */
export interface NcciPtpRow {
  /** The first day in force. Absent if the source does not have it: {@link NcciPtpRow.effectiveUnknown}. */
  readonly effective?: IsoDate;
  /**
   * True if the source has no effective date. The row then counts as in force up to its last day, on every day that no
   * earlier row of the pair covers. It may have begun later.
   */
  readonly effectiveUnknown: boolean;
  /** The last day in force, inclusive. Absent if the edit has not ended. */
  readonly deletion?: IsoDate;
  /** Whether the pair was an edit before 1996. Absent if the source has neither the mark nor the effective date. */
  readonly priorTo1996?: boolean;
  /** 0, 1 or 9. */
  readonly modifierIndicator: NcciModifierIndicator;
  /** The same in words: `not allowed`, `allowed`, `not applicable`. */
  readonly modifierMeaning: 'not allowed' | 'allowed' | 'not applicable';
  /** Why the two do not go together, in the words of the table. Absent in Medicaid tables that have none. */
  readonly rationale?: string;
}

/** A row with its two codes. */
export interface NcciPtpEdit extends NcciPtpRow {
  /** The code that is paid. */
  readonly column1: string;
  /** The code that is denied when billed with it. */
  readonly column2: string;
}

/** A modifier that may bypass an edit with modifier indicator 1. */
export interface NcciModifier {
  /** Two characters: `59`, `LT`. */
  readonly modifier: string;
  /** Where on the body, in or out of the global surgical package, or another of the list. */
  readonly group: 'anatomic' | 'global-surgery' | 'other';
}

interface PairDecided {
  /** The code that is paid. */
  readonly column1: string;
  /** The code that is denied when billed with it. */
  readonly column2: string;
  /** The row that decides. If both orders have one in force, the stricter. */
  readonly edit: NcciPtpRow;
  /** The row of the other order, if it has one in force too. */
  readonly otherEdit?: NcciPtpEdit;
  /** The table that has it. */
  readonly table: NcciTable;
  /** True if the date is after {@link NcciTable.to}. */
  readonly projected: boolean;
  /** A sentence for a person. */
  readonly message: string;
}

/** The two must not be billed together: column 2 is denied, and no modifier changes that. */
export interface NcciPairConflict extends PairDecided {
  /** Denied; no modifier bypasses this edit. */
  readonly verdict: 'conflict';
}

/** Column 2 is denied unless one of the lines has an NCCI-associated modifier; none was given. */
export interface NcciPairAllowedWithModifier extends PairDecided {
  /** Denied without a modifier that bypasses. */
  readonly verdict: 'allowed-with-modifier';
}

/** There is an edit, and a modifier that was given bypasses it, if the record supports it. */
export interface NcciPairBypassed extends PairDecided {
  /** A modifier that was given bypasses the edit. */
  readonly verdict: 'bypassed';
  /** The modifiers among those given that bypass it. */
  readonly bypassedBy: readonly NcciModifier[];
}

/** The table covers both codes, but no row of the pair is in force on the date. */
export interface NcciPairNoEdit {
  /** No row of the pair is in force. */
  readonly verdict: 'no-edit';
  /** Rows of the pair, in either order, that are not in force on the date or never were (modifier indicator 9). */
  readonly otherRows: readonly NcciPtpEdit[];
  /** The table that was used. */
  readonly table: NcciTable;
  /** True if the date is after {@link NcciTable.to}. */
  readonly projected: boolean;
}

/** What `checkPair` answers; tell them apart by `verdict`. */
export type NcciPairCheck =
  | NcciPairConflict
  | NcciPairAllowedWithModifier
  | NcciPairBypassed
  | NcciPairNoEdit
  | NcciNotLoaded
  | NcciOutsideDataRange;

/** The options of `checkPair`. */
export interface NcciPairOptions extends NcciOptions {
  /**
   * The modifiers of both lines together: either line may have the modifier that bypasses the edit.
   *
   * @defaultValue none
   */
  readonly modifiers?: readonly string[] | undefined;
}

/** 1: judged line by line. 2: by the day, from policy. 3: by the day, from clinical benchmarks. */
export type NcciMueIndicator = 1 | 2 | 3;

/** The most units of a code for one patient. */
export interface NcciMueLimit {
  /** The table has a limit. */
  readonly verdict: 'limit';
  /** The code, in the form used on claims. */
  readonly code: string;
  /** The most units; 0 if the code is not payable in the setting. */
  readonly units: number;
  /** The MUE adjudication indicator: 1, 2 or 3. */
  readonly mai: NcciMueIndicator;
  /** What it means, in the words of the table: `Line Edit`, `Date of Service Edit: Policy`, `Date of Service Edit: Clinical`. */
  readonly maiMeaning: string;
  /** The reason for the limit, in the words of the table. Absent in tables without that column. */
  readonly rationale?: string;
  /** The table that has it. */
  readonly table: NcciTable;
  /** True if the date is after {@link NcciTable.to}. */
  readonly projected: boolean;
}

/** The table has no row for the code. Some limits are confidential, so that does not mean it is unlimited. */
export interface NcciMueNotPublished {
  /** The table has no limit for the code; a confidential one may exist. */
  readonly verdict: 'not-published';
  /** The code, in the form used on claims. */
  readonly code: string;
  /** The table that was used. */
  readonly table: NcciTable;
  /** True if the date is after {@link NcciTable.to}. */
  readonly projected: boolean;
}

/** What `mue` answers; tell them apart by `verdict`. */
export type NcciMueAnswer = NcciMueLimit | NcciMueNotPublished | NcciNotLoaded | NcciOutsideDataRange;

/** A code that an add-on code can be billed with. */
export interface NcciAddOnPrimary {
  /** The code, in the form used on claims. */
  readonly code: string;
  /** The first day on which the two belong together. */
  readonly effective?: IsoDate;
  /** The last day, inclusive. Absent if it has not ended. */
  readonly deletion?: IsoDate;
}

/** 1: the list of primaries is complete. 2: the contractor defines them. 3: some are listed, the contractor may accept others. */
export type NcciAddOnType = 1 | 2 | 3;

/** An add-on code, payable only when billed with one of its primaries. */
export interface NcciAddOnCode {
  /** The code is an add-on. */
  readonly verdict: 'add-on';
  /** The code, in the form used on claims. */
  readonly code: string;
  /** 1, 2 or 3. */
  readonly type: NcciAddOnType;
  /** The primaries in force on the date, in order of code. */
  readonly primaries: readonly NcciAddOnPrimary[];
  /** Whether the contractor defines primaries (`CCCCC` in the table). */
  readonly contractorDefined: boolean;
  /**
   * False if primaries of the official table are not in the payload, because their codes are not HCPCS Level II: another
   * code may be a primary.
   */
  readonly complete: boolean;
  /** Special instructions of the table, if it has them. */
  readonly notes: readonly string[];
  /** The table that has it. */
  readonly table: NcciTable;
  /** True if the date is after {@link NcciTable.to}. */
  readonly projected: boolean;
}

/** The table has no row for the code as an add-on on the date. */
export interface NcciNotAddOn {
  /** The code is not an add-on. */
  readonly verdict: 'not-add-on';
  /** The code, in the form used on claims. */
  readonly code: string;
  /** The table that was used. */
  readonly table: NcciTable;
  /** True if the date is after {@link NcciTable.to}. */
  readonly projected: boolean;
}

/** What `addOn` answers; tell them apart by `verdict`. */
export type NcciAddOnAnswer = NcciAddOnCode | NcciNotAddOn | NcciNotLoaded | NcciOutsideDataRange;
