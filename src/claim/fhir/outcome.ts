import { requireObject } from '../../base/arguments.js';
import { MedcodesError } from '../../base/errors.js';
import type { Finding, Severity } from '../../base/findings.js';
import { deepFreeze } from '../../base/freeze.js';
import { knownOptions } from '../../base/options.js';
import type { CheckReport, ClaimAnswer } from '../answer.js';
import { expressionsIn } from './expression.js';
import { object } from './read.js';

/** The code system of the rules of this package: an address that names it. */
const RULE_SYSTEM = 'urn:medcodes:rules';

/** One issue of a FHIR R4 `OperationOutcome`. */
export interface OperationOutcomeIssue {
  /** How much it matters: our `error`, `warning` and `information` are FHIR's. */
  readonly severity: Severity;
  /** The kind of issue, in the code system of FHIR. */
  readonly code: 'code-invalid' | 'structure' | 'duplicate' | 'business-rule' | 'informational';
  /** A `CodeableConcept`. */
  readonly details: {
    /** The rule, as the only coding; absent for a check that did not run. */
    readonly coding?: readonly [
      {
        /** The code system of the rules. */
        readonly system: typeof RULE_SYSTEM;
        /** The id of the rule. */
        readonly code: string;
      },
    ];
    /** The message. */
    readonly text: string;
  };
  /** The evidence, and the fix. */
  readonly diagnostics?: string;
  /** FHIRPath to the places in the `Claim`; only if the resource was given. */
  readonly expression?: readonly string[];
}

/** A FHIR R4 `OperationOutcome`. */
export interface OperationOutcome {
  /** The name of the resource. */
  readonly resourceType: 'OperationOutcome';
  /** At least one. */
  readonly issue: readonly [OperationOutcomeIssue, ...OperationOutcomeIssue[]];
}

/** The options of `toOperationOutcome`. */
export interface ToOperationOutcomeOptions {
  /** The `Claim` resource that the checked claim was read from: places are then given as FHIRPath into it. */
  readonly claim?: object | undefined;
}

/**
 * Turns the answer of `checkClaim` into a FHIR R4 `OperationOutcome`.
 *
 * Each finding is an issue; so is each check that could not run or ran in part, as information: without it an empty
 * result would look like an approval.
 *
 * @param answer - the answer of `checkClaim`
 *
 * @example
 * ```ts
 * import { checkClaim, toOperationOutcome } from 'medcodes/claim';
 *
 * const answer = checkClaim({
 *   type: 'professional',
 *   diagnoses: [{ code: 'E11' }],
 *   lines: [{ code: 'G0439', date: '2026-01-12', diagnosisPointers: [1], placeOfService: '11' }],
 * });
 * const [issue] = toOperationOutcome(answer).issue;
 * [issue.severity, issue.code, issue.details.coding?.[0].code]; //=> ['error', 'code-invalid', 'icd10cm.header']
 * ```
 */
export function toOperationOutcome(
  answer: ClaimAnswer,
  options?: ToOperationOutcomeOptions,
): OperationOutcome {
  knownOptions(options, OPTIONS, 'toOperationOutcome');
  requireAnswer(answer);
  const claim = options?.claim;
  const expression = claim === undefined ? () => undefined : expressionsIn(object(claim));
  const issues = [
    ...answer.findings.map((finding) => ofFinding(finding, expression)),
    ...answer.checks.flatMap((check) => ofCheck(check)),
  ];
  const [first = ALL_WELL, ...rest] = issues;
  return { resourceType: 'OperationOutcome', issue: [first, ...rest] };
}

const OPTIONS = ['claim'];

function requireAnswer(answer: unknown): void {
  requireObject(answer, 'toOperationOutcome', 'the answer of checkClaim');
  const { findings, checks } = answer as Readonly<Record<string, unknown>>;
  const isFinding = ({ rule, evidence, pointers }: Readonly<Record<string, unknown>>): boolean =>
    typeof rule === 'string' && areObjects(evidence) && Array.isArray(pointers) && areTexts(pointers);
  if (areObjects(findings) && findings.every(isFinding) && areObjects(checks)) return;
  throw new MedcodesError(
    'invalid-argument',
    'toOperationOutcome needs the answer of checkClaim, whole: its findings and checks are missing or changed',
  );
}

const areTexts = (list: readonly unknown[]): boolean =>
  Array.from(list).every((each) => typeof each === 'string');

const areObjects = (list: unknown): list is readonly Readonly<Record<string, unknown>>[] =>
  Array.isArray(list) && Array.from(list).every((each) => typeof each === 'object' && each !== null);

const ALL_WELL: OperationOutcomeIssue = /* @__PURE__ */ deepFreeze({
  severity: 'information',
  code: 'informational',
  details: { text: 'All checks ran and found nothing.' },
});

function ofFinding(finding: Finding, place: (pointer: string) => string | undefined): OperationOutcomeIssue {
  const { rule, severity, message, pointers, evidence, fix } = finding;
  const rests = evidence.map(
    ({ source, release, at, statement }) =>
      `${source} ${release}${at === undefined ? '' : `, ${at}`}: ${statement}`,
  );
  const diagnostics = [...rests, ...(fix === undefined ? [] : [fix.message])].join('\n');
  const expression = [...new Set(pointers.flatMap((pointer) => place(pointer) ?? []))];
  return {
    severity,
    code: issueCode(rule),
    details: { coding: [{ system: RULE_SYSTEM, code: rule }], text: message },
    ...(diagnostics === '' ? {} : { diagnostics }),
    ...(expression.length === 0 ? {} : { expression }),
  };
}

const ABOUT_A_CODE =
  /\.(malformed|unknown|invalid|modifier-invalid|dental|header|retired|not-yet-effective|outside-data-range)$/;

function issueCode(rule: string): OperationOutcomeIssue['code'] {
  if (rule.includes('duplicate')) return 'duplicate';
  if (rule.startsWith('claim.')) return 'structure';
  return ABOUT_A_CODE.test(rule) ? 'code-invalid' : 'business-rule';
}

function ofCheck({ check, status, reason }: CheckReport): readonly OperationOutcomeIssue[] {
  if (status !== 'not-run' && status !== 'partly') return [];
  const ran = status === 'not-run' ? 'did not run' : 'ran in part';
  const text = `The check '${check}' ${ran}${reason === undefined ? '' : `: ${reason}`}`;
  return [{ severity: 'information', code: 'informational', details: { text } }];
}
