import { formatDay, type IsoDate, type OnDate } from '../base/dates.js';
import { quoted } from '../base/limits.js';
import { firstBit, hasBit, lastBit, upTo } from '../base/masks.js';
import { dataRangeOf, lastDayOf, type Moment, momentOf } from '../codeset/validity.js';
import { upgrade } from '../codetree/changes.js';
import type { CodeTable } from '../codetree/codes.js';
import type { ChangeData } from '../codetree/data.js';
import { entryAt } from '../codetree/entry.js';
import { commonStem, completionsOf, sevenths } from './completion.js';
import type { Icd10cmEntryData } from './data.js';
import { candidates } from './suggest.js';
import { normalize } from './syntax.js';
import type { Icd10cmIssue, Icd10cmSeventhCompletion, Icd10cmValidation } from './validation-types.js';

/** What `validate` needs. */
export type ValidateData = Icd10cmEntryData & ChangeData;

/** The most suggestions that an issue carries. */
const MOST_SUGGESTIONS = 5;

/** Whether a code may be reported on a claim of a date, and if not, why. */
export function validate(data: ValidateData, code: string, options?: OnDate): Icd10cmValidation {
  const codes = data.codes();
  const moment = momentOf(codes, options);
  const row = codes.rowOf(code);
  const entry = row < 0 ? undefined : entryAt(data, row, moment);
  if (entry?.billable === true)
    return { ok: true, entry, warnings: moment.projected ? [afterDataRange(data)] : [] };
  const issue = issueOf(data, code, row, moment, options?.on);
  // After the data range the code may be new, so the issue comes with a second one.
  const open = moment.projected && issue.code !== 'malformed';
  return { ok: false, issues: open ? [issue, afterDataRange(data)] : [issue] };
}

function issueOf(
  data: ValidateData,
  code: string,
  row: number,
  moment: Moment,
  on: IsoDate | undefined,
): Icd10cmIssue {
  const codes = data.codes();
  const suggestions = candidates(data, code, moment.release, MOST_SUGGESTIONS).map((found) =>
    codes.codeOf(found.key),
  );
  const shown = quoted(code);
  if (normalize(code) === undefined) {
    return {
      code: 'malformed',
      message: `${shown} does not have the shape of an ICD-10-CM code`,
      suggestions,
    };
  }
  if (moment.release < 0) {
    const dataRange = dataRangeOf(codes);
    const message = `ICD-10-CM was not in use before ${dataRange.from}`;
    return { code: 'outside-data-range', message, suggestions: [], dataRange };
  }
  if (row < 0)
    return { code: 'unknown', message: `${shown} is not in any release of ICD-10-CM`, suggestions };
  return issueOfKnown(data, row, moment, on, suggestions);
}

function issueOfKnown(
  data: ValidateData,
  row: number,
  { release }: Moment,
  on: IsoDate | undefined,
  suggestions: readonly string[],
): Icd10cmIssue {
  const codes = data.codes();
  const code = codes.codeOf(row);
  if (hasBit(codes.present[row]!, release)) return headerIssue(data, row, release, suggestions);
  const earlier = upTo(codes.present[row]!, release);
  if (earlier === 0) {
    const first = firstBit(codes.present[row]!);
    const effective = codes.releaseDate(first);
    return {
      code: 'not-yet-effective',
      message: `${code} takes effect on ${effective}`,
      suggestions,
      effective,
    };
  }
  const lastDay = lastDayOf(codes, lastBit(earlier))!;
  const successors = upgrade(data, code, { on: on ?? formatDay(codes.releases[release]!.day) }).codes;
  const message = `${code} was valid through ${lastDay}${inItsPlace(successors)}`;
  return {
    code: 'retired',
    message,
    suggestions: successors.slice(0, MOST_SUGGESTIONS),
    lastDay,
    successors,
  };
}

function inItsPlace(successors: readonly string[]): string {
  if (successors.length === 0) return '; no replacement is named';
  if (successors.length === 1) return `; it was replaced by ${successors[0]}`;
  const named = successors.length > MOST_SUGGESTIONS ? `${successors.length} codes` : successors.join(', ');
  return `; it was replaced by ${named}`;
}

function headerIssue(
  data: ValidateData,
  row: number,
  release: number,
  suggestions: readonly string[],
): Icd10cmIssue {
  const codes = data.codes();
  const code = codes.codeOf(row);
  const end = codes.subtreeEnd(row);
  let below = row + 1;
  // If all codes below have seven characters, only the 7th character (with placeholders) is missing.
  let only7 = true;
  for (; below < end && only7; below++) {
    if (hasBit(codes.billable[below]!, release)) only7 = codes.codeOf(below).length === 8;
  }
  const missing = only7 ? 'seventh-character' : 'characters';
  const what = only7 ? 'its 7th character is missing' : 'more characters are needed';
  const billableOnce = upTo(codes.billable[row]!, release - 1);
  const since = billableOnce === 0 ? '' : ` (billable through ${lastDayOf(codes, lastBit(billableOnce))})`;
  return {
    code: 'header',
    message: `${code} is a header, not billable: ${what}${since}`,
    suggestions,
    missing,
    ...(only7 ? completionField(codes, row, release) : {}),
  };
}

function completionField(
  codes: CodeTable,
  row: number,
  release: number,
): { readonly completion?: Icd10cmSeventhCompletion } {
  const completed = completionsOf(codes, row, release);
  const stem = commonStem(codes, completed);
  return stem === undefined ? {} : { completion: { stem, characters: sevenths(codes, completed) } };
}

function afterDataRange(data: ValidateData): Icd10cmIssue {
  const dataRange = dataRangeOf(data.codes());
  const message = `the date is after ${dataRange.to}, the last day of the data; the newest release was used`;
  return { code: 'outside-data-range', message, suggestions: [], dataRange };
}
