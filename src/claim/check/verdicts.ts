import type { Finding, RuleId } from '../../base/findings.js';
import { didYouMean, isReplacement } from '../../codeset/did-you-mean.js';
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

/** The sets whose issues become findings unchanged. */
type CodeSet = 'icd10pcs' | 'hcpcs' | 'cpt';

/** The issues of a set that are rules: the compiler refuses one that is not in `RuleId`. */
type IssueOf<S extends CodeSet> = RuleId extends infer R ? (R extends `${S}.${infer I}` ? I : never) : never;

/** What an issue of a code set's `validate` has in common. */
interface Issue<Code extends string> {
  readonly code: Code;
  readonly message: string;
  readonly suggestions: readonly string[];
  readonly evidence?: Finding['evidence'];
}

/** The table that was used. */
interface Source {
  readonly source: string;
  readonly release: string;
}

/** The most codes that a fix names. */
const MOST_SUGGESTIONS = 5;

/** An issue of a code set as a verdict; the rule is the set and the issue: `hcpcs.retired`. Internal. */
export const verdictOf = <S extends CodeSet>(
  set: S,
  severity: Finding['severity'],
  code: string,
  issue: Issue<IssueOf<S>>,
  source: Source,
): Verdict => verdictAs(`${set}.${issue.code}` as RuleId, severity, code, issue, source);

/** An issue of a code set as a verdict of a rule. Internal. */
export function verdictAs(
  rule: RuleId,
  severity: Finding['severity'],
  code: string,
  issue: Issue<string>,
  source: Source,
): Verdict {
  const suggestions = issue.suggestions.slice(0, MOST_SUGGESTIONS);
  const evidence =
    issue.evidence ?? (issue.code === 'malformed' ? [] : [{ ...source, at: code, statement: issue.message }]);
  const isFix = isReplacement(issue);
  return {
    rule,
    severity,
    message: isFix ? issue.message : issue.message + didYouMean(suggestions),
    codes: [code],
    evidence,
    ...(isFix && suggestions.length > 0
      ? { fix: { message: `use ${suggestions.join(' or ')}`, codes: suggestions } }
      : {}),
  };
}
