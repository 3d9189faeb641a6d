import type { OnDate } from '../../../base/dates.js';
import { hasBit } from '../../../base/masks.js';
import { commonStem, completionsOf, rowOfStem } from '../../completion.js';
import type { SeventhData } from '../data.js';
import { rulesMoment } from '../moment.js';
import type { Icd10cmSeventhCharacters } from '../types.js';
import type { SeventhTable } from './seventh-table.js';

/** The definition of 7th characters that applies to a code. */
export function seventhCharacters(
  data: SeventhData,
  code: string,
  options?: OnDate,
): Icd10cmSeventhCharacters | undefined {
  const codes = data.codes();
  const moment = rulesMoment(data, options);
  const row = rowOfStem(codes, code);
  if (row < 0 || moment.tabular < 0 || !hasBit(codes.present[row]!, moment.release)) return undefined;
  const completed = completionsOf(codes, row, moment.release);
  const defined = definitionFor(data.seventh(), row, completed, moment.tabular);
  if (defined === undefined) return undefined;
  return {
    node: { kind: 'code', code: codes.codeOf(defined.row) },
    characters: defined.characters,
    codes: completed.map((below) => codes.codeOf(below)),
    ...stemField(commonStem(codes, completed)),
    ...moment.restsOn!,
  };
}

/** The nearest definition from a row upwards; otherwise the one that all codes below it share: H35.3 has none, H35.31 has one. */
function definitionFor(
  table: SeventhTable,
  row: number,
  completed: readonly number[],
  tabular: number,
): ReturnType<SeventhTable['nearest']> {
  const above = table.nearest(row, tabular);
  if (above !== undefined || completed.length === 0) return above;
  const below = table.nearest(completed[0]!, tabular);
  return completed.every((other) => table.nearest(other, tabular)?.row === below?.row) ? below : undefined;
}

const stemField = (stem: string | undefined): { readonly stem?: string } =>
  stem === undefined ? {} : { stem };

/** The billable codes of seven characters that complete a stem or header. */
export function expand(data: SeventhData, stem: string, options?: OnDate): readonly string[] {
  const codes = data.codes();
  const { release } = rulesMoment(data, options);
  const row = rowOfStem(codes, stem);
  return row < 0 || release < 0 ? [] : completionsOf(codes, row, release).map((below) => codes.codeOf(below));
}
