import { MedcodesError } from './errors.js';
import { nearestName } from './nearest-name.js';

/** Names that other libraries use for our options. */
const OTHER_WORDS: Readonly<Record<string, string>> = {
  date: 'on',
  day: 'on',
  at: 'on',
  asof: 'on',
  when: 'on',
  serviceDate: 'on',
  dateOfService: 'on',
  max: 'limit',
  age: 'ageYears',
  dob: 'birthDate',
  gender: 'sex',
};

function meant(name: string, known: readonly string[]): string | undefined {
  const word = OTHER_WORDS[name] ?? OTHER_WORDS[name.toLowerCase()];
  return word !== undefined && known.includes(word) ? word : nearestName(name, known);
}

/**
 * Refuses options that a function does not have. Without this check `{ date: '2025-10-01' }` would be ignored, and the
 * answer would be for today. Internal.
 *
 * Cheap enough for every call: one comparison for each given option, and no allocation. Anything but an object
 * is accepted: `codes.filter(isBillable)` gives the index as second argument.
 *
 * @param options - what the caller gave
 * @param known - the names of the function's options; the same array for each call
 * @param caller - the name of the function, for the message
 * @throws MedcodesError `invalid-argument`, with the unknown option and the nearest known one
 */
export function knownOptions(
  options: unknown,
  known: readonly string[],
  caller: string = 'this function',
): void {
  if (typeof options !== 'object' || options === null) return;
  for (const name in options) {
    if (!known.includes(name)) refuse(name, known, caller);
  }
}

function refuse(name: string, known: readonly string[], caller: string): never {
  const near = meant(name, known);
  const hint = near === undefined ? `known options: ${known.join(', ')}` : `did you mean '${near}'?`;
  throw new MedcodesError('invalid-argument', `${caller} has no option '${name.slice(0, 40)}'; ${hint}`);
}
