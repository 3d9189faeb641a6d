import type { DayNumber } from '../../base/dates.js';
import { quarterEnd } from '../quarter.js';
import type { NcciProgram, NcciSetting, NcciTableKind } from '../types.js';
import { invalidFile } from './fail.js';

/** What the user tells about the files, if their names do not show it. */
export interface Hints {
  readonly program?: NcciProgram | undefined;
  readonly setting?: NcciSetting | undefined;
  /** The first day of a quarter. */
  readonly release?: DayNumber | undefined;
}

/** The most characters that tell the kind of a table. */
const LONGEST_HEAD = 16_384;

/** The kind of a table, by the first characters of its file or by a line of headings; `undefined` for another. */
export function kindOf(text: string): NcciTableKind | undefined {
  const head = text.slice(0, LONGEST_HEAD);
  if (/MUE\s{1,9}Value/i.test(head)) return 'mue';
  if (/Add-?On[_ ]Code/i.test(head)) return 'add-on';
  const isPtp = head
    .split('\n')
    .some((line) => /^column ?1$/i.test(line.slice(0, line.indexOf('\t')).trim()));
  return isPtp ? 'ptp' : undefined;
}

/** Whose edits: named in the path of the file, or Medicare's. */
export const programOf = (name: string, hints: Hints): NcciProgram =>
  hints.program ?? (/medicaid|(^|[^a-z])mcd([^a-z]|$)/i.test(name) ? 'medicaid' : 'medicare');

/**
 * Where services are billed, from the path of the file or the headings.
 *
 * @throws MedcodesError `invalid-file` if neither shows it
 */
export function settingOf(name: string, heading: string, hints: Hints): NcciSetting {
  if (hints.setting !== undefined) return hints.setting;
  for (const text of [heading, name]) {
    if (/practitioner|physician|ccipra/i.test(text)) return 'practitioner';
    if (/outpatient|hospital|ccioph/i.test(text)) return 'outpatient';
    if (/dme/i.test(text)) return 'dme';
  }
  throw invalidFile(
    { file: name },
    'its name does not show the setting; give --setting practitioner, outpatient or dme',
  );
}

/**
 * The first day of the quarter: by the version in the path (`v302r0` is 30.2, the third quarter of 2024), by a quarter (`2026Q3`),
 * or by a date (`Eff_04-01-2026`).
 *
 * @throws MedcodesError `invalid-file` if the name has none of them
 */
export function releaseOf(name: string, hints: Hints): DayNumber {
  if (hints.release !== undefined) return hints.release;
  const version = /v(\d\d)([0-3])r\d/i.exec(name);
  if (version !== null) return quarterDay(1994 + Number(version[1]), Number(version[2]));
  const quarter = /(20\d\d)[-_ ]?q([1-4])/i.exec(name);
  if (quarter !== null) return quarterDay(Number(quarter[1]), Number(quarter[2]) - 1);
  const date = /(?<!\d)(0?1|0?4|0?7|10)-0?1-(20\d\d)(?!\d)/.exec(name);
  if (date !== null) return quarterDay(Number(date[2]), (Number(date[1]) - 1) / 3);
  throw invalidFile({ file: name }, 'its name does not show the quarter; give it, such as --quarter 2026Q3');
}

/** The first day of a quarter, counted from 0. */
export const quarterDay = (year: number, quarter: number): DayNumber =>
  year * 10_000 + (quarter * 3 + 1) * 100 + 1;

/** What people call the version: `v30.2` for procedure-to-procedure edits, `2026Q3` for the others. */
export function versionOf(kind: NcciTableKind, program: NcciProgram, release: DayNumber): string {
  const year = Math.floor(release / 10_000);
  const quarter = Math.floor((quarterEnd(release) % 10_000) / 300) - 1;
  return kind === 'ptp' && program === 'medicare' ? `v${year - 1994}.${quarter}` : `${year}Q${quarter + 1}`;
}

/** Which of the files of a quarter it is: 3 of `ccipra-v302r0-f3.txt`; `undefined` for a table in one piece. */
export function pieceOf(name: string): number | undefined {
  const piece = /[-_ ]f(\d)(?=[^0-9a-z]|$)/i.exec(name);
  return piece === null ? undefined : Number(piece[1]);
}
