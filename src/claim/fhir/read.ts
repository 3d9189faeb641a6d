/** A JSON object of unknown content. Internal. */
export type Json = Readonly<Record<string, unknown>>;

/** The value if it is an object, else an empty one. Internal. */
export const object = (value: unknown): Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};

/** The objects of a list; an empty list for anything else. Internal. */
export const objects = (value: unknown): readonly Json[] =>
  // `Array.from` visits the holes of a sparse array too.
  Array.isArray(value) ? Array.from(value, object) : [];

/** The value if it is a text that is not blank. Internal. */
export const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;

/** The value if it is a number. Internal. */
export const number = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);

/** The day of a date or an instant, as it was written: a time zone must not move it. Internal. */
export const day = (value: unknown): string | undefined => text(value)?.slice(0, 10);

/**
 * The places of a list's elements in order of their `sequence`, elements without one last. The first
 * diagnosis of a claim is the one with the lowest number. Internal.
 */
export function inSequence(list: readonly Json[]): readonly number[] {
  const sequence = (index: number): number => number(list[index]!.sequence) ?? Number.POSITIVE_INFINITY;
  return list
    .map((_, index) => index)
    .sort((a, b) => (sequence(a) === sequence(b) ? a - b : sequence(a) - sequence(b)));
}

/** A text of the resource as a message quotes it. Internal. */
export const shown = (value: unknown): string =>
  typeof value === 'string' ? `'${value.slice(0, 40)}'` : 'missing';
