import { formatDay } from '../../base/dates.js';
import { column, joinPieces, textSection } from '../../packed/write/column.js';
import type { RawSection } from '../../packed/write/container.js';
import { keyOf } from '../code-key.js';
import type { Edition } from '../data.js';
import type { CptRow, CptTablesRead } from '../read/types.js';
import type { CptModifier } from '../types.js';
import { CHUNK } from '../unpack.js';

/**
 * Packs the content of the user's files; `../unpack.ts` reads the result.
 *
 * ```text
 * codes        'codes', pieces: the edition's first and last day (two lines, empty where unknown);
 *              keys, each as the distance from the one before; the dates of descriptors, a line each, the first one empty;
 *              for each code the number of its date
 * titles       'long.0', 'long.1' ...: the long descriptors of 1,024 codes, a line each
 * shortTitles  'short.0' ...: pieces: medium descriptors, short descriptors
 * details      'details.0' ...: pieces: concept ids, consumer descriptors, the Spanish ones, and tests: their three cells,
 *              test by test, apart by tabs
 * modifiers    'modifiers': modifier, level, name, description, then its headings, apart by tabs, a line each
 * ```
 *
 * Texts are UTF-8.
 */
export function packCpt(read: CptTablesRead, edition: Edition): Record<string, readonly RawSection[]> {
  const { rows, modifiers } = read;
  return {
    codes: [{ name: 'codes', bytes: packCodes(rows, edition) }],
    titles: chunked('long', rows, (chunk) => textLines(chunk.map(({ title }) => title))),
    shortTitles: chunked('short', rows, (chunk) =>
      joinPieces([
        textLines(chunk.map(({ mediumTitle }) => mediumTitle)),
        textLines(chunk.map(({ shortTitle }) => shortTitle)),
      ]),
    ),
    details: chunked('details', rows, packDetails),
    ...(modifiers === undefined
      ? {}
      : { modifiers: [{ name: 'modifiers', bytes: textLines(modifiers.map(modifierLine)) }] }),
  };
}

function packCodes(rows: readonly CptRow[], edition: Edition): Uint8Array {
  const keys = rows.map(({ code }) => keyOf(code));
  const dates = [0, ...new Set(rows.map(({ from }) => from).filter((from) => from !== 0))];
  const text = (day: number): string => (day === 0 ? '' : formatDay(day));
  return joinPieces([
    textSection([text(edition.effective), text(edition.to)]),
    column(keys.map((key, i) => key - (keys[i - 1] ?? 0))),
    textSection(dates.map(text)),
    column(rows.map(({ from }) => dates.indexOf(from))),
  ]);
}

function packDetails(chunk: readonly CptRow[]): Uint8Array {
  return joinPieces([
    textLines(chunk.map(({ conceptId }) => conceptId)),
    textLines(chunk.map(({ consumerTitle }) => consumerTitle)),
    textLines(chunk.map(({ spanishConsumerTitle }) => spanishConsumerTitle)),
    textLines(
      chunk.map(({ tests }) =>
        tests.flatMap(({ test = '', lab = '', manufacturer = '' }) => [test, lab, manufacturer]).join('\t'),
      ),
    ),
  ]);
}

const modifierLine = ({ modifier, level, name, description, sections }: CptModifier): string =>
  [modifier, level ?? '', name ?? '', description ?? '', ...sections].join('\t');

function chunked(
  name: string,
  rows: readonly CptRow[],
  pack: (chunk: readonly CptRow[]) => Uint8Array,
): RawSection[] {
  return Array.from({ length: Math.ceil(rows.length / CHUNK) }, (_, i) => ({
    name: `${name}.${i}`,
    bytes: pack(rows.slice(i * CHUNK, (i + 1) * CHUNK)),
  }));
}

// The cells of a tab-delimited line have no tabs and no line breaks.
const textLines = (lines: readonly string[]): Uint8Array => new TextEncoder().encode(lines.join('\n'));
