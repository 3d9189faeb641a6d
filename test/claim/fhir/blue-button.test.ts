import { describe, expect, it } from 'vitest';
import { checkClaim, fromFhirClaim, toOperationOutcome } from '../../../src/claim/index.js';

const CMS = 'https://bluebutton.cms.gov/resources';
const one = (system: string, code: string) => ({ coding: [{ system, code }] });

/** An explanation of benefit as the first generation of CMS Blue Button writes it (STU3). */
const first = (eob: string, number: string, kind?: string) => ({
  resourceType: 'ExplanationOfBenefit',
  type: {
    coding: [
      { system: `${CMS}/variables/nch_clm_type_cd`, code: number },
      { system: `${CMS}/codesystem/eob-type`, code: eob },
      ...(kind === undefined ? [] : [{ system: 'http://hl7.org/fhir/ex-claimtype', code: kind }]),
      { system: `${CMS}/variables/nch_near_line_rec_ident_cd`, code: 'V' },
    ],
  },
  careTeam: [{ sequence: 2, provider: { identifier: { value: '999' } }, role: one('x', 'primary') }],
  information: [
    {
      category: one(`${CMS}/codesystem/information`, `${CMS}/variables/ptnt_dschrg_stus_cd`),
      code: one(`${CMS}/variables/ptnt_dschrg_stus_cd`, '01'),
    },
  ],
  diagnosis: [
    { sequence: 1, packageCode: one(`${CMS}/variables/clm_drg_cd`, '695') },
    {
      sequence: 2,
      diagnosisCodeableConcept: one('http://hl7.org/fhir/sid/icd-10', 'A41.9'),
      type: [one(`${CMS}/codesystem/diagnosis-type`, 'principal')],
      extension: [{ url: `${CMS}/variables/clm_poa_ind_sw1`, valueCoding: { code: 'Y' } }],
    },
    {
      sequence: 3,
      diagnosisCodeableConcept: one('http://hl7.org/fhir/sid/icd-10', 'W18.30XA'),
      type: [one(`${CMS}/codesystem/diagnosis-type`, 'external-first')],
    },
  ],
  item: [
    {
      sequence: 1,
      careTeamLinkId: [2],
      diagnosisLinkId: [3],
      revenue: one(`${CMS}/variables/rev_cntr`, '0450'),
      service: one(`${CMS}/codesystem/hcpcs`, 'G0463'),
      modifier: [one(`${CMS}/codesystem/hcpcs`, '25')],
      locationCodeableConcept: one(`${CMS}/variables/line_place_of_srvc_cd`, '11'),
      servicedPeriod: { start: '2026-05-04', end: '2026-05-04' },
      quantity: { value: 1 },
    },
  ],
});

describe('CMS Blue Button, first generation', () => {
  it.each([
    ['CARRIER', '71', 'professional', 'professional'],
    ['CARRIER', '72', undefined, 'professional'],
    ['DME', '82', undefined, 'professional'],
    ['OUTPATIENT', '40', 'institutional', 'outpatient'],
    ['HHA', '10', undefined, 'outpatient'],
    ['HOSPICE', '50', undefined, 'outpatient'],
    ['INPATIENT', '60', 'institutional', 'inpatient'],
    ['SNF', '20', 'institutional', 'inpatient'],
  ])('%s (%s, %s) is %s', (eob, number, kind, type) => {
    const claim = fromFhirClaim(first(eob, number, kind));
    expect(claim.type).toBe(type);
    expect('supplier' in claim).toBe(eob === 'DME');
  });

  it('drugs of part D are not read', () => {
    expect(() => fromFhirClaim(first('PDE', '01'))).toThrow(
      "Claim.type is 'pharmacy'; only professional and institutional claims are read",
    );
  });

  it('is read whole, without a finding about its systems', () => {
    const claim = fromFhirClaim(first('INPATIENT', '60', 'institutional'));
    expect(claim).toMatchObject({
      dischargeStatus: '01',
      renderingProvider: '999',
      diagnoses: [
        { code: 'A41.9', role: 'principal', poa: 'Y' },
        { code: 'W18.30XA', role: 'external-cause' },
      ],
      lines: [{ revenueCode: '0450', code: 'G0463', modifiers: ['25'], units: 1, date: '2026-05-04' }],
    });
    expect(checkClaim(claim).findings.map(({ rule }) => rule)).not.toContain('claim.code-system');
    expect(fromFhirClaim(first('CARRIER', '71')).lines![0]).toMatchObject({
      diagnosisPointers: [2],
      placeOfService: '11',
      renderingProvider: '999',
    });
  });

  it('ICD-10 of other senders is another system', () => {
    const { diagnoses } = fromFhirClaim({ ...first('', '', 'professional'), type: one('x', 'professional') });
    expect(diagnoses[0]).toMatchObject({ codeSystem: 'http://hl7.org/fhir/sid/icd-10' });
  });
});

