import { z } from 'zod';
import { RULE_IDS } from '../base/rule-ids.js';
import type { CheckReport, ClaimAnswer } from '../claim/answer.js';
import { oneOf } from './claim.js';

const severity = () => oneOf('severity', ['error', 'warning', 'information']);

const evidenceFields = () =>
  z.object({ source: z.string(), release: z.string(), at: z.string().optional(), statement: z.string() });

/**
 * A finding, as all checks give it: to read findings back from a file or a queue.
 *
 * @example
 * ```ts
 * import { findingSchema } from 'medcodes/schemas';
 *
 * const finding = { rule: 'claim.date', severity: 'error', message: '', codes: [], pointers: ['/from'], evidence: [] };
 * findingSchema().safeParse(finding).success; //=> true
 * ```
 */
export function findingSchema(): z.ZodType<ClaimAnswer['findings'][number]> {
  return z.object({
    rule: z.enum(RULE_IDS, { error: 'rule must be one of the rules in docs/rules.md' }),
    severity: severity(),
    message: z.string(),
    codes: z.array(z.string()),
    pointers: z.array(z.string().regex(/^(\/|$)/, { error: 'a pointer is a JSON pointer' })),
    evidence: z.array(evidenceFields()),
    fix: z.object({ message: z.string(), codes: z.array(z.string()).optional() }).optional(),
  }) as z.ZodType<ClaimAnswer['findings'][number]>;
}

const notJudgedSchema = () =>
  z.object({
    reason: z.string(),
    codes: z.array(z.string()),
    rule: z.string().optional(),
    pointers: z.array(z.string()).optional(),
    cause: oneOf('cause', ['not-loaded', 'outside-data-range', 'not-published']).optional(),
  });

const reportSchema = (): z.ZodType<CheckReport> =>
  z.object({
    check: z.string(),
    status: oneOf('status', ['ran', 'partly', 'not-run', 'not-applicable']),
    data: z.array(z.object({ source: z.string(), release: z.string().optional() })),
    reason: z.string().optional(),
    codes: z.array(z.string()).optional(),
    notJudged: z.array(notJudgedSchema()).optional(),
  }) as unknown as z.ZodType<CheckReport>;

/**
 * The answer of `checkClaim`: to read it back from a file or a queue.
 *
 * @example
 * ```ts
 * import { checkClaim } from 'medcodes/claim';
 * import { claimAnswerSchema } from 'medcodes/schemas';
 *
 * const answer = checkClaim({ type: 'outpatient', diagnoses: [{ code: 'I10' }], lines: [] });
 * claimAnswerSchema().safeParse(JSON.parse(JSON.stringify(answer))).success; //=> true
 * ```
 */
export function claimAnswerSchema(): z.ZodType<ClaimAnswer> {
  const count = z.int().min(0);
  return z.object({
    ok: z.boolean(),
    id: z.string().optional(),
    findings: z.array(findingSchema()),
    counts: z.object({ errors: count, warnings: count, information: count }),
    checks: z.array(reportSchema()),
  }) as unknown as z.ZodType<ClaimAnswer>;
}
