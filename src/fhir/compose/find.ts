import { deepFreeze } from '../../base/freeze.js';
import { type Context, setOf } from '../context.js';
import { badValueSet, notFound, shown } from '../problem.js';
import type { TerminologySet } from '../sets/types.js';
import type { FhirValueSet, FhirValueSetFilter } from '../types.js';
import { canonical } from '../versions.js';
import type { Env } from './env.js';

/** What separates the address of a code system from the name of one of its value sets. */
const MARK = '?fhir_vs';

/** How many of these definitions are kept. */
const MOST_KEPT = 100;

/** A value set by its address, with or without a version: one of the caller, or one that a code system implies. */
export function valueSetNamed(context: Context, address: string, version?: string): FhirValueSet {
  if (typeof address !== 'string') throw badValueSet('the address of a value set must be a text');
  const found = knownValueSet(context, address, version);
  if (found === undefined) throw notFound(`the value set ${shown(address)} is not known`, 'url');
  return found;
}

/** The same, or undefined. */
export function knownValueSet(context: Context, address: string, version?: string): FhirValueSet | undefined {
  const named = canonical(address);
  const wanted = version ?? named.version;
  const given = context.valueSets.get(wanted === undefined ? named.url : `${named.url}|${wanted}`);
  return given ?? impliedBy(context, named.url, wanted);
}

/** A value set that another one imports: `#id` is one that it contains. */
export function importedSet(
  context: Context,
  { contained }: Pick<Env, 'contained'>,
  address: string,
): FhirValueSet {
  if (typeof address !== 'string' || !address.startsWith('#')) return valueSetNamed(context, address);
  const found = contained.find(({ id, resourceType }) => resourceType === 'ValueSet' && `#${id}` === address);
  if (found === undefined) throw notFound(`the value set ${shown(address)} is not contained`, 'url');
  return found as FhirValueSet;
}

function impliedBy(context: Context, url: string, version: string | undefined): FhirValueSet | undefined {
  const at = url.indexOf(MARK);
  if (at < 0) return undefined;
  const set = setOf(context, url.slice(0, at));
  const rest = url.slice(at + MARK.length);
  if (set === undefined || (rest !== '' && !rest.startsWith('='))) return undefined;
  const key = `${url}|${version ?? ''}`;
  const kept = context.implied.get(key);
  if (kept !== undefined) return kept;
  const made = deepFreeze(impliedValueSet(set, rest.slice(1), version));
  if (made !== undefined && context.implied.size < MOST_KEPT) context.implied.set(key, made);
  return made;
}

/** The id of a resource: letters, digits, dashes and dots, 64 at most. */
export const idOf = (...parts: readonly string[]): string =>
  parts
    .filter((part) => part !== '')
    .join('-')
    .replace(/[^A-Za-z0-9.-]/g, '-')
    .slice(0, 64);

/** A value set that a code system implies: all codes, `billable`, `isa/E11`, or one by a property: `mce/newborn`. */
export function impliedValueSet(
  set: TerminologySet,
  name: string,
  version: string | undefined,
): FhirValueSet | undefined {
  const meaning = meaningOf(set, name);
  if (meaning === undefined) return undefined;
  const { title, filter } = meaning;
  const include = {
    system: set.urls[0],
    ...(version === undefined ? {} : { version }),
    ...(filter === undefined ? {} : { filter: [filter] }),
  };
  return {
    resourceType: 'ValueSet',
    id: idOf(set.id, name === '' ? 'all' : name),
    url: `${set.urls[0]}${MARK}${name === '' ? '' : `=${name}`}`,
    ...(version === undefined ? {} : { version }),
    name: `${set.label} ${title}`.replace(/[^A-Za-z0-9]/g, '_'),
    title: `${set.label}: ${title}`,
    status: 'active',
    compose: { ...(name === '' ? {} : { inactive: false }), include: [include] },
  };
}

function meaningOf(
  set: TerminologySet,
  name: string,
): { readonly title: string; readonly filter?: FhirValueSetFilter } | undefined {
  if (name === '') return { title: 'all codes, with those that ended' };
  if (name === 'billable')
    return {
      title: 'codes that may be reported on a claim',
      filter: { property: 'notSelectable', op: '=', value: 'false' },
    };
  const slash = name.indexOf('/');
  const kind = name.slice(0, Math.max(slash, 0));
  const value = name.slice(slash + 1);
  if (kind === 'isa' && value !== '')
    return { title: `${value} and what is below it`, filter: { property: 'concept', op: 'is-a', value } };
  const family = set.families.find((one) => one.name === kind);
  if (family === undefined || !family.values().includes(value)) return undefined;
  return {
    title: `${family.label}, ${value}`,
    filter: { property: family.property, op: '=', value },
  };
}
