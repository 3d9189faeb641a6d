import * as payload from '../data/pos/index.js';
import { descriptionsFrom, type PlaceTable, type PosData, placesFrom } from './table.js';

let placeTable: PlaceTable | undefined;
let texts: ReadonlyMap<string, string> | undefined;

function places(): PlaceTable {
  placeTable ??= placesFrom(payload.places);
  return placeTable;
}

function descriptions(): ReadonlyMap<string, string> {
  texts ??= descriptionsFrom(places(), payload.descriptions);
  return texts;
}

/** The numbers alone. */
export const forPlaces: Pick<PosData, 'places'> = { places };
/** The numbers with their descriptions. */
export const forEntries: PosData = { places, descriptions };
