import type { FileFail } from '../../files/fail.js';
import { CODE, joinValues, PLACES, UNUSED } from './columns.js';
import { COLUMNS, type Column, type FileRecord } from './model.js';

/** The content of a text edition. */
export interface AnwebFile {
  readonly records: readonly FileRecord[];
  /** The number of lines that are records, including continuations. */
  readonly lines: number;
  /** The number of other lines: disclaimers. Empty lines do not count. */
  readonly otherLines: number;
}

/** Code in 1 to 5, sequence number in 6 to 10, kind of record in 11: 3 and 7 start a record, 4 and 8 continue it. */
const RECORD = /^(.{5})\d{5}([3478])/;
const TEXT = { from: 11, to: 91 } as const;
const SHORT = { from: 91, to: 119 } as const;
const WIDTH = 320;

interface Open {
  readonly code: string;
  readonly modifier: boolean;
  readonly line: number;
  readonly texts: string[];
  readonly first: string;
}

/**
 * Reads a text edition of 320 columns.
 *
 * Line breaks are not part of a text: its lines are joined by one blank. Some editions cut continuation lines after the
 * text, and two start with disclaimers, in one of them with bytes above ASCII: lines that are not records are counted.
 *
 * @throws the error that `fail` makes: `malformed-row` or `duplicate`
 */
export function readAnweb(fail: FileFail, printed: readonly string[]): AnwebFile {
  const found = new Map<string, Open>();
  let lines = 0;
  let otherLines = 0;
  let open: Open | undefined;
  printed.forEach((text, index) => {
    const match = RECORD.exec(text);
    if (match === null) {
      if (text.trim() !== '') otherLines++;
      return;
    }
    lines++;
    const code = match[1]!.trim();
    const line = index + 1;
    if (match[2] === '3' || match[2] === '7') {
      open = startRecord(fail, found, { code, modifier: match[2] === '7', line, texts: [], first: text });
    }
    if (open === undefined || open.code !== code)
      throw fail('malformed-row', `a continuation row of ${code} has no record before it`, line);
    if (open.line !== line) checkContinuation(fail, text, line);
    open.texts.push(text.slice(TEXT.from, TEXT.to).trim());
  });
  return { records: [...found.values()].map((record) => toRecord(fail, record)), lines, otherLines };
}

function startRecord(fail: FileFail, found: Map<string, Open>, record: Open): Open {
  const { code, line, first, modifier } = record;
  if (!CODE.test(code) || (code.length === 2) !== modifier)
    throw fail('malformed-row', `'${code}' is not a code of this kind of record`, line);
  if (found.has(code)) throw fail('duplicate', `${code} has two records`, line);
  if (first.length !== WIDTH)
    throw fail('malformed-row', `${first.length} columns, expected ${WIDTH}; a column is missing`, line);
  found.set(code, record);
  return record;
}

function checkContinuation(fail: FileFail, text: string, line: number): void {
  if (text.slice(TEXT.to).trim() !== '')
    throw fail('malformed-row', 'a continuation row has more than text', line);
}

function toRecord(fail: FileFail, { code, line, texts, first }: Open): FileRecord {
  const values = {} as Record<Column, string>;
  for (const column of COLUMNS) {
    const { from, width, count } = PLACES[column];
    const cells = Array.from({ length: count }, (_, i) =>
      first.slice(from - 1 + i * width, from - 1 + (i + 1) * width),
    );
    values[column] = joinValues(fail, line, column, cells);
  }
  if (first.slice(UNUSED.from - 1, UNUSED.to).trim() !== '')
    throw fail('malformed-row', 'the row has a Medicare outpatient group; add the column to the build', line);
  return {
    code,
    line,
    title: texts.join(' '),
    shortTitle: first.slice(SHORT.from, SHORT.to).trim(),
    values,
  };
}
