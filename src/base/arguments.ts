import { MedcodesError } from './errors.js';

/**
 * Refuses an argument that is not an object, before a property of it is read. Internal.
 *
 * @param caller - the name of the function, for the message
 * @param wanted - what to give, for the message: `the payload of 'medcodes/data/...'`
 * @throws MedcodesError `invalid-argument`
 */
export function requireObject(value: unknown, caller: string, wanted: string): void {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return;
  const given = value === null ? 'null' : Array.isArray(value) ? 'an array' : typeof value;
  throw new MedcodesError('invalid-argument', `${caller} needs an object, not ${given}: give ${wanted}`);
}
