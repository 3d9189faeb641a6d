import { normalize } from '../syntax.js';
import { type CptRow, invalid, linesOf, type TextFile } from './types.js';

/** A code with its text, and the line that has it. */
interface Line {
  readonly line: number;
  readonly text: string;
}

/** How a file of the older layout separates code and text. */
interface Layout {
  readonly row: RegExp;
  readonly expected: string;
}

const TAB: Layout = {
  row: /^([0-9]{4}[0-9A-Z])\t(.*)$/i,
  expected: 'a code, a tab, and a text',
};

const FIXED: Layout = {
  row: /^([0-9]{4}[0-9A-Z])[ \t](.*)$/i,
  expected: 'a code in columns 1 to 5 and a text from column 7',
};

const CODE_LENGTH = 5;

/** The files of the older layout: the long one is required. */
export interface OlderFiles {
  readonly long: TextFile;
  readonly medium?: TextFile | undefined;
  readonly short?: TextFile | undefined;
}

/** Reads `LONGULT.txt`, `MEDU.txt` and `SHORTU.txt`, and checks that they have the same codes. */
export function readOlder({ long, medium, short }: OlderFiles): CptRow[] {
  const titles = readListing(long, TAB);
  const mediumTitles = medium === undefined ? undefined : readListing(medium, FIXED);
  const shortTitles = short === undefined ? undefined : readListing(short, FIXED);
  if (medium !== undefined) compare(long, titles, medium, mediumTitles!);
  if (short !== undefined) compare(long, titles, short, shortTitles!);
  return [...titles].map(([code, { text }]) => ({
    code,
    title: text,
    mediumTitle: mediumTitles?.get(code)?.text ?? '',
    shortTitle: shortTitles?.get(code)?.text ?? '',
    from: 0,
    conceptId: '',
    consumerTitle: '',
    spanishConsumerTitle: '',
    tests: [],
  }));
}

/**
 * The codes of one file. The preamble, of any length, ends with the first row; nothing but rows follow. A line of prose may
 * look like a row without a tab, if it begins with the postal code of an address. So a row without a tab counts as the first
 * row only if another row follows it.
 */
function readListing({ name, text }: TextFile, { row, expected }: Layout): Map<string, Line> {
  const lines = linesOf(text)
    .map((content, index) => ({ content, line: index + 1 }))
    .filter(({ content }) => content.trim() !== '');
  const first = lines.findIndex(
    ({ content }, i) =>
      row.test(content) &&
      (content[CODE_LENGTH] === '\t' || i + 1 === lines.length || row.test(lines[i + 1]!.content)),
  );
  if (first < 0)
    throw invalid(name, undefined, `none of its ${lines.length} lines has the expected format: ${expected}`);
  const found = new Map<string, Line>();
  for (const { content, line } of lines.slice(first)) {
    const match = row.exec(content);
    const code = normalize(match?.[1] ?? '');
    const title = match?.[2]?.trim() ?? '';
    if (code === undefined || title === '')
      throw invalid(
        name,
        line,
        `expected ${expected}; check that the file is not cut off and has the right layout`,
      );
    if (found.has(code)) throw invalid(name, line, `${code} appears twice`);
    found.set(code, { line, text: title });
  }
  return found;
}

type Listing = ReadonlyMap<string, Line>;

function compare(long: TextFile, titles: Listing, other: TextFile, texts: Listing): void {
  const counts = `${other.name} has ${texts.size} codes, ${long.name} has ${titles.size}`;
  const lacking = [...titles].find(([code]) => !texts.has(code));
  if (lacking !== undefined)
    throw invalid(
      other.name,
      undefined,
      `${lacking[0]} is missing, but ${long.name} has it in line ${lacking[1].line}. ${counts}; expected the same codes`,
    );
  const extra = [...texts].find(([code]) => !titles.has(code));
  if (extra !== undefined)
    throw invalid(
      other.name,
      extra[1].line,
      `${long.name} does not have ${extra[0]}. ${counts}; expected the same codes`,
    );
}
