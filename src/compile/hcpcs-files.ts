import type { IsoDate } from '../base/dates.js';
import { sameNumbers } from '../base/same-numbers.js';
import type { FileRecord, Layout } from '../hcpcs/write/model.js';
import { readAnweb } from '../hcpcs/write/read-anweb.js';
import { readLayout } from '../hcpcs/write/read-layout.js';
import { readNotes } from '../hcpcs/write/read-notes.js';
import { failIn, invalidFile, someNames } from './fail.js';
import { type CompileFile, linesOf, openFiles, requireSmall, startOf } from './files.js';

/** An edition that was read. */
export interface ReadEdition {
  readonly name: string;
  readonly effective: IsoDate;
  readonly records: readonly FileRecord[];
}

/** What is among the files. */
export interface ReadHcpcsFiles {
  /** In order of time. */
  readonly editions: readonly ReadEdition[];
  readonly notes: ReadonlyMap<string, string> | undefined;
  readonly layout: Layout | undefined;
}

/** How much of a file is looked at to tell what it is: disclaimers may come first. */
const HEAD = 65_536;

/** The largest edition has 5.4 MB. */
const MOST_BYTES = 12_000_000;

/** The first line of a record: code or modifier, sequence number, kind; 320 columns. */
const RECORD = /^[ A-Z0-9]{5}\d{5}[37]/;
const WIDTH = 320;
const NOTE = /^[ \t]+\d{4}--/;
/** How many processing notes a list has at least. */
const LEAST_NOTES = 10;

const headLines = (file: CompileFile): string[] => startOf(file, HEAD).split(/\r?\n/);
const isEdition = (lines: readonly string[]): boolean =>
  lines.some((line) => line.length === WIDTH && RECORD.test(line));
const isNotes = (lines: readonly string[]): boolean =>
  lines.filter((line) => NOTE.test(line)).length >= LEAST_NOTES;

/**
 * Finds the editions of HCPCS among the files, and the processing notes and the record layout if they are there, by their
 * content.
 *
 * @throws MedcodesError `invalid-file` if there is no edition, if two different ones are of the same day, or if a row is not as it
 * must be
 */
export function readHcpcsFiles(files: readonly CompileFile[]): ReadHcpcsFiles {
  const opened = openFiles(files).map((file) => ({ file, head: headLines(file) }));
  const found = opened.filter(({ head }) => isEdition(head)).map(({ file }) => file);
  if (found.length === 0)
    throw invalidFile(
      someNames(opened.map(({ file }) => file)),
      "no edition of HCPCS found: give the zip 'alpha-numeric HCPCS file' of CMS, which has the text file of 320 columns",
    );
  const notes = opened.find(({ head }) => isNotes(head))?.file;
  const layout = opened.find(({ file }) => isLayout(file))?.file;
  return {
    editions: inOrder(found),
    notes: notes && readNotes(failIn(notes.name), linesOf(notes)),
    layout: layout && readLayout(failIn(layout.name), linesOf(layout)),
  };
}

/** The layout ends with an appendix of tables. It is a short text. */
const isLayout = (file: CompileFile): boolean =>
  file.content.length < 4 * HEAD && startOf(file, 4 * HEAD).includes('TABLE OF CODES APPENDIX');

/** The editions by time, each once. */
function inOrder(files: readonly CompileFile[]): ReadEdition[] {
  const different = files.filter(
    ({ content }, i) => !files.slice(0, i).some((other) => sameNumbers(other.content, content)),
  );
  const editions = different.map((file): ReadEdition => {
    const { records } = readAnweb(failIn(file.name), linesOf(requireSmall(file, MOST_BYTES)));
    return { name: file.name, effective: dayOfEdition(file.name, records), records };
  });
  editions.sort((a, b) => (a.effective < b.effective ? -1 : 1));
  editions.forEach(({ name, effective }, i) => {
    const before = editions[i - 1];
    if (before?.effective === effective)
      throw invalidFile(
        before.name,
        `it differs from ${name}, but both are the edition of ${effective}: give only the newest one`,
      );
  });
  return editions;
}

/** How many records the publisher has changed at least on the day of an edition. */
const LEAST_ACTIONS = 10;

/** The day of an edition: the newest first day of a quarter on which so many records were changed. The file does not print it. */
function dayOfEdition(name: string, records: readonly FileRecord[]): IsoDate {
  const counts = new Map<string, number>();
  for (const { values } of records)
    counts.set(values.actionEffective, (counts.get(values.actionEffective) ?? 0) + 1);
  const days = [...counts].filter(
    ([day, count]) => count >= LEAST_ACTIONS && /^20\d\d(?:01|04|07|10)01$/.test(day),
  );
  const newest = days
    .map(([day]) => day)
    .sort()
    .at(-1);
  if (newest === undefined)
    throw invalidFile(
      name,
      `it has no day on which ${LEAST_ACTIONS} records changed: this is not a whole edition`,
    );
  return `${newest.slice(0, 4)}-${newest.slice(4, 6)}-${newest.slice(6)}`;
}
