import { sameNumbers } from '../base/same-numbers.js';
import type { MceMaster, MceSpan } from '../mce/write/model.js';
import { readMceMaster } from '../mce/write/read-master.js';
import { failIn, invalidFile, someNames } from './fail.js';
import { type CompileFile, linesOf, openFiles, requireSmall, startOf } from './files.js';

/** An attribute table that was read. */
export interface ReadMceTable {
  readonly name: string;
  readonly system: MceMaster['system'];
  readonly spans: readonly MceSpan[];
}

const HEADINGS = 'code,from,to,flags';
const PROCEDURE = /^[0-9A-HJ-NP-Z]{7}$/;

/** How many codes a table has at least. CMS's own have more than 75,000. */
const LEAST_CODES = 50_000;

/** The largest table has 3.4 MB. */
const MOST_BYTES = 8_000_000;

/**
 * Finds the attribute tables of the Medicare Code Editor among the files by their headings, and tells diagnoses from procedures by the
 * codes.
 *
 * @throws MedcodesError `invalid-file` if there is none, if two of one kind differ, or if a row is not as it must be
 */
export function readMceFiles(files: readonly CompileFile[]): readonly ReadMceTable[] {
  const opened = openFiles(files);
  const found = opened.filter((file) => startOf(file, HEADINGS.length) === HEADINGS);
  if (found.length === 0)
    throw invalidFile(
      someNames(opened),
      `no attribute table of the Medicare Code Editor found: it begins with the headings ${HEADINGS}`,
    );
  const different = found.filter(
    ({ content }, i) => !found.slice(0, i).some((other) => sameNumbers(other.content, content)),
  );
  const tables = different.map(readTable);
  tables.forEach(({ name, system }, i) => {
    const other = tables.slice(0, i).find((table) => table.system === system);
    if (other !== undefined)
      throw invalidFile(
        other.name,
        `it differs from ${name}, but both are tables of ${system}: give only the newest one`,
      );
  });
  return tables;
}

function readTable(file: CompileFile): ReadMceTable {
  const { name } = file;
  const spans = readMceMaster(failIn(name), linesOf(requireSmall(file, MOST_BYTES)));
  const codes = new Set(spans.map(({ code }) => code));
  if (codes.size < LEAST_CODES)
    throw invalidFile(name, `it has ${codes.size} codes, fewer than ${LEAST_CODES}: is the file cut off?`);
  const procedures = [...codes].every((code) => PROCEDURE.test(code));
  return { name, system: procedures ? 'icd10pcs' : 'icd10cm', spans };
}
