import { deepFreeze } from '../base/freeze.js';
import { hasBit } from '../base/masks.js';
import { CHARACTERS, characterValue, tableNumber } from './code-number.js';
import type { CodeTable } from './code-table.js';
import type { Labels } from './label-table.js';
import type { Icd10pcsAxisValue } from './types.js';

const PREFIX = /^[0-9A-HJ-NP-Z]{0,7}$/i;

/** The beginning of a code, upper case, without surrounding spaces; undefined if no code can begin with it. */
export function normalizePrefix(text: string): string | undefined {
  if (typeof text !== 'string' || text.length > 64) return undefined;
  const trimmed = text.trim();
  return PREFIX.test(trimmed) ? trimmed.toUpperCase() : undefined;
}

/** The eras of a table that make codes of a release beginning with a prefix of three to seven characters. */
export function erasUnder(codes: CodeTable, table: number, prefix: string, release: number): number[] {
  const eras: number[] = [];
  if (table < 0 || release < 0) return eras;
  const end = codes.eraStart[table + 1]!;
  for (let era = codes.eraStart[table]!; era < end; era++) {
    if (hasBit(codes.mask[era]!, release) && fits(codes, era, prefix)) eras.push(era);
  }
  return eras;
}

/** Whether an era allows the characters after the table. */
function fits(codes: CodeTable, era: number, prefix: string): boolean {
  for (let i = 3; i < prefix.length; i++) {
    if (!codes.allows(era, i - 3, characterValue(prefix.charCodeAt(i)))) return false;
  }
  return true;
}

/** The tables of a release that begin with a prefix of up to three characters, in order. */
export function tablesUnder(codes: CodeTable, prefix: string, release: number): number[] {
  const tables: number[] = [];
  for (let i = 0; i < codes.numbers.length; i++) {
    if (!codes.codeOf(i).startsWith(prefix)) continue;
    codes.find(codes.numbers[i]!);
    if (hasBit(codes.tableMask(i), release)) tables.push(i);
  }
  return tables;
}

/** Whether a code of a release begins with a prefix. The empty prefix is above all sections. */
export function exists(codes: CodeTable, prefix: string, release: number): boolean {
  if (prefix.length === 0) return false;
  if (prefix.length < 3) return tablesUnder(codes, prefix, release).length > 0;
  return erasUnder(codes, codes.find(tableNumber(prefix)), prefix, release).length > 0;
}

/** The values that may follow a prefix of up to six characters, in order, with their labels. */
export function valuesAfter(
  codes: CodeTable,
  labels: Labels,
  prefix: string,
  release: number,
): Icd10pcsAxisValue[] {
  if (prefix.length < 3) return headValues(codes, labels, prefix, release);
  const table = codes.find(tableNumber(prefix));
  const eras = erasUnder(codes, table, prefix, release);
  if (eras.length === 0) return [];
  const numbers = labels.numbersIn(codes.chunkOf[table]!);
  const found: (Icd10pcsAxisValue | undefined)[] = new Array<Icd10pcsAxisValue | undefined>(
    CHARACTERS.length,
  );
  // The number of the last label of each value: texts are compared only if it changes.
  const last = new Uint16Array(CHARACTERS.length);
  let several: Map<number, string[]> | undefined;
  for (const era of eras) {
    const row = 4 * era + prefix.length - 3;
    const values = codes.sets[codes.setOf[row]!]!;
    for (let n = 0; n < values.length; n++) {
      const value = characterValue(values.charCodeAt(n));
      const number = numbers[codes.valueAt[row]! + n]!;
      const known = found[value];
      if (known === undefined) found[value] = axisValue(values[n]!, labels.text(number));
      else if (last[value] !== number) several = withLabel(several, value, known, labels.text(number));
      last[value] = number;
    }
  }
  for (const [value, all] of several ?? []) found[value] = namedAll(found[value]!, all);
  return found.filter((value) => value !== undefined);
}

/** Records that a value has another label in another row; the characters after it decide which. */
function withLabel(
  several: Map<number, string[]> | undefined,
  value: number,
  { label: first }: Icd10pcsAxisValue,
  label: string | undefined,
): Map<number, string[]> {
  const noted = several ?? new Map<number, string[]>();
  let all = noted.get(value);
  if (all === undefined) {
    all = first === undefined ? [] : [first];
    noted.set(value, all);
  }
  if (label !== undefined && !all.includes(label)) all.push(label);
  return noted;
}

function namedAll({ value }: Icd10pcsAxisValue, labels: readonly string[]): Icd10pcsAxisValue {
  return labels.length > 1 ? { value, label: labels.join(' or '), labels } : axisValue(value, labels[0]);
}

/** A value with its label, if it has one. */
export const axisValue = (value: string, label: string | undefined): Icd10pcsAxisValue =>
  label === undefined ? { value } : { value, label };

function headValues(codes: CodeTable, labels: Labels, prefix: string, release: number): Icd10pcsAxisValue[] {
  const key = `${release} ${prefix}`;
  const known = labels.headValues.get(key) ?? deepFreeze(findHeadValues(codes, labels, prefix, release));
  labels.headValues.set(key, known);
  return known;
}

function findHeadValues(
  codes: CodeTable,
  labels: Labels,
  prefix: string,
  release: number,
): Icd10pcsAxisValue[] {
  const values = new Set(
    tablesUnder(codes, prefix, release).map((table) => codes.codeOf(table)[prefix.length]!),
  );
  return [...values].map((value) => axisValue(value, labels.heads.get(prefix + value)));
}

/** Every code of a release that begins with a prefix, in order. */
export function codesUnder(codes: CodeTable, prefix: string, release: number): string[] {
  const tables =
    prefix.length < 3
      ? tablesUnder(codes, prefix, release)
      : [codes.find(tableNumber(prefix))].filter((t) => t >= 0);
  return tables.flatMap((table) => {
    const begin = codes.codeOf(table);
    const eras = erasUnder(codes, table, prefix.length < 3 ? begin : prefix, release);
    return eras.flatMap((era) => expandEra(codes, era, begin, prefix)).sort();
  });
}

/** The codes that an era makes, those that begin with a prefix only. */
export function expandEra(codes: CodeTable, era: number, table: string, prefix = ''): string[] {
  let ends = [table];
  for (let place = 0; place < 4; place++) {
    const given = prefix[place + 3];
    const values = given === undefined ? codes.valuesOf(era, place) : given;
    ends = ends.flatMap((end) => [...values].map((value) => end + value));
  }
  return ends;
}
