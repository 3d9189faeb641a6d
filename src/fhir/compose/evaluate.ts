import { type Context, codesOf, type Run, setOf, unknownSystem } from '../context.js';
import { badValueSet, Problem, shown } from '../problem.js';
import type { TerminologyList, TerminologySet } from '../sets/types.js';
import type { FhirValueSet, FhirValueSetFilter } from '../types.js';
import type { VersionDay } from '../versions.js';
import { type Env, envDay } from './env.js';
import { Evaluated } from './evaluated.js';
import { type Test, testOf } from './filters.js';
import { importedSet } from './find.js';
import { excludedParts, includedParts, type Part } from './parts.js';
import { Work } from './work.js';

/** The deepest that value sets may import value sets. */
const DEEPEST = 20;

/** The codes of a value set, system by system. */
export const runsOf = (context: Context, valueSet: FhirValueSet, env: Env): readonly Run[] =>
  setRuns({ context, known: new Evaluated(), work: new Work() }, valueSet, env);

/** One expansion. */
interface Expansion {
  readonly context: Context;
  readonly known: Evaluated<readonly Run[]>;
  readonly work: Work;
}

function setRuns(expansion: Expansion, valueSet: FhirValueSet, env: Env): readonly Run[] {
  const inner = within(valueSet, env);
  const included = includedParts(valueSet).flatMap((part, i) =>
    partRuns(expansion, part, inner, `ValueSet.compose.include[${i}]`),
  );
  const excluded = excludedParts(valueSet).flatMap((part, i) =>
    partRuns(expansion, part, inner, `ValueSet.compose.exclude[${i}]`),
  );
  return included.length === 1 && excluded.length === 0
    ? included
    : unite(included, excluded, expansion.work);
}

/**
 * The request as it applies within a value set.
 *
 * @throws Problem for a value set without a definition, and for one that imports itself
 */
export function within(valueSet: FhirValueSet, env: Env): Env {
  const { compose, contained, url, version } = valueSet;
  if (!Array.isArray(compose?.include))
    throw badValueSet(`the value set ${shown(url ?? 'given')} has no compose.include`, 'ValueSet.compose');
  const name = `${url ?? ''}|${version ?? ''}`;
  if ((url !== undefined && env.path.includes(name)) || env.path.length >= DEEPEST)
    throw new Problem(422, 'processing', `the value set ${shown(url)} imports itself`, 'vs-invalid');
  return {
    ...env,
    date: compose.lockedDate ?? env.date,
    activeOnly: env.activeOnly || compose.inactive === false,
    contained: contained ?? env.contained,
    path: [...env.path, name],
  };
}

/** Each code once, without those that are excluded. */
function unite(included: readonly Run[], excluded: readonly Run[], work: Work): Run[] {
  const taken = new Map<TerminologySet, Set<string>>();
  for (const run of excluded) {
    work.add(run.codes.length);
    const known = taken.get(run.set) ?? new Set();
    for (const code of codesOf(run)) known.add(code);
    taken.set(run.set, known);
  }
  const united: Run[] = [];
  for (const run of included) {
    work.add(run.codes.length);
    const known = taken.get(run.set) ?? new Set();
    taken.set(run.set, known);
    const codes = codesOf(run).filter((code) => !known.has(code) && known.add(code));
    // A run without codes only says which version was used. Without this value sets that import each other would give runs without end.
    if (codes.length > 0 || !united.some(({ set, on }) => set === run.set && on === run.on))
      united.push({ ...run, codes });
  }
  return united;
}

function partRuns(expansion: Expansion, part: Part, env: Env, at: string): readonly Run[] {
  const { context, known, work } = expansion;
  const { system, imports } = part;
  const imported = imports.map((url) => {
    const valueSet = importedSet(context, env, url);
    return known.of(valueSet, env, () => setRuns(expansion, valueSet, env));
  });
  if (system === undefined) {
    if (imported.length === 0) throw badValueSet("a part of a value set needs 'system' or 'valueSet'", at);
    return imported.reduce((runs, others) => intersect(runs, others, work));
  }
  return imported.reduce<readonly Run[]>(
    (runs, others) => intersect(runs, others, work),
    [systemRun(expansion, part, env, at)],
  );
}

/** The codes of the first runs that the other ones have too. */
function intersect(runs: readonly Run[], others: readonly Run[], work: Work): Run[] {
  return runs.map((run) => {
    const same = others.filter(({ set }) => set === run.set);
    for (const { codes } of [run, ...same]) work.add(codes.length);
    const known = new Set(same.flatMap(codesOf));
    return { ...run, codes: codesOf(run).filter((code) => known.has(code)) };
  });
}

/** The system of a part of a value set, its day and its filters. */
export function systemOf(
  context: Context,
  { system, version, filters }: Part,
  env: Env,
  at: string,
): { readonly set: TerminologySet; readonly day: VersionDay; readonly tests: readonly Test[] } {
  const set = setOf(context, system!);
  if (set === undefined) throw unknownSystem(context, system!);
  const day = envDay(set, version, env);
  const tests = filters.map((one, i) => testOf(set, day, one, `${at}.filter[${i}]`));
  return { set, day, tests };
}

function systemRun({ context, work }: Expansion, part: Part, env: Env, at: string): Run {
  const { set, day, tests } = systemOf(context, part, env, at);
  const base = { set, on: day.on, version: day.version };
  if (part.concepts !== undefined) return { ...base, ...chosen(part.concepts, set, day, tests, env) };
  const listed = listedRun(set, day, part.filters, env);
  if (listed !== undefined) return { ...base, codes: listed };
  const first = tests.find(({ codes }) => codes !== undefined);
  const others = tests.filter((test) => test !== first);
  const active = first?.codes?.(env.activeOnly) ?? set.codes(day.on);
  // A code that ended has no place in the tree of the day.
  const all = env.activeOnly || first !== undefined ? active : [...active, ...set.ended(day.on)];
  work.add(all.length, others.length);
  const codes = others.length === 0 ? all : all.filter((code) => others.every(({ passes }) => passes(code)));
  return { ...base, codes };
}

/** All active codes, or the billable ones, without making a list of them. */
function listedRun(
  set: TerminologySet,
  { on }: VersionDay,
  filters: readonly FhirValueSetFilter[],
  { activeOnly }: Env,
): TerminologyList | undefined {
  if (!activeOnly || filters.length > 1) return undefined;
  const [filter] = filters;
  if (filter === undefined) return set.listed?.(on, false);
  const billable = filter.property === 'notSelectable' && filter.op === '=' && filter.value === 'false';
  return billable ? set.listed?.(on, true) : undefined;
}

function chosen(
  concepts: NonNullable<Part['concepts']>,
  set: TerminologySet,
  { on }: VersionDay,
  tests: readonly Test[],
  { activeOnly }: Env,
): Pick<Run, 'codes' | 'displays'> {
  const displays = new Map<string, string>();
  const codes: string[] = [];
  for (const { code, display } of concepts) {
    const concept = typeof code === 'string' ? set.concept(code, on) : undefined;
    if (concept === undefined || concept.group || (activeOnly && concept.inactive)) continue;
    if (!tests.every(({ passes }) => passes(concept.code))) continue;
    codes.push(concept.code);
    if (typeof display === 'string') displays.set(concept.code, display);
  }
  return { codes: [...new Set(codes)], displays };
}
