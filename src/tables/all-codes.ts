import type { IsoDate, OnDate } from '../base/dates.js';

/** What a set needs so that all its codes can be listed. */
interface Listed {
  readonly releases: () => readonly { readonly effective: IsoDate }[];
  readonly entries: (options?: OnDate) => Iterable<{ readonly code: string }>;
  readonly diff: (from: IsoDate, to: IsoDate) => { readonly removed: readonly { readonly code: string }[] };
}

/** The first days of the releases of a set. */
export const releaseDays = ({ releases }: Pick<Listed, 'releases'>): readonly IsoDate[] =>
  releases().map(({ effective }) => effective);

/** The codes of each set that was asked: several tables walk over them. */
const known: WeakMap<Listed, readonly string[]> = /* @__PURE__ */ new WeakMap();

/** All codes that any release of a set has, in order: those of the newest one, and those that a release left out. */
export function allCodes(set: Listed): readonly string[] {
  let codes = known.get(set);
  if (codes === undefined) {
    codes = [...codesOf(set)].sort();
    known.set(set, codes);
  }
  return codes;
}

function codesOf(set: Listed): ReadonlySet<string> {
  const days = releaseDays(set);
  const codes = new Set<string>();
  for (const { code } of set.entries({ on: days.at(-1) })) codes.add(code);
  for (const [i, day] of days.slice(1).entries())
    for (const { code } of set.diff(days[i]!, day).removed) codes.add(code);
  return codes;
}
