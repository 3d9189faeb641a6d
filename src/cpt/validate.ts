import { formatDay, type OnDate } from '../base/dates.js';
import { quoted } from '../base/limits.js';
import { withOtherSystems } from '../codeset/other-systems.js';
import { codeOfKey } from './code-key.js';
import type { CptCodes, CptData } from './data.js';
import { entryAt, rowOf } from './lookup.js';
import { dataRangeOf, firstDayOf, isUnconfirmed, type Moment, momentOf } from './moment.js';
import { candidates } from './suggest.js';
import { normalize } from './syntax.js';
import type { CptDataRange } from './types.js';
import type { CptIssue, CptValidation, CptWarning } from './validation-types.js';

/** The most suggestions that an issue carries. */
const MOST_SUGGESTIONS = 5;

/** Whether a code may be reported on a claim of a date, and if not, why. */
export function validate(data: CptData, code: string, options?: OnDate): CptValidation {
  const codes = data.codes();
  const moment = momentOf(codes, options);
  const row = rowOf(data, code);
  return row < 0
    ? { ok: false, issues: [issueOf(data, code)] }
    : { ok: true, entry: entryAt(data, row, moment), warnings: warningsOf(codes, row, moment) };
}

function issueOf(data: CptData, code: string): CptIssue {
  const { keys } = data.codes();
  const suggestions = candidates(data, code, MOST_SUGGESTIONS).map(({ key }) => codeOfKey(keys[key]!));
  const shown = quoted(code);
  const isCode = normalize(code) !== undefined;
  const what = isCode ? 'is not in your CPT files' : 'does not have the shape of a CPT code';
  const issue = { message: `${shown} ${what}`, suggestions };
  return withOtherSystems({ code: isCode ? 'unknown' : 'malformed', ...issue }, code, 'CPT');
}

function warningsOf(codes: CptCodes, row: number, moment: Moment): readonly CptWarning[] {
  const dataRange = dataRangeOf(codes.edition);
  const warnings: CptWarning[] = [];
  if (isUnconfirmed(codes, row, moment)) warnings.push(unconfirmed(codes, row, dataRange));
  if (dataRange.to === undefined)
    warnings.push({
      code: 'undated',
      message:
        'your CPT files do not say when their edition ends; give its first day as { effective }, so that later dates can be marked',
      suggestions: [],
    });
  else if (moment.projected)
    warnings.push({
      code: 'outside-data-range',
      message: `the date is after ${dataRange.to}, the last day of the data; a later edition may not have the code`,
      suggestions: [],
      dataRange,
    });
  return warnings;
}

function unconfirmed(codes: CptCodes, row: number, dataRange: CptDataRange): CptWarning {
  const describedFrom = formatDay(firstDayOf(codes, row));
  const since =
    codes.from[row] === 0 ? 'the first day of their edition' : 'the effective date of its descriptor';
  return {
    code: 'outside-data-range',
    message: `your CPT files describe ${codeOfKey(codes.keys[row]!)} from ${describedFrom} on (${since}); check an earlier edition for the date`,
    suggestions: [],
    dataRange,
    describedFrom,
  };
}
