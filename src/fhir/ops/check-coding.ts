import { type Env, envDay } from '../compose/env.js';
import { isMember, type Sought, systemsIn, versionIn } from '../compose/member.js';
import { type Context, notLoaded, setOf } from '../context.js';
import { issue, Problem, shown } from '../problem.js';
import type { TerminologyConcept, TerminologySet } from '../sets/types.js';
import type { FhirCoding, FhirIssue, FhirValueSet } from '../types.js';
import { canonical, type VersionDay } from '../versions.js';
import { caseIssue, displayIssues, endedIssue, notInIssue, placeOf } from './coding-issues.js';
import { unknownCodeText } from './lookup.js';

/** How codings are checked. */
export interface Check {
  readonly context: Context;
  readonly valueSet: FhirValueSet | undefined;
  readonly env: Env;
  /** Whether headers are allowed; they are if it is not said. */
  readonly abstract: boolean | undefined;
  readonly lenientDisplay: boolean;
  /** Whether only the place in the value set counts. */
  readonly membershipOnly: boolean;
  /** Whether a code without a system gets the one of the value set. */
  readonly infer: boolean;
}

/** A coding that was checked. */
export interface Checked {
  readonly ok: boolean;
  readonly coding: FhirCoding;
  readonly issues: readonly FhirIssue[];
  readonly set?: TerminologySet;
  readonly day?: VersionDay;
  readonly concept?: TerminologyConcept;
  /** The system, with the version, that is not loaded. */
  readonly unknown?: string;
}

/** Checks one coding: the code, its place in the value set, its text. */
export function checkCoding(check: Check, coding: FhirCoding, at: string): Checked {
  const { system, code } = coding;
  if (code === undefined)
    return refused(coding, [
      issue('error', 'invalid', 'the coding has no code', 'invalid-data', placeOf(at)),
    ]);
  if (system === undefined) return withoutSystem(check, coding, at);
  const named = canonical(system);
  const set = setOf(check.context, named.url);
  if (set === undefined)
    return refused(
      coding,
      [
        ...notInIssue(check, coding, at),
        issue('error', 'not-found', notLoaded(check.context, system), 'not-found', `${at}system`),
      ],
      { unknown: system },
    );
  const day = dayOf(check, set, coding.version ?? named.version);
  if (!(day instanceof Problem)) return checkCode(check, coding, set, day, at);
  const { text } = day.resource.issue[0]!.details;
  return refused(coding, [issue('error', 'not-found', text, 'not-found', `${at}version`)], {
    set,
    unknown: `${named.url}|${coding.version ?? named.version ?? ''}`,
  });
}

const refused = (coding: FhirCoding, issues: readonly FhirIssue[], more: Partial<Checked> = {}): Checked => ({
  ok: false,
  coding,
  issues,
  ...more,
});

/** Checks a code without a system: the system is the one of the value set that has the code, if that is wanted. */
function withoutSystem(check: Check, coding: FhirCoding, at: string): Checked {
  const { context, infer, valueSet } = check;
  const without = `the code ${shown(coding.code)} has no system`;
  if (!infer) {
    const severity = valueSet === undefined ? 'error' : 'warning';
    return refused(coding, [
      ...notInIssue(check, coding, at),
      issue(severity, 'invalid', without, 'invalid-data', placeOf(at)),
    ]);
  }
  const all = (valueSet === undefined ? [] : systemsIn(context, valueSet))
    .map((system) => checkCoding(check, { ...coding, system }, at))
    .filter(({ concept, issues }) => concept !== undefined && !issues.some(isNotIn));
  const [only] = all;
  if (all.length === 1 && only !== undefined) return only;
  const text = `${without}, and the value set does not have it in exactly one`;
  return refused(coding, [
    ...notInIssue(check, coding, at),
    issue('error', 'not-found', text, 'cannot-infer', `${at}code`),
  ]);
}

const isNotIn = ({ details }: FhirIssue): boolean => details.coding?.[0]?.code === 'not-in-vs';

/** The day of a coding, or the problem of a version that does not exist. */
function dayOf(check: Check, set: TerminologySet, version: string | undefined): VersionDay | Problem {
  const { context, valueSet, env } = check;
  const ofValueSet = valueSet === undefined ? undefined : versionIn(context, valueSet, set);
  try {
    return envDay(set, version ?? ofValueSet, env);
  } catch (problem) {
    if (problem instanceof Problem && problem.status === 404) return problem;
    throw problem;
  }
}

function checkCode(
  check: Check,
  coding: FhirCoding,
  set: TerminologySet,
  day: VersionDay,
  at: string,
): Checked {
  const code = coding.code!;
  const concept = set.concept(code, day.on);
  const base = { coding, set, day };
  if (concept === undefined || concept.group) {
    const text =
      concept === undefined
        ? unknownCodeText(set, code, day)
        : `${shown(code)} is a group of ${set.label}, not a code`;
    const unknown = issue('error', 'code-invalid', text, 'invalid-code', `${at}code`);
    return refused(coding, [...notInIssue(check, coding, at), unknown], base);
  }
  const issues = [
    ...placeIssues(check, coding, { set, concept, day }, at),
    ...(concept.inactive ? [endedIssue(concept, at)] : []),
    ...(concept.code === code ? [] : [caseIssue(concept.code, code, at)]),
    ...displayIssues(check, coding, concept, at),
  ];
  return { ok: issues.every(({ severity }) => severity !== 'error'), ...base, concept, issues };
}

/** That a code may not be used here: as a header, as a code that ended, or because the value set does not have it. */
function placeIssues(check: Check, coding: FhirCoding, sought: Sought, at: string): FhirIssue[] {
  const { context, env, valueSet } = check;
  const { concept } = sought;
  const rule = (text: string): FhirIssue => issue('error', 'business-rule', text, 'code-rule', `${at}code`);
  const issues: FhirIssue[] = [];
  if (check.abstract === false && concept.abstract)
    issues.push(rule(`${shown(concept.code)} is a header, which is not allowed here`));
  if (concept.inactive && (env.activeOnly || valueSet?.compose?.inactive === false))
    issues.push(rule(`${shown(concept.code)} ended, and only active codes are allowed here`));
  const inSet = valueSet === undefined || isMember(context, valueSet, env, sought);
  if (!inSet || (issues.length > 0 && valueSet !== undefined)) issues.push(...notInIssue(check, coding, at));
  return issues;
}
