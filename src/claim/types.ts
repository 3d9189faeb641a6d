import type { IsoDate } from '../base/dates.js';
import type { Patient } from '../base/patient.js';
import type { ListedDiagnosis } from '../diagnoses/types.js';

export type { Patient, PatientSex } from '../base/patient.js';

/**
 * The kinds of claim: `professional` (CMS-1500, 837P), and of a facility (UB-04, 837I) `outpatient` and `inpatient`. They
 * are judged by different dates, edits and rules.
 */
export type ClaimType = 'professional' | 'outpatient' | 'inpatient';

/**
 * What a diagnosis is on the claim.
 *
 * - `principal`: the principal diagnosis of a stay, or the first-listed one of another claim
 * - `other`: a secondary diagnosis
 * - `admitting`: why the patient was admitted; inpatient claims
 * - `reason-for-visit`: the patient's reason for an unscheduled visit; outpatient claims of a facility
 * - `external-cause`: a cause of injury, reported with the other diagnoses
 */
export type DiagnosisRole = 'principal' | 'other' | 'admitting' | 'reason-for-visit' | 'external-cause';

/** A present-on-admission indicator: yes, no, documentation insufficient, clinically undetermined, exempt (before 5010). */
export type PoaIndicator = 'Y' | 'N' | 'U' | 'W' | '1';

/** A diagnosis of the claim, in ICD-10-CM, with its role. */
export interface ClaimDiagnosis extends ListedDiagnosis {
  /**
   * What it is on the claim.
   *
   * @defaultValue `principal` for the first one of the list, `other` for the rest
   */
  readonly role?: DiagnosisRole | undefined;
  /** Whether it was present on admission. Absent if the code is exempt, and on claims other than inpatient. */
  readonly poa?: PoaIndicator | undefined;
  /**
   * The code system that the sender names, an address, if it is not one that is checked. The code is judged all the same, and
   * `claim.code-system` names the system.
   */
  readonly codeSystem?: string | undefined;
  /**
   * The names of fields that the sender filled in a way that cannot be read: `['poa']`. They are unknown, not left out: no check judges them,
   * and its report names that. `fromX12` and `fromFhirClaim` give it.
   */
  readonly unread?: readonly string[] | undefined;
}

/** A procedure of an inpatient stay, in ICD-10-PCS. */
export interface ClaimProcedure {
  /** The code, seven characters. */
  readonly code: string;
  /** The day on which it was done, `YYYY-MM-DD`. */
  readonly date?: IsoDate | undefined;
  /**
   * The code system that the sender names, an address, if it is not one that is checked. The code is judged all the same, and
   * `claim.code-system` names the system.
   */
  readonly codeSystem?: string | undefined;
  /**
   * The names of fields that the sender filled in a way that cannot be read: `['code']` if {@link ClaimProcedure.code} is a reference to a resource
   * that was not found, or an element of X12 without a code. No check judges them. `fromX12` and `fromFhirClaim` give it.
   */
  readonly unread?: readonly string[] | undefined;
}

/** A drug product that was given for a service, by its national drug code. */
export interface ClaimDrug {
  /** The national drug code, as the sender writes it: `'00409379601'`. */
  readonly ndc: string;
  /** How much of the product. */
  readonly quantity?: number | undefined;
  /** The unit of the quantity, as the sender writes it: `'ML'`, `'UN'`, `'F2'`. */
  readonly unit?: string | undefined;
}

/** What all service lines have. */
export interface ServiceLineBase {
  /** HCPCS Level II or CPT code. */
  readonly code?: string | undefined;
  /**
   * The code system that the sender names, an address, if it is not one that is checked. The code is judged all the same, and
   * `claim.code-system` names the system.
   */
  readonly codeSystem?: string | undefined;
  /**
   * What the line has in place of a code of HCPCS or CPT, with the qualifier of its code set: `'ER:1234'` of X12 is a code of a
   * jurisdiction. It is kept, not judged.
   */
  readonly otherCode?: string | undefined;
  /** Modifiers in their order, at most four. */
  readonly modifiers?: readonly string[] | undefined;
  /** Units of service; fractions are possible. */
  readonly units?: number | undefined;
  /** Anesthesia time in minutes, which is not a number of units. */
  readonly minutes?: number | undefined;
  /**
   * Date of service, the first day if there are several, `YYYY-MM-DD`.
   *
   * @defaultValue the first day of the claim
   */
  readonly date?: IsoDate | undefined;
  /** Last day of service if there are several, inclusive. */
  readonly through?: IsoDate | undefined;
  /** What a code that is not specific stands for: the description of the line, SV101-7 and SV202-7 of X12. */
  readonly description?: string | undefined;
  /** The drug products of the line. */
  readonly drugs?: readonly ClaimDrug[] | undefined;
  /**
   * An identifier of who rendered the service: any text, only compared with those of other lines.
   *
   * @defaultValue that of the claim
   */
  readonly renderingProvider?: string | undefined;
  /**
   * Taxonomy code of who rendered the service, ten characters: the specialty.
   *
   * @defaultValue that of the claim, if the line names no other provider
   */
  readonly renderingTaxonomy?: string | undefined;
  /**
   * The names of fields that the sender filled in a way that cannot be read: `['units']`. They are unknown, not left out: no check judges them,
   * and its report names that. `fromX12` and `fromFhirClaim` give it.
   */
  readonly unread?: readonly string[] | undefined;
}

