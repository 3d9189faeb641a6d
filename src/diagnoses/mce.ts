import type { Severity } from '../base/findings.js';
import type { MceAgeEdit, MceEdit, MceSexEdit } from '../mce/types.js';
import { editEvidence, type MceDay } from './mce-lists.js';
import type { Diagnosis, Draft, Report } from './report.js';
import type { DiagnosisRule } from './rule-ids.js';

/** The edits of the Medicare Code Editor that other rules do not report. */
export function checkMce(report: Report): void {
  const { mce } = report;
  if (mce === undefined) {
    report.skip('mce', 'the payload has no Medicare Code Editor lists');
    return;
  }
  const unknown = { age: [] as Diagnosis[], sex: [] as Diagnosis[] };
  for (const diagnosis of report.distinct) {
    for (const edit of mce.of(diagnosis.row).edits) {
      if (edit.edit === 'age' && report.age === undefined) unknown.age.push(diagnosis);
      else if (edit.edit === 'sex' && sexOf(report) === undefined) unknown.sex.push(diagnosis);
      else checkEdit(report, diagnosis, edit);
    }
  }
  skipUnknown(report, unknown);
  if (report.inpatient) skipGaps(report, mce);
}

const sexOf = ({ options }: Report): 'female' | 'male' | undefined =>
  options.patient?.sex === 'F' ? 'female' : options.patient?.sex === 'M' ? 'male' : undefined;

function checkEdit(report: Report, diagnosis: Diagnosis, edit: MceEdit): void {
  if (edit.edit === 'age') checkAge(report, diagnosis, edit);
  else if (edit.edit === 'sex') checkSex(report, diagnosis, edit);
  else if (report.inpatient) checkStay(report, diagnosis, edit);
}

/** An edit judges stays; of other claims it is information. */
const severityOf = ({ inpatient }: Report, sure: Severity): Severity => (inpatient ? sure : 'information');

function add(
  report: Report,
  diagnosis: Diagnosis,
  edit: MceEdit,
  draft: Pick<Draft, 'rule' | 'message' | 'fix'> & { readonly sure?: Severity },
): void {
  report.add({
    rule: draft.rule,
    severity: severityOf(report, draft.sure ?? 'error'),
    message: draft.message,
    about: [diagnosis],
    evidence: [editEvidence(edit, diagnosis)],
    fix: draft.fix,
  });
}

function checkAge(report: Report, diagnosis: Diagnosis, edit: MceAgeEdit): void {
  const { from, to } = edit.ages;
  const age = report.age!;
  if (age >= from && age <= to) return;
  const ages = from === to ? `age ${from}` : `ages ${from} to ${to}`;
  const message = `${diagnosis.code} is a ${edit.category} diagnosis (${ages}); the patient's age is ${age}`;
  add(report, diagnosis, edit, {
    rule: 'mce.age',
    message,
    fix: { message: 'check the date of birth and the code' },
  });
}

function checkSex(report: Report, diagnosis: Diagnosis, edit: MceSexEdit): void {
  const sex = sexOf(report)!;
  if (sex === edit.sex) return;
  const message = `${diagnosis.code} is a diagnosis for ${edit.sex} patients; the patient is ${sex}`;
  add(report, diagnosis, edit, {
    rule: 'mce.sex',
    message,
    fix: { message: 'check the sex of the patient and the code' },
  });
}

/** Edits of the principal diagnosis: their rule, how much they matter, and the message about a code. */
const OF_PRINCIPAL: Partial<
  Record<MceEdit['edit'], readonly [rule: DiagnosisRule, sure: Severity, says: string]>
> = {
  unacceptable: [
    'mce.unacceptable-principal',
    'error',
    'cannot be the principal diagnosis: it is not a reason for an admission',
  ],
  'unacceptable-unless-secondary': [
    'mce.unacceptable-principal',
    'error',
    'cannot be the principal diagnosis without a secondary diagnosis',
  ],
  'questionable-admission': [
    'mce.questionable-admission',
    'warning',
    'is seldom a sufficient reason for an admission',
  ],
};

function checkStay(report: Report, diagnosis: Diagnosis, edit: MceEdit): void {
  if (edit.edit === 'wrong-procedure') {
    const message = `${diagnosis.code} says that a wrong procedure was performed, which is not covered`;
    add(report, diagnosis, edit, { rule: 'mce.wrong-procedure', message, fix: undefined });
    return;
  }
  if (edit.edit === 'unspecified') {
    const message = `${diagnosis.code} does not specify the side`;
    const fix = { message: 'use the code for the side, or state that the side cannot be determined' };
    add(report, diagnosis, edit, { rule: 'mce.unspecified', sure: 'warning', message, fix });
    return;
  }
  const known = OF_PRINCIPAL[edit.edit];
  if (known === undefined || diagnosis.index !== 0) return;
  if (edit.edit === 'unacceptable-unless-secondary' && report.distinct.length > 1) return;
  const [rule, sure, says] = known;
  const message = `${diagnosis.code} ${says}`;
  add(report, diagnosis, edit, {
    rule,
    sure,
    message,
    fix: { message: 'list the condition that led to the admission first' },
  });
}

function skipUnknown(
  report: Report,
  { age, sex }: { readonly age: readonly Diagnosis[]; readonly sex: readonly Diagnosis[] },
): void {
  const late = report.options.patient?.birthDate !== undefined;
  const noAge = late ? 'the date of birth is after the date of the check' : 'the age is not known';
  if (age.length > 0) report.skip('mce.age', noAge, age);
  if (sex.length > 0) report.skip('mce.sex', 'the sex is not known', sex);
}

/** The rules of edits that are not known for codes newer than the data. */
const RULE_OF: Partial<Record<string, DiagnosisRule>> = {
  age: 'mce.age',
  sex: 'mce.sex',
  manifestation: 'mce.manifestation-principal',
  unacceptable: 'mce.unacceptable-principal',
  'questionable-admission': 'mce.questionable-admission',
  unspecified: 'mce.unspecified',
};

/** The edits of every diagnosis; the others concern the principal diagnosis. */
const OF_ALL: ReadonlySet<string> = /* @__PURE__ */ new Set(['age', 'sex', 'unspecified']);

/** What is not known, for codes that are newer than the data. */
function skipGaps(report: Report, mce: MceDay): void {
  const silent = new Map<DiagnosisRule, { readonly reason: string; readonly about: Diagnosis[] }>();
  for (const diagnosis of report.distinct) {
    for (const { edit, reason } of mce.of(diagnosis.row).gaps) {
      const rule = RULE_OF[edit];
      if (rule === undefined || (diagnosis.index !== 0 && !OF_ALL.has(edit))) continue;
      const known = silent.get(rule);
      if (known === undefined) silent.set(rule, { reason, about: [diagnosis] });
      else known.about.push(diagnosis);
    }
  }
  for (const [rule, { reason, about }] of silent) report.skip(rule, reason, about);
}
