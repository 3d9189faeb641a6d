import type { RuleId } from '../base/rule-ids.js';

/** A rule of `checkDiagnoses`. `docs/rules.md` describes each. */
export type DiagnosisRule = Extract<
  Exclude<RuleId, `mce.procedure-${string}`>,
  `icd10cm.${string}` | `mce.${string}`
>;
