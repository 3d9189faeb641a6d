import type { IsoDate } from '../base/dates.js';
import type { TerminologyMap } from './maps/types.js';
import { invalid, notFound, shown } from './problem.js';
import type { TerminologyList, TerminologySet } from './sets/types.js';
import type { FhirValueSet } from './types.js';
import { canonical } from './versions.js';

/** The versions of FHIR whose shapes are written. */
export type FhirVersion = 'R4' | 'R5';

/** What a terminology service knows. */
export interface Context {
  readonly sets: readonly TerminologySet[];
  readonly valueSets: ReadonlyMap<string, FhirValueSet>;
  readonly maps: readonly TerminologyMap[];
  readonly r5: boolean;
  /** The most codes of one answer. */
  readonly limit: number;
  /** Codes of value sets that were asked last. */
  readonly kept: Map<string, readonly Run[]>;
  /** Definitions of value sets that code systems imply. */
  readonly implied: Map<string, FhirValueSet>;
}

/** Codes of one system in an expansion, in order. */
export interface Run {
  readonly set: TerminologySet;
  readonly on: IsoDate;
  readonly version: IsoDate | undefined;
  readonly codes: readonly string[] | TerminologyList;
  /** Texts that the value set gives instead of the official ones. */
  readonly displays?: ReadonlyMap<string, string>;
}

/** All codes of a run. */
export const codesOf = ({ codes }: Pick<Run, 'codes'>): readonly string[] =>
  'all' in codes ? codes.all() : codes;

/** The set of an address. The object identifier is an address too. */
export function setOf(context: Context, url: string): TerminologySet | undefined {
  for (const set of context.sets)
    if (set.urls.includes(url) || (set.oid !== undefined && url === `urn:oid:${set.oid}`)) return set;
  return undefined;
}

/** The set and version of a canonical address. */
export function setNamed(
  context: Context,
  system: string,
): { readonly set: TerminologySet; readonly version: string | undefined } {
  if (typeof system !== 'string')
    throw invalid(`the code system must be an address, not ${shown(system)}`, 'system');
  const { url, version } = canonical(system);
  const set = setOf(context, url);
  if (set === undefined) throw unknownSystem(context, url);
  return { set, version };
}

/** The code systems that there are, for a message. */
export function unknownSystem(context: Context, url: string): ReturnType<typeof notFound> {
  const known = context.sets.map(({ urls }) => urls[0]).join(', ');
  return notFound(`${notLoaded(context, url)}; loaded are ${known}`, 'system');
}

/** That a code system is not loaded. An address that differs in little, such as a slash at its end, is another address in FHIR, so it is only named. */
export function notLoaded(context: Context, url: string): string {
  const near = context.sets.flatMap(({ urls }) => urls).find((known) => bare(known) === bare(url));
  const hint = near === undefined ? '' : `, but '${near}' is`;
  return `the code system ${shown(url)} is not loaded${hint}`;
}

/** An address without what people write in several ways. */
const bare = (url: string): string =>
  url
    .toLowerCase()
    .replace(/^https?:\/\/(www\.)?/, '')
    .replace(/\/$/, '');
