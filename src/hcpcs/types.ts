import type { IsoDate } from '../base/dates.js';
import type { CodeEntry, DataRange } from '../codeset/types.js';
import type { HcpcsDayBounds } from './history-types.js';

export type { CodeEntry, DataRange } from '../codeset/types.js';
export type * from './drug-types.js';
export type * from './history-types.js';
export type * from './node-types.js';
export type { HcpcsDayBounds };

/** A value of the record layout, with its meaning there. */
export interface HcpcsIndicator {
  /** The value in the file: `51`, `C`, `O1E`. */
  readonly code: string;
  /** The meaning in the official record layout; absent if the layout does not list the value. */
  readonly meaning?: string;
}

/** A processing note that a code refers to. */
export interface HcpcsProcessingNote {
  /** Four digits. */
  readonly number: string;
  /** The text, from the list of notes nearest to the edition; absent if no available list has the number. */
  readonly text?: string;
  /** The effective date of the edition whose list has the text. */
  readonly list?: IsoDate;
}

/** The replacement, according to the record, for a discontinued code or a code that Medicare does not accept. */
export interface HcpcsCrossReference {
  /** Level II codes and modifiers, in the order of the file. */
  readonly codes: readonly string[];
  /**
   * True if the file names CPT codes. They belong to the American Medical Association and are left out. Look up the
   * replacement in your own CPT file.
   */
  readonly cpt: boolean;
}

/** The columns of a record that an edition may lack. `title` and `shortTitle` are the long and the short text. */
export type HcpcsField =
  | 'action'
  | 'actionEffective'
  | 'added'
  | 'anesthesiaUnits'
  | 'ascEffective'
  | 'ascGroup'
  | 'betos'
  | 'carriersManual'
  | 'coverage'
  | 'coverageIssues'
  | 'crossReference'
  | 'furtherPricing'
  | 'furtherTypesOfService'
  | 'labCertification'
  | 'multiplePricing'
  | 'pricing'
  | 'processingNote'
  | 'shortTitle'
  | 'statute'
  | 'terminated'
  | 'title'
  | 'typesOfService';

/**
 * The administrative columns of a record. A property is absent if the file has a blank, and also if the edition
 * lacks the column. {@link HcpcsDetails.unknown} lists the columns that the edition lacks.
 */
export interface HcpcsDetails {
  /** How Medicare prices the code: one to four indicators. */
  readonly pricing?: readonly HcpcsIndicator[];
  /** Whether it is priced by more than one method. */
  readonly multiplePricing?: HcpcsIndicator;
  /** Sections of the Coverage Issues Manual. */
  readonly coverageIssues?: readonly string[];
  /** Sections of the Medicare Carriers Manual. */
  readonly carriersManual?: readonly string[];
  /** The statute for coverage or noncoverage, cut to ten characters by CMS. */
  readonly statute?: string;
  /** The laboratory specialties that are certified for it. */
  readonly labCertification?: readonly HcpcsIndicator[];
  /** The code that replaces it. */
  readonly crossReference?: HcpcsCrossReference;
  /** Medicare coverage status. */
  readonly coverage?: HcpcsIndicator;
  /** `YY`: approved for ambulatory surgical centers. */
  readonly ascGroup?: HcpcsIndicator;
  /** The day of its assignment to the ambulatory surgical center group. */
  readonly ascEffective?: IsoDate;
  /** A note on how claims with it are processed. */
  readonly processingNote?: HcpcsProcessingNote;
  /** Berenson-Eggers type of service. */
  readonly betos?: HcpcsIndicator;
  /** Type of service: one to five indicators. */
  readonly typesOfService?: readonly HcpcsIndicator[];
  /** Anesthesia base units. */
  readonly anesthesiaUnits?: number;
  /** The last action on the code, as of the edition. */
  readonly action?: HcpcsIndicator;
  /** The first day of that action. */
  readonly actionEffective?: IsoDate;
  /** The columns that the edition lacks. For these a missing value does not mean 'none': nothing is known. */
  readonly unknown: readonly HcpcsField[];
}

/** What the answers for codes and for modifiers say about the source of their dates. */
export interface HcpcsValidityBasis {
  /** The edition that states the dates: the newest one that prints them. */
  readonly validityRelease: IsoDate;
  /**
   * The bounds of the first day if no edition gives it: present for codes that are new in an edition of which only the list of codes
   * is known ({@link HcpcsRelease.partial}). The code counts as in force from the earliest day on, with a warning.
   */
  readonly firstDayBetween?: HcpcsDayBounds;
  /**
   * The bounds of the last day if no edition gives it: it is not before `notBefore` and not after `notAfter`. Present
   * if a code was reactivated or left out, and no available edition printed its termination.
   */
  readonly lastDayBetween?: HcpcsDayBounds;
  /**
   * True if the date is before the first edition ({@link DataRange.from}): the code's own dates were used, and a code
   * dropped before that edition is not known at all.
   */
  readonly retrospective: boolean;
}

/**
 * A Level II code as it is on a date.
 *
 * Texts and indicators are those of the newest edition that has the code and was in force on the date, or of the first later
 * one: {@link CodeEntry.release} names it. If the next edition has a newer action on the code that took effect up to the date,
 * or if CMS's corrections say that the record was wrong, the record of the next edition is used. `billable` is true for every
 * entry: a code that is in force may be reported. Whether it is paid depends on {@link HcpcsDetails.coverage} and the payer.
 */
