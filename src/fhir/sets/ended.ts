import type { IsoDate } from '../../base/dates.js';
import type { AnyRelease } from '../../codeset/contract.js';
import type { Verbs } from '../../codeset/descriptor.js';

/**
 * The codes that ended before a date, in the order in which they ended. A code is found where two neighbouring days differ: the
 * first days of releases, and of quarters for sets whose codes end between releases. A code that ended before the first release is
 * found where it was used again (J1440 of HCPCS).
 */
export function endedBefore(verbs: Verbs, releases: readonly AnyRelease[], on: IsoDate): readonly string[] {
  const { diff, has } = verbs;
  if (diff === undefined || has === undefined || releases.length === 0) return [];
  const days = daysOf(releases, on);
  const found = new Set<string>();
  for (let i = 1; i < days.length; i++) {
    const { added, removed } = diff(days[i - 1]!, days[i]!);
    const ended = days[i]! <= on ? removed : added.filter(({ code }) => begunBefore(verbs, code, on));
    for (const { code } of ended) found.add(code);
  }
  return [...found].filter((code) => !has(code, { on }));
}

const begunBefore = ({ history }: Verbs, code: string, on: IsoDate): boolean =>
  history?.(code)?.periods.some(({ to }) => to !== undefined && to < on) === true;

/** The days to compare: the date itself, the first days of releases, and those of the quarters between. */
function daysOf(releases: readonly AnyRelease[], on: IsoDate): IsoDate[] {
  const starts = releases.map(({ effective }) => effective);
  const first = starts[0]!;
  const last = [on, starts.at(-1)!].sort()[1]!;
  return [...new Set([...starts, ...quarters(first, last), on])].filter((day) => day >= first).sort();
}

/** The first days of quarters between two days. */
function quarters(first: IsoDate, last: IsoDate): IsoDate[] {
  const days: IsoDate[] = [];
  for (let year = Number(first.slice(0, 4)); year <= Number(last.slice(0, 4)); year++)
    for (const month of ['01', '04', '07', '10']) days.push(`${year}-${month}-01`);
  return days.filter((day) => day > first && day <= last);
}
