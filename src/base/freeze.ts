/**
 * Freezes a value and everything in it, for answers that share memory: nothing that a caller does may change the answer of
 * another. Internal.
 *
 * Call it once, when the value is made. What is frozen already is not entered again.
 *
 * @param value - plain objects and arrays; anything else is left as it is
 * @returns the same value
 */
export function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const inner of Object.values(value)) deepFreeze(inner);
  return value;
}