export interface HcpcsEntry extends CodeEntry, HcpcsDetails, HcpcsValidityBasis {
  /** The kind of node. */
  readonly kind: 'code';
  /** The day it was added, as printed in the edition; {@link CodeEntry.validFrom} is later if it was reactivated. */
  readonly added?: IsoDate;
  /**
   * Whether it is on the publisher's list of codes 'not otherwise classified', which need a description on the claim. Absent
   * if no available list covers the code.
   */
  readonly noc?: boolean;
  /** The edition of that list. */
  readonly nocRelease?: IsoDate;
}

/** A Level II modifier as it is on a date. */
export interface HcpcsModifier extends HcpcsDetails, HcpcsValidityBasis {
  /** The level: a modifier of the Level II file. */
  readonly level: 'II';
  /** Two characters. */
  readonly modifier: string;
  /** The official long text. */
  readonly title: string;
  /** The official short text. */
  readonly shortTitle: string;
  /** The day it was added, as printed in the edition. */
  readonly added?: IsoDate;
  /** The first day of the period in which it has been valid. */
  readonly validFrom: IsoDate;
  /** The last day of that period, inclusive. Absent if no edition ends it. */
  readonly validTo?: IsoDate;
  /** The edition that the text and indicators come from. */
  readonly release: IsoDate;
  /** True if the date is after {@link DataRange.to}. */
  readonly projected: boolean;
  /**
   * The kinds of service that its official text names; empty if it names none. The file has no column for that: a
   * service that is not listed is not forbidden.
   */
  readonly appliesTo: readonly HcpcsModifierScope[];
  /** The group in the NCCI Policy Manual, if the modifier may bypass a procedure-to-procedure edit. */
  readonly ncci?: NcciModifierGroup;
}

/** A modifier of two digits, or of a digit and P (`8P`). It belongs to CPT, so only its number is given. */
export interface HcpcsCptModifier {
  /** The level: a modifier of CPT, owned by the American Medical Association. */
  readonly level: 'I';
  /** Two digits, or a digit and P. */
  readonly modifier: string;
  /** The group in the NCCI Policy Manual, if the modifier may bypass a procedure-to-procedure edit. */
  readonly ncci?: NcciModifierGroup;
}

/** A modifier: of Level II with everything in the file, or of CPT with its number only. */
export type HcpcsAnyModifier = HcpcsModifier | HcpcsCptModifier;

/** The groups in which the NCCI Policy Manual lists the modifiers that may bypass an edit. */
export type NcciModifierGroup = 'anatomic' | 'global-surgery' | 'other';

/** A kind of service that a modifier applies to, with the words of the official text. */
export interface HcpcsModifierScope {
  /** The kind of service. */
  readonly kind: HcpcsModifierScopeKind;
  /** The words of the official text that name it. */
  readonly statement: string;
}

/** The kinds of service that the official texts of modifiers name. */
export type HcpcsModifierScopeKind =
  | 'ambulance'
  | 'anesthesia'
  | 'dialysis'
  | 'drug'
  | 'durable-medical-equipment'
  | 'imaging'
  | 'immunization'
  | 'laboratory'
  | 'oxygen'
  | 'prosthetic'
  | 'therapy'
  | 'wound-dressing';

/** The record of a code in one edition. */
export interface HcpcsRecord extends HcpcsDetails {
  /** The edition. */
  readonly release: IsoDate;
  /** The code or modifier. */
  readonly code: string;
  /** The official long text. */
  readonly title: string;
  /** The official short text, at most 28 characters. */
  readonly shortTitle: string;
  /** The day it was added. */
  readonly added?: IsoDate;
  /** The last day on which it may be used. */
  readonly terminated?: IsoDate;
}

/** How many codes are in force on a date. */
export interface HcpcsSize {
  /** Codes. All are billable. */
  readonly entries: number;
  /** The same number, under the name that all code sets use. */
  readonly billable: number;
  /** Level II modifiers. */
  readonly modifiers: number;
}

/** An edition of the file. */
export interface HcpcsRelease {
  /** The first day on which it is in force. */
  readonly effective: IsoDate;
  /** The last day before the next available edition, inclusive; absent for the newest. */
  readonly to?: IsoDate;
  /** Where the file comes from. */
  readonly provenance: 'verbatim' | 'transformed' | 'reconstructed';
  /** The same in a sentence. */
  readonly note: string;
  /**
   * True if only the list of codes of the edition is known. For codes that other editions have too, texts and indicators come from
   * those; for new codes {@link HcpcsDetails.unknown} lists what is not known.
   */
  readonly partial: boolean;
  /** The number of records of codes, including discontinued ones. */
  readonly codes: number;
  /** The number of records of modifiers; 0 if the edition has none. */
  readonly modifiers: number;
  /** The columns that it lacks, for codes. */
  readonly unknown: readonly HcpcsField[];
  /** The columns that it lacks, for modifiers. */
  readonly unknownOfModifiers: readonly HcpcsField[];
}

/** Why a suggestion was made. */
export type HcpcsSuggestionReason = 'format' | 'look-alike' | 'one-character';

/** A suggested code. */
export interface HcpcsSuggestion {
  /** The code. */
  readonly code: string;
  /** The official long text of the date. */
  readonly title: string;
  /** In force on the date, as all suggestions are. */
  readonly billable: true;
  /**
   * `format`: blanks or signs between. `look-alike`: O for 0, l for 1, and the like. `one-character`: one character missing,
   * too many, wrong, or two swapped.
   */
  readonly reason: HcpcsSuggestionReason;
}
