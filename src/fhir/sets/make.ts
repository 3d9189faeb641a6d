import type { IsoDate } from '../../base/dates.js';
import { once } from '../../base/once.js';
import type { AnyRelease } from '../../codeset/contract.js';
import type { Verbs } from '../../codeset/descriptor.js';
import { conceptFinder } from './concepts.js';
import { endedBefore } from './ended.js';
import { keptLists } from './kept.js';
import { ListedCodes } from './listed.js';
import { standardProperties } from './properties.js';
import { frozenCopies, requireSource, type TerminologySource } from './source.js';
import { treeOf } from './tree.js';
import type { TerminologySet } from './types.js';

/**
 * Makes a code system for `createTerminology` from a set of yours: the functions of the contract that all sets share.
 *
 * @param source - addresses and functions; see {@link TerminologySource}
 * @throws MedcodesError `invalid-argument` if a part is missing or is not what it must be
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
  requireSource(source);
  const { about, verbs } = source;
  const { isBillable } = verbs;
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

const changesOf = ({ predecessors, successors }: Verbs): TerminologySet['verbs'] =>
  Object.freeze({
    ...(predecessors === undefined ? {} : { predecessors }),
    ...(successors === undefined ? {} : { successors }),
  });

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
