import type { SearchHit } from 'medcodes/search';
import { workerAddress } from './trusted.js';

export type System = SearchHit['system'];

/** A hit, with the titles above it. */
export interface Found {
  readonly hit: SearchHit;
  readonly path: readonly string[];
}
export interface Question {
  readonly id: number;
  readonly text: string;
  readonly on: string;
}
/** What the worker tells: the hits of one set after the other. */
export interface Told {
  readonly id: number;
  readonly system: System;
  readonly found?: readonly Found[];
  readonly error?: string;
}

let worker: Worker | undefined;
let count = 0;
let listen: (told: Told) => void = () => {};

function started(): Worker {
  if (worker !== undefined) return worker;
  const made = new Worker(workerAddress(new URL('worker.js', import.meta.url).href), { type: 'module' });
  made.addEventListener('message', ({ data }: MessageEvent<Told>) => listen(data));
  made.addEventListener('error', () => {
    worker = undefined;
    listen({ id: count, system: 'icd10cm', error: 'the search could not be loaded' });
  });
  worker = made;
  return made;
}

/**
 * Asks the worker, so that the page never stands still. Only the last question is answered.
 *
 * @param tell - called with the hits of each set
 */
export function ask(text: string, on: string, tell: (told: Told) => void): void {
  const id = ++count;
  listen = (told) => {
    if (told.id === count) tell(told);
  };
  started().postMessage({ id, text, on } satisfies Question);
}
