import { type DayNumber, dayOf, formatDay, type IsoDate, type OnDate } from '../base/dates.js';
import { hasBit, MASK_BITS, type Mask } from '../base/masks.js';
import type { DataRange } from './types.js';

/** The moment that a question is about: the release in force, and whether the day is past the data. */
export interface Moment {
  /** The index of the release in force; -1 before the first one. */
  readonly release: number;
  readonly projected: boolean;
}

/** A release as the payload describes it. */
export interface ReleaseRecord {
  readonly day: DayNumber;
  /** The same, as it is written. */
  readonly effective: IsoDate;
  readonly fiscalYear: number;
  readonly provenance: 'verbatim' | 'transformed' | 'reconstructed';
  readonly note: string;
}

/** The moment of a day. */
export interface DayMoment {
  readonly day: DayNumber;
  readonly moment: Moment;
}

/** The releases of a set, and which one is in force on a day. */
export interface Calendar {
  /** What {@link momentAt} answered last. A batch asks about few days, and then nothing is made to answer. */
  lastMoment: DayMoment | undefined;
  readonly releases: readonly ReleaseRecord[];
  /** The last day of each release, as it is written; the newest has none. */
  readonly lastDays: readonly IsoDate[];
  /** The index of the release in force on a day, -1 before the first one. */
  releaseOn(day: DayNumber): number;
  /** The first day of a release, as it is written. */
  releaseDate(release: number): IsoDate;
}

/** The last day of the data range: the day before the next annual release is due. */
export function lastDayOfData(codes: Calendar): DayNumber {
  const newest = codes.releases.at(-1)!;
  return newest.fiscalYear * 10_000 + 930;
}

/** The data range: the dates that the data covers. */
export const dataRangeOf = (codes: Calendar): DataRange => ({
  from: codes.releaseDate(0),
  to: formatDay(lastDayOfData(codes)),
});

/**
 * The moment of a question.
 *
 * @param known - the names of all options of the function; `on` alone if absent
 */
export function momentOf(codes: Calendar, options: OnDate | undefined, known?: readonly string[]): Moment {
  return momentAt(codes, dayOf(options, known));
}

/** The moment of a day. */
export function momentAt(codes: Calendar, day: DayNumber): Moment {
  const { lastMoment } = codes;
  if (lastMoment?.day === day) return lastMoment.moment;
  const moment = { release: codes.releaseOn(day), projected: day > lastDayOfData(codes) };
  codes.lastMoment = { day, moment };
  return moment;
}

/** A moment as one whole number, which is not below 0 once there is a release. A part of the keys of kept answers. */
export const numberOf = ({ release, projected }: Moment): number => release * 2 + (projected ? 1 : 0);

/** A mask below this has at most 32 bits: a run in it is found without a loop. */
const WORD = 2 ** 32;

/** The first release in the unbroken run of set bits in `mask` that includes `release`. */
export function runStart(mask: Mask, release: number): number {
  // The release after the last earlier one that the mask lacks; 0 if it lacks none.
  if (mask < WORD && release < 32) return 32 - Math.clz32(~mask & ((1 << release) - 1));
  let first = release;
  while (first > 0 && hasBit(mask, first - 1)) first--;
  return first;
}

/** The last release in the unbroken run of set bits in `mask` that includes `release`. */
export function runEnd(mask: Mask, release: number): number {
  if (mask < WORD && release < 31) {
    // The first release after this one that the mask lacks: there is one, because the shift brings in a zero.
    const lacking = ~(mask >>> (release + 1));
    return release + 31 - Math.clz32(lacking & -lacking);
  }
  let last = release;
  while (last < MASK_BITS - 1 && hasBit(mask, last + 1)) last++;
  return last;
}

/** The last day of a release; undefined for the newest one, which has no end yet. */
export const lastDayOf = (codes: Calendar, release: number): IsoDate | undefined => codes.lastDays[release];

/** `{ to }` if there is a last day, otherwise an empty object to spread. */
export function lastDayField<K extends string>(
  codes: Calendar,
  release: number,
  name: K,
): { readonly [name in K]?: IsoDate } {
  const day = lastDayOf(codes, release);
  return day === undefined ? {} : ({ [name]: day } as { readonly [name in K]?: IsoDate });
}
