import type { IsoDate } from '../base/dates.js';
import type { CodeEntry, DataRange } from '../codeset/types.js';
import type { HcpcsLastDayBounds } from './history-types.js';

export type { CodeEntry, DataRange } from '../codeset/types.js';
export type * from './drug-types.js';
export type * from './history-types.js';
export type * from './node-types.js';

/** A code of the record layout with what the layout says that it means. */
export interface HcpcsIndicator {
  /** As the file has it: `51`, `C`, `O1E`. */
  readonly code: string;
  /** As the official record layout words it; absent where the layout does not list the code. */
  readonly meaning?: string;
}

/** A processing note that a code refers to. */
export interface HcpcsProcessingNote {
  /** Four digits. */
  readonly number: string;
  /** The text, from the list of notes nearest to the edition; absent where no list at hand has the number. */
  readonly text?: string;
  /** The effective date of the edition whose list has the text. */
  readonly list?: IsoDate;
}

/** What a record says that a discontinued code, or one that Medicare does not take, is replaced by. */
export interface HcpcsCrossReference {
  /** Level II codes and modifiers, in the order of the file. */
  readonly codes: readonly string[];
  /**
   * True where the file names CPT codes: those belong to the American Medical Association and are left out. Look the
   * replacement up in your own CPT file.
   */
  readonly cpt: boolean;
}

/** The columns of a record that an edition may lack. */
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
  | 'statute'
  | 'terminated'
  | 'typesOfService';

/**
 * The administrative columns of a record. A property is absent where the file has a blank, and also where the edition
 * lacks the column: {@link HcpcsDetails.unknown} tells the two apart.
 */
export interface HcpcsDetails {
  /** How Medicare prices it: one to four indicators. */
  readonly pricing?: readonly HcpcsIndicator[];
  /** Whether it is priced by more than one method. */
  readonly multiplePricing?: HcpcsIndicator;
  /** Sections of the Coverage Issues Manual. */
  readonly coverageIssues?: readonly string[];
  /** Sections of the Medicare Carriers Manual. */
  readonly carriersManual?: readonly string[];
  /** The statute that coverage or noncoverage rests on, cut at ten characters by the publisher. */
  readonly statute?: string;
  /** The laboratory specialties that are certified for it. */
  readonly labCertification?: readonly HcpcsIndicator[];
  /** The code that takes its place. */
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
  /** What was last done to it, seen from the edition. */
  readonly action?: HcpcsIndicator;
  /** The first day of that action. */
  readonly actionEffective?: IsoDate;
  /** The columns that the edition lacks: of these nothing is known, and a blank is not 'none'. */
  readonly unknown: readonly HcpcsField[];
}

/** What the answers for codes and for modifiers say of the dates that they rest on. */
export interface HcpcsValidityBasis {
  /** The edition that states the dates: the newest one that prints them. */
  readonly validityRelease: IsoDate;
  /**
   * The bounds of a last day that no edition gives: it is not before `notBefore` and not after `notAfter`. There where a
   * code was reactivated or left out without its termination having been printed in an edition at hand.
   */
  readonly lastDayBetween?: HcpcsLastDayBounds;
  /**
   * True where the date lies before the first edition ({@link DataRange.from}): the code's own dates answer, a code dropped
   * before that edition is not known at all.
   */
  readonly retrospective: boolean;
}

/**
 * A Level II code as it stands on a date.
 *
 * Texts and indicators are those of the newest edition that has the code and was in force on the date, or of the first one
 * thereafter: {@link CodeEntry.release} names it. Where the next edition has a newer action of the code that took effect until the
 * date, or the publisher's corrections say that the record was wrong, that edition's record answers. `billable` is true of every entry: a code that is in force may be reported;
 * whether anyone pays is for {@link HcpcsDetails.coverage} and the payer.
 */
