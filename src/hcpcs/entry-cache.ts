import { MASK_BITS } from '../base/masks.js';
import type { Moment } from './moment.js';

/** As many editions as a mask holds, and twice as many periods: an edition begins two at most. */
const EDITIONS = MASK_BITS;
const PERIODS = 2 * EDITIONS;
/** In the data, before, or after. */
const TIMES = 3;

/**
 * Entries that were made, frozen. A claim batch asks for the same few thousand codes; making their entries again and again
 * would cost most of a look-up. There are at most as many as the editions have different answers.
 */
export class EntryCache<Entry> {
  readonly #made = new Map<number, Entry>();

  /** The entry of a row for a period, the record of an edition, and a time; made where it is asked for first. */
  get(row: number, period: number, edition: number, moment: Moment, make: () => Entry): Entry {
    const time = moment.projected ? 2 : moment.retrospective ? 1 : 0;
    const key = ((row * PERIODS + period) * EDITIONS + edition) * TIMES + time;
    const known = this.#made.get(key);
    if (known !== undefined) return known;
    const entry = Object.freeze(make());
    this.#made.set(key, entry);
    return entry;
  }
}
