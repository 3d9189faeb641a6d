import { type Context, setOf } from '../context.js';
import { badValueSet, shown } from '../problem.js';
import type { TerminologyConcept, TerminologySet } from '../sets/types.js';
import type { FhirValueSet, FhirValueSetInclude } from '../types.js';
import { canonical, type VersionDay } from '../versions.js';
import { type Env, envDay } from './env.js';
import { within } from './evaluate.js';
import { testOf } from './filters.js';
import { importedSet } from './find.js';

/** A code that is looked for in a value set, as it is on the day of its version. */
export interface Sought {
  readonly set: TerminologySet;
  readonly concept: TerminologyConcept;
  readonly day: VersionDay;
}

/** Whether a value set has a code. */
export function isMember(context: Context, valueSet: FhirValueSet, env: Env, sought: Sought): boolean {
  const { compose } = valueSet;
  if (compose === undefined || !Array.isArray(compose.include))
    throw badValueSet(
      `the value set ${shown(valueSet.url ?? 'given')} has no compose.include`,
      'ValueSet.compose',
    );
  const inner = within(
    valueSet,
    { ...env, date: compose.lockedDate ?? env.date },
    compose.inactive === false,
  );
  if (sought.concept.group || (inner.activeOnly && sought.concept.inactive)) return false;
  const inPart = (part: FhirValueSetInclude, name: string, i: number): boolean =>
    partHas(context, part, inner, sought, `ValueSet.compose.${name}[${i}]`);
  // Every part is read, so that a part that cannot be evaluated is not passed over.
  const included = compose.include.map((part, i) => inPart(part, 'include', i));
  const excluded = (compose.exclude ?? []).map((part, i) => inPart(part, 'exclude', i));
  return included.includes(true) && !excluded.includes(true);
}

function partHas(context: Context, part: FhirValueSetInclude, env: Env, sought: Sought, at: string): boolean {
  const { system, valueSet: imports = [] } = part;
  if (system === undefined && imports.length === 0)
    throw badValueSet("a part of a value set needs 'system' or 'valueSet'", at);
  const imported = imports.map((url) => isMember(context, importedSet(context, env, url), env, sought));
  return !imported.includes(false) && (system === undefined || systemHas(context, part, env, sought, at));
}

function systemHas(
  context: Context,
  { system, version, concept: listed, filter = [] }: FhirValueSetInclude,
  env: Env,
  { set, concept, day }: Sought,
  at: string,
): boolean {
  // A system that is not loaded cannot have the code.
  if (setOf(context, system!) !== set) return false;
  const own = version === undefined ? day : envDay(set, version, env);
  const tests = filter.map((one, i) => testOf(set, own, one, `${at}.filter[${i}]`));
  if (listed?.some(({ code }) => set.concept(code, own.on)?.code === concept.code) === false) return false;
  return tests.every(({ passes }) => passes(concept.code));
}

/** The parts of a value set, with those of the value sets that it imports. */
export function* partsOf(
  context: Context,
  { compose, contained = [] }: FhirValueSet,
  seen: ReadonlySet<string> = new Set(),
): Generator<FhirValueSetInclude, void, undefined> {
  for (const part of compose?.include ?? []) {
    if (part.system !== undefined) yield part;
    for (const url of part.valueSet ?? []) {
      if (seen.has(url) || seen.size > 20) continue;
      yield* partsOf(context, importedSet(context, { contained }, url), new Set([...seen, url]));
    }
  }
}

/** The version in which a value set has the codes of a system, if it gives one. */
export function versionIn(context: Context, valueSet: FhirValueSet, set: TerminologySet): string | undefined {
  for (const part of partsOf(context, valueSet))
    if (part.version !== undefined && setOf(context, canonical(part.system!).url) === set)
      return part.version;
  return undefined;
}

/** The systems of a value set. */
export function systemsIn(context: Context, valueSet: FhirValueSet): readonly string[] {
  return [...new Set(Array.from(partsOf(context, valueSet), ({ system }) => system!))];
}
