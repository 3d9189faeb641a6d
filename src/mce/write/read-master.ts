import type { FileFail } from '../../files/fail.js';
import type { MceSpan } from './model.js';

const ROW = /^([0-9A-Z]{3,7}),(\d{8}),(\d{8})?,([A-Za-z0-9_ ]*)$/;

/**
 * Reads the attribute table of the Medicare Code Editor: code, first day, last day, attributes separated by blanks. Rows are in
 * ascending order of code and day, and the stretches of one code do not overlap.
 *
 * @throws the error that `fail` makes: `malformed-row` or `contradiction`, with the line
 */
export function readMceMaster(fail: FileFail, lines: readonly string[]): MceSpan[] {
  if (lines[0] !== 'code,from,to,flags')
    throw fail('malformed-row', `the headings are '${lines[0]}', expected code,from,to,flags`, 1);
  const spans: MceSpan[] = [];
  lines.slice(1).forEach((line, index) => {
    const [, code, from, to, flags] = ROW.exec(line) ?? [];
    if (code === undefined)
      throw fail('malformed-row', `'${line.slice(0, 40)}' is not a row of the table`, index + 2);
    const span: MceSpan = {
      code,
      from: Number(from),
      to: to === undefined ? undefined : Number(to),
      flags: flags === '' ? [] : flags!.split(' '),
    };
    verifyOrder(fail, spans.at(-1), span, index + 2);
    spans.push(span);
  });
  return spans;
}

function verifyOrder(fail: FileFail, before: MceSpan | undefined, span: MceSpan, line: number): void {
  if (span.to !== undefined && span.to < span.from)
    throw fail('contradiction', `${span.code} ends before it begins`, line);
  if (before === undefined || before.code < span.code) return;
  if (before.code > span.code)
    throw fail('malformed-row', `${span.code} comes after ${before.code}, which is out of order`, line);
  if (before.to === undefined || before.to >= span.from)
    throw fail('contradiction', `${span.code} has two rows for ${span.from}`, line);
}
