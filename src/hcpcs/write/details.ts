import { column, joinPieces, textSection } from '../../packed/write/column.js';
import type { RawSection } from '../../packed/write/container.js';
import { byFrequency } from '../../packed/write/frequency.js';
import { maskColumn, maskWhere } from '../../packed/write/width.js';
import { packField } from './field.js';
import { COLUMNS, type Column, type HcpcsTables, type LayoutTable } from './model.js';
import type { Row } from './rows.js';

/** The columns that are not stored with the dates. */
const DETAILS: readonly Column[] = COLUMNS.slice(4);

/** The tables of the record layout in the order in which they are packed. */
const TABLES: readonly LayoutTable[] = [
  'action',
  'pricing',
  'multiplePricing',
  'labCertification',
  'coverage',
  'ascGroup',
  'betos',
  'typesOfService',
];

/**
 * Packs the indicators with their meanings, processing notes, lists of codes not otherwise classified, and corrections. The
 * reader is `src/hcpcs/detail-table.ts`.
 */
export function packDetails(tables: Omit<HcpcsTables, 'drugs'>, rows: readonly Row[]): RawSection[] {
  return [
    {
      name: 'layout',
      bytes: textSection(
        TABLES.flatMap((table) =>
          [...tables.layout[table]].map(([code, meaning]) => `${table}\t${code}\t${meaning}`),
        ),
      ),
    },
    {
      name: 'details',
      bytes: joinPieces(DETAILS.flatMap((name) => packField(tables.editions, rows, name))),
    },
    { name: 'notes', bytes: textSection(noteLines(tables)) },
    { name: 'noc', bytes: joinPieces(nocLists(tables, rows)) },
    { name: 'corrections', bytes: textSection(correctionLines(tables, rows)) },
  ];
}

/** The notes that records refer to: list, number, text; a text that is identical in an earlier list is not repeated. */
function noteLines({ editions, notes }: Omit<HcpcsTables, 'drugs'>): string[] {
  const used = new Set(editions.flatMap(({ records }) => records.map(({ values }) => values.processingNote)));
  const before = new Map<string, string>();
  return notes.flatMap(({ release, notes: list }) =>
    [...list].flatMap(([number, text]) => {
      if (!used.has(number) || before.get(number) === text) return [];
      before.set(number, text);
      return [`${release}\t${number}\t${text}`];
    }),
  );
}

/** The first list is counted but not used: see `docs/data-sources.md`. */
const UNUSED_LISTS: ReadonlySet<string> = new Set(['2017-01-01']);

/** The days of the lists, the different sets of lists that have a code, and for each row the number of its set. */
function nocLists({ noc }: Omit<HcpcsTables, 'drugs'>, rows: readonly Row[]): Uint8Array[] {
  const lists = noc.filter(({ release }) => !UNUSED_LISTS.has(release));
  const maskOf = rows.map(({ code }) =>
    maskWhere(lists, 'lists of codes not otherwise classified', ({ codes }) => codes.includes(code)),
  );
  const masks = byFrequency(maskOf);
  return [
    textSection(lists.map(({ release }) => release)),
    maskColumn(masks, lists.length, 'lists of codes not otherwise classified'),
    column(maskOf.map((mask) => masks.indexOf(mask))),
  ];
}

/** Code, edition, document, day, statement; of codes that an edition has. */
function correctionLines({ corrections }: Omit<HcpcsTables, 'drugs'>, rows: readonly Row[]): string[] {
  const known = new Set(rows.map(({ code }) => code));
  return corrections
    .filter(({ code }) => known.has(code))
    .map(({ code, release, document, effective, action }) =>
      [code, release, document, effective ?? '', action].join('\t'),
    )
    .sort();
}
