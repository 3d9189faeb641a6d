import { dayOf, formatDay } from '../../base/dates.js';
import { Asked } from '../asked.js';
import { ENV_NAMES, type Env, envKey, envOf } from '../compose/env.js';
import { runsOf } from '../compose/evaluate.js';
import { filtered } from '../compose/search.js';
import { type Context, codesOf, type Run } from '../context.js';
import { badValueSet, missing, Problem } from '../problem.js';
import type { FhirExpansion, FhirValueSet } from '../types.js';
import { containsOf, type Page } from './contains.js';
import { refuseUnknown } from './lookup.js';
import { valueSetOf } from './validate-code.js';

const KNOWN: readonly string[] = [
  'url',
  'valueSet',
  'valueSetVersion',
  'filter',
  'offset',
  'count',
  'includeDesignations',
  'includeDefinition',
  'excludeNested',
  'excludeNotForUI',
  'excludePostCoordinated',
  'property',
  ...ENV_NAMES,
];

/** How many evaluated value sets are kept, so that the next page is a part of a list. */
const KEPT = 8;

/** `ValueSet/$expand`. The expansion is flat. */
export function expand(context: Context, input: unknown): FhirValueSet {
  const asked = new Asked(input, KNOWN);
  const valueSet = valueSetOf(context, asked, asked.text('url'));
  if (valueSet === undefined) throw missing("give the 'url' of a value set, or a 'valueSet'", 'url');
  const env = envOf(asked);
  const filter = asked.text('filter');
  const runs = runsFor(context, valueSet, env, {
    filter,
    forPeople: asked.flag('excludeNotForUI') === true,
    keep: !asked.has('valueSet'),
  });
  const total = runs.reduce((sum, { codes }) => sum + codes.length, 0);
  const page = pageOf(context, asked, total);
  for (const { set } of runs)
    refuseUnknown(
      set,
      page.properties.filter((name) => !otherHas(runs, name)),
    );
  const { compose, contained: _, expansion: __, ...head } = valueSet;
  return {
    ...head,
    ...(asked.flag('includeDefinition') === true && compose !== undefined ? { compose } : {}),
    expansion: {
      identifier: `urn:medcodes:expansion:${hash(`${valueSet.url ?? textOf(compose)}${envKey(env, today())}${filter ?? ''}`)}`,
      timestamp: new Date().toISOString(),
      total,
      ...(page.paged ? { offset: page.offset } : {}),
      parameter: toldParameters(asked, runs, page),
      contains: containsOf(runs, page, context.r5),
    },
  };
}

/** The definition as a text, which stands for a value set without an address. */
function textOf(compose: FhirValueSet['compose']): string {
  try {
    return JSON.stringify(compose);
  } catch {
    throw badValueSet('the value set cannot be written as JSON', 'ValueSet.compose');
  }
}

const today = (): string => formatDay(dayOf(undefined));

/** A property counts as known if one of the systems has it. */
const otherHas = (runs: readonly Run[], name: string): boolean =>
  runs.some(({ set }) => set.properties.some(({ code }) => code === name));

interface Wanted {
  readonly filter: string | undefined;
  readonly forPeople: boolean;
  /** Whether the value set has a name under which its codes can be kept. */
  readonly keep: boolean;
}

function runsFor(context: Context, valueSet: FhirValueSet, env: Env, wanted: Wanted): readonly Run[] {
  const { filter, forPeople, keep } = wanted;
  const key = `${valueSet.url}|${valueSet.version}|${envKey(env, today())}|${forPeople}|${filter ?? ''}`;
  const kept = keep ? context.kept.get(key) : undefined;
  if (kept !== undefined) return kept;
  let runs =
    filter === undefined
      ? runsOf(context, valueSet, env)
      : runsFor(context, valueSet, env, { ...wanted, filter: undefined });
  if (filter !== undefined) runs = runs.map((run) => filtered(run, filter));
  else if (forPeople) runs = runs.map(selectable);
  if (keep) {
    context.kept.set(key, runs);
    if (context.kept.size > KEPT) context.kept.delete(context.kept.keys().next().value!);
  }
  return runs;
}

const selectable = (run: Run): Run => ({
  ...run,
  codes: codesOf(run).filter((code) => run.set.concept(code, run.on)?.abstract === false),
});

function pageOf({ limit }: Context, asked: Asked, total: number): Page {
  const count = asked.count('count');
  const offset = asked.count('offset') ?? 0;
  const length = Math.max(0, Math.min(count ?? Number.POSITIVE_INFINITY, total - offset));
  if (length > limit)
    throw new Problem(
      422,
      'too-costly',
      `the expansion has ${total} codes; ask for at most ${limit} at a time with 'count' and 'offset'`,
    );
  return {
    offset,
    length,
    paged: count !== undefined || asked.has('offset'),
    designations: asked.flag('includeDesignations') === true,
    properties: asked.texts('property'),
  };
}

/** The parameters that an expansion repeats. */
const REPEATED: readonly (readonly [name: string, kind: 'text' | 'flag' | 'count' | 'date'])[] = [
  ['filter', 'text'],
  ['date', 'date'],
  ['activeOnly', 'flag'],
  ['includeDesignations', 'flag'],
  ['excludeNested', 'flag'],
  ['excludeNotForUI', 'flag'],
  ['offset', 'count'],
  ['count', 'count'],
];

const VALUES = { text: 'valueString', flag: 'valueBoolean', count: 'valueInteger', date: 'valueDateTime' };

function toldParameters(
  asked: Asked,
  runs: readonly Run[],
  { properties }: Page,
): FhirExpansion['parameter'] {
  const repeated = REPEATED.filter(([name]) => asked.has(name)).map(([name, kind]) => ({
    name,
    [VALUES[kind]]: asked[kind](name),
  }));
  const used = new Set(
    runs.map(({ set, version }) => (version === undefined ? set.urls[0] : `${set.urls[0]}|${version}`)),
  );
  return [
    ...repeated,
    ...properties.map((name) => ({ name: 'property', valueString: name })),
    ...Array.from(used, (uri) => ({ name: 'used-codesystem', valueUri: uri })),
    ...Array.from(used, (uri) => ({ name: 'version', valueUri: uri })),
  ];
}

/** A short name of a text: the same text has the same name. */
function hash(text: string): string {
  let a = 0x811c9dc5;
  let b = 5381;
  for (let i = 0; i < text.length; i++) {
    a = Math.imul(a ^ text.charCodeAt(i), 0x01000193);
    b = (Math.imul(b, 33) + text.charCodeAt(i)) | 0;
  }
  return [a, b].map((part) => (part >>> 0).toString(16).padStart(8, '0')).join('');
}
