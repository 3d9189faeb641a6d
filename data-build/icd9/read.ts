import { BuildError } from '../errors.js';
import { decodeWindows1252 } from '../read/windows1252.js';

/** A code with its long title. */
export interface TitleRow {
  /** Without its dot. */
  readonly code: string;
  readonly title: string;
}

/** A row of a file of the general equivalence mappings. */
export interface GemRow {
  /** The code that is mapped, without its dot. */
  readonly source: string;
  /** The code that it maps to. It is `undefined` if the row has no map. */
  readonly target: string | undefined;
  /** Approximate, no map, combination, scenario, choice list: a digit each. */
  readonly flags: string;
}

const linesOf = (bytes: Uint8Array): string[] => {
  const lines = decodeWindows1252(bytes).split(/\r?\n/);
  while (lines.at(-1)?.trim() === '') lines.pop();
  return lines;
};

/**
 * Reads a file of titles: a code, blanks, a title.
 *
 * @throws BuildError `malformed-row`, `duplicate`
 */
export function readTitles(file: string, bytes: Uint8Array): TitleRow[] {
  let before = '';
  return linesOf(bytes).map((line, index) => {
    const match = /^([\dEV]\d{1,4}) +(\S.*?) *$/.exec(line);
    if (match === null)
      throw new BuildError('malformed-row', file, `'${line}' is not a code and a title`, index + 1);
    const [, code = '', title = ''] = match;
    if (code <= before)
      throw new BuildError(
        'duplicate',
        file,
        `${code} comes after ${before}; the codes must be in order`,
        index + 1,
      );
    before = code;
    return { code, title };
  });
}

/**
 * Reads a file of mappings: source, target, flags. A target of `NoDx`, `NoPCS` or `NoI9` means that the code has no map.
 * The files of 2018 have two slips: 29 of the 31 rows with `NoI9` lack the flag for 'no map', and one target has a small letter (`v5889`).
 *
 * @throws BuildError `malformed-row` for another form, and for flags that contradict the target
 */
export function readGem(file: string, bytes: Uint8Array): GemRow[] {
  return linesOf(bytes).map((line, index) => {
    const match = /^([\dA-Z]{3,7}) +([\dA-Za-z]{3,7}) +(\d{5}) *$/.exec(line);
    const [, source = '', printed = '', flags = ''] = match ?? [];
    const hasMap = !/^No(?:Dx|PCS|I9)$/.test(printed);
    if (match === null || (hasMap ? flags[1] !== '0' : !/^1[01]000$/.test(flags)))
      throw new BuildError('malformed-row', file, `'${line}' is not source, target and flags`, index + 1);
    return { source, target: hasMap ? printed.toUpperCase() : undefined, flags };
  });
}
