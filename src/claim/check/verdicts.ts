import type { Finding } from '../../base/findings.js';
import type { ClaimRun } from './context.js';

/** A finding without its place. Internal. */
export type Verdict = Omit<Finding, 'pointers'>;

/** Nothing is wrong. Internal. */
export const CLEAN: readonly Verdict[] = [];

/** Puts verdicts at a place in the claim. Internal. */
export function place(run: ClaimRun, verdicts: readonly Verdict[], pointer: string): void {
  for (let i = 0; i < verdicts.length; i++) {
    const { rule, severity, message, codes, evidence, fix } = verdicts[i]!;
    run.find(rule, severity, pointer, message, { codes, evidence, fix });
  }
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
