import type { ClaimDiagnosis, DiagnosisRole } from '../types.js';
import { type ClaimDraft, diagnosis, procedure } from './draft.js';
import type { Segment } from './segments.js';
import type { Unreadable } from './services.js';
import { components, isoDate, isPlainDate } from './values.js';

const DIAGNOSES: Readonly<Record<string, DiagnosisRole | undefined>> = {
  ABK: 'principal',
  ABF: 'other',
  ABJ: 'admitting',
  APR: 'reason-for-visit',
  ABN: 'external-cause',
};

const PROCEDURES = new Set(['BBR', 'BBQ']);

/** The qualifiers of ICD-9, and those of ICD-10 for the same role. */
const ICD9: Readonly<Record<string, string>> = {
  BK: 'ABK',
  BF: 'ABF',
  BJ: 'ABJ',
  PR: 'APR',
  BN: 'ABN',
  BR: 'BBR',
  BQ: 'BBQ',
};

/** Values, conditions, occurrences and their spans, DRG, treatment codes, anesthesia procedures: for the payer. */
const FOR_THE_PAYER = new Set(['BE', 'BG', 'BH', 'BI', 'BP', 'BO', 'DR', 'TC']);

/** The component with the present-on-admission indicator. */
const POA = 8;

const own = (table: Readonly<Record<string, string | undefined>>, key: string): string | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined;

/** Reads an `HI` segment: diagnoses and procedures by their qualifiers; gives what cannot be read. Internal. */
export function readHealthCareCodes(segment: Segment, draft: ClaimDraft): readonly Unreadable[] {
  const wrong: Unreadable[] = [];
  for (let index = 1; index < segment.elements.length; index++) {
    const name = `HI${String(index).padStart(2, '0')}`;
    for (const parts of unchained(components(segment, index), name, wrong))
      readCode(parts, name, draft, wrong);
  }
  return wrong;
}

const malformed = (message: string): Unreadable => ({ code: 'malformed-segment', message });

/** The codes of an element: one, or several that a sender chained although each needs an element of its own. */
function unchained(parts: readonly string[], name: string, wrong: Unreadable[]): (readonly string[])[] {
  const isChained = parts.length > 3 && isQualifier(parts[2]!);
  if (!isChained) return [parts];
  wrong.push(malformed(`${name} has several codes; each was read, but each needs an element of its own`));
  const found: string[][] = [];
  let at = 0;
  for (; at + 1 < parts.length && isQualifier(parts[at]!); at += 2) found.push(parts.slice(at, at + 2));
  if (parts.slice(at).some((part) => part !== '')) wrong.push(notRead(name, parts, at));
  return found;
}

const isQualifier = (text: string): boolean =>
  own(DIAGNOSES, text.toUpperCase()) !== undefined || PROCEDURES.has(text.toUpperCase());

/** Whether a text is a qualifier of `HI`, in upper or lower case. Internal. */
export const isKnownQualifier = (text: string): boolean =>
  isQualifier(text) || own(ICD9, text.toUpperCase()) !== undefined || FOR_THE_PAYER.has(text.toUpperCase());

/** The qualifier of ICD-10 that an element has or means; undefined if it is not of a diagnosis or a procedure. */
function qualifierOf(given: string, name: string, wrong: Unreadable[]): string | undefined {
  const qualifier = given.toUpperCase();
  const newer = own(ICD9, qualifier);
  if (newer !== undefined) {
    const message = `${name} has the qualifier ${given}, which is of ICD-9; it was read as ${newer}`;
    wrong.push({ code: 'unsupported-code-set', message });
    return newer;
  }
  if (!isQualifier(qualifier)) {
    if (!FOR_THE_PAYER.has(qualifier))
      wrong.push({
        code: 'unsupported-code-set',
        message: `${name} has the qualifier '${given.slice(0, 10)}', which is not known, so it was not read`,
      });
    return undefined;
  }
  if (given !== qualifier)
    wrong.push(malformed(`${name} has the qualifier '${given}'; it was read as ${qualifier}`));
  return qualifier;
}

/**
 * Keeps what cannot be read as a diagnosis without a code. Lines of professional claims point to diagnoses by their place, and
 * nothing is said to be missing that may be this. The role is that of a known qualifier.
 */
const keepPlace = (draft: ClaimDraft, code: string, role?: DiagnosisRole): void => {
  draft.diagnoses.push(diagnosis(code, role, undefined, ['code']));
};

function readCode(parts: readonly string[], name: string, draft: ClaimDraft, wrong: Unreadable[]): void {
  const [given = '', code = ''] = parts;
  if (given === '') {
    if (code === '') return;
    wrong.push(malformed(`${name} has no qualifier, so it was not read`));
    keepPlace(draft, code);
    return;
  }
  const qualifier = qualifierOf(given, name, wrong);
  if (qualifier === undefined) {
    if (!FOR_THE_PAYER.has(given.toUpperCase())) keepPlace(draft, code || name);
    return;
  }
  const role = DIAGNOSES[qualifier];
  if (code === '') {
    wrong.push(malformed(`${name} has no code`));
    if (role !== undefined) keepPlace(draft, name, role);
    else if (draft.type === 'inpatient') draft.procedures.push(procedure(name, undefined, ['code']));
    return;
  }
  if (code.includes('.'))
    wrong.push(
      malformed(`${name} has a code with a point, ${code.slice(0, 20)}; it was read, but X12 has none`),
    );
  if (role !== undefined) draft.diagnoses.push(diagnosisOf(parts, code, role, name, wrong));
  else readProcedure(parts, name, draft, wrong);
}

function readProcedure(parts: readonly string[], name: string, draft: ClaimDraft, wrong: Unreadable[]): void {
  if (draft.type !== 'inpatient') {
    wrong.push(
      malformed(
        `${name} has a procedure of ICD-10-PCS, which only inpatient stays have (45 CFR 162.1002), so it was not read`,
      ),
    );
    return;
  }
  const [, code = '', , date = ''] = parts;
  draft.procedures.push(procedure(code, date === '' ? undefined : isoDate(date)));
  if (date !== '' && !isPlainDate(date))
    wrong.push(malformed(`${name} has a date that is not CCYYMMDD: '${date.slice(0, 20)}'`));
  const rest = parts.findIndex((part, at) => at > 3 && part !== '');
  if (rest > 0) wrong.push(notRead(name, parts, rest));
}

/** A component that no code of this kind has. */
const notRead = (name: string, parts: readonly string[], at: number): Unreadable =>
  malformed(`${name} has '${parts[at]!.slice(0, 20)}' in component ${at + 1}, which was not read`);

/** A diagnosis with its present-on-admission indicator. What is in another component is named: nobody reads it. */
function diagnosisOf(
  parts: readonly string[],
  code: string,
  role: DiagnosisRole,
  name: string,
  wrong: Unreadable[],
): ClaimDiagnosis {
  const poa = parts[POA];
  const rest = parts.findIndex((part, at) => at > 1 && at !== POA && part !== '');
  const misplaced = parts.findIndex((part, at) => at > 1 && at !== POA && /^[YNUW1]$/.test(part));
  if (!poa && misplaced > 0) {
    wrong.push(
      malformed(
        `${name} has '${parts[misplaced]}' in component ${misplaced + 1}; present on admission is component ${POA + 1}, so it was not read`,
      ),
    );
    return diagnosis(code, role, undefined, ['poa']);
  }
  if (rest > 0) wrong.push(notRead(name, parts, rest));
  return diagnosis(code, role, poa || undefined);
}
