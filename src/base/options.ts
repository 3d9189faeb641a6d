import { MedcodesError } from './errors.js';

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
 * @param word - what a name is called in the message
 * @throws MedcodesError `invalid-argument`, with the unknown option and the known ones
 */
export function knownOptions(
  options: unknown,
  known: readonly string[],
  caller?: string,
  word: string = 'option',
): void {
  if (typeof options !== 'object' || options === null) return;
  for (const name in options) {
    if (!known.includes(name)) refuse(name, known, word, caller);
  }
}

function refuse(name: string, known: readonly string[], word: string, caller: string | undefined): never {
  const place = caller === undefined ? '' : `${caller}: `;
  throw new MedcodesError(
    'invalid-argument',
    `${place}unknown ${word} '${name.slice(0, 40)}'; the ${word}s are '${known.join("', '")}'`,
  );
}
