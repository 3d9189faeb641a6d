import { describe, expect, it } from 'vitest';
import { createTerminology, gemMaps, icd9Set } from '../../src/fhir/index.js';
import type { FhirMapTarget } from '../../src/fhir/types.js';
import * as diagnoses from '../../src/icd9/index.js';
import * as procedures from '../../src/icd9/procedures/index.js';

const NINE = 'http://hl7.org/fhir/sid/icd-9-cm';
const CM = 'http://hl7.org/fhir/sid/icd-10-cm';
const PCS = 'http://www.cms.gov/Medicare/Coding/ICD10';
const options = { sets: [icd9Set({ diagnoses, procedures })], maps: gemMaps({ diagnoses, procedures }) };
const r4 = createTerminology(options);
const r5 = createTerminology({ ...options, fhirVersion: 'R5' });

/** Every choice of one row of each list of a scenario, list by list. */
function choices(rows: readonly diagnoses.Icd9MapRow[], lists: readonly number[]): string[][] {
  const [list, ...others] = lists;
  if (list === undefined) return [[]];
  const here = rows.filter(({ choiceList }) => choiceList === list);
  return here.flatMap(({ code }) => choices(rows, others).map((rest) => [code, ...rest]));
}

/** The targets of a mapping in the words of R4, row by row. */
function naive({ rows }: diagnoses.Icd9Mapping): string[] {
  if (rows.length === 0) return ['unmatched'];
  const word = (list: readonly diagnoses.Icd9MapRow[]): string =>
    list.some(({ approximate }) => approximate) ? 'relatedto' : 'equivalent';
  const single = rows.filter(({ combination }) => !combination).map((row) => `${word([row])} ${row.code}`);
  const numbers = [...new Set(rows.filter(({ combination }) => combination).map((row) => row.scenario))];
  const combined = numbers.flatMap((number) => {
    const own = rows.filter(({ combination, scenario }) => combination && scenario === number);
    const lists = [...new Set(own.map(({ choiceList }) => choiceList))].sort((a, b) => a - b);
    return choices(own, lists).map((codes) => `${word(own)} ${codes.join(' + ')}`);
  });
  return [...single, ...combined].sort();
}

const shown = ({ equivalence, code, product = [] }: FhirMapTarget): string =>
  [equivalence, [code, ...product.map(({ value }) => value)].filter((one) => one).join(' + ')]
    .filter((one) => one !== '')
    .join(' ');

describe.each([
  [`${NINE}?fhir_cm=gem-diagnoses`, NINE, CM, diagnoses.forwardMappings, 14_567],
  [`${CM}?fhir_cm=gem`, CM, NINE, diagnoses.backwardMappings, 71_704],
  [`${NINE}?fhir_cm=gem-procedures`, NINE, PCS, procedures.forwardMappings, 3_882],
  [`${PCS}?fhir_cm=gem`, PCS, NINE, procedures.backwardMappings, 78_705],
] as const)('the map %s', (url, source, target, mappings, size) => {
  it('has every code of the file with every target', () => {
    const expected = new Map(Array.from(mappings(), (mapping) => [mapping.code, naive(mapping)]));
    const wrong: unknown[] = [];
    let count = 0;
    for (const { group } of r4.conceptMapFragments(url, { size: 5000 })) {
      expect([group[0]!.source, group[0]!.target]).toEqual([source, target]);
      for (const { code, target: targets } of group[0]!.element) {
        count++;
        const found = targets!.map(shown).sort();
        if (JSON.stringify(found) !== JSON.stringify(expected.get(code)) && wrong.length < 3)
          wrong.push([code, found, expected.get(code)]);
      }
    }
    expect(wrong).toEqual([]);
    expect(count).toBe(size);
  });

  it('says in R5 which codes have no map', () => {
    const without = new Set(
      Array.from(mappings(), ({ code, noMap }) => (noMap ? code : '')).filter((code) => code !== ''),
    );
    const found = new Set<string>();
    for (const { group } of r5.conceptMapFragments(url, { size: 5000 }))
      for (const { code, noMap, target: targets } of group[0]!.element) {
        if (noMap === true) found.add(code);
        expect(targets === undefined, code).toBe(noMap === true);
      }
    expect(found).toEqual(without);
  });
});
