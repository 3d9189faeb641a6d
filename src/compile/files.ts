import { MedcodesError } from '../base/errors.js';
import { contentOf, isZip, readZip } from '../files/zip.js';

/** A file that the user downloaded: a zip archive, or a file out of one. */
export interface CompileFile {
  /** What to call it in messages. Nothing is read from the name. */
  readonly name: string;
  /** Its bytes. */
  readonly content: Uint8Array;
}

/** The most bytes that one file of an archive may have, unpacked. The largest official file has 15 MB. */
const MOST_BYTES = 64 * 1024 * 1024;
/** The most bytes that all files together may have, unpacked. */
const MOST_TOGETHER = 256 * 1024 * 1024;
/** The most files in an archive. */
const MOST_FILES = 500;

const invalid = (name: string, what: string): MedcodesError =>
  new MedcodesError('invalid-file', `${name}: ${what}`);

/**
 * The files in the archives, and the files that are no archives.
 *
 * @throws MedcodesError `invalid-file` for a web page, an empty file, a damaged archive, and an archive that unpacks to more
 * than any official one
 */
export function openFiles(files: readonly CompileFile[]): readonly CompileFile[] {
  let left = MOST_TOGETHER;
  return files.flatMap((file) => {
    if (file.content.length === 0) throw invalid(file.name, 'the file is empty: download it again');
    refuseWebPage(file);
    if (!isZip(file.content)) return [file];
    const members = readZip(file.name, file.content);
    if (members.length > MOST_FILES)
      throw invalid(file.name, `the zip has ${members.length} files, at most ${MOST_FILES} are read`);
    return members
      .filter(({ path }) => !path.toLowerCase().endsWith('.pdf'))
      .map((member) => {
        const name = `${file.name}: ${member.path}`;
        left -= member.size;
        if (member.size > MOST_BYTES || left < 0)
          throw invalid(name, `it unpacks to ${member.size} bytes, which is more than any official file`);
        return { name, content: contentOf(name, member) };
      });
  });
}

/** A site answers with a page and status 200 when a file has moved. */
function refuseWebPage({ name, content }: CompileFile): void {
  const start = String.fromCharCode(...content.subarray(0, 200))
    .trimStart()
    .replace(/^ï»¿/, '');
  if (/^<(!doctype html|html|head|body)\b/i.test(start))
    throw invalid(
      name,
      'this is a web page, not the file: open the address in a browser and download it again',
    );
}
