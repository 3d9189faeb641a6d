import { requireObject } from '../base/arguments.js';
import { knownOptions } from '../base/options.js';

const OPTIONS: readonly string[] = ['base', 'files', 'effective'];

/**
 * Refuses options that cannot be compiled, before any file is read.
 *
 * @param caller - the name of the function, for the message
 * @param data - the entry that has its payload, for the message
 * @param more - the options that only this function has
 * @throws MedcodesError `invalid-argument`
 */
export function requireOptions(
  options: { readonly base: unknown },
  caller: string,
  data: string,
  more: readonly string[] = [],
): void {
  requireObject(options, caller, `{ ${[...OPTIONS, ...more].join(', ')} }`);
  knownOptions(options, [...OPTIONS, ...more], caller);
  requireObject(options.base, `${caller}: base`, `the payload of 'medcodes/data/${data}'`);
}
