import { dayOf, formatDay, parseDate } from '../base/dates.js';
import { MedcodesError } from '../base/errors.js';
import type { NcciLinesOptions, NcciServiceLine } from './check-types.js';
import { codeKey, codeOfKey } from './code.js';
import type { Span } from './spans.js';

const OPTIONS = ['on', 'setting', 'program', 'pointer'];

/** A line with its defaults filled in. */
export interface Line extends Span {
  /** The form used on claims; unchanged if it is not a code. */
  readonly code: string;
  readonly units: number;
  /** The number of the line, from 0. */
  readonly index: number;
  /** The JSON pointer to the line. */
  readonly pointer: string;
}

/**
 * Fills in the defaults of the lines.
 *
 * @throws MedcodesError `invalid-date`, or `invalid-argument` for an unknown option, a last day before the first, and anything but an array of
 *   lines with units from 0
 */
export function linesOf(
  lines: readonly NcciServiceLine[],
  options: NcciLinesOptions | undefined,
  caller: string,
): readonly Line[] {
  if (!Array.isArray(lines)) throw misuse('the lines must be an array of { code, units, on }');
  const pointer = options?.pointer ?? '';
  const day = formatDay(dayOf(options, OPTIONS, caller));
  // `Array.from` visits the holes of a sparse array too.
  return Array.from(lines, (line: NcciServiceLine, index) => {
    if (typeof line !== 'object' || line === null)
      throw misuse(`line ${index} must be an object { code, units, on }`);
    const { code, units = 1, on = day, through = on } = line;
    if (typeof units !== 'number' || !(units >= 0) || units === Number.POSITIVE_INFINITY)
      throw misuse(`the units of line ${index} must be a number from 0`);
    if (parseDate(on, 'on') > parseDate(through, 'through'))
      throw misuse(`line ${index} ends on ${through}, before it begins on ${on}`);
    const key = codeKey(code);
    const text = key < 0 ? textOf(code) : codeOfKey(key);
    return { code: text, units, on, through, index, pointer: `${pointer}/${index}` };
  });
}

const textOf = (code: unknown): string => (typeof code === 'string' ? code.slice(0, 40) : typeof code);

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
