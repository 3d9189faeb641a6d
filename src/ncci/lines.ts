import { dayOf, formatDay, type IsoDate } from '../base/dates.js';
import { MedcodesError } from '../base/errors.js';
import type { LinesOptions, ServiceLine } from './check-types.js';
import { codeKey, codeOfKey } from './code.js';

/** A line with what is left out filled in. */
export interface Line {
  /** As claims carry it; as it was given where it is none. */
  readonly code: string;
  readonly units: number;
  readonly on: IsoDate;
  /** The JSON pointer to the line. */
  readonly pointer: string;
}

/**
 * Fills in what the lines leave out.
 *
 * @throws MedcodesError `invalid-date`, or `invalid-argument` for anything but a list of lines with units from 0
 */
export function linesOf(lines: readonly ServiceLine[], options: LinesOptions | undefined): readonly Line[] {
  if (!Array.isArray(lines)) throw misuse('lines are a list of { code, units, on }');
  const pointer = options?.pointer ?? '';
  const day = formatDay(dayOf(options));
  return lines.map((line: ServiceLine, index) => {
    if (typeof line !== 'object' || line === null) throw misuse(`line ${index} is not { code, units, on }`);
    const { code, units = 1, on } = line;
    if (typeof units !== 'number' || !(units >= 0) || units === Number.POSITIVE_INFINITY)
      throw misuse(`the units of line ${index} are not a number from 0`);
    if (on !== undefined) dayOf({ on });
    const key = codeKey(code);
    const text = key < 0 ? String(code).slice(0, 40) : codeOfKey(key);
    return { code: text, units, on: on ?? day, pointer: `${pointer}/${index}` };
  });
}

const misuse = (what: string): MedcodesError => new MedcodesError('invalid-argument', what);

/** Lines in groups of the same key, in order of the first of each. */
export function grouped(lines: readonly Line[], keyOf: (line: Line) => string): readonly (readonly Line[])[] {
  const groups = new Map<string, Line[]>();
  for (const line of lines) {
    const group = groups.get(keyOf(line));
    if (group === undefined) groups.set(keyOf(line), [line]);
    else group.push(line);
  }
  return [...groups.values()];
}
