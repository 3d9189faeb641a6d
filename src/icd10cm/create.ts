import { requireObject } from '../base/arguments.js';
import { once } from '../base/once.js';
import * as changes from '../codetree/changes.js';
import { changesFrom, codesFrom, shortTitlesFrom, titlesFrom } from '../codetree/data.js';
import { has, isBillable, lookup } from '../codetree/entry.js';
import { history } from '../codetree/history.js';
import * as set from '../codetree/set.js';
import type { Icd10cm } from './api.js';
import { type Icd10cmData, type Icd10cmPayload, poaFrom, SET, tabularFrom } from './data.js';
import * as hierarchy from './hierarchy.js';
import { NOTATION } from './notation.js';
import { poaExempt } from './poa.js';
import { laterality } from './specificity/laterality.js';
import { moreSpecific } from './specificity/more-specific.js';
import { suggest } from './suggest.js';
import { format, isWellFormed, normalize } from './syntax.js';
import { checkCode, validate } from './validate.js';

/**
 * Binds the functions of this module to a payload that you load yourself, from a file, a cache or a network.
 *
 * Decodes nothing yet: each part is decoded when a function first needs it.
 *
 * @param payload - the parts; only `codes` is required
 * @throws MedcodesError, from the functions: `missing-part`, `corrupt-payload`, `unsupported-payload`
 *
 * @example
 * ```ts
 * import { createIcd10cm } from 'medcodes/icd10cm';
 * import { codes } from 'medcodes/data/icd10cm';
 *
 * const codesOnly = createIcd10cm({ codes });
 * codesOnly.isBillable('E11.9', { on: '2026-01-15' }); //=> true
 * codesOnly.lookup('E11.9'); //=> throws MedcodesError missing-part
 * ```
 */
export function createIcd10cm(payload: Icd10cmPayload): Icd10cm {
  requireObject(payload, 'createIcd10cm', "a payload, such as the one of 'medcodes/data/icd10cm'");
  const codes = once(() => codesFrom(SET, NOTATION, payload.codes));
  const titles = once(() => titlesFrom(SET, codes(), payload.titles));
  const data: Icd10cmData = {
    codes,
    titles,
    shortTitles: once(() => shortTitlesFrom(SET, titles(), payload.shortTitles)),
    tabular: once(() => tabularFrom(codes(), payload.tabular)),
    changes: once(() => changesFrom(SET, codes(), payload.changes)),
    poa: once(() => poaFrom(codes(), payload.poa)),
  };
  return {
    normalize,
    format,
    isWellFormed,
    has: (code, options) => has(data, code, options),
    isBillable: (code, options) => isBillable(data, code, options),
    lookup: (code, options) => lookup(data, code, options),
    validate: (code, options) => validate(data, code, options),
    checkCode: (code, options) => checkCode(data, code, options),
    history: (code) => history(data, code),
    predecessors: (code) => changes.predecessors(data, code),
    successors: (code) => changes.successors(data, code),
    upgrade: (code, options) => changes.upgrade(data, code, options),
    diff: (from, to) => set.diff(data, from, to),
    parent: (node, options) => hierarchy.parent(data, node, options),
    children: (node, options) => hierarchy.children(data, node, options),
    ancestors: (node, options) => hierarchy.ancestors(data, node, options),
    descendants: (node, options) => hierarchy.descendants(data, node, options),
    isA: (node, ancestor, options) => hierarchy.isA(data, node, ancestor, options),
    commonAncestor: (a, b, options) => hierarchy.commonAncestor(data, a, b, options),
    chapters: (options) => hierarchy.chapters(data, options),
    suggest: (text, options) => suggest(data, text, options),
    poaExempt: (code, options) => poaExempt(data, code, options),
    laterality: (code, options) => laterality(data, code, options),
    moreSpecific: (code, options) => moreSpecific(data, code, options),
    entries: (options) => set.entries(data, options),
    size: (options) => set.size(data, options),
    releases: () => set.releases(data),
    dataRange: () => set.dataRange(data),
  };
}
