import { MedcodesError } from './errors.js';

/** What a value is, for a message. */
const kindOf = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'an array' : typeof value;

/**
 * Refuses an argument that is not an object, before a property of it is read. Internal.
 *
 * @param caller - the name of the function, for the message
 * @param wanted - what to give, for the message: `the payload of 'medcodes/data/...'`
 * @throws MedcodesError `invalid-argument`
 */
export function requireObject(value: unknown, caller: string, wanted: string): void {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return;
  throw new MedcodesError(
    'invalid-argument',
    `${caller} needs an object, not ${kindOf(value)}: give ${wanted}`,
  );
}
