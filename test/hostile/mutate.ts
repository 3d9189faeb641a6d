import { VALUES } from './values.js';

type Random = (below: number) => number;

/** How deep a part is looked for. */
const DEEPEST = 6;

const isPlain = (value: unknown): value is Record<string, unknown> | unknown[] =>
  Array.isArray(value) || (typeof value === 'object' && value !== null && !ArrayBuffer.isView(value));

/** A copy of a value in which one part, somewhere inside, is another value. */
export function mutated(value: unknown, random: Random, depth: number = 0): unknown {
  if (!isPlain(value) || depth === DEEPEST || random(4) === 0) return VALUES[random(VALUES.length)];
  const copy = Array.isArray(value) ? [...(value as unknown[])] : { ...value };
  const keys = Object.keys(copy);
  const key = keys.length === 0 || random(12) === 0 ? String(random(3)) : keys[random(keys.length)]!;
  const inside = copy as Record<string, unknown>;
  if (random(10) === 0) delete inside[key];
  else inside[key] = mutated(inside[key], random, depth + 1);
  return copy;
}

/** The arguments of a call, with one to three changes; now and then one argument less. */
export function mutatedCall(args: readonly unknown[], random: Random): unknown[] {
  const changed = [...args];
  if (random(12) === 0) changed.pop();
  for (let times = 1 + random(3); times > 0; times--) {
    const at = random(Math.max(1, changed.length));
    changed[at] = mutated(changed[at], random);
  }
  return changed;
}
