import { requireObject } from '../base/arguments.js';
import { once } from '../base/once.js';
import type { Icd10pcs } from './api.js';
import * as builder from './builder.js';
import * as changes from './changes.js';
import {
  changesFrom,
  codesFrom,
  definitionsFrom,
  type Icd10pcsData,
  type Icd10pcsPayload,
  keysFrom,
  labelsFrom,
  titlesFrom,
} from './data.js';
import { definition } from './define.js';
import { has, isBillable, lookup } from './entry.js';
import { explain } from './explain.js';
import { history } from './history.js';
import { deviceAggregates, keyEntry } from './keys.js';
import * as set from './set.js';
import { suggest } from './suggest.js';
import { format, isWellFormed, normalize } from './syntax.js';
import * as tree from './tree.js';
import { checkCode, validate } from './validate.js';

/** The tables of a payload, all still unopened. */
function dataOf(payload: Icd10pcsPayload): Icd10pcsData {
  const codes = once(() => codesFrom(payload.codes));
  const labels = once(() => labelsFrom(codes(), payload.labels));
  return {
    codes,
    labels,
    titles: once(() => titlesFrom(codes(), labels(), payload.titles)),
    definitions: once(() => definitionsFrom(codes(), payload.definitions)),
    keys: once(() => keysFrom(codes(), payload.keys)),
    changes: once(() => changesFrom(codes(), payload.changes)),
  };
}

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
 * import { createIcd10pcs } from 'medcodes/icd10pcs';
 * import { payload } from 'medcodes/data/icd10pcs';
 *
 * const codesOnly = createIcd10pcs({ codes: payload.codes });
 * codesOnly.isBillable('0DTJ4ZZ', { on: '2026-01-15' }); //=> true
 * codesOnly.lookup('0DTJ4ZZ'); //=> throws MedcodesError missing-part
 * ```
 */
export function createIcd10pcs(payload: Icd10pcsPayload): Icd10pcs {
  requireObject(payload, 'createIcd10pcs', "a payload, such as the one of 'medcodes/data/icd10pcs'");
  const data = dataOf(payload);
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
    table: (code, options) => builder.table(data, code, options),
    nextValues: (prefix, options) => builder.nextValues(data, prefix, options),
    complete: (prefix, options) => builder.complete(data, prefix, options),
    explain: (code, options) => explain(data, code, options),
    definition: (prefix, options) => definition(data, prefix, options),
    bodyPart: (term, options) => keyEntry(data, 'body-part', term, options),
    device: (term, options) => keyEntry(data, 'device', term, options),
    substance: (term, options) => keyEntry(data, 'substance', term, options),
    deviceAggregates: (name, options) => deviceAggregates(data, name, options),
    parent: (node, options) => tree.parent(data, node, options),
    children: (node, options) => tree.children(data, node, options),
    ancestors: (node, options) => tree.ancestors(data, node, options),
    descendants: (node, options) => tree.descendants(data, node, options),
    isA: (node, ancestor, options) => tree.isA(data, node, ancestor, options),
    commonAncestor: (a, b, options) => tree.commonAncestor(data, a, b, options),
    sections: (options) => tree.sections(data, options),
    suggest: (text, options) => suggest(data, text, options),
    entries: (options) => set.entries(data, options),
    size: (options) => set.size(data, options),
    releases: () => set.releases(data),
    dataRange: () => set.dataRange(data),
  };
}
