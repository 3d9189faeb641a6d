import type { IsoDate } from '../../base/dates.js';
import type { Asked } from '../asked.js';
import { invalid, shown } from '../problem.js';
import type { TerminologySet } from '../sets/types.js';
import type { FhirResource } from '../types.js';
import { canonical, type VersionDay, versionDay } from '../versions.js';

/** What a request says about the versions and codes that a value set is made of. */
export interface Env {
  readonly date: IsoDate | undefined;
  readonly activeOnly: boolean;
  /** The versions for systems whose version the value set leaves open. */
  readonly usual: readonly string[];
  /** The versions that a value set must use. */
  readonly checked: readonly string[];
  /** The versions instead of those of the value set. */
  readonly forced: readonly string[];
  /** The value sets that the request's own value set contains, by `#id`. */
  readonly contained: readonly FhirResource[];
  /** The value sets that are being evaluated, from the outside in. */
  readonly path: readonly string[];
}

/** The parameters that `envOf` reads. */
export const ENV_NAMES: readonly string[] = [
  'date',
  'activeOnly',
  'system-version',
  'check-system-version',
  'force-system-version',
];

/** What a request says about versions and codes. */
export const envOf = (asked: Asked): Env => ({
  date: asked.date('date'),
  activeOnly: asked.flag('activeOnly') === true,
  usual: asked.texts('system-version'),
  checked: asked.texts('check-system-version'),
  forced: asked.texts('force-system-version'),
  contained: [],
  path: [],
});

const of = (set: TerminologySet, list: readonly string[]): string | undefined =>
  list.map(canonical).find(({ url }) => set.urls.includes(url))?.version;

/** The day of a system for a value set that gives a version, or leaves it open. */
export function envDay(set: TerminologySet, version: string | undefined, env: Env): VersionDay {
  const day = versionDay(set, of(set, env.forced) ?? version ?? of(set, env.usual), env.date);
  const wanted = of(set, env.checked);
  if (wanted !== undefined && versionDay(set, wanted, env.date).version !== day.version)
    throw invalid(
      `${set.label} is used in version ${day.version}, and check-system-version asks for ${shown(wanted)}`,
      'check-system-version',
    );
  return day;
}

/** A name of everything in a request that may change the codes. */
export const envKey = ({ date, activeOnly, usual, checked, forced }: Env, today: IsoDate): string =>
  JSON.stringify([date ?? today, activeOnly, usual, checked, forced]);
