import { readAnweb as read } from '../../../src/hcpcs/write/read-anweb.js';
import { failIn } from '../../errors.js';
import { textLines } from '../../read/zip.js';

/** Reads a text edition: see `src/hcpcs/write/read-anweb.ts`. */
export const readAnweb = (file: string, bytes: Uint8Array): ReturnType<typeof read> =>
  read(failIn(file), textLines(bytes));
