import { placeOf } from '../base/binary-search.js';
import type { DayNumber } from '../base/dates.js';
import type { CptModifier, CptTest } from './types.js';

/** The dates of an edition, as given by the user; 0 if not given. */
export interface Edition {
  readonly effective: DayNumber;
  /** The last day. */
  readonly to: DayNumber;
}

/** The codes, in the order of their keys: a code is a row number. */
export interface CptCodes {
  readonly keys: Uint32Array;
  /** For each row the effective date of its descriptor, 0 if the files have none. */
  readonly from: Uint32Array;
  readonly edition: Edition;
}

/** One kind of text, by row; empty if the files have none. */
export type Texts = (row: number) => string;

/** Medium and short descriptors. */
export interface ShortTexts {
  readonly medium: Texts;
  readonly short: Texts;
}

/** What else the files say about each code. */
export interface DetailTexts {
  readonly conceptId: Texts;
  readonly consumer: Texts;
  readonly spanish: Texts;
  readonly tests: (row: number) => readonly CptTest[];
}

/** The data of the functions. Each part is made on first use. */
export interface CptData {
  readonly codes: () => CptCodes;
  readonly titles: () => Texts;
  readonly shortTitles: () => ShortTexts;
  readonly details: () => DetailTexts;
  readonly modifiers: () => ReadonlyMap<string, CptModifier>;
}

/** The row of a key, or -1. */
export const rowOfKey = ({ keys }: CptCodes, key: number): number => placeOf(keys, key, 0, keys.length);
