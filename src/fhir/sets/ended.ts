import type { IsoDate } from '../../base/dates.js';
import type { AnyRelease } from '../../codeset/contract.js';
import type { Verbs } from '../../codeset/descriptor.js';

/**
 * The codes that ended before a date, in the order in which they ended. A code is found where two neighbouring days differ: the
 * first days of releases, and of quarters for sets whose codes end between releases.
 */
export function endedBefore(
  { diff, has }: Verbs,
  releases: readonly AnyRelease[],
  on: IsoDate,
): readonly string[] {
  const first = releases[0]?.effective;
  if (diff === undefined || has === undefined || first === undefined) return [];
  const days = [...new Set([...releases.map(({ effective }) => effective), ...quarters(first, on), on])]
    .filter((day) => day <= on)
    .sort();
  const found = new Set<string>();
  for (let i = 1; i < days.length; i++)
    for (const { code } of diff(days[i - 1]!, days[i]!).removed) found.add(code);
  return [...found].filter((code) => !has(code, { on }));
}

/** The first days of quarters between two days. */
function quarters(first: IsoDate, last: IsoDate): IsoDate[] {
  const days: IsoDate[] = [];
  for (let year = Number(first.slice(0, 4)); year <= Number(last.slice(0, 4)); year++)
    for (const month of ['01', '04', '07', '10']) days.push(`${year}-${month}-01`);
  return days.filter((day) => day > first);
}
