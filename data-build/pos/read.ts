import { parse } from 'csv-parse/sync';
import { BuildError } from '../errors.js';

/** A row of the place-of-service code set. */
export interface PlaceRow {
  /** Two digits. */
  readonly code: string;
  /** Which rate of the physician fee schedule applies; undefined for an unassigned number. */
  readonly setting: 'facility' | 'non-facility' | undefined;
  /** Empty for an unassigned number. */
  readonly name: string;
  readonly description: string;
}

const HEADER = ['pos_code', 'pos_type', 'pos_name', 'pos_description'];
const SETTINGS: Readonly<Record<string, PlaceRow['setting']>> = {
  Facility: 'facility',
  'Non-Facility': 'non-facility',
};
const UNASSIGNED = 'Unassigned';

/**
 * Reads the table: a header and four columns, the rows from 01 to 99 without a gap.
 *
 * @throws BuildError `malformed-row` for anything else
 */
export function readPlaces(file: string, bytes: Uint8Array): PlaceRow[] {
  const [header, ...rows] = parse(Buffer.from(bytes), { bom: true }) as string[][];
  if (header?.join() !== HEADER.join())
    throw new BuildError('malformed-row', file, `the header must be ${HEADER.join()}`, 1);
  return rows.map((cells, index) => readRow(file, cells, index));
}

function readRow(file: string, cells: readonly string[], index: number): PlaceRow {
  const [code = '', type = '', name = '', description = ''] = cells.map((cell) => cell.trim());
  const wrong = (what: string): BuildError => new BuildError('malformed-row', file, what, index + 2);
  if (code !== String(index + 1).padStart(2, '0')) throw wrong(`'${code}' is out of order`);
  if (type === UNASSIGNED) {
    if (name !== UNASSIGNED || description !== UNASSIGNED)
      throw wrong(`${code} is unassigned but has a name`);
    return { code, setting: undefined, name: '', description: '' };
  }
  const setting = SETTINGS[type];
  if (setting === undefined || name === '' || description === '')
    throw wrong(`${code} has the type '${type}', the name '${name}'`);
  return { code, setting, name, description: description.replace(/\s+/g, ' ') };
}
