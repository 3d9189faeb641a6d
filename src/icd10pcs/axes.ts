import { deepFreeze } from '../base/freeze.js';
import { hasBit, MASK_BITS, type Mask } from '../base/masks.js';
import { printedTable, printedValue } from './axis-labels.js';
import type { DefinedData, EntryData } from './data.js';
import type { AxisCache } from './definition-table.js';
import type { Icd10pcsAxis, Icd10pcsAxisPosition, Icd10pcsValueDefinition } from './types.js';

/** The axes made so far for a release. They are kept because they repeat from code to code. */
function cacheOf(data: EntryData, release: number): AxisCache {
  const { axes } = data.definitions();
  const known = axes[release];
  if (known !== undefined) return known;
  const fresh: AxisCache = { heads: [], places: data.codes().chunks.map(() => []) };
  axes[release] = fresh;
  return fresh;
}

/** The tables file nearest to a release among some files, or -1. If two are equally near, the later one. */
export function nearestPrinted(mask: Mask, release: number): number {
  for (let distance = 0; distance < MASK_BITS; distance++) {
    if (hasBit(mask, release + distance)) return release + distance;
    if (hasBit(mask, release - distance)) return release - distance;
  }
  return -1;
}

/** Section, body system and root operation of a table in a release. */
export function headAxes(data: EntryData, table: number, release: number): readonly Icd10pcsAxis[] {
  const codes = data.codes();
  const cache = cacheOf(data, release);
  const known = cache.heads[table];
  if (known !== undefined) return known;
  const code = codes.codeOf(table);
  const source = nearestPrinted(printedTable(codes, table), release);
  const axes = [1, 2, 3].map((position) => {
    const prefix = code.slice(0, position);
    return axisOf(
      data,
      release,
      code,
      position as Icd10pcsAxisPosition,
      prefix.at(-1)!,
      data.labels().heads.get(prefix),
      source,
    );
  });
  cache.heads[table] = deepFreeze(axes);
  return axes;
}

/** The axis of the n-th value of an era at a place. */
export function placeAxis(
  data: EntryData,
  table: number,
  era: number,
  release: number,
  place: number,
  n: number,
): Icd10pcsAxis {
  const codes = data.codes();
  const chunk = cacheOf(data, release).places[codes.chunkOf[table]!]!;
  const at = codes.valueAt[4 * era + place]! + n;
  const known = chunk[at];
  if (known !== undefined) return known;
  const value = codes.valuesOf(era, place)[n]!;
  const label = data.labels().label(table, era, place, n);
  const source = nearestPrinted(printedValue(codes, table, place, value), release);
  const made = axisOf(
    data,
    release,
    codes.codeOf(table),
    (place + 4) as Icd10pcsAxisPosition,
    value,
    label,
    source,
  );
  chunk[at] = deepFreeze(made);
  return made;
}

function axisOf(
  data: EntryData,
  release: number,
  table: string,
  position: Icd10pcsAxisPosition,
  value: string,
  label: string | undefined,
  source: number,
): Icd10pcsAxis {
  const labels = data.labels();
  const section = table[0]!;
  const name = labels.axisName(section, position);
  if (label === undefined || source < 0) return { position, name, value };
  const definition = valueDefinition(data, release, table, position, label);
  const tables = data.codes().releaseDate(source);
  return { position, name, value, label, tables, ...(definition === undefined ? {} : { definition }) };
}

/** What the definitions of a release say about a label at a position of a table. */
export function valueDefinition(
  data: DefinedData,
  release: number,
  table: string,
  position: number,
  label: string,
): Icd10pcsValueDefinition | undefined {
  const definitions = data.definitions();
  const date = data.codes().releaseDate(release);
  const names = namesInDefinitions(data, table, label);
  const found = definitions.find(table[0]!, position, names, date);
  // The substance key is at the substance axis, even for substances that a qualifier names.
  return found === undefined && position === 7 && table[0] === '3'
    ? definitions.find('3', 6, names, date)
    : found;
}

/**
 * Rehabilitation: the definitions print a type once as it is assessed and once as it is treated. Device fitting is a treatment
 * there: types that only device fitting treats are printed once.
 */
const REHABILITATION_KINDS = /Assessment$|Treatment$|^Device Fitting$/;

/** The names that the definitions may use for a value. */
function namesInDefinitions(data: DefinedData, table: string, label: string): string[] {
  const { heads } = data.labels();
  // Keys name a device with its body system if other body systems use the name differently.
  const system = heads.get(table.slice(0, 2));
  const operation = heads.get(table) ?? '';
  const kind = REHABILITATION_KINDS.exec(operation)?.[0].replace('Device Fitting', 'Treatment');
  return [
    ...(table[0] === 'F' && kind !== undefined ? [`${label} (${kind})`] : []),
    label,
    `${label} in ${system}`,
    `${label} for ${operation} in ${system}`,
    `${label} in ${heads.get(table[0]!)}`,
  ];
}
