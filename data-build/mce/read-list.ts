import { BuildError } from '../errors.js';

const ROW = /^([0-9A-Z]{3,7})\t\S/;

/**
 * Reads a list of the Medicare Code Editor: a code without its dot, a tab, a description, below one line of headings,
 * in ascending order. Gives the codes: the descriptions are those of the order files, and stay there.
 *
 * @throws BuildError `malformed-row` or `duplicate`, with the line
 */
export function readMceList(file: string, lines: readonly string[]): string[] {
  if (lines[0] !== 'code\tdescription') {
    throw new BuildError(
      'malformed-row',
      file,
      `the headings are '${lines[0]}', expected code, description`,
      1,
    );
  }
  const codes: string[] = [];
  lines.slice(1).forEach((line, index) => {
    const code = ROW.exec(line)?.[1];
    if (code === undefined)
      throw new BuildError(
        'malformed-row',
        file,
        `'${line.slice(0, 30)}' is not a row of the list`,
        index + 2,
      );
    const before = codes.at(-1);
    if (before === code) throw new BuildError('duplicate', file, `${code} appears twice`, index + 2);
    if (before !== undefined && before > code)
      throw new BuildError(
        'malformed-row',
        file,
        `${code} comes after ${before}, which is out of order`,
        index + 2,
      );
    codes.push(code);
  });
  return codes;
}

/** The inclusive ages of a category, in completed years. */
export interface AgeRow {
  readonly category: string;
  readonly from: number;
  readonly to: number;
}

/**
 * Reads the ages of the age categories: category, least age, greatest age, between tabs, below one line of headings.
 *
 * @throws BuildError `malformed-row`, with the line
 */
export function readAgeCategories(file: string, lines: readonly string[]): AgeRow[] {
  if (lines[0] !== 'category\tmin_age\tmax_age')
    throw new BuildError('malformed-row', file, `the headings are '${lines[0]}'`, 1);
  return lines.slice(1).map((line, index) => {
    const [, category, from, to] = /^([a-z]+)\t(\d+)\t(\d+)$/.exec(line) ?? [];
    if (category === undefined)
      throw new BuildError('malformed-row', file, `'${line}' is not an age category`, index + 2);
    return { category, from: Number(from), to: Number(to) };
  });
}
