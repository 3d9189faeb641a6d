import type { RawSection } from '../../packed/write/container.js';
import { packCodes } from './codes.js';
import { packDetails } from './details.js';
import type { HcpcsTables } from './model.js';
import { rowsOf } from './rows.js';
import { packTexts } from './texts.js';

/** The sections of each part of the payload, by the names of `HcpcsPayload`. */
export interface HcpcsRawParts {
  readonly codes: readonly RawSection[];
  readonly titles: readonly RawSection[];
  readonly shortTitles: readonly RawSection[];
  readonly details: readonly RawSection[];
  readonly drugs: readonly RawSection[];
}

/**
 * Packs the tables into the sections of the payload.
 *
 * @param drugs - the sections of the drugs, as they are to be
 */
export function packHcpcs(tables: Omit<HcpcsTables, 'drugs'>, drugs: readonly RawSection[]): HcpcsRawParts {
  const rows = rowsOf(tables);
  const { titles, shortTitles } = packTexts(rows);
  return {
    codes: packCodes(tables, rows),
    titles,
    shortTitles,
    details: packDetails(tables, rows),
    drugs,
  };
}
