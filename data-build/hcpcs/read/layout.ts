import { readLayout as read } from '../../../src/hcpcs/write/read-layout.js';
import { failIn } from '../../errors.js';
import { textLines } from '../../read/zip.js';

/** Reads the record layout: see `src/hcpcs/write/read-layout.ts`. */
export const readLayout = (file: string, bytes: Uint8Array): ReturnType<typeof read> =>
  read(failIn(file), textLines(bytes));
