import { parse } from 'csv-parse/sync';
import { BuildError } from '../../errors.js';
import { textLines } from '../../read/zip.js';

const LINE = /^ {0,3}([A-Z]\d{4})\s/;

/**
 * Reads a list of codes not otherwise classified: a report with the code at the start of a line, a long text over several
 * lines with the code on each; or the same as CSV.
 *
 * @returns each code once, in the order of the list
 * @throws BuildError `malformed-row`
 */
export function readNocList(file: string, bytes: Uint8Array): string[] {
  const found = file.endsWith('.csv')
    ? (parse(Buffer.from(bytes), { columns: true }) as { readonly hcpcs?: string }[]).map(
        ({ hcpcs }) => hcpcs ?? '',
      )
    : textLines(bytes).flatMap((line) => LINE.exec(line)?.[1] ?? []);
  const codes = [...new Set(found)];
  if (codes.length === 0 || codes.some((code) => !/^[A-Z]\d{4}$/.test(code)))
    throw new BuildError('malformed-row', file, 'the row has no code; a column is missing or moved');
  return codes;
}
