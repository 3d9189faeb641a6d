import type { OnDate } from '../../base/dates.js';
import * as builder from '../builder.js';
import { forDefinitions, forEntries, forTitles, forValues } from '../bundled.js';
import { definition as definitionOf } from '../define.js';
import { explain as explainText } from '../explain.js';
import type {
  Icd10pcsCompletion,
  Icd10pcsExplanation,
  Icd10pcsNextValues,
  Icd10pcsTable,
  Icd10pcsValueDefinition,
} from '../types.js';

/**
 * A table on a date: its rows, and the label of each value. Any combination of values of a row, one for each place, makes
 * a code.
 *
 * Tables files (CMS) of six releases are available. For the other releases the rows are derived from the codes, and
 * `basis` is `codes`.
 *
 * @param code - the three characters of section, body system and root operation, in either case
 * @returns the table, or `undefined` if the release has no such table
 * @throws MedcodesError `invalid-date`, or `invalid-argument` for an unknown option
 *
 * @example
 * ```ts
 * import { table } from 'medcodes/icd10pcs';
 *
 * const resection = table('0DT', { on: '2026-01-15' });
 * resection?.title; //=> 'Gastrointestinal System, Resection'
 * resection?.rows[0].axes.map((axis) => `${axis.name}: ${axis.values.length}`); //=> ['Body Part: 17', 'Approach: 4', 'Device: 1', 'Qualifier: 1']
 * ```
 */
export function table(code: string, options?: OnDate): Icd10pcsTable | undefined {
  return builder.table(forEntries, code, options);
}

/**
 * The allowed values of the next character, keystroke by keystroke: those that lead to a code of the date.
 *
 * In New Technology, a value may have one label in one row of the table and another label in the next; the characters after
 * it decide. Then `label` names both, and `labels` lists them one by one.
 *
 * @param prefix - the characters so far, none to six, in either case
 * @returns the values with their labels; `undefined` if no code begins with these characters, and for seven characters
 * @throws MedcodesError `invalid-date`, or `invalid-argument` for an unknown option
 *
 * @example
 * ```ts
 * import { nextValues } from 'medcodes/icd10pcs';
 *
 * nextValues('0DTJ', { on: '2026-01-15' });
 * //=> { prefix: '0DTJ', position: 5, name: 'Approach', values: [{ value: '0', label: 'Open' }, { value: '4', label: 'Percutaneous Endoscopic' }, { value: '7', label: 'Via Natural or Artificial Opening' }, { value: '8', label: 'Via Natural or Artificial Opening Endoscopic' }], release: '2025-10-01', basis: 'tables', projected: false }
 * ```
 */
export function nextValues(prefix: string, options?: OnDate): Icd10pcsNextValues | undefined {
  return builder.nextValues(forValues, prefix, options);
}

/**
 * The codes that begin with some characters, and the longest beginning that they all share.
 *
 * @param prefix - one to seven characters, in either case
 * @returns `undefined` if no code of the date begins with these characters
 * @throws MedcodesError `invalid-date`, or `invalid-argument` for a limit that is not a whole number of at least 1
 *
 * @example
 * ```ts
 * import { complete } from 'medcodes/icd10pcs';
 *
 * const found = complete('0DTJ8', { on: '2026-01-15' });
 * found?.forced; //=> '0DTJ8ZZ'
 * found?.codes; //=> [{ code: '0DTJ8ZZ', title: 'Resection of Appendix, Via Natural or Artificial Opening Endoscopic' }]
 * complete('0D', { on: '2026-01-15', limit: 1 })?.count; //=> 4594
 * ```
 */
export function complete(
  prefix: string,
  options?: builder.Icd10pcsCompleteOptions,
): Icd10pcsCompletion | undefined {
  return builder.complete(forTitles, prefix, options);
}

/**
 * Explains why a text is not a code on a date: which character is wrong, what is allowed there, and which rows of the table
 * are nearest.
 *
 * @param code - any text; valid and incomplete codes are explained too
 * @returns `undefined` for dates before the first release
 * @throws MedcodesError `invalid-date`, or `invalid-argument` for an unknown option
 *
 * @example
 * ```ts
 * import { explain } from 'medcodes/icd10pcs';
 *
 * const why = explain('0DTJ3ZZ', { on: '2026-01-15' });
 * why?.message;
 * //=> "character 5 (Approach) is '3'; allowed after 0DTJ: 0 (Open), 4 (Percutaneous Endoscopic), 7 (Via Natural or Artificial Opening), 8 (Via Natural or Artificial Opening Endoscopic)"
 * why?.rows[0]?.broken.map(({ position, value }) => `${position}: ${value}`); //=> ['5: 3']
 * ```
 */
export function explain(code: string, options?: OnDate): Icd10pcsExplanation | undefined {
  return explainText(forValues, code, options);
}

/**
 * What the official definitions (CMS) say about the last of some characters: a root operation, an approach, a type, or what
 * a body part or a device includes.
 *
 * Definitions files of 2022-04-01, 2023-04-01 and 2024-10-01 are available. The newest file up to the date is used, or the
 * oldest for earlier dates.
 *
 * @param prefix - three to seven characters, in either case
 * @returns `undefined` if no code of the date begins with the prefix, if the definitions do not cover the value, and if the
 * value has several labels and the characters so far do not decide which: use `lookup` of the whole code then
 * @throws MedcodesError `invalid-date`, or `invalid-argument` for an unknown option
 *
 * @example
 * ```ts
 * import { definition } from 'medcodes/icd10pcs';
 *
 * definition('0DB', { on: '2026-01-15' })?.definition; //=> 'Cutting out or off, without replacement, a portion of a body part'
 * definition('0DTN', { on: '2026-01-15' })?.includes; //=> ['Rectosigmoid junction', 'Sigmoid flexure']
 * ```
 */
export function definition(prefix: string, options?: OnDate): Icd10pcsValueDefinition | undefined {
  return definitionOf(forDefinitions, prefix, options);
}
