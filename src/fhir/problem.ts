import type { FhirIssue, FhirOperationOutcome } from './types.js';

/** The code system of the kinds of terminology issues. */
const TX_ISSUE = 'http://hl7.org/fhir/tools/CodeSystem/tx-issue-type';

/** The kinds of terminology issues that this server gives. */
export type TxIssueType =
  | 'cannot-infer'
  | 'code-comment'
  | 'code-rule'
  | 'invalid-code'
  | 'invalid-data'
  | 'invalid-display'
  | 'not-found'
  | 'not-in-vs'
  | 'this-code-not-in-vs'
  | 'vs-invalid';

/** One issue of an outcome. */
export function issue(
  severity: FhirIssue['severity'],
  code: FhirIssue['code'],
  text: string,
  kind?: TxIssueType,
  expression?: string,
): FhirIssue {
  return {
    severity,
    code,
    details: { ...(kind === undefined ? {} : { coding: [{ system: TX_ISSUE, code: kind }] }), text },
    ...(expression === undefined ? {} : { location: [expression], expression: [expression] }),
  };
}

/** An outcome of issues. */
export const outcome = (issues: readonly FhirIssue[]): FhirOperationOutcome => ({
  resourceType: 'OperationOutcome',
  issue: issues,
});

/**
 * Why a request cannot be answered. It is thrown inside this folder and caught where an operation begins, so callers get an
 * outcome. It is not an `Error`: nothing of it has a stack.
 */
export class Problem {
  /** The status of the answer over HTTP. */
  readonly status: number;
  /** What is wrong. */
  readonly text: string;
  /** What the caller gets. */
  readonly resource: FhirOperationOutcome;

  constructor(
    status: number,
    code: FhirIssue['code'],
    text: string,
    kind?: TxIssueType,
    expression?: string,
  ) {
    this.status = status;
    this.text = text;
    this.resource = outcome([issue('error', code, text, kind, expression)]);
  }
}

/** Cuts a text of the caller for a message. */
export const shown = (text: unknown): string => {
  const written = typeof text === 'string' ? text : typeof text;
  return `'${written.length > 80 ? `${written.slice(0, 80)}...` : written}'`;
};

/** The input is wrong: status 400. */
export const invalid = (text: string, expression?: string): Problem =>
  new Problem(400, 'invalid', text, 'invalid-data', expression);

/** A parameter is missing: status 400. */
export const missing = (text: string, expression: string): Problem =>
  new Problem(400, 'required', text, 'invalid-data', expression);

/** Something named does not exist: status 404. */
export const notFound = (text: string, expression?: string): Problem =>
  new Problem(404, 'not-found', text, 'not-found', expression);

/** The value set cannot be evaluated as it is: status 422. */
export const badValueSet = (text: string, expression?: string): Problem =>
  new Problem(422, 'invalid', text, 'vs-invalid', expression);
