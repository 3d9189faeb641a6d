import { describe, expect, it } from 'vitest';
import { checkClaim, fromFhirClaim } from '../../../src/claim/index.js';
import { concept, VISIT } from '../fixtures/fhir.js';

const NDC = 'http://hl7.org/fhir/sid/ndc';

type Item = Record<string, unknown>;

/** A claim with items of one code each, changed. */
const claimOf = (items: readonly Item[], more: Item = {}) =>
  fromFhirClaim({
    ...VISIT,
    item: items.map((item, index) => ({
      sequence: index + 1,
      productOrService: {
        coding: [{ system: 'http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets', code: 'J1885' }],
      },
      diagnosisSequence: [1],
      servicedDate: '2026-05-04',
      locationCodeableConcept: { coding: [{ code: '11' }] },
      quantity: { value: 1 },
      ...item,
    })),
    ...more,
  });

const product = (ndc: string, system = NDC) => ({ productOrService: { coding: [{ system, code: ndc }] } });

describe('the drugs of a FHIR claim', () => {
  it('are details that name a product', () => {
    const detail = [
      { sequence: 1, ...product('0409-3796-01'), quantity: { value: 2, unit: 'milliliter', code: 'mL' } },
      { sequence: 2, ...product('00002', 'urn:oid:2.16.840.1.113883.6.69') },
    ];
    expect(claimOf([{ detail }]).lines![0]!.drugs).toEqual([
      { ndc: '0409-3796-01', quantity: 2, unit: 'mL' },
      { ndc: '00002' },
    ]);
  });

  it('are national drug codes beside the code of the service', () => {
    const coding = [
      { system: NDC, code: '00409379601' },
      { system: 'http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets', code: 'J1885' },
    ];
    expect(claimOf([{ productOrService: { coding } }]).lines![0]).toMatchObject({
      code: 'J1885',
      drugs: [{ ndc: '00409379601' }],
    });
  });

  it('tell lines apart', () => {
    const lines = ['1', '2'].map((ndc) => ({ detail: [product(ndc)] }));
    const duplicates = (items: readonly Item[]) =>
      checkClaim(claimOf(items)).findings.filter(({ rule }) => rule === 'claim.duplicate-line');
    expect(duplicates(lines)).toEqual([]);
    expect(duplicates([{}, {}])).toHaveLength(1);
  });
});

describe('the description of a FHIR item', () => {
  it('is the text of its concept', () => {
    const productOrService = { ...concept('hcpcs', 'E1399'), text: 'special cushion' };
    expect(claimOf([{ productOrService }, {}]).lines!.map(({ description }) => description)).toEqual([
      'special cushion',
      undefined,
    ]);
  });
});

describe('the care team of a FHIR claim', () => {
  const member = (sequence: number, provider: object, role?: string) => ({
    sequence,
    provider,
    ...(role !== undefined && { role: { coding: [{ code: role }] } }),
  });
  const careTeam = [
    member(1, { identifier: { value: '1245319599' } }, 'rendering'),
    member(2, { reference: 'Practitioner/2' }),
    member(3, { identifier: { value: '1679576722' } }, 'referring'),
  ];

  it('names who rendered the claim and its items', () => {
    const items = [[1], [2], [3], [3, 2], undefined].map((careTeamSequence) => ({ careTeamSequence }));
    const { renderingProvider, lines } = claimOf(items, { careTeam });
    expect(renderingProvider).toBe('1245319599');
    expect(lines!.map((line) => line.renderingProvider)).toEqual([
      '1245319599',
      'Practitioner/2',
      undefined,
      'Practitioner/2',
      undefined,
    ]);
  });

  it('names nobody for the claim if two rendered it', () => {
    const two = [careTeam[0]!, member(4, { reference: 'Practitioner/4' }, 'performing')];
    expect(claimOf([{ careTeamSequence: [4] }], { careTeam: two })).toMatchObject({
      lines: [{ renderingProvider: 'Practitioner/4' }],
    });
    expect(claimOf([{}], { careTeam: two }).renderingProvider).toBeUndefined();
  });
});
