import type {
  CheckDiagnosesOptions,
  Finding,
  FindingCounts,
  NotJudged,
  Patient,
  Setting,
} from '../../diagnoses/index.js';
import type { MceEdit } from '../../mce/index.js';
import { colored } from '../colors.js';
import {
  type Command,
  type CommandOptions,
  type CommandResult,
  lines,
  many,
  UsageError,
} from '../command.js';

const MANY = Number.POSITIVE_INFINITY;

const SETTINGS: readonly Setting[] = ['professional', 'outpatient', 'inpatient'];

function settingOf({ setting }: CommandOptions): Setting {
  const found = SETTINGS.find((name) => name === (setting ?? 'professional'));
  if (found !== undefined) return found;
  throw new UsageError(`--setting must be ${SETTINGS.join(', ')}, not '${setting}'`);
}

function patientOf({ born, age, sex }: CommandOptions): Patient {
  const letter = typeof sex === 'string' ? sex.toUpperCase() : undefined;
  if (letter !== undefined && letter !== 'F' && letter !== 'M' && letter !== 'U')
    throw new UsageError(`--sex must be F, M or U, not '${sex}'`);
  if (typeof age === 'string' && !/^\d{1,3}$/.test(age))
    throw new UsageError(`--age must be a number of completed years, not '${age}'`);
  return {
    birthDate: typeof born === 'string' ? born : undefined,
    ageYears: typeof age === 'string' ? Number(age) : undefined,
    sex: letter,
  };
}

function findingLines({ severity, rule, message, evidence, fix }: Finding): string[] {
  return [
    `${colored(severity.padEnd(12), severity)} ${message} [${rule}]`,
    ...evidence.map(
      ({ source, release, at, statement }) =>
        `               ${source} ${release}${at === undefined ? '' : `, ${at}`}: ${statement}`,
    ),
    ...(fix === undefined ? [] : [`               ${fix.message}`]),
  ];
}

const notJudgedLine = ({ rule, reason, codes }: NotJudged): string =>
  `not checked  ${rule}: ${reason}${codes.length === 0 ? '' : ` (${codes.join(', ')})`}`;

const countsLine = (diagnoses: number, { errors, warnings, information }: FindingCounts): string =>
  `${many(diagnoses, 'diagnosis', 'diagnoses')}: ${many(errors, 'error')}, ${many(warnings, 'warning')}, ${information} for information`;

async function runDiagnoses(codes: readonly string[], options: CommandOptions): Promise<CommandResult> {
  // Only this command loads it: it needs every part of every payload.
  const { checkDiagnoses } = await import('../../diagnoses/index.js');
  const checkOptions: CheckDiagnosesOptions = {
    on: options.on,
    setting: settingOf(options),
    patient: patientOf(options),
    ageOn: typeof options.admitted === 'string' ? options.admitted : undefined,
  };
  const check = checkDiagnoses(codes, checkOptions);
  const text = [
    ...check.findings.flatMap(findingLines),
    ...check.checks.flatMap(({ notJudged = [] }) => notJudged).map(notJudgedLine),
    countsLine(codes.length, check.counts),
  ];
  return { ok: check.ok, text: lines(text), json: check };
}

/** The first and last day of an edit. */
const basisText = ({ version, from, to }: MceEdit['basis']): string =>
  `${version}, ${to === undefined ? `since ${from}` : `${from} to ${to}`}`;

function editLine(edit: MceEdit): string {
  const particulars =
    edit.edit === 'age'
      ? `, ${edit.category}: ${edit.ages.from} to ${edit.ages.to}`
      : edit.edit === 'sex'
        ? `: ${edit.sex}`
        : '';
  return `  ${edit.edit}${particulars} (${basisText(edit.basis)})`;
}

async function runMce(codes: readonly string[], options: CommandOptions): Promise<CommandResult> {
  const { edits, procedureEdits } = await import('../../mce/index.js');
  const results = codes.map((code) => {
    const ofDiagnosis = edits(code, { on: options.on });
    const { edits: ofProcedure, projected } = procedureEdits(code, { on: options.on });
    const known = ofDiagnosis !== undefined || ofProcedure.length > 0;
    const text = known
      ? [
          ofDiagnosis?.code ?? code,
          ...(ofDiagnosis?.edits ?? []).map(editLine),
          ...(ofDiagnosis?.gaps ?? []).map(({ edit, reason }) => `  ${edit}: not known, ${reason}`),
          ...ofProcedure.map(({ edit, meaning, basis }) => `  ${edit}: ${meaning} (${basisText(basis)})`),
          ...(projected
            ? ['  the date is after the data: the edits of its last day are carried forward']
            : []),
        ]
      : [`${code}: not a billable diagnosis on that date, and not a procedure with an edit on that date`];
    return {
      ok: known,
      text: lines(text),
      json: { code, ...ofDiagnosis, procedureEdits: ofProcedure, projected },
    };
  });
  return {
    ok: results.every(({ ok }) => ok),
    text: results.map(({ text }) => text).join(''),
    json: results.map(({ json }) => json),
  };
}

/** The commands on lists of diagnoses and on the Medicare Code Editor. */
export const DIAGNOSES_COMMANDS: Readonly<Record<string, Command>> = {
  diagnoses: {
    usage: 'diagnoses <code...>',
    summary: 'check a list of diagnoses, the principal one first',
    takes: [1, MANY, 'one or more codes'],
    options: {
      setting: { type: 'string' },
      born: { type: 'string' },
      age: { type: 'string' },
      sex: { type: 'string' },
      admitted: { type: 'string' },
    },
    optionLines: [
      ['--setting NAME', 'professional (default), outpatient or inpatient'],
      ['--born YYYY-MM-DD', 'the date of birth'],
      ['--age YEARS', 'the age instead, in completed years'],
      ['--sex F|M|U', 'the sex of the patient'],
      ['--admitted YYYY-MM-DD', 'the day for which the age is calculated'],
    ],
    run: runDiagnoses,
  },
  mce: {
    usage: 'mce <code...>',
    summary: 'the Medicare Code Editor edits of diagnoses and procedures on a date',
    takes: [1, MANY, 'one or more codes'],
    run: runMce,
  },
};
