import type { Timer } from './query-runner.js';
import { refused } from './refused.js';

/**
 * The timers of the host, which the library does not otherwise use.
 *
 * @throws MedcodesError `invalid-argument` if there are none
 */
export function hostTimer(): Timer {
  const host = globalThis as {
    readonly setTimeout?: (run: () => void, milliseconds: number) => unknown;
    readonly clearTimeout?: (handle: never) => void;
  };
  const { setTimeout: start, clearTimeout: cancel } = host;
  if (start === undefined || cancel === undefined)
    throw refused('this engine has no setTimeout: give a timer');
  return {
    start: (run, milliseconds) => start(run, milliseconds),
    cancel: (handle) => cancel(handle as never),
  };
}
