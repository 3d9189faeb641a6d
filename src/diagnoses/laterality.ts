import { type SideName, titleIn } from '../icd10cm/specificity/family.js';
import { lateralityOfRow, type RowLaterality } from '../icd10cm/specificity/laterality.js';
import { bodyPartOf } from '../icd10cm/specificity/wording.js';
import type { Diagnosis, Report } from './report.js';
import { titleEvidence } from './title-evidence.js';

/** A diagnosis with the side that its code specifies. */
interface Sided {
  readonly diagnosis: Diagnosis;
  readonly laterality: RowLaterality;
}

/** Codes that do not specify a side that another code of the list specifies, for the same condition or body part. */
export function checkLaterality(report: Report): void {
  if (report.data.entries === undefined) {
    report.skip('icd10cm.unspecified-laterality', 'the payload has no titles');
    return;
  }
  const sided = sidedOf(report);
  const open = sided.filter(({ laterality }) => laterality.side === 'unspecified');
  for (const one of open) checkOpen(report, one, sided);
}

function sidedOf({ data, distinct, moment }: Report): Sided[] {
  const sided: Sided[] = [];
  for (const diagnosis of distinct) {
    const laterality = lateralityOfRow(data.entries!, diagnosis.row, moment.release);
    if (laterality !== undefined) sided.push({ diagnosis, laterality });
  }
  return sided;
}

function checkOpen(report: Report, open: Sided, sided: readonly Sided[]): void {
  const sibling = sided.find(
    ({ diagnosis, laterality }) =>
      laterality.side !== 'unspecified' && open.laterality.rows[laterality.side].includes(diagnosis.row),
  );
  if (sibling !== undefined) {
    reportOpen(report, open, sibling, 'warning');
    return;
  }
  const part = partOf(report, open.laterality);
  if (part === undefined) return;
  const samePart = sided.filter(
    ({ laterality: { side, rows } }) =>
      (side === 'right' || side === 'left') && partOf(report, { side, rows }) === part,
  );
  const sides = new Set(samePart.map(({ laterality }) => laterality.side));
  // Both sides elsewhere: nobody can tell which is meant.
  if (sides.size === 1) reportOpen(report, open, samePart[0]!, 'information');
}

// Kept with what is kept of the sides of a row.
const parts = new WeakMap<RowLaterality['rows'], string | null>();

/** The body part that the right codes of a group name; undefined if they name several, or none. */
function partOf({ data, moment }: Report, { rows }: RowLaterality): string | undefined {
  let part = parts.get(rows);
  if (part === undefined) {
    const named = new Set(rows.right.map((row) => bodyPartOf(titleIn(data.entries!, row, moment.release))));
    part = named.size === 1 ? ([...named][0] ?? null) : null;
    parts.set(rows, part);
  }
  return part ?? undefined;
}

function reportOpen(
  report: Report,
  { diagnosis, laterality }: Sided,
  other: Sided,
  severity: 'warning' | 'information',
): void {
  const { side } = other.laterality;
  const codes = report.data.codes();
  const instead = laterality.rows[side].map((row) => codes.codeOf(row));
  const about = severity === 'warning' ? 'the same condition' : 'the same part of the body';
  report.add({
    rule: 'icd10cm.unspecified-laterality',
    severity,
    message: `${diagnosis.code} does not specify the side, but ${other.diagnosis.code} does for ${about}: ${side}`,
    about: [diagnosis, other.diagnosis],
    evidence: [titleEvidence(report, diagnosis), titleEvidence(report, other.diagnosis)],
    fix: fixOf(side, instead),
  });
}

const fixOf = (side: SideName, codes: readonly string[]): { message: string; codes?: readonly string[] } =>
  codes.length === 0
    ? { message: 'use the code for the side that the record names' }
    : { message: `use the code for the ${side} side if the record supports it`, codes };
