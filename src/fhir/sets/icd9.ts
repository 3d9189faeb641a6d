import { requireObject } from '../../base/arguments.js';
import type { IsoDate, OnDate } from '../../base/dates.js';
import { MedcodesError } from '../../base/errors.js';
import { deepFreeze } from '../../base/freeze.js';
import type { AnyDatedEntry, DatedLookup, Hierarchy, Releases, Syntax } from '../../codeset/contract.js';
import type { Verbs } from '../../codeset/descriptor.js';
import { ABOUT as DIAGNOSES } from '../../icd9/about.js';
import { ABOUT as PROCEDURES } from '../../icd9/procedures/about.js';
import { checkedModules } from '../maps/gem.js';
import type { GemModules } from '../maps/gem-types.js';
import { property } from './bound.js';
import { terminologySet } from './make.js';
import type { TerminologySet } from './types.js';

/** The functions of `medcodes/icd9` or `medcodes/icd9/procedures` that the service uses. */
export type Icd9Functions = Syntax &
  DatedLookup &
  Releases &
  Hierarchy & {
    /** Every code and header. */
    entries(options?: OnDate): IterableIterator<AnyDatedEntry>;
  };

/**
 * ICD-9-CM for `createTerminology`. FHIR has one address for diagnoses and procedures. Their codes differ by the place of the dot, so both
 * are one code system here: `001.0` is a diagnosis, `00.10` a procedure.
 *
 * The set ended on 2015-09-30. As all codes that ended, its codes are inactive after it: valid with a warning, and in no implied value set but `?fhir_vs`. Give `date` or
 * `version`, `2015`, for the codes in force. The official file has no titles of headers: their text is the code.
 *
 * @param modules - `diagnoses`, the module `medcodes/icd9`, and `procedures`, the module `medcodes/icd9/procedures`: one, or both
 * @throws MedcodesError `invalid-argument` if none is given
 *
 * @example
 * ```ts
 * import { createTerminology, icd9Set } from 'medcodes/fhir';
 * import * as diagnoses from 'medcodes/icd9';
 *
 * const set = icd9Set({ diagnoses });
 * createTerminology({ sets: [set] }).lookup({ system: set.urls[0], code: '250.00' }).resourceType; //=> 'Parameters'
 * ```
 */
export function icd9Set(modules: GemModules<Icd9Functions>): TerminologySet {
  const { diagnoses, procedures } = checkedModules('icd9Set', modules);
  const [first, ...others] = [diagnoses, procedures].filter((module) => module !== undefined);
  for (const [name, module] of Object.entries({ diagnoses, procedures }))
    if (module !== undefined) requireFunctions(module, name);
  const abouts = [diagnoses && DIAGNOSES, procedures && PROCEDURES].filter((about) => about !== undefined);
  const set = terminologySet({
    about: {
      id: 'icd9cm',
      label: 'ICD-9-CM',
      urls: [DIAGNOSES.urls[0]!, ...abouts.slice(1).map(({ oid }) => `urn:oid:${oid}`)],
      oid: abouts[0]!.oid,
    },
    verbs: together([first!, ...others]),
    properties: [property('role', 'diagnosis or procedure', 'code', ({ code }) => [roleOf(diagnoses, code)])],
  });
  const releases = deepFreeze(
    set.releases().map((release) => ({ ...release, fiscalYear: fiscalYear(release.effective) })),
  );
  const inForce = <T>(list: (on: IsoDate) => readonly T[], on: IsoDate): readonly T[] =>
    ended(set, on) ? [] : list(on);
  return Object.freeze<TerminologySet>({
    ...set,
    releases: () => releases,
    concept: (code, on) => {
      const found = set.concept(code, on);
      if (found === undefined) return undefined;
      const { header, projected } = found.entry as Icd9Flags;
      return {
        ...found,
        abstract: header === true,
        inactive: projected === true,
        display: found.display || code,
      };
    },
    codes: (on) => inForce(set.codes, on),
    ended: (on) => (ended(set, on) ? set.codes(on) : []),
    // A code that ended has no place in the tree of the day.
    children: (code, on) => inForce(() => set.children(code, on), on),
    descendants: (code, on) => inForce(() => set.descendants(code, on), on),
  });
}

/** The parts of entries that only ICD-9-CM has. */
interface Icd9Flags {
  readonly header?: boolean;
  readonly projected?: boolean;
}

/** Whether the whole set was no longer in force on a day. */
const ended = (set: TerminologySet, on: IsoDate): boolean => {
  const { to } = set.releases().at(-1) as { readonly to?: IsoDate };
  return to !== undefined && on > to;
};

const fiscalYear = (effective: IsoDate): number =>
  Number(effective.slice(0, 4)) + (effective.slice(5) >= '10-01' ? 1 : 0);

const roleOf = (diagnoses: Icd9Functions | undefined, code: string): string =>
  diagnoses?.lookup(code)?.code === code ? 'diagnosis' : 'procedure';

/** @throws MedcodesError `invalid-argument` for a module that lacks functions of a set */
function requireFunctions(module: Icd9Functions, name: string): void {
  requireObject(module, `icd9Set: ${name}`, 'the functions of ICD-9-CM');
  const { lookup, entries, has, releases } = module;
  if ([lookup, entries, has, releases].some((one) => typeof one !== 'function'))
    throw new MedcodesError(
      'invalid-argument',
      `icd9Set: '${name}' needs the functions 'lookup', 'entries', 'has' and 'releases' of a set, such as 'medcodes/icd9'`,
    );
}

/** The functions of one or two sets as those of one. A code is of the set that writes it as it is written. */
function together(modules: readonly [Icd9Functions, ...Icd9Functions[]]): Verbs {
  const of = (code: string): Icd9Functions =>
    modules.find((module) => module.lookup(code)?.code === code.toUpperCase()) ??
    modules.find((module) => module.has(code)) ??
    modules[0];
  return {
    normalize: (code) => of(code).normalize(code),
    format: (code) => of(code).format(code),
    isWellFormed: (code) => of(code).isWellFormed(code),
    lookup: (code, options) => of(code).lookup(code, options),
    has: (code, options) => of(code).has(code, options),
    isBillable: (code, options) => of(code).isBillable(code, options),
    *entries(options) {
      for (const module of modules) yield* module.entries(options);
    },
    releases: () => modules[0].releases(),
    parent: (code, options) => of(code).parent(code, options),
    children: (code, options) => of(code).children(code, options),
    ancestors: (code, options) => of(code).ancestors(code, options),
    descendants: (code, options) => of(code).descendants(code, options),
    isA: (code, ancestor, options) => of(code).isA(code, ancestor, options),
    commonAncestor: (a, b, options) => of(a).commonAncestor(a, b, options),
  };
}
