import { bytesOf } from '../base/bytes.js';
import { MedcodesError } from '../base/errors.js';
import { decodeText } from '../files/decode.js';
import { contentOf, isZip, readZip, type ZipMember } from '../files/zip.js';
import { invalidFile } from './fail.js';

/** A file that the user downloaded: a zip archive, or a file out of one. */
export interface CompileFile {
  /** What to call it in messages. Nothing is read from the name. */
  readonly name: string;
  /** Its bytes. */
  readonly content: Uint8Array;
}

/** The most bytes that one file of an archive may have, unpacked. The largest official file has 18 MB. */
const MOST_BYTES = 32 * 1024 * 1024;
/** The most bytes that all files together may have, unpacked. */
const MOST_TOGETHER = 64 * 1024 * 1024;
/** How many times larger than the archive its files may be together. Official ones grow 30 times at most. */
const MOST_GROWTH = 50;
/** The most lines of a file that is read by lines. The largest official one has 98,403. */
const MOST_LINES = 300_000;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const BLANK = 32;
/** The most files in an archive. */
const MOST_FILES = 500;

/**
 * The files in the archives, and the files that are no archives.
 *
 * @throws MedcodesError `invalid-file` for a web page, an empty file, a damaged archive, and an archive that unpacks to more
 * than any official one
 */
export function openFiles(files: readonly CompileFile[]): readonly CompileFile[] {
  let left = MOST_TOGETHER;
  return checkedFiles(files).flatMap((file) => {
    if (file.content.length === 0) throw invalidFile(file.name, 'the file is empty: download it again');
    refuseWebPage(file);
    if (!isZip(file.content)) {
      left -= file.content.length;
      if (file.content.length > MOST_BYTES || left < 0)
        throw invalidFile(
          file.name,
          `it has ${file.content.length} bytes, which is more than any official file`,
        );
      return [file];
    }
    const members = membersOf(file, left);
    return members.map((member) => {
      const name = `${file.name}: ${member.path}`;
      left -= member.size;
      return { name, content: contentOf(name, member) };
    });
  });
}

/** @throws MedcodesError `invalid-argument` unless it is given a list of files; a path is not one */
function checkedFiles(files: readonly CompileFile[]): readonly CompileFile[] {
  if (!Array.isArray(files))
    throw new MedcodesError('invalid-argument', "'files' must be a list of { name, content }");
  // A copy has no holes.
  return [...files].map((file: CompileFile | undefined, i) => {
    const content = bytesOf(file?.content);
    if (typeof file?.name !== 'string' || content === undefined)
      throw new MedcodesError(
        'invalid-argument',
        `files[${i}] must be { name, content }, a text and the bytes of the file`,
      );
    return { name: file.name, content };
  });
}

/** The files of an archive that are read. Their sizes are checked before any is unpacked: the list of the archive says them. */
function membersOf({ name, content }: CompileFile, left: number): readonly ZipMember[] {
  const members = readZip(name, content);
  if (members.length > MOST_FILES)
    throw invalidFile(name, `the zip has ${members.length} files, at most ${MOST_FILES} are read`);
  const read = members.filter(({ path }) => !path.toLowerCase().endsWith('.pdf'));
  const large = read.find(({ size }) => size > MOST_BYTES);
  if (large !== undefined)
    throw invalidFile(
      `${name}: ${large.path}`,
      `it unpacks to ${large.size} bytes, which is more than any official file`,
    );
  const together = read.reduce((sum, { size }) => sum + size, 0);
  if (together > left || (together > MOST_BYTES && together > content.length * MOST_GROWTH))
    throw invalidFile(name, `it unpacks to ${together} bytes, which is more than any official archive`);
  return read;
}

/**
 * A site answers with a page and status 200 when a file has moved, or when a licence has to be agreed to.
 *
 * @throws MedcodesError `invalid-file`
 */
export function refuseWebPage({ name, content }: CompileFile): void {
  const start = String.fromCharCode(...content.subarray(0, 200))
    .trimStart()
    .replace(/^ï»¿/, '');
  if (/^<(!doctype html|html|head|body)\b/i.test(start))
    throw invalidFile(
      name,
      'this is a web page, not the file: open the address in a browser and download it again',
    );
}

/**
 * Refuses a file that is larger than any official one of its kind, before it is read.
 *
 * @param most - about twice as many bytes as the largest official file has
 */
export function requireSmall(file: CompileFile, most: number): CompileFile {
  if (file.content.length > most)
    throw invalidFile(
      file.name,
      `it has ${file.content.length} bytes, which is more than any official file of its kind`,
    );
  return file;
}

/** The first characters of a file, byte by byte. */
export const startOf = ({ content }: CompileFile, length = 40): string => {
  let text = '';
  for (let at = 0; at < Math.min(length, content.length); at += 8192)
    text += String.fromCharCode(...content.subarray(at, Math.min(length, at + 8192)));
  return text;
};

/** The lines of a text file with either line ending, without the empty ones at its end. */
export function linesOf({ name, content }: CompileFile): string[] {
  let end = content.length;
  while (end > 0 && content[end - 1]! <= BLANK) end--;
  // The last line keeps its own blanks: records have a fixed width.
  const feed = content.indexOf(LINE_FEED, end);
  end = feed < 0 ? content.length : feed;
  if (end > 0 && content[end - 1] === CARRIAGE_RETURN) end--;
  let lines = 1;
  for (let at = content.indexOf(LINE_FEED); at >= 0 && at < end; at = content.indexOf(LINE_FEED, at + 1))
    if (++lines > MOST_LINES)
      throw invalidFile(name, `it has more than ${MOST_LINES} lines, which is more than any official file`);
  return decodeText(name, content.subarray(0, end)).split(/\r?\n/);
}
