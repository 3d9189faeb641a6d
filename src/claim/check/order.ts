import { compareAtOnePlace } from '../../base/checks.js';
import type { Finding } from '../../base/findings.js';
import type { CheckName } from '../answer.js';

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

/** A place in a claim as numbers in order: the part of the claim, and the place in a list, -1 for the list itself. */
type Place = readonly [part: number, index: number];

const NOWHERE: Place = [-1, -1];

function placeOf(pointer: string | undefined): Place {
  if (pointer === undefined) return NOWHERE;
  const [, part = '', index] = pointer.split('/');
  return [Math.max(0, PARTS.indexOf(part)), index === undefined || !/^\d+$/.test(index) ? -1 : Number(index)];
}

const comparePlaces = (a: Place, b: Place): number => a[0] - b[0] || a[1] - b[1];

/**
 * The findings in the order that `CheckAnswer.findings` describes. Findings that are equal in all of it stay in the order in
 * which the checks made them. Internal.
 */
export function inOrder(found: readonly Finding[]): readonly Finding[] {
  return found
    .map((finding) => ({
      finding,
      first: placeOf(finding.pointers[0]),
      second: placeOf(finding.pointers[1]),
    }))
    .sort(
      (a, b) =>
        comparePlaces(a.first, b.first) ||
        compareAtOnePlace(a.finding, b.finding) ||
        comparePlaces(a.second, b.second),
    )
    .map(({ finding }) => finding);
}
