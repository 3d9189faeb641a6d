import { issue, shown } from '../problem.js';
import type { TerminologyConcept } from '../sets/types.js';
import type { FhirCoding, FhirIssue, FhirValueSet } from '../types.js';
import type { Check } from './check-coding.js';

/** That a code is written in another case. */
export const caseIssue = (code: string, written: string, at: string): FhirIssue =>
  issue(
    'information',
    'business-rule',
    `write ${shown(code)}, not ${shown(written)}`,
    'code-rule',
    `${at}code`,
  );

/** The place of a coding itself. */
export const placeOf = (at: string): string => (at === '' ? 'code' : at.replace(/\.$/, ''));

/** That a coding is not in the value set, if there is one. */
export const notInIssue = (check: Check, coding: FhirCoding, at: string): FhirIssue[] =>
  check.valueSet === undefined
    ? []
    : [issue('error', 'code-invalid', notInText(coding, check.valueSet), 'not-in-vs', `${at}code`)];

const notInText = ({ system, code }: FhirCoding, valueSet: FhirValueSet): string =>
  `the code ${shown(`${system}#${code}`)} is not in the value set ${shown(valueSet.url ?? 'given')}`;

/** That a code ended. */
export function endedIssue({ code, entry }: TerminologyConcept, at: string): FhirIssue {
  const { validTo } = entry as typeof entry & { readonly validTo?: string };
  const last = validTo === undefined ? '' : ` on ${validTo}`;
  return issue(
    'warning',
    'business-rule',
    `the code ${shown(code)} ended${last}`,
    'code-comment',
    placeOf(at),
  );
}

const plain = (text: string): string => text.trim().replace(/\s+/g, ' ').toLowerCase();

/** That the text is not the title. */
export function displayIssues(
  check: Check,
  coding: FhirCoding,
  concept: TerminologyConcept,
  at: string,
): FhirIssue[] {
  const { display } = coding;
  if (display === undefined || display.length > 1000 || check.membershipOnly) return [];
  if ([concept.display, concept.shortTitle ?? ''].some((text) => plain(text) === plain(display))) return [];
  const severity = check.lenientDisplay ? 'warning' : 'error';
  const text = `the text of ${shown(concept.code)} is ${shown(concept.display)}, not ${shown(display)}`;
  return [issue(severity, 'invalid', text, 'invalid-display', `${at}display`)];
}
