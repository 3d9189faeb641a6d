import { inspect } from 'node:util';
import { MedcodesError } from '../../src/index.js';
import type { Call } from './asked.js';
import { poison, rawAnswerOf } from './poison.js';

/** Where in the library an error came from. */
const placeOf = (error: unknown): string =>
  String((error as Error).stack).match(/\/src\/[^)\s]+/)?.[0] ?? String((error as Error).stack);

/** Calls once, spoils the answer, and gives the raw error if there is one. */
export function tried({ name, call }: Call, args: readonly unknown[]): string | undefined {
  try {
    const answer = rawAnswerOf({ ask: () => call(...args) });
    poison(answer, args);
    return undefined;
  } catch (error) {
    if (error instanceof MedcodesError) return undefined;
    return `${placeOf(error)} ${String(error)} in ${name} for ${inspect(args, { depth: 6, breakLength: 1000 }).slice(0, 300)}`;
  }
}
