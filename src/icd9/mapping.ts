import { deepFreeze } from '../base/freeze.js';
import type { Icd9Mappings } from './data.js';
import type { Icd9ChoiceList, Icd9Mapping, Icd9MapRow, Icd9Scenario } from './mapping-types.js';
import type { MapRow } from './tables/map-rows.js';

/** What a code of ICD-9-CM maps to. */
export function toIcd10(data: Icd9Mappings, code: string): Icd9Mapping | undefined {
  const table = data.codes();
  const { display, displayIcd10, normalize } = table.kind;
  const plain = normalize(code);
  const row = plain === undefined ? -1 : table.rowOf(plain);
  if (plain === undefined || row < 0) return undefined;
  const { forward, icd10 } = data.mappings();
  return mappingOf(data, display(plain), forward[row]!, (target) => displayIcd10(icd10[target]!));
}

/** What a code of ICD-10 maps to. */
export function fromIcd10(data: Icd9Mappings, code: string): Icd9Mapping | undefined {
  const { codes, kind } = data.codes();
  const { display, displayIcd10, normalizeIcd10 } = kind;
  const plain = normalizeIcd10(code);
  if (plain === undefined) return undefined;
  const table = data.mappings();
  const place = table.placeOf(plain);
  if (place === undefined) return undefined;
  return mappingOf(data, displayIcd10(plain), table.backward[place]!, (target) => display(codes[target]!));
}

/** What every code of ICD-9-CM maps to, in the order of the codes. */
export function* forwardMappings(data: Icd9Mappings): Generator<Icd9Mapping, void, undefined> {
  for (const code of data.codes().codes) yield toIcd10(data, code)!;
}

/** What every code of ICD-10 in the files maps to, in the order of the codes. */
export function* backwardMappings(data: Icd9Mappings): Generator<Icd9Mapping, void, undefined> {
  for (const code of data.mappings().icd10) yield fromIcd10(data, code)!;
}

function mappingOf(
  data: Icd9Mappings,
  code: string,
  list: readonly MapRow[],
  nameOf: (target: number) => string,
): Icd9Mapping {
  const { palette, release } = data.mappings();
  const rows = list.map(({ target, flags }) => rowOf(nameOf(target), palette[flags]!));
  return deepFreeze({
    code,
    noMap: rows.length === 0,
    single: rows.filter(({ combination }) => !combination).map((row) => row.code),
    scenarios: scenariosOf(rows),
    rows,
    release,
  });
}

const rowOf = (code: string, flags: string): Icd9MapRow => ({
  code,
  approximate: flags[0] === '1',
  combination: flags[2] === '1',
  scenario: Number(flags[3]),
  choiceList: Number(flags[4]),
});

/** The different values of a field, ascending. */
const valuesOf = (rows: readonly Icd9MapRow[], field: 'scenario' | 'choiceList'): number[] =>
  [...new Set(rows.map((row) => row[field]))].sort((a, b) => a - b);

function scenariosOf(rows: readonly Icd9MapRow[]): readonly Icd9Scenario[] {
  const parts = rows.filter(({ combination }) => combination);
  return valuesOf(parts, 'scenario').map((scenario) => {
    const own = parts.filter((row) => row.scenario === scenario);
    const choiceLists = valuesOf(own, 'choiceList').map(
      (choiceList): Icd9ChoiceList => ({
        choiceList,
        codes: own.filter((row) => row.choiceList === choiceList).map(({ code }) => code),
      }),
    );
    return { scenario, choiceLists };
  });
}
