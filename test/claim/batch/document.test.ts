import { describe, expect, it } from 'vitest';
import { checkBatch } from '../../../src/claim/batch/index.js';
import { fromFhirClaim } from '../../../src/claim/index.js';
import { changed, PROFESSIONAL } from '../check/claims.js';
import { concept, VISIT } from '../fixtures/fhir.js';

const records = async (text: string, pieces = 1): Promise<string[]> => {
  const size = Math.ceil(text.length / pieces);
  const input = Array.from({ length: pieces }, (_, i) => text.slice(i * size, (i + 1) * size));
  const found: string[] = [];
  for await (const { record, claim, findings } of checkBatch(input))
    found.push(`${record} ${claim ?? ''} ${findings.map(({ rule }) => rule).join()}`);
  return found;
};

const clean = PROFESSIONAL;
const pretty = (value: unknown): string => JSON.stringify(value, null, 2);

describe('a JSON document', () => {
  it('may be a claim over several lines, in any number of pieces', async () => {
    const [one] = await records(`${JSON.stringify(clean)}\n`);
    expect(await records(pretty(clean))).toEqual([one]);
    expect(await records(pretty(clean), 9)).toEqual([one]);
    expect(await records(`\uFEFF${pretty(clean)}\r\n`)).toEqual([one]);
  });

  it('may be an array of claims; one that cannot be read stops none', async () => {
    const found = await records(pretty([clean, { resourceType: 'Patient' }, 7, VISIT]));
    expect(found.map((each) => each.split(' ')[0])).toEqual(['1', '2', '3', '4']);
    expect(found[1]).toContain('claim.unreadable');
    expect(found[2]).toContain('claim.malformed');
    expect(await records('[]')).toEqual([]);
  });

  it('that is cut off is unreadable', async () => {
    expect(await records(pretty(clean).slice(0, -5))).toEqual(['1  claim.unreadable']);
  });
});

describe('a FHIR bundle', () => {
  const condition = { resourceType: 'Condition', id: 'c1', code: concept('icd10cm', 'N18.31') };
  const visit = changed(VISIT, (copy) => {
    delete copy.diagnosis[0].diagnosisCodeableConcept;
    copy.diagnosis[0].diagnosisReference = { reference: 'https://example.org/fhir/Condition/c1/_history/2' };
  });
  const bundle = {
    resourceType: 'Bundle',
    entry: [{ resource: condition }, { resource: visit }, { resource: VISIT }, {}],
  };

  it('gives each of its claims, on a line or over several', async () => {
    const found = await records(`${JSON.stringify(bundle)}\n${JSON.stringify(clean)}\n`);
    expect(found.map((each) => each.split(' ')[0])).toEqual(['1', '2', '3']);
    expect(await records(pretty(bundle))).toEqual(found.slice(0, 2));
  });

  it('has what its references name', async () => {
    const [first] = await records(JSON.stringify(bundle));
    const resolved = fromFhirClaim(visit, { resolve: () => condition });
    expect(await records(JSON.stringify(resolved))).toEqual([first]);
  });

  it('without a claim is unreadable', async () => {
    expect(
      await records(JSON.stringify({ resourceType: 'Bundle', entry: [{ resource: condition }] })),
    ).toEqual(['1  claim.unreadable']);
  });
});
