import { describe, expect, it } from 'vitest';
import { checkClaim, fromFhirBundle, fromFhirClaim, toOperationOutcome } from '../../../src/claim/index.js';
import { changed } from '../check/claims.js';
import { concept, STAY, VISIT } from '../fixtures/fhir.js';

const bundleOf = (...entry: readonly object[]) => ({ resourceType: 'Bundle', type: 'collection', entry });
const patientOf = (id: string, birthDate: string) => ({
  resourceType: 'Patient',
  id,
  birthDate,
  gender: 'male',
});

/** A claim with a patient elsewhere. */
const visitOf = (reference: string, id = 'v1') =>
  changed(VISIT, (copy) => {
    copy.id = id;
    copy.patient = { reference };
  });

/** The birth dates of the patients, claim by claim. */
const birthDates = (bundle: object) =>
  fromFhirBundle(bundle).claims.map(({ claim }) => claim.patient?.birthDate);

describe('a bundle', () => {
  it('gives each claim with its entry, and the reason for each that is lost', () => {
    const dental = { resourceType: 'Claim', id: 'd1', type: { coding: [{ code: 'oral' }] } };
    const bundle = bundleOf(
      { resource: { resourceType: 'Patient', id: 'p1' } },
      { fullUrl: 'urn:uuid:1', resource: VISIT },
      { fullUrl: 'urn:uuid:2', resource: dental },
      {},
      { resource: STAY },
      { resource: bundleOf({ resource: VISIT }) },
    );
    const { claims, problems } = fromFhirBundle(bundle);
    expect(claims).toEqual(
      [
        { entry: 1, fullUrl: 'urn:uuid:1', id: 'visit-1', claim: fromFhirClaim(VISIT) },
        { entry: 4, id: 'stay-3', claim: fromFhirClaim(STAY) },
      ].map((claim) => JSON.parse(JSON.stringify(claim))),
    );
    expect(problems).toEqual([
      {
        entry: 2,
        fullUrl: 'urn:uuid:2',
        id: 'd1',
        message: "Claim.type is 'oral'; only professional and institutional claims are read",
      },
      { entry: 5, message: 'this is a FHIR Bundle, not a Claim; give it to fromFhirBundle' },
    ]);
    const { issue } = toOperationOutcome(checkClaim(claims[0]!.claim), { claim: VISIT });
    expect(issue.length).toBeGreaterThan(0);
  });

  it('without claims gives none', () => {
    expect(fromFhirBundle(bundleOf())).toEqual({ claims: [], problems: [] });
    expect(fromFhirBundle({ resourceType: 'Bundle' })).toEqual({ claims: [], problems: [] });
  });

  it.each([
    [JSON.stringify(bundleOf()), 'this is a text, not a Bundle; parse it first: JSON.parse(text)'],
    [VISIT, 'this is one Claim, not a Bundle; give it to fromFhirClaim'],
    [{ resourceType: 'Patient' }, "this is not a FHIR Bundle; its resourceType is 'Patient'"],
    [[bundleOf()], 'this is not a FHIR Bundle; its resourceType is missing'],
    [null, 'this is not a FHIR Bundle; its resourceType is missing'],
  ])('%#: anything else is refused', (value, message) => {
    expect(() => fromFhirBundle(value as never)).toThrow(
      expect.objectContaining({ code: 'unreadable-claim', message }) as unknown as Error,
    );
  });
});

