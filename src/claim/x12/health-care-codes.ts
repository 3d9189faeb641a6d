import type { DiagnosisRole } from '../types.js';
import { type ClaimDraft, diagnosis, procedure } from './draft.js';
import type { Segment } from './segments.js';
import { components, isoDate } from './values.js';

const DIAGNOSES: Readonly<Record<string, DiagnosisRole | undefined>> = {
  ABK: 'principal',
  ABF: 'other',
  ABJ: 'admitting',
  APR: 'reason-for-visit',
  ABN: 'external-cause',
};

const PROCEDURES = new Set(['BBR', 'BBQ']);

/** The same in ICD-9, which claims from 2015-10-01 on may not use. */
const ICD9 = new Set(['BK', 'BF', 'BJ', 'PR', 'BN', 'BR', 'BQ']);

/** The component with the present-on-admission indicator. */
const POA = 8;

/** What is wrong with a segment. */
type Wrong = { readonly code: 'malformed-segment' | 'unsupported-code-set'; readonly message: string };

/**
 * Reads an `HI` segment: diagnoses and procedures by their qualifiers. The others (values, conditions, occurrences, DRG,
 * treatment codes, anesthesia procedures) are for the payer. Internal.
 */
export function readHealthCareCodes(segment: Segment, draft: ClaimDraft): Wrong | undefined {
  for (let index = 1; index < segment.elements.length; index++) {
    const wrong = readCode(components(segment, index), `HI${String(index).padStart(2, '0')}`, draft);
    if (wrong !== undefined) return wrong;
  }
  return undefined;
}

function readCode(parts: readonly string[], name: string, draft: ClaimDraft): Wrong | undefined {
  const [qualifier = '', code = '', , date = ''] = parts;
  if (ICD9.has(qualifier))
    return {
      code: 'unsupported-code-set',
      message: `${name} has the qualifier ${qualifier}, which is ICD-9; only ICD-10 is read`,
    };
  const role = Object.hasOwn(DIAGNOSES, qualifier) ? DIAGNOSES[qualifier] : undefined;
  if (role === undefined && !PROCEDURES.has(qualifier)) return undefined;
  if (code === '') return { code: 'malformed-segment', message: `${name} has no code` };
  if (role !== undefined) draft.diagnoses.push(diagnosis(code, role, parts[POA] || undefined));
  else draft.procedures.push(procedure(code, date === '' ? undefined : isoDate(date)));
  return undefined;
}
