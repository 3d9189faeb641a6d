import { countsOf } from '../base/checks.js';
import { dayOf, formatDay, parseDate } from '../base/dates.js';
import { MedcodesError } from '../base/errors.js';
import { hasBit } from '../base/masks.js';
import { knownOptions } from '../base/options.js';
import { lastDayOfData } from '../codeset/validity.js';
import type { CodeTable } from '../codetree/codes.js';
import { type RulesMoment, rulesMoment } from '../icd10cm/rules/moment.js';
import { checkAdditional } from './additional.js';
import { ageOf } from './age.js';
import { checkCodes, isOfIcd9 } from './codes.js';
import type { DiagnosesData } from './data.js';
import { checkExcludes } from './excludes.js';
import { checkExternalCause } from './external-cause.js';
import { checkLaterality } from './laterality.js';
import { MOST_DIAGNOSES } from './maxima.js';
import { checkMce } from './mce.js';
import { checkPoa } from './poa.js';
import { type Diagnosis, Report } from './report.js';
import { reportsOf } from './reports.js';
import { checkSequence } from './sequence.js';
import type { CheckDiagnosesOptions, DiagnosesCheck, ListedDiagnosis } from './types.js';

const OPTIONS: readonly string[] = ['on', 'setting', 'patient', 'ageOn', 'pointer'];
const SETTINGS: ReadonlySet<unknown> = new Set(['professional', 'outpatient', 'inpatient']);
const SEXES: ReadonlySet<unknown> = new Set(['F', 'M', 'U', undefined]);

/** What the rules find in a list of diagnoses. */
export function checkDiagnoses(
  data: DiagnosesData,
  list: readonly (string | ListedDiagnosis)[],
  options: CheckDiagnosesOptions,
): DiagnosesCheck {
  knownOptions(options, OPTIONS, 'checkDiagnoses');
  requireArguments(list, options);
  const day = dayOf({ on: options.on });
  // Every rule sees the same day, also when midnight comes between.
  const dated = { ...options, on: formatDay(day) };
  const moment = rulesMoment(data, { on: dated.on });
  const age = ageOf(options.patient, options.ageOn === undefined ? day : parseDate(options.ageOn, 'ageOn'));
  const codes = data.codes();
  const all: Diagnosis[] = [];
  // Not `map`, which would pass over the holes of a sparse array.
  for (let index = 0; index < list.length; index++) all.push(read(codes, list[index], index, moment));
  const report = new Report(data, dated, { day, moment, age }, all);
  runRules(report);
  return answerOf(report);
}

/** The fields of a diagnosis. `role` and `codeSystem` are those of a claim's diagnosis, so that the list of a claim is accepted as it is. */
const DIAGNOSIS = ['code', 'poa', 'role', 'codeSystem'];
const PATIENT = ['birthDate', 'ageYears', 'sex'];

function requireArguments(list: unknown, options: CheckDiagnosesOptions | undefined): void {
  if (!Array.isArray(list))
    throw new MedcodesError(
      'invalid-argument',
      'the diagnoses must be an array, with the principal one first',
    );
  for (const item of list) knownOptions(item, DIAGNOSIS, 'a diagnosis of checkDiagnoses', 'field');
  knownOptions(options?.patient, PATIENT, 'the patient of checkDiagnoses', 'field');
  if (!SETTINGS.has(options?.setting))
    throw new MedcodesError(
      'invalid-argument',
      "options.setting must be 'professional', 'outpatient' or 'inpatient'",
    );
  // Another spelling would silently turn off the edits by sex.
  if (!SEXES.has(options?.patient?.sex))
    throw new MedcodesError('invalid-argument', "patient.sex must be 'F', 'M' or 'U', or left out");
}

function read(codes: CodeTable, item: unknown, index: number, { release }: RulesMoment): Diagnosis {
  const { code, poa } =
    typeof item === 'object' && item !== null
      ? (item as Partial<ListedDiagnosis>)
      : { code: item, poa: undefined };
  const given = typeof code === 'string' ? code : '';
  const row = codes.rowOf(given);
  return {
    index,
    given,
    code: row < 0 ? given.slice(0, 40) : codes.codeOf(row),
    row,
    billable: row >= 0 && hasBit(codes.billable[row]!, release),
    poa: typeof poa === 'string' ? poa.trim().toUpperCase() : '',
  };
}

function runRules(report: Report): void {
  checkCodes(report);
  const { length } = report.distinct;
  if (length > MOST_DIAGNOSES)
    report.skip(
      'icd10cm',
      `the list has more than ${MOST_DIAGNOSES} different diagnoses, so they were not compared`,
    );
  else if (length > 0) comparing(report);
  if (length > 0) checkMce(report);
  checkPoa(report);
  const invalid = report.all.filter(({ billable }) => !billable);
  const older = invalid.filter((diagnosis) => isOfIcd9(report, diagnosis));
  const others = invalid.filter((diagnosis) => !older.includes(diagnosis));
  if (others.length > 0)
    report.skip('icd10cm', 'not billable on the date, so no other rule was checked', others);
  if (older.length > 0)
    report.skip('icd10cm', 'of ICD-9-CM, which was in force on the date, so no rule was checked', older);
}

/** The rules that compare diagnoses with each other. */
function comparing(report: Report): void {
  checkExternalCause(report);
  checkSequence(report);
  checkAdditional(report);
  checkExcludes(report);
  checkLaterality(report);
}

function answerOf(report: Report): DiagnosesCheck {
  const findings = report.findings();
  const counts = countsOf(findings);
  const { data, moment, all } = report;
  const { late, editorLate } = latenessOf(report);
  const release = moment.release < 0 ? undefined : data.codes().releaseDate(moment.release);
  const tabular = moment.tabular < 0 ? undefined : data.relation().tabulars[moment.tabular]!.effective;
  return {
    ok: counts.errors === 0,
    findings,
    counts,
    checks: reportsOf(report, { release, tabular, late, editorLate }),
    projected: late || editorLate,
    ...(all[0] === undefined ? {} : { principal: all[0].code }),
    ...(release === undefined ? {} : { release }),
    ...(tabular === undefined ? {} : { tabular }),
  };
}

/** Whether the date is after the codes or the Tabular Lists, and whether it is after the editor, if that applies. */
function latenessOf({ data, day, inpatient, moment }: Report): { late: boolean; editorLate: boolean } {
  return {
    late: day > lastDayOfData(data.codes()) || isAfterNewestTabular(data, day, moment),
    editorLate: inpatient && data.mce !== undefined && day > data.mce().lastDay,
  };
}

/** The newest Tabular List speaks for its own fiscal year. */
function isAfterNewestTabular(data: DiagnosesData, day: number, { tabular }: RulesMoment): boolean {
  const { tabulars } = data.relation();
  return tabular === tabulars.length - 1 && day > tabulars[tabular]!.fiscalYear * 10_000 + 930;
}