describe('a principal diagnosis that Medicare stores twice', () => {
  const diagnosis = (sequence: number, code: string, role: string | undefined, poa?: string) => ({
    sequence,
    diagnosisCodeableConcept: one('http://hl7.org/fhir/sid/icd-10-cm', code),
    ...(role === undefined ? {} : { type: [one(`${CMS}/codesystem/diagnosis-type`, role)] }),
    ...(poa === undefined ? {} : { onAdmission: one('x', poa) }),
  });
  const stay = (diagnosis: readonly object[]) => ({ ...first('INPATIENT', '60'), diagnosis });
  /** A visit whose line names the second diagnosis. */
  const visit = (diagnosis: readonly object[]) => {
    const [item] = first('CARRIER', '71').item;
    return { ...first('CARRIER', '71'), diagnosis, item: [{ ...item, diagnosisLinkId: [2] }] };
  };
  const rulesOf = (resource: object) => checkClaim(fromFhirClaim(resource)).findings.map(({ rule }) => rule);
  const twice = [
    diagnosis(1, 'A41.9', 'principal'),
    diagnosis(2, 'A419', 'other', 'Y'),
    diagnosis(3, 'R65.20', 'other', 'N'),
  ];

  it('is one diagnosis, with the indicator of the second; lines that name either point to it', () => {
    const claim = fromFhirClaim(stay(twice));
    expect(claim.diagnoses).toEqual([
      { code: 'A41.9', role: 'principal', poa: 'Y' },
      { code: 'R65.20', role: 'other', poa: 'N' },
    ]);
    expect(fromFhirClaim(visit(twice)).lines![0]).toMatchObject({ diagnosisPointers: [1] });
    expect(rulesOf(visit(twice))).not.toContain('icd10cm.duplicate');
  });

  it('a diagnosis after it keeps its place in the resource', () => {
    const resource = visit([...twice, diagnosis(4, 'E11', 'other')]);
    const outcome = toOperationOutcome(checkClaim(fromFhirClaim(resource)), { claim: resource });
    const header = outcome.issue.find(({ details }) => JSON.stringify(details).includes('icd10cm.header'));
    expect(header?.expression?.[0]).toMatch(/^ExplanationOfBenefit\.diagnosis\[3\]/);
  });

  it('a third time is a duplicate; in a Claim so is the second', () => {
    expect(rulesOf(visit([...twice, diagnosis(4, 'A41.9', 'other')]))).toContain('icd10cm.duplicate');
    const claim = { ...visit(twice), resourceType: 'Claim', type: one('x', 'professional') };
    expect(rulesOf(claim)).toContain('icd10cm.duplicate');
  });

  it('an admitting diagnosis of the same code stays', () => {
    const both = [diagnosis(1, 'A41.9', 'principal', 'Y'), diagnosis(2, 'A41.9', 'admitting')];
    expect(fromFhirClaim(stay(both)).diagnoses).toHaveLength(2);
  });
});

describe('CARIN Blue Button', () => {
  const inpatient = {
    resourceType: 'ExplanationOfBenefit',
    type: one('http://terminology.hl7.org/CodeSystem/claim-type', 'unknown'),
    subType: one('http://hl7.org/fhir/us/carin-bb/CodeSystem/C4BBInstitutionalClaimSubType', 'inpatient'),
    careTeam: [
      {
        sequence: 1,
        provider: { reference: 'Practitioner/1' },
        role: one('http://hl7.org/fhir/us/carin-bb/CodeSystem/C4BBClaimCareTeamRole', 'performing'),
        qualification: one('http://nucc.org/provider-taxonomy', '207Q00000X'),
      },
    ],
    diagnosis: [
      {
        sequence: 1,
        diagnosisCodeableConcept: one('http://hl7.org/fhir/sid/icd-10-cm', 'S06.0X1A'),
        type: [one('http://terminology.hl7.org/CodeSystem/ex-diagnosistype', 'principal')],
      },
      {
        sequence: 2,
        diagnosisCodeableConcept: one('http://hl7.org/fhir/sid/icd-10-cm', 'W18.30XA'),
        type: [
          one('http://hl7.org/fhir/us/carin-bb/CodeSystem/C4BBClaimDiagnosisType', 'externalcauseofinjury'),
        ],
      },
    ],
  };

  it('tells its type by the subtype too, and its roles and specialties', () => {
    expect(fromFhirClaim(inpatient)).toMatchObject({
      type: 'inpatient',
      renderingProvider: 'Practitioner/1',
      renderingTaxonomy: '207Q00000X',
      diagnoses: [
        { code: 'S06.0X1A', role: 'principal' },
        { code: 'W18.30XA', role: 'external-cause' },
      ],
    });
  });

  it('R5 has the specialty in an element of its own', () => {
    const { qualification, ...member } = inpatient.careTeam[0]!;
    const claim = fromFhirClaim({ ...inpatient, careTeam: [{ ...member, specialty: qualification }] });
    expect(claim.renderingTaxonomy).toBe('207Q00000X');
  });

  it('ICD-9 before ICD-10-CM is right', () => {
    const on = (date: string) =>
      checkClaim(
        fromFhirClaim({
          ...inpatient,
          type: one('x', 'professional'),
          diagnosis: [
            { sequence: 1, diagnosisCodeableConcept: one('http://hl7.org/fhir/sid/icd-9-cm', '250.00') },
          ],
          item: [{ sequence: 1, servicedDate: date }],
        }),
      ).findings.filter(({ rule }) => rule === 'claim.code-system').length;
    expect([on('2015-09-30'), on('2015-10-01')]).toEqual([0, 1]);
  });
});
