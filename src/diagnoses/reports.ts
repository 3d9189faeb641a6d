import { type CheckReport, type NotJudged, withNotJudged } from '../base/checks.js';
import type { IsoDate } from '../base/dates.js';
import { deepFreeze } from '../base/freeze.js';
import type { Report } from './report.js';

/** What a list was judged by. */
interface Basis {
  readonly release: IsoDate | undefined;
  readonly tabular: IsoDate | undefined;
  /** Whether the date is after the codes or the Tabular Lists. */
  readonly late: boolean;
  /** Whether the date is after the Medicare Code Editor. */
  readonly editorLate: boolean;
}

/** The report of the rules of ICD-10-CM, and that of the Medicare Code Editor. */
type Reports = readonly [diagnoses: CheckReport, editor: CheckReport];

const LATE = 'the date is after the last day of the data, so the newest release was used';
const EDITOR_LATE =
  'the date is after the last day of the Medicare Code Editor, so its edits of that day were used';
const NO_STAY =
  'the Medicare Code Editor applies to inpatient stays; on other claims its age and sex edits are information only';

/** The reports of lists that were judged completely, by their basis. Claims of a batch share few. */
let complete: Map<string, Reports> | undefined;

function completeReports(inpatient: boolean, { release, tabular, late, editorLate }: Basis): Reports {
  complete ??= new Map();
  const key = `${inpatient} ${release} ${tabular} ${late} ${editorLate}`;
  const known = complete.get(key);
  if (known !== undefined) return known;
  const codes = { source: 'ICD-10-CM', ...(release === undefined ? {} : { release }) };
  const notes = tabular === undefined ? [] : [{ source: 'ICD-10-CM Tabular List', release: tabular }];
  const editor: CheckReport = {
    check: 'code-editor',
    status: 'ran',
    data: [{ source: 'Medicare Code Editor' }],
  };
  const diagnoses: CheckReport = { check: 'diagnoses', status: 'ran', data: [codes, ...notes] };
  const made: Reports = [
    late ? { ...diagnoses, status: 'partly', reason: LATE } : diagnoses,
    !inpatient
      ? { ...editor, reason: NO_STAY }
      : editorLate
        ? { ...editor, status: 'partly', reason: EDITOR_LATE }
        : editor,
  ];
  complete.set(key, deepFreeze(made));
  return made;
}

/** Whether a rule is one of the Medicare Code Editor. */
const isEditor = ({ rule }: NotJudged): boolean => rule?.startsWith('mce') === true;

/** Whether both checks ran, on which data, and what they could not judge. */
export function reportsOf({ data, inpatient, notJudged }: Report, basis: Basis): Reports {
  const [diagnoses, editor] = completeReports(inpatient, basis);
  if (notJudged.length === 0) return [diagnoses, editor];
  const ofEditor = notJudged.filter(isEditor);
  return [
    withNotJudged(
      diagnoses,
      notJudged.filter((entry) => !isEditor(entry)),
    ),
    data.mce === undefined
      ? withNotJudged({ ...editor, data: [] }, ofEditor, 'not-run')
      : withNotJudged(editor, ofEditor),
  ];
}
