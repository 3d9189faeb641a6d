import type { Severity } from '../base/findings.js';

/** The part of a stream that decides. */
interface Output {
  readonly isTTY?: boolean | undefined;
}

const CODES: Readonly<Record<Severity | 'good', number>> = {
  error: 31,
  warning: 33,
  information: 36,
  good: 32,
};

/**
 * Whether text for an output may have colors: a terminal, unless `NO_COLOR` is set or the terminal is a dumb one. `FORCE_COLOR` asks for
 * them anywhere.
 */
export function hasColors(output: Output = process.stdout, env: NodeJS.ProcessEnv = process.env): boolean {
  if (env.NO_COLOR !== undefined && env.NO_COLOR !== '') return false;
  const { FORCE_COLOR: forced } = env;
  if (forced !== undefined && forced !== '') return forced !== '0' && forced !== 'false';
  return output.isTTY === true && env.TERM !== 'dumb';
}

/** A word in the color of what it says, where colors are wanted. */
export const colored = (word: string, meaning: Severity | 'good', wanted: boolean = hasColors()): string =>
  wanted ? `\u001b[${CODES[meaning]}m${word}\u001b[39m` : word;
