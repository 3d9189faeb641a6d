import { deepFreeze } from '../base/freeze.js';
import { hasBit } from '../base/masks.js';
import type { CodeTable } from './code-table.js';
import type { LabelData } from './data.js';
import type { Icd10pcsKeyValue } from './types.js';

const caches: WeakMap<
  CodeTable,
  Map<string, ReadonlyMap<string, Icd10pcsKeyValue[]>>
> = /* @__PURE__ */ new WeakMap();

/** The values of a position in a release by their labels. Walks all tables, once for each release. */
export function valuesNamed(
  data: LabelData,
  position: Icd10pcsKeyValue['position'],
  release: number,
): ReadonlyMap<string, readonly Icd10pcsKeyValue[]> {
  const codes = data.codes();
  const cache = caches.get(codes) ?? new Map<string, ReadonlyMap<string, Icd10pcsKeyValue[]>>();
  caches.set(codes, cache);
  const key = `${position} ${release}`;
  const known = cache.get(key);
  if (known !== undefined) return known;
  const named = new Map<string, Icd10pcsKeyValue[]>();
  codes.fillAll();
  for (let table = 0; table < codes.numbers.length; table++) {
    for (const value of valuesOf(data, table, position, release)) add(named, value);
  }
  for (const values of named.values()) deepFreeze(values);
  cache.set(key, named);
  return named;
}

function* valuesOf(
  data: LabelData,
  table: number,
  position: Icd10pcsKeyValue['position'],
  release: number,
): Generator<Icd10pcsKeyValue> {
  const codes = data.codes();
  const bodySystem = codes.codeOf(table).slice(0, 2);
  for (let era = codes.eraStart[table]!; era < codes.eraStart[table + 1]!; era++) {
    if (!hasBit(codes.mask[era]!, release)) continue;
    const values = codes.valuesOf(era, position - 4);
    for (let n = 0; n < values.length; n++) {
      const label = data.labels().label(table, era, position - 4, n);
      if (label !== undefined) yield { position, value: values[n]!, label, bodySystem };
    }
  }
}

function add(named: Map<string, Icd10pcsKeyValue[]>, value: Icd10pcsKeyValue): void {
  const known = named.get(value.label);
  if (known === undefined) named.set(value.label, [value]);
  else if (!known.some((other) => other.bodySystem === value.bodySystem && other.value === value.value))
    known.push(value);
}
