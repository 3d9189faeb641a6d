/** How deep a resource may be nested. Official ones have some twenty levels. */
export const DEEPEST_RESOURCE = 100;

/** Whether a value that was parsed from JSON is nested deeper than any resource. It asks level by level, because a call inside a call would end at some depth. */
export function isTooDeep(parsed: unknown): boolean {
  let level: unknown[] = [parsed];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST_RESOURCE) return true;
    level = level.flatMap((one) => (typeof one === 'object' && one !== null ? Object.values(one) : []));
  }
  return false;
}
