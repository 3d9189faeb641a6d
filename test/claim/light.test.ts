import { beforeAll, describe, expect, it, vi } from 'vitest';
import { type Claim, type ClaimAnswer, checkClaim, fromFhirClaim } from '../../src/claim/index.js';
import { coveredBy, data, excludes1Notes } from '../diagnoses/excludes1-notes.js';
import { mutated } from '../hostile/mutate.js';
import { randomOf } from '../hostile/random.js';
import { INPATIENT, OUTPATIENT, PROFESSIONAL } from './check/claims.js';
import { VISIT } from './fixtures/fhir.js';

/** A module of its own: another test may have loaded the texts already. */
async function fresh(): Promise<typeof import('../../src/claim/light/index.js')> {
  vi.resetModules();
  return import('../../src/claim/light/index.js');
}

/** A claim for each Excludes1 note of a Tabular List, with a code of its node and the first and last one that it names. */
function* excludedPairs(on: string): Generator<Claim> {
  const { notes, tabulars, codes } = data.relation();
  const tabular = tabulars.findIndex(({ effective }) => effective === on);
  const release = codes.releaseOn(Number(on.replaceAll('-', '')) as never);
  for (const { node, references } of excludes1Notes(tabular)) {
    const subject = notes.nodes.show(node).code;
    for (const reference of references) {
      const covered = [...coveredBy(reference, release)];
      for (const row of new Set([covered[0], covered.at(-1)]))
        if (row !== undefined)
          yield {
            ...PROFESSIONAL,
            diagnoses: [subject, codes.codeOf(row)],
            lines: [{ code: '99213', units: 1, diagnosisPointers: [1], date: on }],
          };
    }
  }
}

/** Claims changed at random, and stays with procedures that have a wrong code. */
function* changed(): Generator<Claim> {
  const random = randomOf(20_261_128);
  const originals = [PROFESSIONAL, OUTPATIENT, INPATIENT, fromFhirClaim(VISIT)];
  for (let i = 0; i < 2000; i++) yield mutated(originals[i % originals.length], random) as Claim;
  for (const code of ['0DTJ4Z', 'ODTJ4ZZ', '0DTJ9ZZ', '0DTZ4ZZ', '0ZZJ4ZZ', 'X', '', '0DTJ4ZZZ', 'E11.9'])
    yield { ...INPATIENT, procedures: [{ code, date: '2026-01-05' }] };
}

const claims: readonly Claim[] = [...excludedPairs('2025-10-01'), ...changed()];

/** An answer without the two texts that may be shorter before the texts are loaded. */
function withoutTexts(answer: ClaimAnswer): string {
  const findings = answer.findings.map(({ message, evidence, ...rest }) => ({
    ...rest,
    message: rest.rule.startsWith('icd10pcs.') ? '' : message,
    evidence: evidence.map(({ source, release, at, statement }) =>
      source === 'ICD-10-CM Tabular List' || source === 'ICD-10-PCS'
        ? { source, release, at }
        : { source, release, at, statement },
    ),
  }));
  return JSON.stringify({ ...answer, findings });
}

describe('the light claim check', () => {
  let light: typeof import('../../src/claim/light/index.js');
  beforeAll(async () => {
    light = await fresh();
  });

  it('finds what the whole one finds, before any text is loaded, on every Excludes1 note of a list and on changed claims', () => {
    expect(claims.length).toBeGreaterThan(5000);
    for (const claim of claims)
      expect(withoutTexts(light.checkClaim(claim))).toBe(withoutTexts(checkClaim(claim)));
  });

  it('names the note by its kind and place, and says that its text is not loaded', () => {
    const [finding] = light.checkClaim({ ...PROFESSIONAL, diagnoses: ['E11.9', 'E10.9'] }).findings;
    expect(finding?.evidence[0]).toMatchObject({
      source: 'ICD-10-CM Tabular List',
      statement: 'Excludes1: a note names the codes; its text is not loaded',
    });
  });

  it('names allowed values of a procedure by their characters', () => {
    const stay = { ...INPATIENT, procedures: [{ code: '0DTJ9ZZ', date: '2026-01-05' }] };
    const message = (check: typeof checkClaim): string | undefined =>
      check(stay).findings.find(({ rule }) => rule.startsWith('icd10pcs.'))?.message;
    expect(message(checkClaim)).toMatch(/character 5 \(Approach\) is '9'; allowed after 0DTJ: 0 \(Open\)/);
    expect(message(light.checkClaim)).toMatch(/character 5 is '9'; allowed after 0DTJ: 0, /);
  });

  it('gives the very same answers once the texts are loaded; loading twice changes nothing', async () => {
    await light.loadTexts();
    for (const claim of claims)
      expect(JSON.stringify(light.checkClaim(claim))).toBe(JSON.stringify(checkClaim(claim)));
    await light.loadTexts();
    expect(light.checkClaim(INPATIENT)).toEqual(checkClaim(INPATIENT));
  });
});
