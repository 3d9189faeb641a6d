import { requireObject } from '../base/arguments.js';
import type { Hcpcs } from './api.js';
import { dataOf, type HcpcsPayload } from './data.js';
import * as drugs from './drugs.js';
import { has, lookup } from './entry.js';
import * as hierarchy from './hierarchy.js';
import { history, predecessors, recordsOf, successors } from './history.js';
import * as modifiers from './modifiers.js';
import * as set from './set.js';
import { suggest } from './suggest.js';
import { format, isWellFormed, normalize } from './syntax.js';
import { checkCode, validate } from './validate.js';
import { validateModifier } from './validate-modifier.js';

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
 * import { createHcpcs } from 'medcodes/hcpcs';
 * import { payload } from 'medcodes/data/hcpcs';
 *
 * const codesOnly = createHcpcs({ codes: payload.codes });
 * codesOnly.isBillable('J1885', { on: '2026-01-15' }); //=> true
 * codesOnly.lookup('J1885'); //=> throws MedcodesError missing-part
 * ```
 */
export function createHcpcs(payload: HcpcsPayload): Hcpcs {
  requireObject(payload, 'createHcpcs', "a payload, such as the one of 'medcodes/data/hcpcs'");
  const data = dataOf(payload);
  const { codes } = data;
  const drugCodes = { ...codes, drugs: data.drugs };
  return {
    normalize,
    format,
    isWellFormed,
    has: (code, options) => has(codes, code, options),
    isBillable: (code, options) => has(codes, code, options),
    lookup: (code, options) => lookup(codes, code, options),
    validate: (code, options) => validate(data, code, options),
    checkCode: (code, options) => checkCode(data, code, options),
    history: (code) => history(data, code),
    records: (code) => recordsOf(data, code),
    predecessors: (code) => predecessors(data, code),
    successors: (code) => successors(data, code),
    diff: (from, to) => set.diff(codes, from, to),
    parent: (node, options) => hierarchy.parent(codes, node, options),
    children: (node, options) => hierarchy.children(codes, node, options),
    ancestors: (node, options) => hierarchy.ancestors(codes, node, options),
    descendants: (node, options) => hierarchy.descendants(codes, node, options),
    isA: (node, ancestor, options) => hierarchy.isA(codes, node, ancestor, options),
    commonAncestor: (a, b, options) => hierarchy.commonAncestor(codes, a, b, options),
    sections: hierarchy.sections,
    suggest: (text, options) => suggest(codes, text, options),
    isModifier: (modifier, options) => modifiers.isModifier(data.modifiers, modifier, options),
    modifier: (modifier, options) => modifiers.modifier(data.modifiers, modifier, options),
    modifiers: (options) => modifiers.modifiers(data.modifiers, options),
    validateModifier: (modifier, options) => validateModifier(data, modifier, options),
    codesForDrug: (name) => drugs.codesForDrug(drugCodes, name),
    drugProducts: (code) => drugs.drugProducts(drugCodes, code),
    drugByNdc: (ndc) => drugs.drugByNdc(drugCodes, ndc),
    billUnits: (ndc, quantity, options) => drugs.billUnits(drugCodes, ndc, quantity, options),
    entries: (options) => set.entries(codes, options),
    size: (options) => set.size(data, options),
    releases: () => set.releases(data),
    dataRange: () => set.dataRange(codes),
  };
}
