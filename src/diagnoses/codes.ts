import type { Evidence, Fix } from '../base/findings.js';
import { hasBit } from '../base/masks.js';
import { didYouMean, isReplacement } from '../codeset/did-you-mean.js';
import { isIcd9Diagnosis } from '../codeset/icd9-shape.js';
import { checkCode } from '../icd10cm/validate.js';
import type { Icd10cmIssue } from '../icd10cm/validation-types.js';
import type { Diagnosis, Report } from './report.js';

/** Codes that are not billable on the date, and codes that are listed twice. */
export function checkCodes(report: Report): void {
  const firstOfRow = new Map<number, Diagnosis>();
  for (const diagnosis of report.all) {
    if (!diagnosis.billable && !isOfIcd9(report, diagnosis)) reportUnreportable(report, diagnosis);
    if (diagnosis.row < 0) continue;
    const first = firstOfRow.get(diagnosis.row);
    if (first === undefined) firstOfRow.set(diagnosis.row, diagnosis);
    else reportDuplicate(report, diagnosis, first);
  }
}

/**
 * Whether a code is of ICD-9-CM, on a date before ICD-10-CM: then it is of the right set, and nothing more is known. V10.3
 * is a header of ICD-10-CM too, but only E119 and the like may be written for a billable code.
 */
export const isOfIcd9 = ({ data, moment }: Report, { row, given }: Diagnosis): boolean =>
  moment.release < 0 && isIcd9Diagnosis(given) && (row < 0 || !hasBit(data.codes().billable[row]!, 0));

function reportDuplicate(report: Report, diagnosis: Diagnosis, first: Diagnosis): void {
  report.add({
    rule: 'icd10cm.duplicate',
    severity: 'error',
    message: `${diagnosis.code} is already on the list; report a code once per encounter`,
    about: [diagnosis, first],
    evidence: [],
    fix: { message: `remove the second ${diagnosis.code}` },
  });
}

function reportUnreportable(report: Report, diagnosis: Diagnosis): void {
  const { entries } = report.data;
  const issue = entries === undefined ? plainIssue(report, diagnosis) : issueOf(report, diagnosis);
  const isFix = isReplacement(issue);
  const isEarly = issue.code === 'outside-data-range' && diagnosis.row >= 0;
  report.add({
    rule: isEarly
      ? 'icd10cm.outside-data-range'
      : issue.code === 'header'
        ? 'icd10cm.header'
        : 'icd10cm.invalid',
    // The set was not in force for claims, but nothing says that the code is wrong.
    severity: isEarly ? 'warning' : 'error',
    message: isFix ? issue.message : issue.message + didYouMean(issue.suggestions),
    about: [diagnosis],
    evidence: evidenceOf(report, issue),
    fix: isFix ? fixOf(issue) : undefined,
  });
}

function fixOf({ code, suggestions }: Issue): Fix | undefined {
  if (suggestions.length === 0) return undefined;
  const which = code === 'header' ? 'use a billable code below it' : 'use the code that replaced it';
  return { message: `${which}, such as ${suggestions[0]}`, codes: suggestions };
}

interface Issue {
  readonly code: Icd10cmIssue['code'];
  readonly message: string;
  readonly suggestions: readonly string[];
}

function issueOf({ data, options }: Report, { given }: Diagnosis): Issue {
  const answer = checkCode(data.entries!, given, { on: options.on });
  // Only called for what is not billable.
  if (answer.ok) throw new Error(`${given} is billable`);
  return answer.issues[0];
}

/** The same if the payload has no titles: without suggestions. */
function plainIssue({ data, moment }: Report, { row, code }: Diagnosis): Issue {
  if (moment.release < 0 && row >= 0)
    return {
      code: 'outside-data-range',
      message: `${code} is of ICD-10-CM, which was not in use yet`,
      suggestions: [],
    };
  const present = row >= 0 && hasBit(data.codes().present[row]!, moment.release);
  if (present) return { code: 'header', message: `${code} is a header, not billable`, suggestions: [] };
  return { code: 'unknown', message: `'${code}' is not a billable code on the date`, suggestions: [] };
}

function evidenceOf({ data, moment }: Report, { message }: Issue): Evidence[] {
  if (moment.release < 0) return [];
  const release = data.codes().releaseDate(moment.release);
  return [{ source: 'ICD-10-CM order file', release, statement: message }];
}
