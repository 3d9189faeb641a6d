import type { IsoDate } from '../../base/dates.js';
import type { PublishedSet } from './published.js';

/** A release, and why what is bundled of it is not the publisher's file. */
export interface Remark {
  readonly effective: IsoDate;
  readonly why: string;
}

/** One table of a set that has several, each with days of its own. */
export interface BundledTable {
  /** What it is, with its version. */
  readonly label: string;
  /** The first day of its release. */
  readonly newest: IsoDate;
  /** The last day that it covers. */
  readonly to: IsoDate;
  /** Why it is a part of the publisher's table only; absent if it is whole. */
  readonly why?: string;
}

/** What the package has of a set. */
export interface Bundled {
  /** The first day of the newest release. */
  readonly newest: IsoDate;
  /** The publisher's name of that release: `v43.1`. */
  readonly version?: string;
  /** The last day that the data covers. */
  readonly to: IsoDate;
  /** The releases of which only a part is bundled. */
  readonly partial: readonly Remark[];
  /** Present if the newest release was put together from other files of the publisher. */
  readonly reconstructed?: Remark;
  /** The tables of a set that has several. */
  readonly tables?: readonly BundledTable[];
}

/** What is bundled of a set, and what comes next. */
export interface SetState extends Omit<Bundled, 'tables'> {
  readonly name: PublishedSet['name'];
  /** Whether today is after the last day. */
  readonly past: boolean;
  /** The tables of a set that has several, and whether each is past its date. */
  readonly tables?: readonly (BundledTable & { readonly past: boolean })[];
  /** The first days of releases that are due but not bundled, or not whole; the newest first. */
  readonly due: readonly IsoDate[];
  /** The first day of the release after those. */
  readonly next: IsoDate;
  /** Where the files are published. */
  readonly page: string;
}

/** What of a set is past its date today, and what is due. */
export function stateOf({ name, days, page }: PublishedSet, bundled: Bundled, today: IsoDate): SetState {
  const { tables, ...rest } = bundled;
  const { newest, to, partial } = rest;
  const first = Number(newest.slice(0, 4));
  const last = Math.max(first, Number(today.slice(0, 4))) + 1;
  const all: IsoDate[] = [];
  for (let year = first; year <= last; year++) all.push(...days.map((day) => `${year}-${day}`));
  const later = all.filter((day) => day > newest);
  return {
    name,
    ...rest,
    ...(tables === undefined
      ? {}
      : { tables: tables.map((table) => ({ ...table, past: today > table.to })) }),
    page,
    past: today > to,
    due: [...partial.map(({ effective }) => effective), ...later.filter((day) => day <= today)]
      .sort()
      .reverse(),
    next: later.find((day) => day > today)!,
  };
}
