import { placeOf } from '../base/binary-search.js';
import type { DayNumber } from '../base/dates.js';
import type { CptModifier, CptTest } from './types.js';

/** The dates of an edition, as far as the user stated them; 0 where not. */
export interface Edition {
  readonly effective: DayNumber;
  /** The last day. */
  readonly to: DayNumber;
}

/** The codes, in the order of their keys: a code is a row number. */
export interface CptCodes {
  readonly keys: Uint32Array;
  /** For each row the effective date of its descriptor, 0 where the files have none. */
  readonly from: Uint32Array;
  readonly edition: Edition;
}

/** One kind of text, by row; empty where the files have none. */
export type Texts = (row: number) => string;

/** Medium and short descriptors. */
export interface ShortTexts {
  readonly medium: Texts;
  readonly short: Texts;
}

/** What else the files say of each code. */
export interface DetailTexts {
  readonly conceptId: Texts;
  readonly consumer: Texts;
  readonly spanish: Texts;
  readonly tests: (row: number) => readonly CptTest[];
}

/** All that the functions answer from, each part made when it is first asked for. */
export interface CptData {
  readonly codes: () => CptCodes;
  readonly titles: () => Texts;
  readonly shortTitles: () => ShortTexts;
  readonly details: () => DetailTexts;
  readonly modifiers: () => ReadonlyMap<string, CptModifier>;
}

/** The row of a key, or -1. */
export const rowOfKey = ({ keys }: CptCodes, key: number): number => placeOf(keys, key, 0, keys.length);
