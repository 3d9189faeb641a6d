import type { OnDate } from '../base/dates.js';
import { checkLimit } from '../base/limits.js';
import { hasBit } from '../base/masks.js';
import { momentOf } from '../codeset/validity.js';
import { headAxes } from './axes.js';
import { tableNumber } from './code-number.js';
import type { CodeTable } from './code-table.js';
import type { EntryData, LabelData, TitleData } from './data.js';
import { codeTitles, tableTitles } from './entry.js';
import { axisValue, codesUnder, erasUnder, exists, normalizePrefix, valuesAfter } from './prefix.js';
import type {
  Icd10pcsAxisPosition,
  Icd10pcsCompletion,
  Icd10pcsNextValues,
  Icd10pcsTable,
  Icd10pcsTableAxis,
  Icd10pcsTableRow,
} from './types.js';

/** The options of `complete`. */
export interface Icd10pcsCompleteOptions extends OnDate {
  /**
   * The most codes to give, from 1.
   *
   * @defaultValue 100
   */
  readonly limit?: number | undefined;
}

const DEFAULT_LIMIT = 100;

/** The source of the rows of a release. */
export const basisOf = (codes: CodeTable, release: number): 'tables' | 'codes' =>
  hasBit(codes.printed, release) ? 'tables' : 'codes';

/** A table on a date. */
export function table(data: EntryData, code: string, options?: OnDate): Icd10pcsTable | undefined {
  const codes = data.codes();
  const { release, projected } = momentOf(codes, options);
  const name = normalizePrefix(code);
  if (name?.length !== 3) return undefined;
  const found = codes.find(tableNumber(name));
  const eras = erasUnder(codes, found, name, release);
  if (eras.length === 0) return undefined;
  return {
    code: name,
    title: tableTitles(data, name, release).title,
    axes: headAxes(data, found, release),
    rows: eras.map((era) => rowOf(data, found, era, name)),
    release: codes.releaseDate(release),
    basis: basisOf(codes, release),
    projected,
  };
}

function rowOf(data: LabelData, found: number, era: number, name: string): Icd10pcsTableRow {
  const codes = data.codes();
  const labels = data.labels();
  const axis = (place: 0 | 1 | 2 | 3): Icd10pcsTableAxis => {
    const position = (place + 4) as Icd10pcsTableAxis['position'];
    const values = [...codes.valuesOf(era, place)].map((value, n) =>
      axisValue(value, labels.label(found, era, place, n)),
    );
    return { position, name: labels.axisName(name[0]!, position), values };
  };
  return { codes: codes.codesIn(era), axes: [axis(0), axis(1), axis(2), axis(3)] };
}

/** The allowed values of the next character. */
export function nextValues(
  data: LabelData,
  prefix: string,
  options?: OnDate,
): Icd10pcsNextValues | undefined {
  const codes = data.codes();
  const { release, projected } = momentOf(codes, options);
  const begin = normalizePrefix(prefix);
  if (begin === undefined || begin.length > 6 || release < 0) return undefined;
  const labels = data.labels();
  const values = valuesAfter(codes, labels, begin, release);
  if (values.length === 0) return undefined;
  const position = (begin.length + 1) as Icd10pcsAxisPosition;
  return {
    prefix: begin,
    position,
    name: begin === '' ? 'Section' : labels.axisName(begin[0]!, position),
    values,
    release: codes.releaseDate(release),
    basis: basisOf(codes, release),
    projected,
  };
}

const COMPLETE_OPTIONS: readonly string[] = ['on', 'limit'];

/** The codes that begin with a prefix, and the longest prefix that they share. */
export function complete(
  data: TitleData,
  prefix: string,
  options?: Icd10pcsCompleteOptions,
): Icd10pcsCompletion | undefined {
  const limit = checkLimit(options?.limit ?? DEFAULT_LIMIT);
  const codes = data.codes();
  const moment = momentOf(codes, options, COMPLETE_OPTIONS);
  const begin = normalizePrefix(prefix);
  if (begin === undefined || begin === '' || !exists(codes, begin, moment.release)) return undefined;
  const found = codesUnder(codes, begin, moment.release);
  const shown = found
    .slice(0, limit)
    .map((code) => ({ code, title: codeTitles(data, code, moment.release)!.title }));
  return {
    prefix: begin,
    forced: sharedBeginning(found[0]!, found.at(-1)!),
    count: found.length,
    codes: shown,
    release: codes.releaseDate(moment.release),
    projected: moment.projected,
  };
}

/** The common beginning of two codes in order, which all codes between them share. */
function sharedBeginning(first: string, last: string): string {
  let length = 0;
  while (length < 7 && first[length] === last[length]) length++;
  return first.slice(0, length);
}
