import type { FileFail } from '../../files/fail.js';
import type { Layout, LayoutTable } from './model.js';

/** The numbered field of the layout that lists the codes of a column; the last two are in its appendix. */
const FIELDS: Readonly<Record<LayoutTable, number | string>> = {
  pricing: 9,
  multiplePricing: 10,
  labCertification: 14,
  coverage: 16,
  ascGroup: 17,
  action: 30,
  betos: 'BETOS_TB',
  typesOfService: 'CMS_TYPE_SRVC_TB',
};

const FIELD = /^ {2}(\d+)\. {2,}HCPCS|^ {2}(\d+)\. +FILLER/;
const TABLE = /^\s*(BETOS_TB|CMS_TYPE_SRVC_TB)\s{5,}/;
const CODE = /^\s*([0-9A-Z]{1,3})\s+= (\S.*)$/;
/** What ends a list of codes, apart from the next field. */
const END = /^\s*(OCCURS |LENGTH |SOURCE |COMMENTS|\*\*\*\*)/;
/** Headings between the codes are followed by a line of dashes; neither is part of a meaning. */
const RULE = /^\s*-{3,}\s*$/;

/**
 * Reads what the codes of each column mean from the official record layout.
 *
 * @throws the error that `fail` makes: `malformed-row` if a table is not found
 */
export function readLayout(fail: FileFail, printed: readonly string[]): Layout {
  const lines = printed.map((line) => line.replace(/\t/g, ' ').trimEnd());
  const tables = {} as Record<LayoutTable, Map<string, string>>;
  for (const [table, at] of Object.entries(FIELDS) as [LayoutTable, number | string][]) {
    const part = partOf(lines, at);
    tables[table] = table === 'ascGroup' ? ascGroup(part) : codesOf(part);
    if (tables[table].size === 0) throw fail('malformed-row', `no codes of ${table} found under ${at}`);
  }
  return tables;
}

/** The lines from a field or table of the appendix to the next one. */
function partOf(lines: readonly string[], at: number | string): string[] {
  const keys = lines.map((line) => {
    const field = FIELD.exec(line);
    if (field !== null) return Number(field[1] ?? field[2]);
    return TABLE.exec(line)?.[1] ?? (line.includes('TABLE OF CODES APPENDIX') ? 'appendix' : undefined);
  });
  const from = keys.indexOf(at);
  if (from < 0) return [];
  const length = keys.slice(from + 1).findIndex((key) => key !== undefined);
  return lines.slice(from + 1, length < 0 ? undefined : from + 1 + length);
}

/** The codes of a part with their meanings, each folded into one line. */
function codesOf(lines: readonly string[]): Map<string, string> {
  const found = new Map<string, string>();
  let open: string | undefined;
  lines.forEach((line, index) => {
    const match = CODE.exec(line);
    if (match !== null) {
      open = match[1]!;
      found.set(open, match[2]!.trim());
    } else if (endsMeaning(lines, index)) open = undefined;
    else if (open !== undefined) found.set(open, `${found.get(open)} ${line.trim()}`);
  });
  return new Map([...found].map(([code, meaning]) => [code, meaning.replace(/\s+/g, ' ')]));
}

/** Whether a line does not belong to the meaning before it: empty, a heading, or the end of the list. */
function endsMeaning(lines: readonly string[], index: number): boolean {
  const line = lines[index]!;
  if (line.trim() === '' || RULE.test(line) || END.test(line)) return true;
  return RULE.test(lines[index + 1] ?? '');
}

/** What the sentence about the one code of the surgical centers begins with. */
const YY = "The 'YY' indicator represents that ";

/** The one code of the surgical centers is explained in a sentence. */
function ascGroup(lines: readonly string[]): Map<string, string> {
  const text = lines.join(' ').replace(/\s+/g, ' ');
  const start = text.indexOf(YY);
  if (start < 0) return new Map();
  const from = start + YY.length;
  const to = text.indexOf('.', from);
  return new Map(to < 0 ? [] : [['YY', text.slice(from, to)]]);
}
