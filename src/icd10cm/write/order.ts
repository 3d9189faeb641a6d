import type { OrderRow } from './model.js';

/** What is wrong with a row. */
export type OrderFault = 'malformed-row' | 'duplicate';

/** Makes the error of a fault: the data build and `medcodes compile` have their own. `line` counts from 1. */
export type Fail = (fault: OrderFault, what: string, line: number) => Error;

const CODE = /^[A-Z][0-9A-Z]{2,6}$/;

/** The places of the columns, from 0. `order` is only in an order file; addenda have a keyword there. */
const SHORT_TITLE_WIDTH = 60;

/**
 * Reads the columns that order files and addenda share, from the code on: code (7), blank, flag, blank, short title (60),
 * blank, long title.
 */
export function readCodeColumns(
  fail: Fail,
  line: string,
  lineNumber: number,
  at: number,
  flagAt: number,
  shape: RegExp = CODE,
): OrderRow {
  const malformed = (what: string): Error => fail('malformed-row', what, lineNumber);
  const titleAt = Math.max(at + 7, flagAt + 1) + 1;
  const longAt = titleAt + SHORT_TITLE_WIDTH + 1;
  if (line.length <= longAt)
    throw malformed(`the row has ${line.length} characters, too few for a long title`);
  const code = line.slice(at, at + 7).trimEnd();
  const flag = line[flagAt]!;
  if (!shape.test(code)) throw malformed(`'${code}' is not a code`);
  if (flag !== '0' && flag !== '1') throw malformed(`'${flag}' is neither 0 (header) nor 1 (billable)`);
  if (line[titleAt - 1] !== ' ' || line[longAt - 1] !== ' ')
    throw malformed('a column is wider than expected');
  const shortTitle = line.slice(titleAt, longAt - 1).trimEnd();
  const longTitle = line.slice(longAt).trimEnd();
  if (shortTitle === '' || longTitle === '') throw malformed('a title is empty');
  return { code, billable: flag === '1', shortTitle, longTitle };
}

/**
 * Reads an order file: one fixed-width row for each code, in tabular order.
 *
 * @param shape - what a code of the set looks like; ICD-10-CM if it is left out
 * @throws the error that `fail` makes, with the line
 */
export function readOrderRows(fail: Fail, lines: readonly string[], shape: RegExp = CODE): OrderRow[] {
  const seen = new Set<string>();
  return lines.map((line, index) => {
    const lineNumber = index + 1;
    const order = line.slice(0, 5);
    if (Number(order) !== lineNumber || line[5] !== ' ') {
      throw fail('malformed-row', `the order number is '${order}', expected ${lineNumber}`, lineNumber);
    }
    const row = readCodeColumns(fail, line, lineNumber, 6, 14, shape);
    if (seen.has(row.code)) throw fail('duplicate', `${row.code} appears twice`, lineNumber);
    seen.add(row.code);
    return row;
  });
}
