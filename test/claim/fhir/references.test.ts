import { describe, expect, it } from 'vitest';
import { checkClaim, fromFhirClaim, toOperationOutcome } from '../../../src/claim/index.js';
import { claimSchema } from '../../../src/schemas/index.js';
import { changed } from '../check/claims.js';
import { concept, STAY, VISIT } from '../fixtures/fhir.js';

const byReference = changed(STAY, (copy) => {
  delete copy.procedure[0].procedureCodeableConcept;
  delete copy.procedure[0].date;
  copy.procedure[0].procedureReference = { reference: 'Procedure/7' };
});

describe('a reference', () => {
  it('that is not found is named as one, and not judged as a code', () => {
    const claim = fromFhirClaim(byReference);
    const { findings, checks } = checkClaim(claim);
    const [found] = findings.filter(({ pointers }) => pointers[0] === '/procedures/0/code');
    expect(found).toMatchObject({
      rule: 'claim.element-unread',
      severity: 'error',
      message: expect.stringContaining("'Procedure/7' is a reference to a resource that was not found"),
    });
    expect(findings.filter(({ rule }) => rule.startsWith('icd10pcs.'))).toEqual([]);
    expect(checks.find(({ check }) => check === 'procedures')!.status).toBe('partly');
    expect(claimSchema().safeParse(claim).success).toBe(true);
    const issue = toOperationOutcome(checkClaim(claim), { claim: byReference }).issue.find(
      ({ details }) => details.coding?.[0].code === 'claim.element-unread',
    );
    expect(issue!.expression).toEqual(['Claim.procedure[0].procedure']);
    expect(issue!.details.coding![0].system).toBe('urn:medcodes:rules');
  });

  it.each([
    { performedDateTime: '2026-01-05T10:00:00Z' },
    { performedPeriod: { start: '2026-01-05' } },
    { occurrenceDateTime: '2026-01-05' },
    { occurrencePeriod: { start: '2026-01-05' } },
  ])('to a procedure keeps its date: %j', (done) => {
    const resolve = () => ({ resourceType: 'Procedure', code: concept('icd10pcs', '0DTJ4ZZ'), ...done });
    const claim = fromFhirClaim(byReference, { resolve });
    expect(claim.type === 'inpatient' && claim.procedures).toEqual([{ code: '0DTJ4ZZ', date: '2026-01-05' }]);
  });

  it('is resolved synchronously, and a failure has its reference', () => {
    const later = (async () => ({})) as unknown as () => object;
    expect(() => fromFhirClaim(byReference, { resolve: later })).toThrow(/must be synchronous/);
    const fails = () => {
      throw new Error('no network');
    };
    expect(() => fromFhirClaim(byReference, { resolve: fails })).toThrow(
      "resolve failed for 'Patient/9': Error: no network",
    );
  });
});

describe('what a claim of FHIR names', () => {
  it('a sequence that no diagnosis has is named as it is', () => {
    const messages = checkClaim(fromFhirClaim(VISIT)).findings.map(({ message }) => message);
    expect(messages).toContain('the line points to diagnosis 9, but the claim has 3');
  });

  it('a quantity that is a text is named, not left out', () => {
    const claim = changed(VISIT, (copy) => {
      copy.item[0].quantity = { value: '1,000' };
    });
    expect(checkClaim(fromFhirClaim(claim)).findings[0]!.message).toBe(
      "'units' must be a number, not '1,000'",
    );
  });

  it('a Bundle is named, with how to read it', () => {
    expect(() => fromFhirClaim({ resourceType: 'Bundle', entry: [] })).toThrow(
      /a FHIR Bundle, not a Claim; give it to fromFhirBundle/,
    );
  });
});
