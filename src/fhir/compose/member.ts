import { type Context, setOf } from '../context.js';
import { badValueSet } from '../problem.js';
import type { TerminologyConcept, TerminologySet } from '../sets/types.js';
import type { FhirValueSet } from '../types.js';
import { canonical, type VersionDay } from '../versions.js';
import { type Env, envDay } from './env.js';
import { within } from './evaluate.js';
import { Evaluated } from './evaluated.js';
import { testOf } from './filters.js';
import { importedSet } from './find.js';
import { excludedParts, includedParts, type Part } from './parts.js';

/** A code that is looked for in a value set, as it is on the day of its version. */
export interface Sought {
  readonly set: TerminologySet;
  readonly concept: TerminologyConcept;
  readonly day: VersionDay;
}

/** Whether a value set has a code. */
export const isMember = (context: Context, valueSet: FhirValueSet, env: Env, sought: Sought): boolean =>
  setHas({ context, sought, known: new Evaluated() }, valueSet, env);

/** One search for a code. */
interface Search {
  readonly context: Context;
  readonly sought: Sought;
  readonly known: Evaluated<boolean>;
}

function setHas(search: Search, valueSet: FhirValueSet, env: Env): boolean {
  const inner = within(valueSet, env);
  const { concept } = search.sought;
  if (concept.group || (inner.activeOnly && concept.inactive)) return false;
  const inPart = (part: Part, name: string, i: number): boolean =>
    partHas(search, part, inner, `ValueSet.compose.${name}[${i}]`);
  // Every part is read, so that a part that cannot be evaluated is not passed over.
  const included = includedParts(valueSet).map((part, i) => inPart(part, 'include', i));
  const excluded = excludedParts(valueSet).map((part, i) => inPart(part, 'exclude', i));
  return included.includes(true) && !excluded.includes(true);
}

function partHas(search: Search, part: Part, env: Env, at: string): boolean {
  const { system, imports } = part;
  if (system === undefined && imports.length === 0)
    throw badValueSet("a part of a value set needs 'system' or 'valueSet'", at);
  const imported = imports.map((url) => {
    const valueSet = importedSet(search.context, env, url);
    return search.known.of(valueSet, env, () => setHas(search, valueSet, env));
  });
  return !imported.includes(false) && (system === undefined || systemHas(search, part, env, at));
}

function systemHas({ context, sought }: Search, part: Part, env: Env, at: string): boolean {
  const { set, concept, day } = sought;
  // A system that is not loaded cannot have the code.
  if (setOf(context, part.system!) !== set) return false;
  const own = part.version === undefined ? day : envDay(set, part.version, env);
  const tests = part.filters.map((one, i) => testOf(set, own, one, `${at}.filter[${i}]`));
  const isListed = (code: unknown): boolean =>
    typeof code === 'string' && set.concept(code, own.on)?.code === concept.code;
  if (part.concepts?.some(({ code }) => isListed(code)) === false) return false;
  return tests.every(({ passes }) => passes(concept.code));
}

/** The parts of a value set, with those of the value sets that it imports. Each value set comes once. */
export function* partsOf(
  context: Context,
  valueSet: FhirValueSet,
  contained: Env['contained'] = [],
  seen: Set<FhirValueSet> = new Set(),
): Generator<Part, void, undefined> {
  const own = valueSet.contained ?? contained;
  for (const part of includedParts(valueSet)) {
    if (part.system !== undefined) yield part;
    for (const url of part.imports) {
      const imported = importedSet(context, { contained: own }, url);
      if (seen.has(imported)) continue;
      seen.add(imported);
      yield* partsOf(context, imported, own, seen);
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
