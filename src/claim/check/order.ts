import type { Finding } from '../../base/findings.js';
import type { CheckName } from '../answer.js';
import type { Made } from './context.js';

/** The checks in their order. Internal. */
export const CHECKS: readonly CheckName[] = [
  'shape',
  'dates',
  'diagnoses',
  'code-editor',
  'procedures',
  'services',
  'modifiers',
  'diagnosis-pointers',
  'place-of-service',
  'duplicates',
  'ptp-edits',
  'units',
  'add-ons',
];

/** The parts of a claim from top to bottom; what is not among them is the claim itself. */
const PARTS = [
  '',
  'type',
  'id',
  'patient',
  'from',
  'through',
  'admission',
  'discharge',
  'placeOfService',
  'diagnoses',
  'procedures',
  'lines',
];

/** Where a pointer leads: the part of the claim, and the place in a list, -1 for the list itself. */
function placeOf(pointer: string): readonly [part: number, index: number] {
  const [, part = '', index] = pointer.split('/');
  return [Math.max(0, PARTS.indexOf(part)), index === undefined || !/^\d+$/.test(index) ? -1 : Number(index)];
}

/**
 * The findings from the top of the claim to its end, by the element of their first pointer; of one element in the order of
 * the checks, and of one check in the order in which it made them. Internal.
 */
export function inOrder(made: readonly Made[]): readonly Finding[] {
  return made
    .map(({ finding, check }, index) => ({
      finding,
      index,
      key: [...placeOf(finding.pointers[0] ?? ''), CHECKS.indexOf(check)],
    }))
    .sort(
      (a, b) => a.key[0]! - b.key[0]! || a.key[1]! - b.key[1]! || a.key[2]! - b.key[2]! || a.index - b.index,
    )
    .map(({ finding }) => finding);
}
