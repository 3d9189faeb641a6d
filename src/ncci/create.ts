import { requireObject } from '../base/arguments.js';
import { addOn } from './add-on.js';
import { checkAddOns } from './add-ons-check.js';
import type { Ncci } from './api.js';
import { addOnsFrom, mueFrom, type NcciData, type NcciPayload, ptpFrom } from './data.js';
import { edits } from './edits.js';
import { allModifiers, findModifier } from './modifiers.js';
import { mue } from './mue.js';
import { checkPair } from './pair.js';
import { dataRange, releases } from './releases.js';
import { checkUnits } from './units.js';

/**
 * Binds the functions of this module to tables that you load yourself: those that `medcodes compile ncci` makes from the files of
 * CMS, alone or together with bundled ones. Works in Node and in browsers.
 *
 * Opens nothing yet. Each table is opened on first use, and each piece of a table of edits is decoded
 * when one of its pairs is first used.
 *
 * @param payload - the tables; without a table for the question, the verdict is `not-loaded`
 * @throws MedcodesError, from the functions: `corrupt-payload`, `unsupported-payload`, `missing-part` for a part of the
 *   wrong kind
 *
 * @example
 * ```ts
 * import { createNcci } from 'medcodes/ncci';
 * import { payload } from 'medcodes/data/ncci';
 *
 * // Your own: import { payload as mine } from './edits/ncci.js', then createNcci({ ...payload, ...mine }).
 * const ncci = createNcci({ ...payload });
 * ncci.checkPair('A9503', 'A9512', { on: '2024-08-01' }).verdict; //=> 'conflict'
 * ```
 */
export function createNcci(payload: NcciPayload): Ncci {
  requireObject(payload, 'createNcci', "a payload, such as the one of 'medcodes/data/ncci'");
  const data: NcciData = { ptp: ptpFrom(payload), mue: mueFrom(payload), addOns: addOnsFrom(payload) };
  return {
    checkPair: (a, b, options) => checkPair(data, a, b, options),
    edits: (options) => edits(data, options),
    mue: (code, options) => mue(data, code, options),
    checkUnits: (lines, options) => checkUnits(data, lines, options),
    addOn: (code, options) => addOn(data, code, options),
    checkAddOns: (lines, options) => checkAddOns(data, lines, options),
    modifier: findModifier,
    modifiers: allModifiers,
    releases: () => releases(data),
    dataRange: (kind, options) => dataRange(data, kind, options),
  };
}
