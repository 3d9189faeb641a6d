import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { faultsOf, RESOLUTIONS } from './compile.js';

const folder = join(inject('project'), 'claim-types');

const USES = `
import { checkClaim, fromFhirBundle, fromFhirClaim, fromX12, toOperationOutcome } from 'medcodes/claim';
import { lookup as placeOfService } from 'medcodes/pos';
import type { CheckName, Claim, ClaimAnswer, Finding, InpatientClaim, X12Problem } from 'medcodes/claim';
import { checkBatch, writeFindings, type BatchRecord, type BatchSummary } from 'medcodes/claim/batch';
import { createNcci } from 'medcodes/ncci';

const stay: InpatientClaim = { type: 'inpatient', diagnoses: [{ code: 'I10', poa: 'Y' }], procedures: [{ code: '0DTJ4ZZ' }] };
const answer: ClaimAnswer = checkClaim(stay, { edits: createNcci({}) });
const findings: readonly Finding[] = answer.findings;
const names: readonly CheckName[] = answer.checks.map(({ check }) => check);
const read = fromX12('');
const claims: readonly Claim[] = read.claims.map(({ claim }) => claim);
const problems: readonly X12Problem[] = read.problems;
const claim: Claim = fromFhirClaim({}, { patient: {} });
const bundled: readonly Claim[] = fromFhirBundle({}, { resolve: () => undefined }).claims.map(({ claim }) => claim);
if (claim.type === 'professional') { const pointers: readonly number[] | undefined = claim.lines[0]?.diagnosisPointers; }
if (claim.type === 'inpatient') { const discharge: string | undefined = claim.discharge; }
const severity: 'error' | 'warning' | 'information' = toOperationOutcome(answer).issue[0].severity;
const setting: 'facility' | 'non-facility' | undefined = placeOfService('11')?.setting;
async function batch(): Promise<BatchSummary> {
  for await (const record of checkBatch([''])) { const one: BatchRecord = record; }
  return writeFindings([''], { writable: true, write: () => true, end: () => undefined });
}
`;

const MISUSES = `
import { checkClaim } from 'medcodes/claim';
checkClaim({ type: 'dental', diagnoses: [], lines: [] });
checkClaim({ type: 'professional', diagnoses: [], lines: [{ code: '99213', modifier: '25' }] });
checkClaim({ type: 'professional', diagnoses: [], lines: [{ code: '99213', units: '1' }] });
checkClaim({ type: 'outpatient', diagnoses: [], lines: [], procedures: [] });
checkClaim({ type: 'inpatient', diagnoses: [{ code: 'I10', poa: 'X' }] });
`;

describe.each(RESOLUTIONS)('the types of claims under %s', (_, name, options) => {
  it('guide', () => {
    expect(faultsOf(folder, name, USES, options)).toEqual([]);
  });

  it('tell what is wrong', () => {
    expect(faultsOf(folder, `misuse-${name}`, MISUSES, options).map(([line]) => line)).toEqual([
      2, 3, 4, 5, 6,
    ]);
  });
});
