import type { BatchRecord, BatchSummary } from './types.js';

/** Counts what a batch comes to. Internal. */
export class FindingsCounter {
  #claims = 0;
  #ok = 0;
  #unreadable = 0;
  readonly #severities = { error: 0, warning: 0, information: 0 };
  readonly #rules = new Map<string, number>();
  readonly #notJudged = new Map<string, number>();

  add({ answer, findings }: BatchRecord): void {
    if (answer !== undefined) {
      this.#claims++;
      if (answer.ok) this.#ok++;
      for (const { check, status } of answer.checks)
        if (status === 'partly' || status === 'not-run') increase(this.#notJudged, check);
    }
    for (const { rule, severity } of findings) {
      if (rule === 'claim.unreadable') this.#unreadable++;
      this.#severities[severity]++;
      increase(this.#rules, rule);
    }
  }

  summary(): BatchSummary {
    const { error, warning, information } = this.#severities;
    return {
      claims: this.#claims,
      ok: this.#ok,
      unreadable: this.#unreadable,
      counts: { errors: error, warnings: warning, information },
      rules: Object.fromEntries([...this.#rules].sort()),
      notJudged: Object.fromEntries(this.#notJudged),
    };
  }
}

const increase = (counts: Map<string, number>, name: string): void => {
  counts.set(name, (counts.get(name) ?? 0) + 1);
};
