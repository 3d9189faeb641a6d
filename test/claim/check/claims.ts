import { type CheckClaimOptions, checkClaim, type Finding } from '../../../src/claim/index.js';
import type { InpatientClaim, OutpatientClaim, ProfessionalClaim } from '../../../src/claim/types.js';

/** A professional claim without a finding; dated so that the bundled edits speak for it. */
export const PROFESSIONAL: ProfessionalClaim = {
  type: 'professional',
  id: 'P-1',
  patient: { birthDate: '1958-03-12', sex: 'F' },
  placeOfService: '11',
  diagnoses: [{ code: 'E11.65' }, { code: 'I10' }, { code: 'E78.5' }, { code: 'Z79.4' }],
  lines: [
    { code: 'G0439', units: 1, diagnosisPointers: [1, 2, 3, 4], date: '2026-05-04' },
    { code: 'J1885', modifiers: ['JZ'], units: 2, diagnosisPointers: [2], date: '2026-05-04' },
    { code: '99214', modifiers: ['25'], units: 1, diagnosisPointers: [1, 2], date: '2026-05-04' },
  ],
};

/** An outpatient claim without a finding. */
export const OUTPATIENT: OutpatientClaim = {
  type: 'outpatient',
  id: 'O-1',
  typeOfBill: '131',
  from: '2024-08-05',
  through: '2024-08-05',
  patient: { birthDate: '1975-06-01', sex: 'M' },
  diagnoses: [{ code: 'R07.9' }, { code: 'R07.89', role: 'reason-for-visit' }, { code: 'I10' }],
  lines: [
    { revenueCode: '0510', code: 'G0463', units: 1, date: '2024-08-05' },
    { revenueCode: '0636', code: 'J1885', units: 2, date: '2024-08-05' },
    { revenueCode: '0250', units: 3 },
  ],
};

/** An inpatient claim without a finding. */
export const INPATIENT: InpatientClaim = {
  type: 'inpatient',
  id: 'I-1',
  typeOfBill: '111',
  dischargeStatus: '01',
  from: '2026-01-05',
  through: '2026-01-09',
  admission: '2026-01-05',
  discharge: '2026-01-09',
  patient: { birthDate: '1949-01-19', sex: 'M' },
  diagnoses: [
    { code: 'K35.80', poa: 'Y' },
    { code: 'R10.31', role: 'admitting' },
    { code: 'I10', poa: 'Y' },
    { code: 'E11.9', poa: 'Y' },
  ],
  procedures: [{ code: '0DTJ4ZZ', date: '2026-01-05' }],
  lines: [
    { revenueCode: '0120', units: 4 },
    { revenueCode: '0360', units: 1 },
  ],
};

/** Changes a copy of a claim, to a form that no type allows where the test wants that. */
// biome-ignore lint/suspicious/noExplicitAny: that is the point
export type Change = (copy: any) => void;

/** A changed copy. */
export const changed = <T>(claim: T, change: Change): T => {
  const copy = structuredClone(claim);
  change(copy);
  return copy;
};

/** A professional claim with a fault at every level. */
export const FAULTY: ProfessionalClaim = changed(PROFESSIONAL, (claim) => {
  claim.through = '2026-05-01';
  claim.from = '2026-05-02';
  claim.patient.sex = 'X';
  claim.placeOfService = '98';
  claim.diagnoses[0].code = 'E10.9';
  claim.diagnoses[1].code = 'E11.9';
  claim.diagnoses[3].code = 'Z79';
  claim.lines[2].modifiers = ['ZQ', 'ZQ'];
  claim.lines[1].units = 20;
  claim.lines[0].code = 'D0120';
  claim.lines[0].diagnosisPointers = [9];
});

/** Rule, severity and first pointer of each finding. */
export function found(claim: unknown, options?: CheckClaimOptions): string[] {
  const { findings } = checkClaim(claim as ProfessionalClaim, options);
  return findings.map(({ rule, severity, pointers }) => `${rule} ${severity} ${pointers[0]}`);
}

/** The findings of a rule. */
export const ofRule = (claim: unknown, rule: string, options?: CheckClaimOptions): readonly Finding[] =>
  checkClaim(claim as ProfessionalClaim, options).findings.filter((finding) => finding.rule === rule);
