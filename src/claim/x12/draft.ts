import { given } from '../given.js';
import type {
  Claim,
  ClaimDiagnosis,
  ClaimProcedure,
  ClaimType,
  DiagnosisRole,
  FacilityLine,
  Patient,
  PatientSex,
  PoaIndicator,
  ProfessionalLine,
} from '../types.js';
import type { Period } from './values.js';

/** Takes `readonly` off: a draft is filled segment by segment. */
type Filling<T> = { -readonly [K in keyof T]: T[K] };

/** A line while it is read: of either kind of claim. Internal. */
export type LineDraft = Filling<ProfessionalLine & FacilityLine>;

/** A claim while it is read. Internal. */
export interface ClaimDraft {
  readonly type: ClaimType;
  readonly id: string;
  /** The number of its `CLM` segment. */
  readonly segment: number;
  readonly placeOfService?: string | undefined;
  readonly billingTaxonomy?: string | undefined;
  readonly typeOfBill?: string | undefined;
  readonly patient: Patient | undefined;
  renderingProvider?: string | undefined;
  renderingTaxonomy?: string | undefined;
  statement?: Period | undefined;
  admission?: string | undefined;
  discharge?: string | undefined;
  dischargeStatus?: string | undefined;
  readonly diagnoses: ClaimDiagnosis[];
  readonly procedures: ClaimProcedure[];
  readonly lines: Partial<LineDraft>[];
  /** Whether it has a dental service, which is not read. */
  hasDental?: true;
}

/** Whether nothing but dental services could be found in a claim. Internal. */
export const isDentalClaim = ({ hasDental, lines }: ClaimDraft): boolean =>
  hasDental === true &&
  lines.every((line) =>
    (['code', 'otherCode', 'hipps', 'revenueCode'] as const).every((name) => !line[name]),
  );

/** A diagnosis. Internal. */
export const diagnosis = (
  code: string,
  role: DiagnosisRole | undefined,
  poa: string | undefined,
  unread?: readonly string[],
): ClaimDiagnosis => given({ code, role, poa: poa as PoaIndicator | undefined, unread });

/** A procedure. Internal. */
export const procedure = (
  code: string,
  date: string | undefined,
  unread?: readonly string[],
): ClaimProcedure => given({ code, date, unread });

/** The patient, as a `DMG` describes him or her. Internal. */
export const patient = (birthDate: string | undefined, sex: string | undefined): Patient =>
  given({ birthDate, sex: sex as PatientSex | undefined });

/**
 * The claim of a draft.
 *
 * A discharge has its day only as the end of the statement; a patient who stays (status 30) has none.
 */
export function claimOf(draft: ClaimDraft): Claim {
  const { type, id, diagnoses, patient: who, statement, renderingProvider, renderingTaxonomy } = draft;
  const lines = draft.lines.map((line) => given(line));
  const base = {
    type,
    id,
    patient: who,
    from: statement?.from,
    through: statement?.through,
    renderingProvider,
    renderingTaxonomy,
    diagnoses,
  };
  if (type === 'professional') {
    const { placeOfService, billingTaxonomy } = draft;
    return { ...given({ ...base, placeOfService, billingTaxonomy }), diagnoses, lines } as Claim;
  }
  const { typeOfBill, dischargeStatus, admission, procedures } = draft;
  const facility = { ...base, typeOfBill, dischargeStatus };
  if (type === 'outpatient') return { ...given(facility), diagnoses, lines } as Claim;
  const stays = dischargeStatus === '30';
  const discharge = draft.discharge ?? (stays ? undefined : statement?.through);
  return { ...given({ ...facility, admission, discharge, procedures }), diagnoses, lines } as Claim;
}
