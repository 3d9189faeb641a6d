import type { OnDate } from '../base/dates.js';
import { momentOf } from '../codeset/validity.js';
import { valueDefinition } from './axes.js';
import type { DefinedData } from './data.js';
import { exists, normalizePrefix, valuesAfter } from './prefix.js';
import type { Icd10pcsValueDefinition } from './types.js';

/** What the definitions say about the last character of a prefix, a table or a code. */
export function definition(
  data: DefinedData,
  prefix: string,
  options?: OnDate,
): Icd10pcsValueDefinition | undefined {
  const codes = data.codes();
  const { release } = momentOf(codes, options);
  const found = normalizePrefix(prefix);
  if (found === undefined || found.length < 3 || !exists(codes, found, release)) return undefined;
  const last = found.slice(-1);
  const values = valuesAfter(codes, data.labels(), found.slice(0, -1), release);
  const { label, labels } = values.find(({ value }) => value === last) ?? {};
  // Several labels: the characters so far do not decide which one is meant.
  return label === undefined || labels !== undefined
    ? undefined
    : valueDefinition(data, release, found.slice(0, 3), found.length, label);
}
