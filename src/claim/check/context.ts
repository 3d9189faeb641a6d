import type { IsoDate } from '../../base/dates.js';
import type { Evidence, Finding, RuleId, Severity } from '../../base/findings.js';
import type { Claim, ClaimDiagnosis, FacilityLine, Patient, ProfessionalLine } from '../types.js';
import type { ClaimTables } from './tables.js';

/** A line of any claim. Internal. */
export type AnyLine = FacilityLine & Pick<ProfessionalLine, 'diagnosisPointers' | 'placeOfService'>;

const NO_LINES: readonly AnyLine[] = [];

/** What a finding adds to rule, severity, message and place. Internal. */
export interface FindingDetails {
  readonly codes?: readonly string[];
  readonly evidence?: readonly Evidence[];
  readonly fix?: Finding['fix'] | undefined;
  /** Where it matters too. */
  readonly also?: readonly string[];
}

/** One run over a claim: what the checks share, and their findings. Internal. */
export class ClaimRun {
  readonly tables: ClaimTables;
  readonly claim: Claim;
  readonly lines: readonly AnyLine[];
  /** The date that judges the diagnoses and procedures: discharge of a stay, else the first service; undefined without one. */
  on: IsoDate | undefined;
  /** The patient with what is valid of him or her; undefined if nothing is known. */
  patient: Patient | undefined;
  /** The day for which the age is calculated: of admission, else the first of service. */
  ageOn: IsoDate | undefined;
  /** For each line its date of service, undefined without a valid one. */
  readonly lineDates: (IsoDate | undefined)[] = [];
  /** For each line its last day of service, undefined if it has one day only. */
  readonly lineEnds: (IsoDate | undefined)[] = [];
  /** Undefined until something is found: most claims are clean. */
  found: Finding[] | undefined;
  #diagnoses: readonly ClaimDiagnosis[] | undefined;

  constructor(tables: ClaimTables, claim: Claim) {
    this.tables = tables;
    this.claim = claim;
    this.lines = claim.lines ?? NO_LINES;
  }

  /** The diagnoses as objects, also those that are given as texts. Only for a claim whose form was checked. */
  get diagnoses(): readonly ClaimDiagnosis[] {
    this.#diagnoses ??= objectsOf(this.claim.diagnoses);
    return this.#diagnoses;
  }

  /** Adds what another part of the package found. */
  add(finding: Finding): void {
    this.found ??= [];
    this.found.push(finding);
  }

  /** Adds a finding. */
  find(rule: RuleId, severity: Severity, pointer: string, message: string, details?: FindingDetails): void {
    const { codes = [], evidence = [], fix, also = [] } = details ?? {};
    this.add({
      rule,
      severity,
      message,
      codes,
      pointers: [pointer, ...also],
      evidence,
      ...(fix === undefined ? {} : { fix }),
    });
  }
}

/** Whether the sender gave a field that could not be read: then it is unknown. Internal. */
export const isUnread = (
  { unread }: { readonly unread?: readonly string[] | undefined },
  field: 'code' | 'units' | 'minutes' | 'diagnosisPointers' | 'poa',
): boolean => unread?.includes(field) === true;

/** Makes no new list if all are objects already: most claims are written so. */
function objectsOf(diagnoses: Claim['diagnoses']): readonly ClaimDiagnosis[] {
  const allObjects = diagnoses.every((diagnosis) => typeof diagnosis !== 'string');
  if (allObjects) return diagnoses as readonly ClaimDiagnosis[];
  return diagnoses.map((diagnosis) => (typeof diagnosis === 'string' ? { code: diagnosis } : diagnosis));
}

/** A value from a claim as a message shows it: a text short and in quotes, a number as it is, anything else by its type. Internal. */
export function shown(value: unknown): string {
  if (typeof value === 'string') return `'${value.length > 30 ? `${value.slice(0, 30)}...` : value}'`;
  if (Array.isArray(value)) return 'an array';
  if (typeof value === 'number') return `the number ${value}`;
  if (typeof value === 'object' && value !== null) return 'an object';
  return value === null || value === undefined ? String(value) : `a ${typeof value}`;
}
