import { BuildError } from '../../errors.js';
import { textLines } from '../../read/zip.js';

const NOTE = /^\s+(\d{4})--(.*)$/;

/**
 * Reads the processing notes: a number, two dashes, and text over several lines, each ended by an asterisk at the margin.
 *
 * @throws BuildError `duplicate` or `malformed-row`
 */
export function readNotes(file: string, bytes: Uint8Array): ReadonlyMap<string, string> {
  const notes = new Map<string, string>();
  let open: string | undefined;
  textLines(bytes).forEach((raw, index) => {
    const line = raw.replace(/\*\s*$/, '');
    const match = NOTE.exec(line);
    const text = (match === null ? line : match[2]!).trim();
    if (match !== null) {
      open = match[1]!;
      if (notes.has(open)) throw new BuildError('duplicate', file, `note ${open} appears twice`, index + 1);
      notes.set(open, text);
    } else if (open !== undefined && text !== '') {
      notes.set(open, `${notes.get(open)} ${text}`);
    }
  });
  if (notes.size === 0) throw new BuildError('malformed-row', file, 'no note found');
  return new Map([...notes].map(([number, text]) => [number, text.replace(/\s+/g, ' ').trim()]));
}
