import { strFromU8, unzipSync } from 'fflate';
import { BuildError } from '../errors.js';

/**
 * One member of a zip.
 *
 * @param file - the name of the zip, for the error messages
 * @throws BuildError `unreadable` for a damaged zip or a missing member
 */
export function readZipMember(file: string, zip: Uint8Array, member: string): Uint8Array {
  let members: Record<string, Uint8Array>;
  try {
    members = unzipSync(zip, { filter: ({ name }) => name === member });
  } catch (error) {
    throw new BuildError('unreadable', file, `the zip is truncated or damaged (${String(error)})`);
  }
  const bytes = members[member];
  if (bytes === undefined) throw new BuildError('unreadable', file, `the zip has no member '${member}'`);
  return bytes;
}

/** The lines of a text file with either line ending, without the empty ones at its end. Bytes are Latin-1. */
export function textLines(bytes: Uint8Array): string[] {
  const lines = strFromU8(bytes, true).split(/\r?\n/);
  while (lines.at(-1)?.trim() === '') lines.pop();
  return lines;
}
