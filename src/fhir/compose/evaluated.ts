import type { FhirValueSet } from '../types.js';
import type { Env } from './env.js';

interface Answer<T> {
  readonly env: Env;
  readonly value: T;
}

/**
 * What value sets gave within one question. A value set that is imported on many ways is evaluated once; otherwise a few short
 * value sets that import each other would take a time without end.
 */
export class Evaluated<T> {
  readonly #answers = new Map<FhirValueSet, Answer<T>[]>();

  /** What the value set gave in this environment; what `evaluate` gives, if it was not asked yet. */
  of(valueSet: FhirValueSet, env: Env, evaluate: () => T): T {
    const answers = this.#answers.get(valueSet) ?? [];
    this.#answers.set(valueSet, answers);
    const known = answers.find(
      (one) =>
        one.env.contained === env.contained &&
        one.env.date === env.date &&
        one.env.activeOnly === env.activeOnly,
    );
    if (known !== undefined) return known.value;
    const value = evaluate();
    answers.push({ env, value });
    return value;
  }
}
