import type { IsoDate } from '../../dates.js';
import type { Finding } from '../../findings.js';
import type { ClaimRun } from './context.js';

/** A finding without its place. Internal. */
export type Verdict = Omit<Finding, 'pointers'>;

/** Nothing is wrong. Internal. */
export const CLEAN: readonly Verdict[] = [];

/** Dates beyond this many are of another batch: the cache starts anew, so that memory stays flat. */
const MOST_DATES = 512;
const MOST_CODES = 4096;

/**
 * What is wrong with codes, by date and code. The claims of a batch share few of both, and saying in full what is wrong
 * costs a hundred times what looking it up does. Internal.
 */
export class VerdictCache {
  readonly #judge: (code: string, on: IsoDate) => readonly Verdict[];
  #byDate: Map<IsoDate, Map<string, readonly Verdict[]>> = new Map();

  constructor(judge: (code: string, on: IsoDate) => readonly Verdict[]) {
    this.#judge = judge;
  }

  /** What is wrong with a code on a date; an empty list where nothing is. */
  of(code: string, on: IsoDate): readonly Verdict[] {
    let codes = this.#byDate.get(on);
    if (codes === undefined) {
      if (this.#byDate.size >= MOST_DATES) this.#byDate = new Map();
      codes = new Map();
      this.#byDate.set(on, codes);
    }
    const known = codes.get(code);
    if (known !== undefined) return known;
    if (codes.size >= MOST_CODES) codes.clear();
    const found = this.#judge(code, on);
    codes.set(code, found);
    return found;
  }
}

/** Puts verdicts at a place in the claim. Internal. */
export function place(run: ClaimRun, verdicts: readonly Verdict[], pointer: string): void {
  for (let i = 0; i < verdicts.length; i++) run.add({ ...verdicts[i]!, pointers: [pointer] });
}

/** What an issue of a code set's `validate` has in common. */
interface Issue {
  readonly code: string;
  readonly message: string;
  readonly suggestions: readonly string[];
  readonly evidence?: Finding['evidence'];
}

/** The most codes that a fix names. */
const MOST_SUGGESTIONS = 5;

/** An issue of a code set as a verdict; the rule is the set and the issue: `hcpcs.retired`. Internal. */
export function verdictOf(
  set: string,
  severity: Finding['severity'],
  code: string,
  issue: Issue,
  source: { readonly source: string; readonly release: string },
): Verdict {
  const suggestions = issue.suggestions.slice(0, MOST_SUGGESTIONS);
  const evidence =
    issue.evidence ?? (issue.code === 'malformed' ? [] : [{ ...source, at: code, statement: issue.message }]);
  return {
    rule: `${set}.${issue.code}`,
    severity,
    message: issue.message,
    codes: [code],
    evidence,
    ...(suggestions.length === 0
      ? {}
      : { fix: { message: `use ${suggestions.join(' or ')}`, codes: suggestions } }),
  };
}
