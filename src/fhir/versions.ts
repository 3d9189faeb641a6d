import { dayNumberOrUndefined, dayOf, formatDay, type IsoDate } from '../base/dates.js';
import { notFound, shown } from './problem.js';
import type { TerminologySet } from './sets/types.js';

/** The day that answers, and the version that it belongs to. */
export interface VersionDay {
  readonly on: IsoDate;
  /** The first day of the release; undefined for sets without releases. */
  readonly version: IsoDate | undefined;
}

/** The day of today. */
export const today = (): IsoDate => formatDay(dayOf(undefined));

/**
 * The day for a version and a date. A version is the first day of a release, any other day on which the set had codes, or a year:
 * the federal fiscal year for sets that have one, else the calendar year. A date within the version is the day that answers;
 * without one it is the first day of the release, and for a year that of its last release.
 *
 * @throws Problem `not-found` for a version that the set does not have, and for a date before the first release
 */
export function versionDay(
  set: TerminologySet,
  version: string | undefined,
  date: IsoDate | undefined,
): VersionDay {
  if (version === undefined) return dayIn(set, date ?? today());
  const day = /^\d{4}$/.test(version) ? dayOfYear(set, version, date) : dayOfDate(set, version, date);
  if (day === undefined) throw unknownVersion(set, version);
  return dayIn(set, day);
}

function dayIn(set: TerminologySet, on: IsoDate): VersionDay {
  const version = set.releaseOn(on);
  if (version === undefined && set.releases().length > 0)
    throw notFound(`${set.label} has no version on ${on}; the first one is ${set.releases()[0]!.effective}`);
  return { on, version };
}

function dayOfYear(set: TerminologySet, year: string, date: IsoDate | undefined): IsoDate | undefined {
  const inYear = set
    .releases()
    .filter(({ fiscalYear, effective }) => String(fiscalYear ?? effective.slice(0, 4)) === year);
  if (date !== undefined) {
    const ofDate = set.releaseOn(date);
    if (inYear.some(({ effective }) => effective === ofDate)) return date;
  }
  return inYear.at(-1)?.effective;
}

function dayOfDate(set: TerminologySet, version: string, date: IsoDate | undefined): IsoDate | undefined {
  if (dayNumberOrUndefined(version) === undefined) return undefined;
  const release = set.releaseOn(version);
  if (release === undefined) return undefined;
  return date !== undefined && set.releaseOn(date) === release ? date : version;
}

/** The versions that a set has, for a message. */
export function unknownVersion(set: TerminologySet, version: string): ReturnType<typeof notFound> {
  const all = set.releases().map(({ effective }) => effective);
  return notFound(
    `${set.label} has no version ${shown(version)}; give a year, a date YYYY-MM-DD, or one of ${all.join(', ')}`,
    'version',
  );
}

/** An address and a version from a canonical: `http://hl7.org/fhir/sid/icd-10-cm|2026`. */
export function canonical(text: string): { readonly url: string; readonly version?: string } {
  const bar = text.indexOf('|');
  return bar < 0 ? { url: text } : { url: text.slice(0, bar), version: text.slice(bar + 1) };
}
