/** An independent reader of the official files: fixed columns, no code of the build. */
import { unzipSync } from 'fflate';
import { officialBytes } from '../official-files.js';

export const TITLES = 'icd9cm/2014-10-01/cms_v32.zip';
export const DX_GEMS = 'icd10cm/2017-10-01/Dxgem_2018.zip';
export const PCS_GEMS = 'icd10pcs/2017-10-01/icd10pcs_gems_2018.zip';

/** The lines of a member, in Latin-1: windows-1252 differs only at characters that these files do not have. */
export function linesOf(path: string, member: string): string[] {
  const bytes = unzipSync(officialBytes(path))[member]!;
  const text = Buffer.from(bytes).toString('latin1');
  return text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));
}

/** The code, with its title. */
export const titlesOf = (member: string): [code: string, title: string][] =>
  linesOf(TITLES, member).map((line) => {
    const blank = line.indexOf(' ');
    return [line.slice(0, blank), line.slice(blank).trim()];
  });

/** The rows of a file of mappings by their source: the target and the five flags as one text. */
export function gemOf(path: string, member: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const line of linesOf(path, member)) {
    const [source = '', target = '', flags = ''] = line.split(' ').filter((piece) => piece !== '');
    const rows = found.get(source) ?? [];
    rows.push(`${target.startsWith('No') ? 'none' : target.toUpperCase()} ${flags}`);
    found.set(source, rows);
  }
  return found;
}

/** Puts a dot after some characters, if more follow. */
export const dotted = (code: string, at: number): string =>
  code.length > at ? code.slice(0, at).concat('.', code.slice(at)) : code;

export const diagnosis = (code: string): string => dotted(code, code.startsWith('E') ? 4 : 3);
export const procedure = (code: string): string => dotted(code, 2);
