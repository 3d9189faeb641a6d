import type { FileFail } from '../../files/fail.js';

const NOTE = /^\s+(\d{4})--(.*)$/;

/**
 * Reads the processing notes: a number, two dashes, and text over several lines, each ended by an asterisk at the margin.
 *
 * @throws the error that `fail` makes: `duplicate` or `malformed-row`
 */
export function readNotes(fail: FileFail, lines: readonly string[]): ReadonlyMap<string, string> {
  const notes = new Map<string, string>();
  let open: string | undefined;
  lines.forEach((raw, index) => {
    const line = raw.replace(/\*\s*$/, '');
    const match = NOTE.exec(line);
    const text = (match === null ? line : match[2]!).trim();
    if (match !== null) {
      open = match[1]!;
      if (notes.has(open)) throw fail('duplicate', `note ${open} appears twice`, index + 1);
      notes.set(open, text);
    } else if (open !== undefined && text !== '') {
      notes.set(open, `${notes.get(open)} ${text}`);
    }
  });
  if (notes.size === 0) throw fail('malformed-row', 'no note found');
  return new Map([...notes].map(([number, text]) => [number, text.replace(/\s+/g, ' ').trim()]));
}
