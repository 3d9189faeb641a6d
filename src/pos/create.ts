import { requireObject } from '../base/arguments.js';
import { once } from '../base/once.js';
import * as entry from './entry.js';
import { suggest } from './suggest.js';
import { format, isWellFormed, normalize } from './syntax.js';
import { descriptionsFrom, type PosData, type PosPayload, placesFrom } from './table.js';
import { validate } from './validate.js';

type Functions = typeof import('./functions.js');

/** The functions of `medcodes/pos`, bound to your own payload: same names, same signatures. */
export interface Pos extends Functions {}

/**
 * Binds the functions of this module to a payload that you load yourself, from a file, a cache or a network.
 *
 * Each part is decoded when a function first needs it.
 *
 * @param payload - the parts; only `places` is required
 * @throws MedcodesError, from the functions: `missing-part`, `corrupt-payload`, `unsupported-payload`
 *
 * @example
 * ```ts
 * import { createPos } from 'medcodes/pos';
 * import { payload } from 'medcodes/data/pos';
 *
 * createPos(payload).lookup('11')?.title; //=> 'Office'
 * ```
 */
export function createPos(payload: PosPayload): Pos {
  requireObject(payload, 'createPos', "a payload, such as the one of 'medcodes/data/pos'");
  const places = once(() => placesFrom(payload.places));
  const data: PosData = {
    places,
    descriptions: once(() => descriptionsFrom(places(), payload.descriptions)),
  };
  return {
    normalize,
    format,
    isWellFormed,
    has: (code, options) => entry.has(data, code, options),
    isBillable: (code, options) => entry.has(data, code, options),
    lookup: (code, options) => entry.lookup(data, code, options),
    validate: (code, options) => validate(data, code, options),
    suggest: (text, options) => suggest(data, text, options),
    entries: (options) => entry.entries(data, options),
    size: (options) => entry.size(data, options),
    releases: () => entry.releases(data),
    dataRange: () => ({ from: places().release, to: places().release }),
  };
}
