import { BuildError } from '../../errors.js';

const ROW = /^\d{5}\t([A-Z][0-9A-Z]{2}(?:\.[0-9A-Z]{1,4})?)\s*\t/;

/**
 * Reads a list of the codes exempt from present-on-admission reporting: order number, code with its dot, description,
 * separated by tabs, below one line of headings. Gives plain codes.
 *
 * @throws BuildError `malformed-row` or `duplicate`, with the line
 */
export function readPoaExempt(file: string, lines: readonly string[]): string[] {
  if (!/^Ord\w*\tPOAexemptCode\tDescription$/.test(lines[0] ?? '')) {
    throw new BuildError(
      'malformed-row',
      file,
      `the headings are '${lines[0]}', expected order, POAexemptCode, Description`,
      1,
    );
  }
  const codes = new Set<string>();
  lines.slice(1).forEach((line, index) => {
    const code = ROW.exec(line)?.[1]?.replace('.', '');
    if (code === undefined)
      throw new BuildError(
        'malformed-row',
        file,
        `'${line.slice(0, 30)}' is not a row of the list`,
        index + 2,
      );
    if (codes.has(code)) throw new BuildError('duplicate', file, `${code} appears twice`, index + 2);
    codes.add(code);
  });
  return [...codes];
}
