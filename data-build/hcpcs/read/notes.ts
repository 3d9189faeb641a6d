import { readNotes as read } from '../../../src/hcpcs/write/read-notes.js';
import { failIn } from '../../errors.js';
import { textLines } from '../../read/zip.js';

/** Reads the processing notes: see `src/hcpcs/write/read-notes.ts`. */
export const readNotes = (file: string, bytes: Uint8Array): ReturnType<typeof read> =>
  read(failIn(file), textLines(bytes));
