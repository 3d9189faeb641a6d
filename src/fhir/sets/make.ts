import { requireObject } from '../../base/arguments.js';
import type { IsoDate, OnDate } from '../../base/dates.js';
import { MedcodesError } from '../../base/errors.js';
import { once } from '../../base/once.js';
import type { AnyEntry, AnyRelease } from '../../codeset/contract.js';
import type { Verbs } from '../../codeset/descriptor.js';
import { conceptFinder } from './concepts.js';
import { endedBefore } from './ended.js';
import { keptLists } from './kept.js';
import { ListedCodes } from './listed.js';
import { standardProperties } from './properties.js';
import { treeOf } from './tree.js';
import type { TerminologyFamily, TerminologyProperty, TerminologySet } from './types.js';

/** What a code system is called. */
export interface TerminologyName {
  /** The id of its resources: letters, digits, dashes and dots. */
  readonly id: string;
  /** What people call it. */
  readonly label: string;
  /** The addresses in FHIR: the official one first, then others in use. */
  readonly urls: readonly [string, ...string[]];
  /** The object identifier. */
  readonly oid?: string | undefined;
}

/** What `terminologySet` makes a code system from. */
export interface TerminologySource {
  /** The id, the label, the addresses and the object identifier. */
  readonly about: TerminologyName;
  /** The functions of the set. `lookup` and `entries` are needed. */
  readonly verbs: Verbs;
  /** The nodes at the top of the tree. */
  readonly tops?: ((options?: OnDate) => readonly AnyEntry[]) | undefined;
  /** Properties of the set, besides those that every set has. */
  readonly properties?: readonly TerminologyProperty[] | undefined;
  /** Value sets by a property. */
  readonly families?: readonly TerminologyFamily[] | undefined;
  /** Finds codes by words, the best first. */
  readonly search?: ((words: string, on: IsoDate) => readonly string[]) | undefined;
  /** Whether codes may change within a release, as in HCPCS. Lists are then kept by day. */
  readonly byDay?: boolean | undefined;
}

/**
 * Makes a code system for `createTerminology` from a set of yours: the functions of the contract that all sets share.
 *
 * @param source - addresses and functions; see {@link TerminologySource}
 * @throws MedcodesError `invalid-argument` if `lookup` or `entries` is missing
 *
 * @example
 * ```ts
 * import { createTerminology, terminologySet } from 'medcodes/fhir';
 * import * as hcpcs from 'medcodes/hcpcs';
 *
 * const own = terminologySet({ about: { id: 'own', label: 'Own codes', urls: ['https://example.org/own'] }, verbs: hcpcs, byDay: true });
 * const terminology = createTerminology({ sets: [own] });
 * terminology.lookup({ system: 'https://example.org/own', code: 'J1885', date: '2026-01-15' }).resourceType; //=> 'Parameters'
 * ```
 */
export function terminologySet(source: TerminologySource): TerminologySet {
  requireObject(source, 'terminologySet', '{ about, verbs }');
  const { about, verbs } = source;
  requireObject(about, 'terminologySet: about', '{ id, label, urls }');
  if (!isNamed(about))
    throw new MedcodesError(
      'invalid-argument',
      "terminologySet: about needs 'id' and 'label', texts, and 'urls', a list of addresses",
    );
  requireObject(
    verbs,
    'terminologySet: verbs',
    "the functions of a set, such as those of 'medcodes/icd10cm'",
  );
  const { lookup, entries, isBillable } = verbs;
  if (typeof lookup !== 'function' || typeof entries !== 'function')
    throw new MedcodesError(
      'invalid-argument',
      "terminologySet needs the functions of a set with 'lookup' and 'entries', such as those of 'medcodes/icd10cm'",
    );
  requireParts(source);
  const releases = once(() => frozenCopies((verbs.releases?.() ?? []) as readonly AnyRelease[]));
  const releaseOn = (on: IsoDate): IsoDate | undefined => {
    const all = releases();
    const found = all.findLast(({ effective }) => effective <= on);
    // A list without dates, such as place of service, answers for earlier days too.
    return found?.effective ?? (verbs.history === undefined ? all[0]?.effective : undefined);
  };
  const keyOf = (on: IsoDate): string => (source.byDay === true ? on : (releaseOn(on) ?? on));
  const lists = listsOf(verbs, keyOf);
  const ended = keptLists(keyOf, (on) => endedBefore(verbs, releases(), on));
  const tree = treeOf(verbs, source.tops);
  const finder = conceptFinder(verbs, tree.group);
  // Frozen, as everything that is shared: two services may answer from one set. The functions of the caller stay as they are.
  return Object.freeze<TerminologySet>({
    id: about.id,
    label: about.label,
    urls: Object.freeze([...about.urls] as const),
    oid: about.oid,
    caseSensitive: false,
    hierarchical: verbs.parent !== undefined,
    releases,
    releaseOn,
    ...finder,
    ...lists,
    ended,
    ...(isBillable === undefined ? {} : { selectable: (code, on) => isBillable(code, { on }) }),
    ...tree,
    properties: frozenCopies([...standardProperties(verbs), ...(source.properties ?? [])]),
    families: frozenCopies(source.families ?? []),
    verbs: changesOf(verbs),
    ...(source.search === undefined ? {} : { search: source.search }),
  });
}

/** Whether a code system has an id, a label and addresses. */
export const isNamed = ({ id, label, urls }: Partial<TerminologyName>): boolean =>
  typeof id === 'string' &&
  typeof label === 'string' &&
  Array.isArray(urls) &&
  urls.length > 0 &&
  [...urls].every((url) => typeof url === 'string');

/** @throws MedcodesError `invalid-argument` for parts that are not lists of objects, or not functions */
function requireParts({ properties, families, tops, search }: TerminologySource): void {
  for (const [name, list] of Object.entries({ properties, families }))
    if (!areObjects(list ?? []))
      throw new MedcodesError('invalid-argument', `terminologySet: '${name}' must be a list of objects`);
  for (const [name, ask] of Object.entries({ tops, search }))
    if (typeof (ask ?? once) !== 'function')
      throw new MedcodesError('invalid-argument', `terminologySet: '${name}' must be a function`);
}

const areObjects = (value: unknown): boolean =>
  Array.isArray(value) && [...value].every((one) => typeof one === 'object' && one !== null);

const changesOf = ({ predecessors, successors }: Verbs): TerminologySet['verbs'] =>
  Object.freeze({
    ...(predecessors === undefined ? {} : { predecessors }),
    ...(successors === undefined ? {} : { successors }),
  });

/** Copies, frozen one level deep: what is below is the caller's. */
const frozenCopies = <T extends object>(list: readonly T[]): readonly T[] =>
  Object.freeze(list.map((one) => Object.freeze({ ...one })));

/** The codes of a date. A set that knows how many there are gives them part by part. */
function listsOf(
  { entries, size }: Verbs,
  keyOf: (on: IsoDate) => string,
): Pick<TerminologySet, 'codes' | 'listed'> {
  if (size === undefined)
    return { codes: keptLists(keyOf, (on) => Array.from(entries!({ on }), ({ code }) => code)) };
  function* codesOn(on: IsoDate, billable: boolean): Generator<string> {
    for (const entry of entries!({ on })) if (!billable || entry.billable) yield entry.code;
  }
  const all = keptLists(keyOf, (on) => new ListedCodes(size({ on }).entries, codesOn(on, false)));
  const billable = keptLists(keyOf, (on) => new ListedCodes(size({ on }).billable, codesOn(on, true)));
  return { codes: (on) => all(on).all(), listed: (on, only) => (only ? billable(on) : all(on)) };
}
