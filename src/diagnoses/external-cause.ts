import type { IsoDate } from '../base/dates.js';
import type { Evidence } from '../base/findings.js';
import { notes } from '../icd10cm/rules/notes/notes.js';
import { EXTERNAL_CAUSE_MEANING, isExternalCause } from '../mce/kinds.js';
import type { Report } from './report.js';

/** External causes in the first place: of a stay an edit of the Medicare Code Editor, else a rule of their chapter. */
export function checkExternalCause(report: Report): void {
  const { first, data } = report;
  if (first === undefined || !isExternalCause(data.codes().categoryNumberOf(first.row))) return;
  report.add({
    rule: report.inpatient ? 'mce.external-cause-principal' : 'icd10cm.external-cause-first',
    severity: 'error',
    message: `${first.code} is an external cause and cannot be listed first; list the injury first`,
    about: [first],
    evidence: [...(report.inpatient ? [OF_EDITOR] : []), ...chapterNote(report)],
    fix: { message: 'list the injury or condition first' },
  });
}

const OF_EDITOR: Evidence = {
  source: 'Medicare Code Editor',
  release: 'all versions',
  at: 'external causes of morbidity as principal diagnosis',
  statement: EXTERNAL_CAUSE_MEANING,
};

/** The note of the chapter about its own codes. */
function chapterNote({ data, moment, options }: Report): Evidence[] {
  const { texts } = data;
  if (texts === undefined) {
    const list = data.relation().tabulars[moment.tabular];
    return list === undefined ? [] : [unquoted(list.effective)];
  }
  const stated = notes({ ...data, texts }, { kind: 'chapter', code: 'V00-Y99' }, { on: options.on });
  return stated
    .filter(({ kind }) => kind === 'note')
    .map(({ text, tabular, node }) => ({
      source: 'ICD-10-CM Tabular List',
      release: tabular,
      at: node.code,
      statement: text,
    }));
}

/** The same without the texts of notes. */
const unquoted = (release: IsoDate): Evidence => ({
  source: 'ICD-10-CM Tabular List',
  release,
  at: 'V00-Y99',
  statement: 'a note about the codes of the chapter; its text is not loaded',
});
