import { column, joinPieces, textSection } from '../../packed/write/column.js';
import type { RawSection } from '../../packed/write/container.js';
import { byFrequency } from '../../packed/write/frequency.js';
import type { DrugRow, HcpcsTables } from './model.js';

/** The texts and numbers that repeat: each is packed as the number of its value. */
const REPEATED = ['code', 'labeler', 'name', 'dosage', 'size', 'quantity', 'units', 'packageUnits'] as const;

const NDC = /^\d{5}-\d{4}-\d{2}$/;

/**
 * Packs the crosswalk of drugs in the order of its rows. The reader is `src/hcpcs/drug-table.ts`.
 *
 * A national drug code is packed as its digits in three steps from the row before; another number of a maker as text. The
 * content of a package is left out if it equals the content of an item times the number of items.
 */
export function packDrugs({ drugs }: HcpcsTables): RawSection[] {
  const { rows } = drugs;
  const repeated = REPEATED.flatMap((name) => {
    const cells = rows.map((row) => cellOf(row, name));
    const values = byFrequency(cells);
    const number = new Map(values.map((value, index) => [value, index]));
    return [textSection(values.map(escaped)), column(cells.map((cell) => number.get(cell)!))];
  });
  const ndcs = rows.map(({ ndc }) => (NDC.test(ndc) ? ndc.split('-').map(Number) : undefined));
  const own = rows.filter(({ ndc }) => !NDC.test(ndc)).map(({ ndc }) => escaped(ndc));
  // One more than the number, because 0 means that the row has its maker's own number.
  const digits = [0, 1, 2].map((piece) =>
    column(ndcs.map((ndc) => (ndc === undefined ? 0 : ndc[piece]! + 1))),
  );
  return [
    { name: 'drugs.source', bytes: textSection([`${drugs.release}\t${drugs.to}`]) },
    { name: 'drugs', bytes: joinPieces([...repeated, ...digits, textSection(own)]) },
  ];
}

function cellOf(row: DrugRow, name: (typeof REPEATED)[number]): string {
  if (name === 'code') return row.code ?? '';
  if (name !== 'packageUnits') return row[name];
  return Number(row.units) * Number(row.quantity) === Number(row.packageUnits) ? '' : row.packageUnits;
}

/** The sections are ASCII: other characters are written as their number. */
const escaped = (text: string): string =>
  text.replace(
    /[^\x20-\x7e]|\\/g,
    (character) => `\\${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
