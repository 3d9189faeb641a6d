/**
 * Checks a whole claim in the browser with fewer bytes: the same findings as `medcodes/claim`, and the texts that they quote are
 * loaded when you ask for them.
 *
 * It has the readers of `medcodes/claim` too. Take them from here: an app that also imports `medcodes/claim` names the texts, and some bundlers
 * then put them into its first file.
 *
 * Runs in browsers as in Node: no claim leaves the page.
 *
 * @module
 */

export * from '../common.js';
export { checkClaim } from './check-claim.js';
export { loadTexts } from './load-texts.js';
