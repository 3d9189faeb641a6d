import type { RawSection } from '../../packed/write/container.js';
import { packCodes } from './codes.js';
import { packDetails } from './details.js';
import { type FileRecord, type HcpcsTables, type Layout, type LayoutTable, SEPARATOR } from './model.js';
import { rowsOf } from './rows.js';
import { packTexts } from './texts.js';

/** The sections of each part of the payload, by the names of `HcpcsPayload`. */
export interface HcpcsRawParts {
  readonly codes: readonly RawSection[];
  readonly titles: readonly RawSection[];
  readonly shortTitles: readonly RawSection[];
  readonly details: readonly RawSection[];
  readonly modifiers: readonly RawSection[];
  readonly drugs: readonly RawSection[];
}

type Tables = Omit<HcpcsTables, 'drugs'>;

/** The texts of codes are in so many chunks, those of modifiers in one. */
const CHUNKS = 16;

/**
 * Packs the tables into the sections of the payload. The modifiers are a part of their own, with the same sections as the parts
 * of the codes together, so that a question about a modifier needs no code.
 *
 * @param drugs - the sections of the drugs, as they are to be
 */
export function packHcpcs(tables: Tables, drugs: readonly RawSection[]): HcpcsRawParts {
  const rows = rowsOf(tables);
  const codes = rows.filter(({ modifier }) => !modifier);
  const { titles, shortTitles } = packTexts(codes, CHUNKS);
  return {
    codes: packCodes(tables, codes),
    titles,
    shortTitles,
    details: packDetails(tables, codes),
    modifiers: packModifiers(tables),
    drugs,
  };
}

function packModifiers(tables: Tables): RawSection[] {
  const narrow = ofModifiers(tables);
  const rows = rowsOf(narrow);
  const { titles, shortTitles } = packTexts(rows, 1);
  return [...packCodes(narrow, rows), ...titles, ...shortTitles, ...packDetails(narrow, rows)];
}

/** The tables without codes, and with those meanings of the record layout that modifiers have. */
function ofModifiers(tables: Tables): Tables {
  const editions = tables.editions.map((edition) => ({
    ...edition,
    records: edition.records.filter(({ code }) => code.length === 2),
  }));
  const records = editions.flatMap((edition) => edition.records);
  const layout = Object.fromEntries(
    Object.entries(tables.layout).map(([table, meanings]) => {
      const used = valuesIn(records, table as LayoutTable);
      return [table, new Map([...meanings].filter(([code]) => used.has(code)))];
    }),
  ) as unknown as Layout;
  return { ...tables, editions, layout };
}

const valuesIn = (records: readonly FileRecord[], table: LayoutTable): ReadonlySet<string> =>
  new Set(records.flatMap(({ values }) => values[table].split(SEPARATOR)));