export interface HcpcsEntry extends CodeEntry, HcpcsDetails, HcpcsValidityBasis {
  /** Tells the nodes of the tree apart. */
  readonly kind: 'code';
  /** The day it was added, as the edition prints it; {@link CodeEntry.validFrom} starts later where it was reactivated. */
  readonly added?: IsoDate;
  /**
   * Whether it is on the publisher's list of codes 'not otherwise classified', which need a description on the claim. Absent
   * where no list at hand speaks of the code.
   */
  readonly noc?: boolean;
  /** The edition whose list says so. */
  readonly nocRelease?: IsoDate;
}

/** A Level II modifier as it stands on a date. */
export interface HcpcsModifier extends HcpcsDetails, HcpcsValidityBasis {
  /** Tells the levels apart: a modifier of the Level II file. */
  readonly level: 'II';
  /** Two characters. */
  readonly modifier: string;
  /** The official long text. */
  readonly title: string;
  /** The official short text. */
  readonly shortTitle: string;
  /** The day it was added, as the edition prints it. */
  readonly added?: IsoDate;
  /** The first day of the period in which it has been valid. */
  readonly validFrom: IsoDate;
  /** The last day of that period, inclusive. Absent where no edition ends it. */
  readonly validTo?: IsoDate;
  /** The edition that text and indicators are taken from. */
  readonly release: IsoDate;
  /** True where the date lies after {@link DataRange.to}. */
  readonly projected: boolean;
  /**
   * The kinds of service that its official text names; empty where it names none. The file has no column for that: what the
   * list does not hold is not forbidden.
   */
  readonly appliesTo: readonly HcpcsModifierScope[];
  /** The group of the NCCI Policy Manual where it is one that may bypass a procedure-to-procedure edit. */
  readonly ncci?: NcciModifierGroup;
}

/** A modifier of two digits, or of a digit and P (`8P`). It belongs to CPT, so nothing but its number is here. */
export interface HcpcsCptModifier {
  /** Tells the levels apart: a modifier of CPT, the American Medical Association's. */
  readonly level: 'I';
  /** Two digits, or a digit and P. */
  readonly modifier: string;
  /** The group of the NCCI Policy Manual where it is one that may bypass a procedure-to-procedure edit. */
  readonly ncci?: NcciModifierGroup;
}

/** A modifier: of Level II with all that the file says, or of CPT by its number alone. */
export type HcpcsAnyModifier = HcpcsModifier | HcpcsCptModifier;

/** The groups in which the NCCI Policy Manual lists the modifiers that may bypass an edit. */
export type NcciModifierGroup = 'anatomic' | 'global-surgery' | 'other';

/** What kind of service a modifier goes on, with the words that say so. */
export interface HcpcsModifierScope {
  /** The kind of service. */
  readonly kind: HcpcsModifierScopeKind;
  /** The words of the official text that say so. */
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

/** A code of one edition, as that edition prints it. */
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
  /** Codes: each is billable. */
  readonly entries: number;
  /** The same, under the name that all code sets have. */
  readonly billable: number;
  /** Level II modifiers. */
  readonly modifiers: number;
}

/** An edition of the file. */
export interface HcpcsRelease {
  /** The first day on which it is in force. */
  readonly effective: IsoDate;
  /** The last day before the next edition at hand, inclusive; absent for the newest. */
  readonly to?: IsoDate;
  /** How the file was had. */
  readonly provenance: 'verbatim' | 'transformed' | 'reconstructed';
  /** The same in a sentence. */
  readonly note: string;
  /** The records of codes, discontinued ones included. */
  readonly codes: number;
  /** The records of modifiers; 0 where the edition at hand has none. */
  readonly modifiers: number;
  /** The columns that it lacks, for codes. */
  readonly unknown: readonly HcpcsField[];
  /** The columns that it lacks, for modifiers. */
  readonly unknownOfModifiers: readonly HcpcsField[];
}

/** Why a suggestion was made. */
export type HcpcsSuggestionReason = 'format' | 'look-alike' | 'one-character';

/** A code that may have been meant. */
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
