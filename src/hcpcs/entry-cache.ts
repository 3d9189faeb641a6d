import { deepFreeze } from '../base/freeze.js';
import { MASK_BITS } from '../base/masks.js';
import { Kept } from '../codeset/kept.js';
import type { Moment } from './moment.js';

/** As many editions as a mask holds, and twice as many periods: an edition begins two at most. */
const EDITIONS = MASK_BITS;
const PERIODS = 2 * EDITIONS;
/** In the data, before, or after. */
const TIMES = 3;

/**
 * Keeps the entries that were made, frozen. A batch of claims asks for the same few thousand codes, and making their entries
 * again would take most of a look-up. The number of kept entries is limited by the different answers of the editions.
 */
export class EntryCache<Entry> {
  /** The answers that were asked for last, by code and day: nothing has to be worked out for them. */
  readonly recent: Kept<Entry> = new Kept();
  readonly #made = new Map<number, Entry>();

  /** The entry of a row for a period, the record of an edition, and a time; made on first use. */
  get(row: number, period: number, edition: number, moment: Moment, make: () => Entry): Entry {
    const time = moment.projected ? 2 : moment.retrospective ? 1 : 0;
    const key = ((row * PERIODS + period) * EDITIONS + edition) * TIMES + time;
    const known = this.#made.get(key);
    if (known !== undefined) return known;
    const entry = deepFreeze(make());
    this.#made.set(key, entry);
    return entry;
  }
}
