import { type Env, envDay } from '../compose/env.js';
import { isMember, systemsIn, versionIn } from '../compose/member.js';
import { type Context, setOf } from '../context.js';
import { issue, Problem, shown } from '../problem.js';
import type { TerminologyConcept, TerminologySet } from '../sets/types.js';
import type { FhirCoding, FhirIssue, FhirValueSet } from '../types.js';
import { canonical, type VersionDay } from '../versions.js';
import { unknownCodeText } from './lookup.js';

/** How codings are checked. */
export interface Check {
  readonly context: Context;
  readonly valueSet: FhirValueSet | undefined;
  readonly env: Env;
  /** Whether headers are allowed; they are if it is not said. */
  readonly abstract: boolean | undefined;
  readonly lenientDisplay: boolean;
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
export function checkCoding(check: Check, given: FhirCoding, at: string): Checked {
  const coding = check.infer && given.system === undefined ? { ...given, ...inferred(check) } : given;
  const { system, code } = coding;
  const failed = (text: string, expression: string, more: Partial<Checked> = {}): Checked => ({
    ok: false,
    coding,
    issues: [issue('error', 'not-found', text, 'not-found', expression)],
    ...more,
  });
  if (code === undefined)
    return {
      ok: false,
      coding,
      issues: [issue('error', 'invalid', 'the coding has no code', 'invalid-data', at)],
    };
  if (system === undefined)
    return {
      ok: false,
      coding,
      issues: [issue('error', 'invalid', `the code ${shown(code)} has no system`, 'invalid-data', at)],
    };
  const named = canonical(system);
  const set = setOf(check.context, named.url);
  if (set === undefined)
    return failed(`the code system ${shown(system)} is not loaded`, `${at}system`, { unknown: system });
  const day = dayOf(check, set, coding.version ?? named.version);
  if (day instanceof Problem)
    return failed(day.resource.issue[0]!.details.text, `${at}version`, {
      set,
      unknown: `${system}|${coding.version}`,
    });
  return checkCode(check, coding, set, day, at);
}

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

function inferred({ context, valueSet }: Check): { readonly system?: string } {
  const systems = valueSet === undefined ? [] : systemsIn(context, valueSet);
  return systems.length === 1 ? { system: systems[0]! } : {};
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
  const notInSet = issue(
    'error',
    'code-invalid',
    notInText(coding, check.valueSet),
    'not-in-vs',
    `${at}code`,
  );
  const base = { coding, set, day };
  if (concept === undefined || concept.group) {
    const text =
      concept === undefined
        ? unknownCodeText(set, code, day)
        : `${shown(code)} is a group of ${set.label}, not a code`;
    const unknown = issue('error', 'code-invalid', text, 'invalid-code', `${at}code`);
    return { ok: false, ...base, issues: check.valueSet === undefined ? [unknown] : [notInSet, unknown] };
  }
  const issues: FhirIssue[] = [];
  const inSet =
    check.valueSet === undefined
      ? !(check.env.activeOnly && concept.inactive)
      : isMember(check.context, check.valueSet, check.env, { set, concept, day });
  if (check.abstract === false && concept.abstract)
    issues.push(
      issue(
        'error',
        'business-rule',
        `${shown(code)} is a header, which is not allowed here`,
        'code-rule',
        `${at}code`,
      ),
    );
  if (!inSet || issues.length > 0) issues.push(notInSet);
  if (concept.inactive) issues.push(endedIssue(concept, at));
  if (concept.code !== code)
    issues.push(
      issue(
        'information',
        'business-rule',
        `write ${shown(concept.code)}, not ${shown(code)}`,
        'code-rule',
        `${at}code`,
      ),
    );
  issues.push(...displayIssues(check, coding, concept, at));
  const ok = issues.every(({ severity }) => severity !== 'error');
  return { ok, ...base, concept, issues };
}

const notInText = ({ system, code }: FhirCoding, valueSet: FhirValueSet | undefined): string =>
  `the code ${shown(`${system}#${code}`)} is not in ${valueSet === undefined ? 'the active codes' : `the value set ${shown(valueSet.url ?? 'given')}`}`;

function endedIssue({ code, entry }: TerminologyConcept, at: string): FhirIssue {
  const { validTo } = entry as typeof entry & { readonly validTo?: string };
  const last = validTo === undefined ? '' : ` on ${validTo}`;
  const place = at.replace(/\.$/, '');
  return issue(
    'warning',
    'business-rule',
    `the code ${shown(code)} ended${last}`,
    'code-comment',
    place === '' ? 'code' : place,
  );
}

const plain = (text: string): string => text.trim().replace(/\s+/g, ' ').toLowerCase();

function displayIssues(
  check: Check,
  coding: FhirCoding,
  concept: TerminologyConcept,
  at: string,
): FhirIssue[] {
  const { display } = coding;
  if (display === undefined || display.length > 1000) return [];
  if ([concept.display, concept.shortTitle ?? ''].some((text) => plain(text) === plain(display))) return [];
  const severity = check.lenientDisplay ? 'warning' : 'error';
  const text = `the text of ${shown(concept.code)} is ${shown(concept.display)}, not ${shown(display)}`;
  return [issue(severity, 'invalid', text, 'invalid-display', `${at}display`)];
}
