import type { Evidence, Severity } from '../base/findings.js';
import { evidenceOf } from '../icd10cm/rules/evidence.js';
import { instructionCovers, type RowInstruction } from '../icd10cm/rules/sequence/instructions.js';
import { isMceManifestation, mceManifestationEvidence } from './mce-lists.js';
import type { Diagnosis, Report } from './report.js';
import { type CodeFirst, rowRules } from './row-rules.js';

/** How the list satisfies the code-first instructions of a diagnosis. */
interface Standing {
  /** Whether a code that one of them names comes before it. */
  readonly satisfied: boolean;
  /** The first instruction that names a code after it, with that code. */
  readonly reversed: { readonly by: CodeFirst; readonly other: Diagnosis } | undefined;
}

/** Manifestations that are listed first, and codes that come before codes that must precede them. */
export function checkSequence(report: Report): void {
  for (const diagnosis of report.distinct) {
    const { codeFirst } = rowRules(report.data, diagnosis.row, report.moment);
    const manifestation = isManifestation(report, diagnosis);
    if (codeFirst.length === 0 && !manifestation) continue;
    const standing = standingOf(report, diagnosis, codeFirst);
    if (diagnosis.index === 0 && manifestation) reportManifestation(report, diagnosis, codeFirst, standing);
    else if (standing.satisfied) continue;
    else if (standing.reversed !== undefined)
      reportReversed(report, diagnosis, standing.reversed, manifestation);
    else reportMissing(report, diagnosis, codeFirst, manifestation);
  }
}

const isManifestation = (report: Report, { row }: Diagnosis): boolean =>
  report.data.relation().isManifestation(row, report.moment.release) || isMceManifestation(report, row);

function standingOf(
  { distinct, data }: Report,
  diagnosis: Diagnosis,
  codeFirst: readonly CodeFirst[],
): Standing {
  const relation = data.relation();
  let reversed: Standing['reversed'];
  for (const by of codeFirst) {
    for (const other of distinct) {
      if (other === diagnosis || !instructionCovers(relation, by.instruction, other.row)) continue;
      if (other.index < diagnosis.index) return { satisfied: true, reversed: undefined };
      reversed ??= { by, other };
    }
  }
  return { satisfied: false, reversed };
}

/** The note. Of a list, the lines that name the code, if a code is given. */
function noteOf({ data, moment }: Report, instruction: RowInstruction, named?: Diagnosis): Evidence[] {
  const { references, refers } = data.relation();
  const { note, node, items } = instruction;
  const lines =
    named === undefined ? [] : items.filter((item) => references.setCovers(refers[item]!, named.row));
  return (lines.length === 0 ? [note] : lines).map((one) => evidenceOf(data, one, node, moment));
}

function reportManifestation(
  report: Report,
  diagnosis: Diagnosis,
  codeFirst: readonly CodeFirst[],
  { reversed }: Standing,
): void {
  const ofEditor = report.inpatient ? mceManifestationEvidence(report, diagnosis) : undefined;
  const notes = codeFirst
    .filter(({ instruction }) => !instruction.conditional)
    .flatMap(({ instruction }) => noteOf(report, instruction, reversed?.other));
  report.add({
    rule: ofEditor === undefined ? 'icd10cm.manifestation-principal' : 'mce.manifestation-principal',
    severity: 'error',
    message: `${diagnosis.code} is a manifestation code and cannot be listed first; code the underlying disease first`,
    about: [diagnosis],
    evidence: [
      ...(ofEditor ?? mceManifestationEvidence(report, diagnosis) ?? titleEvidence(report)),
      ...notes,
    ],
    fix:
      reversed === undefined
        ? { message: 'code the underlying disease first' }
        : {
            message: `move ${reversed.other.code} before ${diagnosis.code}`,
            codes: [reversed.other.code, diagnosis.code],
          },
  });
}

/** The title as evidence, without reading any text of a payload. */
const titleEvidence = (report: Report): Evidence[] => [
  {
    source: 'ICD-10-CM order file',
    release: report.data.codes().releaseDate(report.moment.release),
    statement: 'the title says that the disease is classified elsewhere',
  },
];

function reportReversed(
  report: Report,
  diagnosis: Diagnosis,
  { by, other }: NonNullable<Standing['reversed']>,
  manifestation: boolean,
): void {
  // Another code before it may satisfy an open note: delirium due to an infection, in a patient with dementia.
  const matters = diagnosis.index === 0 || manifestation || (by.definite && !by.instruction.open);
  report.add({
    rule: 'icd10cm.code-first',
    severity: matters ? 'warning' : 'information',
    message: `${diagnosis.code} has a 'code first' note: ${other.code} must come before it`,
    about: [diagnosis, other],
    evidence: noteOf(report, by.instruction, other),
    fix: { message: `move ${other.code} before ${diagnosis.code}`, codes: [other.code, diagnosis.code] },
  });
}

/** No code that the notes name is on the list. */
function reportMissing(
  report: Report,
  diagnosis: Diagnosis,
  codeFirst: readonly CodeFirst[],
  manifestation: boolean,
): void {
  const definite = codeFirst.find((one) => one.definite);
  if (definite === undefined) return;
  const { instruction } = definite;
  const first = diagnosis.index === 0;
  // Another code before it may satisfy an open note; the data cannot show it.
  if (!first && (instruction.open || codeFirst.some((one) => one.instruction.open))) return;
  const severity: Severity = first || manifestation ? 'warning' : 'information';
  report.add({
    rule: 'icd10cm.code-first',
    severity,
    message: first
      ? `${diagnosis.code} has a 'code first' note, so it cannot be listed first`
      : `${diagnosis.code} has a 'code first' note, but no code that the note names comes before it`,
    about: [diagnosis],
    evidence: noteOf(report, instruction),
    fix: { message: 'add the code that the note names, before this one' },
  });
}
