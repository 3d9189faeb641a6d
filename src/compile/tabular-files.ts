import { sameNumbers } from '../base/same-numbers.js';
import { decodeText } from '../files/decode.js';
import { failIn, invalidFile, someNames } from './fail.js';
import { type CompileFile, openFiles, requireSmall, startOf } from './files.js';
import { readTabularXml, TABULAR_ROOT, type TabularXml } from './tabular-xml.js';

/** A Tabular List that was read. */
export interface ReadTabularFile extends TabularXml {
  readonly name: string;
}

/** The largest list has 9.8 MB. */
const MOST_BYTES = 20_000_000;

const NAME = /^[A-Za-z][-\w.]{0,60}/;

/** The name of the first element of an XML file, after declarations and comments; empty if it begins with other text. */
function rootOf(file: CompileFile): string {
  const start = startOf(file, 4096);
  if (!/^(?:ï»¿)?\s*</.test(start)) return '';
  let at = start.indexOf('<');
  while (at >= 0 && /[!?]/.test(start[at + 1] ?? '')) {
    const end = start.indexOf(start.startsWith('<!--', at) ? '-->' : '>', at);
    at = end < 0 ? -1 : start.indexOf('<', end);
  }
  return at < 0 ? '' : (NAME.exec(start.slice(at + 1))?.[0] ?? '');
}

/**
 * Finds the one Tabular List among the files by its root element, and reads it.
 *
 * @throws MedcodesError `invalid-file` if there is none, if there are two that differ, or if it is not as it must be
 */
export function readTabularFile(files: readonly CompileFile[]): ReadTabularFile {
  const opened = openFiles(files);
  const [file, ...others] = opened.filter((one) => rootOf(one) === TABULAR_ROOT);
  if (file === undefined) throw missing(opened);
  const other = others.find(({ content }) => !sameNumbers(content, file.content));
  if (other !== undefined)
    throw invalidFile(
      file.name,
      `it differs from ${other.name}, but both are Tabular Lists: give only the newest one`,
    );
  const xml = decodeText(file.name, requireSmall(file, MOST_BYTES).content);
  return { name: file.name, ...readTabularXml(failIn(file.name), xml) };
}

function missing(opened: readonly CompileFile[]): Error {
  const index = opened.find((file) => rootOf(file).startsWith('ICD10CM.'));
  if (index !== undefined)
    return invalidFile(
      index.name,
      `its root element is '${rootOf(index)}', not '${TABULAR_ROOT}': give the Tabular List`,
    );
  return invalidFile(
    someNames(opened),
    `no Tabular List found: give the zip 'Code Tables, Tabular and Index' of CMS, or the tabular XML in it`,
  );
}
