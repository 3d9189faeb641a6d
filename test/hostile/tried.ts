import { inspect } from 'node:util';
import { MedcodesError } from '../../src/index.js';
import type { Call } from './asked.js';
import { poison, rawAnswerOf } from './poison.js';

/** Where in the library an error came from. */
const placeOf = (error: unknown): string =>
  String((error as Error).stack).match(/\/src\/[^)\s]+/)?.[0] ?? String((error as Error).stack);

/** What an error says of itself if it is a raw one. */
const rawOf = (error: unknown, name: string, args: readonly unknown[]): string | undefined =>
  error instanceof MedcodesError
    ? undefined
    : `${placeOf(error)} ${String(error)} in ${name} for ${inspect(args, { depth: 6, breakLength: 1000 }).slice(0, 300)}`;

/** Calls once, spoils the answer, and gives the raw error if there is one. */
export function tried({ name, call }: Call, args: readonly unknown[]): string | undefined {
  try {
    const answer = rawAnswerOf({ ask: () => call(...args) });
    poison(answer, args);
    return undefined;
  } catch (error) {
    return rawOf(error, name, args);
  }
}

/** The same of a call that answers later. */
export async function triedLater(
  { name, call }: Call,
  args: readonly unknown[],
): Promise<string | undefined> {
  try {
    await call(...args);
    return undefined;
  } catch (error) {
    return rawOf(error, name, args);
  }
}
