import { column, joinPieces, textSection } from '../../packed/write/column.js';
import type { RawSection } from '../../packed/write/container.js';
import { byFrequency } from '../../packed/write/frequency.js';
import { maskColumn, maskWhere } from '../../packed/write/width.js';
import { packField } from './field.js';
import type { Edition, HcpcsTables } from './model.js';
import type { Row } from './rows.js';

/** The columns that decide validity, in the order in which they are packed. */
const DATES = ['added', 'actionEffective', 'terminated', 'action'] as const;

/**
 * Packs the editions, the codes or modifiers of the rows, which edition lists which, and the dates. The reader is
 * `src/hcpcs/record-table.ts`.
 */
export function packCodes(
  { editions, corrected }: Omit<HcpcsTables, 'drugs'>,
  rows: readonly Row[],
): RawSection[] {
  const maskOf = rows.map(({ records }) =>
    maskWhere(records, 'HCPCS editions', (record) => record !== undefined),
  );
  const masks = byFrequency(maskOf);
  const codes = rows.filter(({ modifier }) => !modifier);
  const keys = codes.map(({ code }) => (code.charCodeAt(0) - 65) * 10_000 + Number(code.slice(1)));
  const rowOf = new Map(rows.map(({ code }, row) => [code, row]));
  const releaseOf = new Map(editions.map(({ effective }, edition) => [effective, edition]));
  const put = corrected
    .filter(({ code }) => rowOf.has(code))
    .map(({ code, release }) => [rowOf.get(code)!, releaseOf.get(release)!] as const)
    .sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  return [
    { name: 'editions', bytes: textSection(editions.map(editionLine)) },
    {
      name: 'codes',
      bytes: joinPieces([
        textSection([
          rows
            .filter(({ modifier }) => modifier)
            .map(({ code }) => code)
            .join(''),
        ]),
        column(keys.map((key, i) => key - (keys[i - 1] ?? 0))),
        maskColumn(masks, editions.length, 'HCPCS editions'),
        column(maskOf.map((mask) => masks.indexOf(mask))),
        column(put.flat()),
      ]),
    },
    { name: 'dates', bytes: joinPieces(DATES.flatMap((name) => packField(editions, rows, name))) },
  ];
}

/**
 * Day, provenance, note, a number (1: has modifiers, 2: partial, 4: does not list all codes), and what is missing: lost columns and
 * columns with gaps, for codes and for modifiers.
 */
function editionLine(edition: Edition): string {
  const { effective, provenance, note, missing } = edition;
  const flags = (edition.hasModifiers ? 1 : 0) + (edition.partial ? 2 : 0) + (edition.hasAllCodes ? 0 : 4);
  const { codes, modifiers } = missing;
  const lists = [codes.lacks, codes.gaps, modifiers.lacks, modifiers.gaps].map((fields) => fields.join(' '));
  return [effective, provenance, note, flags, ...lists].join('\t');
}
