import type { Finding } from 'medcodes/claim';
import type { Engine } from '../../engine.js';
import { pointerOfExpression, type Range, rangeInX12, rangeOfPointer } from './locate.js';
import type { Kind, Outcome } from './read.js';

/** Where a finding stands in the text of the desk. */
export function placeOf(
  { toOperationOutcome }: Engine<'claim'>,
  kind: Kind,
  text: string,
  finding: Finding,
  { answer, resource }: Outcome,
): Range | undefined {
  const pointer = finding.pointers[0];
  if (pointer === undefined) return undefined;
  if (kind === 'json') return rangeOfPointer(text, pointer);
  if (kind === 'x12') return rangeInX12(text, finding.codes[0] ?? '', 0);
  if (kind !== 'fhir' || resource === undefined || answer === undefined) return undefined;
  const only = { ...answer, findings: [finding], checks: [] };
  const [issue] = toOperationOutcome(only, { claim: resource }).issue;
  const expression = issue.expression?.[0];
  return expression === undefined ? undefined : rangeOfPointer(text, pointerOfExpression(expression));
}
