/** As much of a text as tells what it is. */
const ENOUGH = 4_000;

/** Whether a line begins a table: names or values with a delimiter between them, and nothing of JSON or X12. */
const isTable = (line: string): boolean =>
  /^(?!ISA)["\w]/.test(line) && /[,;\t|]/.test(line) && !/[{}[\]*~]/.test(line);

/**
 * What a text is, by its first characters, if it is of a kind that has no claims.
 *
 * @param piece - the first piece that is not blank
 */
export function foreignKind(piece: Uint8Array | string): string | undefined {
  const text = (typeof piece === 'string' ? piece.slice(0, ENOUGH) : textOf(piece)).replace(
    /^[\s\uFEFF]+/,
    '',
  );
  if (text.startsWith('%PDF-')) return 'a PDF document';
  if (/^<!doctype html|^<html/i.test(text)) return 'an HTML page';
  if (text.startsWith('<')) return 'XML';
  const [first = ''] = text.split(/\r?\n/, 1);
  return isTable(first.trim()) ? 'a table of delimited text (CSV)' : undefined;
}

const textOf = (bytes: Uint8Array): string => Buffer.from(bytes.subarray(0, ENOUGH)).toString('utf8');