describe('a reference in a bundle', () => {
  const ONE = 'https://one.example/fhir/';
  const TWO = 'https://two.example/fhir/';

  it.each([
    ['Patient/7', undefined],
    ['Patient/7', 'urn:uuid:7'],
    ['urn:uuid:7', 'urn:uuid:7'],
    ['Patient/7', `${ONE}Patient/7`],
    [`${ONE}Patient/7`, `${ONE}Patient/7`],
    [`${ONE}Patient/7/_history/3`, `${ONE}Patient/7`],
    [`${ONE}Patient/7`, 'urn:uuid:7'],
  ])('%s is found at %s', (reference, fullUrl) => {
    const patient = patientOf('7', '1960-05-06');
    expect(birthDates(bundleOf({ resource: visitOf(reference) }, { fullUrl, resource: patient }))).toEqual([
      '1960-05-06',
    ]);
  });

  it('is of the server of its claim', () => {
    const claims = (reference: string) => [
      { fullUrl: `${ONE}Claim/v1`, resource: visitOf(reference) },
      { fullUrl: `${TWO}Claim/v1`, resource: visitOf(reference) },
      { resource: visitOf(reference) },
    ];
    const patients = [
      { fullUrl: `${ONE}Patient/7`, resource: patientOf('7', '1961-01-01') },
      { fullUrl: `${TWO}Patient/7`, resource: patientOf('7', '1962-02-02') },
    ];
    const relative = bundleOf(...patients, ...claims('Patient/7'));
    expect(birthDates(relative)).toEqual(['1961-01-01', '1962-02-02', undefined]);
    const absolute = bundleOf(...patients, ...claims(`${TWO}Patient/7`));
    expect(birthDates(absolute)).toEqual(['1962-02-02', '1962-02-02', '1962-02-02']);
  });

  it('to another server is not the resource with the same identifier', () => {
    const patient = { fullUrl: `${ONE}Patient/7`, resource: patientOf('7', '1961-01-01') };
    expect(birthDates(bundleOf(patient, { resource: visitOf(`${TWO}Patient/7`) }))).toEqual([undefined]);
  });

  it('with a version finds that version; of several versions one must be named', () => {
    const versions = ['1', '2'].map((versionId) => ({
      fullUrl: `${ONE}Patient/7`,
      resource: { ...patientOf('7', `196${versionId}-01-01`), meta: { versionId } },
    }));
    const asked = (reference: string) => birthDates(bundleOf(...versions, { resource: visitOf(reference) }));
    expect(asked(`${ONE}Patient/7/_history/1`)).toEqual(['1961-01-01']);
    expect(asked(`${ONE}Patient/7/_history/2`)).toEqual(['1962-01-01']);
    expect(asked(`${ONE}Patient/7`)).toEqual([undefined]);
  });

  it('that the bundle does not hold is asked of the caller', () => {
    const bundle = bundleOf(
      { resource: visitOf('Patient/7') },
      { resource: visitOf('Patient/8', 'v2') },
      { resource: patientOf('7', '1960-05-06') },
    );
    const asked: string[] = [];
    const { claims } = fromFhirBundle(bundle, {
      resolve: (reference) => {
        asked.push(reference);
        return patientOf('8', '1970-01-01');
      },
    });
    expect(asked).toEqual(['Patient/8']);
    expect(claims.map(({ claim }) => claim.patient?.birthDate)).toEqual(['1960-05-06', '1970-01-01']);
    const later = (async () => ({})) as unknown as () => object;
    expect(() => fromFhirBundle(bundle, { resolve: later })).toThrow(/must be synchronous/);
    const fails = () => {
      throw new Error('no network');
    };
    const { claims: read, problems } = fromFhirBundle(bundle, { resolve: fails });
    expect(read.length).toBe(1);
    expect(problems.map(({ message }) => message)).toEqual([
      "resolve failed for 'Patient/8': Error: no network",
    ]);
  });

  it('of a diagnosis gives the code of the condition', () => {
    const visit = changed(VISIT, (copy) => {
      delete copy.diagnosis[0].diagnosisCodeableConcept;
      copy.diagnosis[0].diagnosisReference = { reference: 'Condition/c1' };
    });
    const condition = { resourceType: 'Condition', id: 'c1', code: concept('icd10cm', 'N18.31') };
    const [read] = fromFhirBundle(bundleOf({ resource: visit }, { resource: condition })).claims;
    expect(read!.claim.diagnoses).toContainEqual({ code: 'N18.31' });
  });
});
