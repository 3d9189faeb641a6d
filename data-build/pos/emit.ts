import { textSection } from '../../src/packed/write/column.js';
import type { RawSection } from '../../src/packed/write/container.js';
import { BuildError } from '../errors.js';
import { sourceOpener } from '../fetch/open.js';
import type { LoadOptions } from '../options.js';
import { type Emitted, emitPayload } from '../packed/emit.js';
import { nameOf, readSources, type Source } from '../sources.js';
import { type PlaceRow, readPlaces } from './read.js';

/** Reads and verifies the place-of-service codes. */
export function loadPlaces(options: LoadOptions): { source: Source; rows: PlaceRow[] } {
  const source = readSources().find(({ system }) => system === 'pos');
  if (source === undefined)
    throw new BuildError('source-missing', 'sources.json', 'there is no source of system pos');
  const rows = readPlaces(nameOf(source), sourceOpener(options)(source));
  const assigned = rows.filter(({ setting }) => setting !== undefined).length;
  if (rows.length !== source.expect.rows || assigned !== source.expect.assigned)
    throw new BuildError('count', nameOf(source), `${rows.length} rows, ${assigned} assigned`);
  return { source, rows };
}

/**
 * The sections of the payload. `places`: a line with the date of the table, then one for each number from 01 on, `F` or `N`
 * and the name, empty if the number is unassigned. `descriptions`: a line for each assigned number. `~` means the
 * curly apostrophe.
 */
export function packPlaces(release: string, rows: readonly PlaceRow[]): Record<string, RawSection[]> {
  const plain = (text: string): string => {
    if (text.includes('~'))
      throw new Error(`'${text}' contains ~, which the format uses for the curly apostrophe`);
    return text.replaceAll('’', '~');
  };
  const lines = rows.map(({ setting, name }) =>
    setting === undefined ? '' : `${setting === 'facility' ? 'F' : 'N'}${plain(name)}`,
  );
  const descriptions = rows
    .filter(({ setting }) => setting !== undefined)
    .map(({ description }) => plain(description));
  return {
    places: [{ name: 'places', bytes: textSection([release, ...lines]) }],
    descriptions: [{ name: 'descriptions', bytes: textSection(descriptions) }],
  };
}

/** Reads, verifies and packs the place-of-service codes. */
export async function buildPos(options: LoadOptions): Promise<Emitted> {
  const { source, rows } = loadPlaces(options);
  options.progress?.(`${rows.length} numbers verified`);
  const parts = packPlaces(source.release, rows);
  return emitPayload({ set: 'pos', label: 'the place of service codes', parts }, options.progress);
}
