import { describe, expect, it } from 'vitest';
import type { ClaimAnswer } from '../../../src/claim/answer.js';
import { checkClaim, fromFhirClaim, toOperationOutcome } from '../../../src/claim/index.js';
import { createNcci } from '../../../src/ncci/index.js';
import { changed, PROFESSIONAL } from '../check/claims.js';
import { concept, STAY, VISIT } from '../fixtures/fhir.js';

const outcome = (resource: object) =>
  toOperationOutcome(checkClaim(fromFhirClaim(resource)), { claim: resource });

/** The issues of findings: rule, code, and places. */
const found = (resource: object) =>
  outcome(resource).issue.flatMap(({ code, details, expression }) =>
    details.coding === undefined ? [] : [[details.coding[0].code, code, expression?.join()]],
  );

describe('an OperationOutcome', () => {
  it('gives places in the resource, also if lists have another order than in the claim', () => {
    const claim = changed(VISIT, (copy) => {
      copy.diagnosis[0].diagnosisCodeableConcept = concept('icd10cm', 'I1');
      copy.diagnosis[1].diagnosisCodeableConcept = concept('icd10cm', 'E10.9');
    });
    expect(found(claim)).toEqual([
      ['icd10cm.invalid', 'code-invalid', 'Claim.diagnosis[0]'],
      ['claim.pointer-unknown', 'structure', 'Claim.item[1].diagnosisSequence[0]'],
    ]);
  });

  it('of a stay has places in the resource', () => {
    const claim = changed(STAY, (copy) => {
      copy.supportingInfo[0].timingPeriod.end = '2026-01-04';
      copy.procedure[0].procedureCodeableConcept = concept('icd10pcs', '0DTJ4ZY');
      copy.item[0].revenue = { coding: [{ code: '1' }] };
      copy.item[0].productOrService = { coding: [{ code: '1' }] };
      copy.item[1].quantity.value = -1;
    });
    expect(found(claim)).toEqual(
      expect.arrayContaining([
        ['claim.date-order', 'structure', 'Claim.supportingInfo'],
        ['icd10pcs.unknown', 'code-invalid', 'Claim.procedure[0].procedure'],
        ['claim.revenue-code', 'structure', 'Claim.item[0].revenue'],
        ['claim.units', 'structure', 'Claim.item[1].quantity'],
      ]),
    );
  });

  it('has the message of the finding, its evidence and its fix', () => {
    const answer = checkClaim(changed(PROFESSIONAL, (claim) => (claim.diagnoses[1].code = 'E10.9')));
    const [issue] = toOperationOutcome(answer).issue;
    expect(issue).toMatchObject({
      severity: 'warning',
      code: 'business-rule',
      details: { coding: [{ code: 'icd10cm.excludes1' }], text: answer.findings[0]!.message },
    });
    expect(issue.diagnostics).toContain('ICD-10-CM Tabular List 2025-10-01, E11: Excludes1');
    expect(issue.diagnostics).toContain(answer.findings[0]!.fix!.message);
    expect(issue).not.toHaveProperty('expression');
  });

  it('reports every check that did not run or ran in part: an empty result is not an approval', () => {
    const answer = checkClaim(PROFESSIONAL, { edits: createNcci({}) });
    const { issue } = toOperationOutcome(answer);
    const open = answer.checks.filter(({ status }) => status === 'not-run' || status === 'partly');
    expect(open.length).toBeGreaterThanOrEqual(3);
    expect(issue).toHaveLength(open.length);
    for (const { severity, code } of issue)
      expect([severity, code]).toEqual(['information', 'informational']);
    expect(issue.map(({ details }) => details.text).join()).toContain(
      "The check 'units' did not run: no mue table",
    );
  });

  it('has at least one issue, as FHIR wants', () => {
    const answer: ClaimAnswer = {
      ok: true,
      findings: [],
      counts: { errors: 0, warnings: 0, information: 0 },
      checks: [],
    };
    expect(toOperationOutcome(answer)).toEqual({
      resourceType: 'OperationOutcome',
      issue: [
        {
          severity: 'information',
          code: 'informational',
          details: { text: 'All checks ran and found nothing.' },
        },
      ],
    });
  });

  it('has a code of its own for duplicates', () => {
    const claim = changed(PROFESSIONAL, (copy) => copy.lines.push({ ...copy.lines[0] }));
    const codes = toOperationOutcome(checkClaim(claim)).issue.map(({ code }) => code);
    expect(codes).toContain('duplicate');
  });
});
