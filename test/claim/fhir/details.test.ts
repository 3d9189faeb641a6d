import { describe, expect, it, vi } from 'vitest';
import { checkClaim, fromFhirBundle, fromFhirClaim, toOperationOutcome } from '../../../src/claim/index.js';
import { changed } from '../check/claims.js';
import { concept, STAY, VISIT } from '../fixtures/fhir.js';

const one = (system: string | undefined, code: string) => ({ coding: [{ ...(system && { system }), code }] });
const CMS = 'http://bluebutton.cms.gov/resources';

describe('an address is known as a whole, not by a part of it', () => {
  it.each([
    [`${CMS}/codesystem/eob-type`, 'professional'],
    [`${CMS.replace('http:', 'https:')}/variables/nch_clm_type_cd`, 'professional'],
    [`${CMS}/codesystem/eob-type-2`, undefined],
    [`https://example.org/?from=${CMS}/codesystem/eob-type`, undefined],
  ])('the type of a claim: %s', (system, type) => {
    const eob = { resourceType: 'ExplanationOfBenefit', type: one(system, '71'), item: [] };
    if (type === undefined) expect(() => fromFhirClaim(eob)).toThrow(/type/);
    else expect(fromFhirClaim(eob).type).toBe(type);
  });

  it.each([
    ['http://hl7.org/fhir/sid/ndc', true],
    ['urn:oid:2.16.840.1.113883.6.69', true],
    ['https://example.org/?of=http://hl7.org/fhir/sid/ndc', false],
    ['http://hl7.org/fhir/sid/ndc-old', false],
  ])('a drug product: %s', (system, isDrug) => {
    const claim = changed(VISIT, (copy) => {
      copy.item[0].productOrService.coding.push({ system, code: '00409379601' });
    });
    const line = fromFhirClaim(claim).lines!.find(
      ({ code }) => code === fromFhirClaim(VISIT).lines![0]!.code,
    )!;
    expect(line.drugs?.map(({ ndc }) => ndc)).toEqual(isDrug ? ['00409379601'] : undefined);
  });

  it.each([`${CMS}/codesystem/hcpcs`, `${CMS}/variables/hcpcs_cd`])(
    'a service: %s, and no diagnosis',
    (system) => {
      const claim = changed(VISIT, (copy) => {
        copy.item[0].productOrService = one(system, 'G0463');
        copy.diagnosis[0].diagnosisCodeableConcept = one(system, 'E11.9');
      });
      const { lines, diagnoses } = fromFhirClaim(claim) as {
        lines: readonly { code: string }[];
        diagnoses: readonly { code: string }[];
      };
      expect(lines.find(({ code }) => code === 'G0463')).not.toHaveProperty('codeSystem');
      expect(diagnoses.find(({ code }) => code === 'E11.9')).toHaveProperty('codeSystem', system);
    },
  );
});

describe('of several codes the known one is read', () => {
  it('for the indicator of present on admission', () => {
    const claim = changed(STAY, (copy) => {
      copy.diagnosis[0].onAdmission = { coding: [{ code: 'YES' }, { code: 'N' }] };
    });
    expect(fromFhirClaim(claim).diagnoses).toContainEqual(expect.objectContaining({ poa: 'N' }));
  });

  it('for a type of bill that is the subtype of the claim', () => {
    const claim = changed(STAY, (copy) => {
      copy.supportingInfo = copy.supportingInfo.filter(
        ({ category }: { category: object }) => !JSON.stringify(category).includes('typeofbill'),
      );
      copy.subType = { coding: [{ code: 'inpatient' }, { code: '0111' }] };
    });
    expect(fromFhirClaim(claim)).toMatchObject({ typeOfBill: '0111' });
  });
});

describe('a procedure with a concept and a reference', () => {
  it('is that of the concept: the reference is not asked for', () => {
    const resolve = vi.fn(() => ({ resourceType: 'Procedure', code: concept('icd10pcs', '0FT44ZZ') }));
    const both = changed(STAY, (copy) => {
      copy.procedure[0].procedureReference = { reference: 'Procedure/7' };
    });
    const { procedures } = fromFhirClaim(both, { resolve }) as { procedures?: readonly { code: string }[] };
    expect(procedures).toEqual((fromFhirClaim(STAY, { resolve }) as { procedures?: object }).procedures);
    expect(resolve.mock.calls.flat()).not.toContain('Procedure/7');
  });
});

describe('a detail', () => {
  it('is rendered by whom its item names', () => {
    const claim = changed(VISIT, (copy) => {
      copy.careTeam = [
        { sequence: 1, provider: { identifier: { value: '1245319599' } }, role: one('x', 'performing') },
        { sequence: 2, provider: { identifier: { value: '1679576722' } }, role: one('x', 'performing') },
      ];
      const { productOrService } = copy.item[0];
      copy.item = [{ ...copy.item[0], careTeamSequence: [2], detail: [{ sequence: 1, productOrService }] }];
      delete copy.item[0].productOrService;
    });
    expect(fromFhirClaim(claim).lines).toMatchObject([{ renderingProvider: '1679576722' }]);
  });
});

describe('a version of a resource', () => {
  it('is not chosen because it has no version', () => {
    const patient = (birthDate: string, meta?: object) => ({
      fullUrl: 'https://one.example/fhir/Patient/7',
      resource: { resourceType: 'Patient', id: '7', birthDate, ...(meta && { meta }) },
    });
    const visit = changed(VISIT, (copy) => {
      delete copy.contained;
      copy.patient = { reference: 'https://one.example/fhir/Patient/7' };
    });
    const entry = [patient('1960-01-01', { versionId: '1' }), patient('1961-01-01'), { resource: visit }];
    const { claims } = fromFhirBundle({ resourceType: 'Bundle', entry });
    expect(claims.map(({ claim }) => claim.patient?.birthDate)).toEqual([undefined]);
  });
});

describe('toOperationOutcome', () => {
  it('says what it needs', () => {
    expect(() => toOperationOutcome(null as never)).toThrow(/^toOperationOutcome needs an object, not null/);
    const answer = checkClaim(fromFhirClaim(VISIT));
    for (const findings of [['text'], [5], [null]])
      expect(() => toOperationOutcome({ ...answer, findings } as never)).toThrow(
        /findings and checks are missing or changed/,
      );
  });
});