/** A line of a professional claim. */
export interface ProfessionalLine extends ServiceLineBase {
  /** HCPCS Level II or CPT code. Only a line with {@link ServiceLineBase.otherCode} has none. */
  readonly code?: string | undefined;
  /**
   * Diagnoses that the service is for, the main one first, by their place in {@link ClaimBase.diagnoses}: 1 is the first,
   * A on the paper form. At most four.
   */
  readonly diagnosisPointers?: readonly number[] | undefined;
  /**
   * Place of service code, two digits: `'11'`.
   *
   * @defaultValue that of the claim
   */
  readonly placeOfService?: string | undefined;
}

/** A line of a facility's claim. */
export interface FacilityLine extends ServiceLineBase {
  /** Revenue code, four digits: `'0450'`. */
  readonly revenueCode?: string | undefined;
  /**
   * The code of a payment group that takes the place of a procedure code (Health Insurance Prospective Payment System: skilled nursing, home
   * health, rehabilitation): `'KAGD1'`. It is kept, not judged.
   */
  readonly hipps?: string | undefined;
}

/** What all claims have. */
export interface ClaimBase {
  /** What the sender calls the claim: the patient control number. Given back in the answer, otherwise not used. */
  readonly id?: string | undefined;
  /** Whom it is for. */
  readonly patient?: Patient | undefined;
  /** First day of the statement; of a professional claim the first day of service. */
  readonly from?: IsoDate | undefined;
  /** Last day of the statement, inclusive. */
  readonly through?: IsoDate | undefined;
  /** An identifier of who rendered the services of the lines that name nobody. Any text. */
  readonly renderingProvider?: string | undefined;
  /** Taxonomy code of that provider, ten characters: the specialty. */
  readonly renderingTaxonomy?: string | undefined;
  /** The diagnoses in their order: texts (`'E11.9'`), or objects with a role or a present-on-admission indicator. */
  readonly diagnoses: readonly (string | ClaimDiagnosis)[];
}

/** The claim of a physician, another practitioner, or a supplier. */
export interface ProfessionalClaim extends ClaimBase {
  /** Tells the claims apart. */
  readonly type: 'professional';
  /**
   * Whether it is of a supplier of durable medical equipment, whose units are limited by a table of their own.
   *
   * @defaultValue `true` if {@link ProfessionalClaim.billingTaxonomy} is of such a supplier, else the option of `checkClaim`
   */
  readonly supplier?: boolean | undefined;
  /** Taxonomy code of the billing provider, ten characters: `'332B00000X'` is a supplier of durable medical equipment. */
  readonly billingTaxonomy?: string | undefined;
  /** Place of service of the lines that name none. */
  readonly placeOfService?: string | undefined;
  /** The services. */
  readonly lines: readonly ProfessionalLine[];
}

/** What the claims of a facility have. */
export interface FacilityClaim extends ClaimBase {
  /** Type of bill: facility and classification, with or without the leading zero and the frequency: `'131'`. */
  readonly typeOfBill?: string | undefined;
  /** Patient discharge status, two digits: `'01'` home, `'30'` still a patient. */
  readonly dischargeStatus?: string | undefined;
}

/** The claim of a facility for a patient who was not admitted. */
export interface OutpatientClaim extends FacilityClaim {
  /** Tells the claims apart. */
  readonly type: 'outpatient';
  /** The services. */
  readonly lines: readonly FacilityLine[];
}

/** The claim of a facility for a stay. */
export interface InpatientClaim extends FacilityClaim {
  /** Tells the claims apart. */
  readonly type: 'inpatient';
  /** Day of admission. */
  readonly admission?: IsoDate | undefined;
  /**
   * Day of discharge, by which the codes are judged.
   *
   * @defaultValue the last day of the claim
   */
  readonly discharge?: IsoDate | undefined;
  /** Procedures, the principal one first. */
  readonly procedures?: readonly ClaimProcedure[] | undefined;
  /** Room, board and ancillary services. */
  readonly lines?: readonly FacilityLine[] | undefined;
}

/**
 * A claim, as `checkClaim` takes it. Plain data that survives JSON; `fromX12`, `fromFhirClaim` and `fromFhirBundle` make
 * one of what a clearing house or a FHIR server sends.
 */
export type Claim = ProfessionalClaim | OutpatientClaim | InpatientClaim;
