import { formatDay, type IsoDate, type OnDate } from '../base/dates.js';
import { quoted } from '../base/limits.js';
import { firstBit, hasBit, lastBit, upTo } from '../base/masks.js';
import { type CodeSystemLabel, withOtherSystems } from '../codeset/other-systems.js';
import { dataRangeOf, lastDayOf, type Moment, momentOf } from '../codeset/validity.js';
import { upgrade } from '../codetree/changes.js';
import type { CodeTable } from '../codetree/codes.js';
import type { ChangeData } from '../codetree/data.js';
import { entryAt } from '../codetree/entry.js';
import { commonStem, sevenths } from './completion.js';
import { beginningOf, continuations, isBookNotation } from './cut-code.js';
import type { Icd10cmEntryData } from './data.js';
import { candidates } from './suggest.js';
import { normalize } from './syntax.js';
import type { Icd10cmCodeCheck, Icd10cmIssue, Icd10cmValidation } from './validation-types.js';

/** What `validate` needs. */
export type ValidateData = Icd10cmEntryData & ChangeData;

/** The most suggestions that an issue carries. */
const MOST_SUGGESTIONS = 5;
/** How many candidates are made: those that are headers are left out. */
const MOST_CANDIDATES = 40;

/** Whether a code may be reported on a claim of a date, and if not, why; with its entry. */
export function validate(data: ValidateData, code: string, options?: OnDate): Icd10cmValidation {
  const answer = checkCode(data, code, options);
  if (!answer.ok) return answer;
  const codes = data.codes();
  // A code that may be reported is one of the date.
  const entry = entryAt(data, codes.rowOf(code), momentOf(codes, options))!;
  return { ok: true, entry, warnings: answer.warnings };
}

/** Whether a code may be reported on a claim of a date, and if not, why. Reads no titles. */
export function checkCode(data: ChangeData, code: string, options?: OnDate): Icd10cmCodeCheck {
  const codes = data.codes();
  const moment = momentOf(codes, options);
  const row = codes.rowOf(code);
  if (row >= 0 && moment.release >= 0 && hasBit(codes.billable[row]!, moment.release))
    return { ok: true, warnings: moment.projected ? [afterDataRange(data)] : [] };
  const issue = issueOf(data, code, row, moment, options?.on);
  // After the data range the code may be new, so the issue comes with a second one.
  const open = moment.projected && issue.code !== 'malformed';
  return { ok: false, issues: open ? [issue, afterDataRange(data)] : [issue] };
}

function issueOf(
  data: ChangeData,
  code: string,
  row: number,
  moment: Moment,
  on: IsoDate | undefined,
): Icd10cmIssue {
  const codes = data.codes();
  const { release } = moment;
  const isCode = normalize(code) !== undefined;
  if (release < 0 && isCode) {
    const dataRange = dataRangeOf(codes);
    const what = row < 0 ? `${quoted(code)} is not in any release` : `${codes.codeOf(row)} is a code`;
    const message = `${what} of ICD-10-CM, which was not in use before ${dataRange.from}`;
    return { code: 'outside-data-range', message, suggestions: [], dataRange };
  }
  const known = row >= 0 && !hasBit(codes.present[row]!, release);
  const isRetired = known && upTo(codes.present[row]!, release) !== 0;
  const beginning = isRetired ? undefined : beginningOf(code);
  const below = beginning === undefined ? [] : continuations(codes, beginning, release);
  if (below.length > 0) return headerIssue(data, headerOf(codes, code, known ? -1 : row), below, release);
  if (known) return issueOfKnown(data, row, moment, on);
  return guessedIssue(data, code, isCode, moment);
}

/**
 * Whether a code that looks like a text may be what it means. A code of another system means no code of another category: I64 of the
 * World Health Organization is not A64. V72.31 and 4019 of ICD-9-CM have no relation to codes that look like them.
 */
const mayBeMeant = (
  candidate: string,
  text: string,
  others: readonly CodeSystemLabel[] | undefined,
): boolean =>
  others === undefined ||
  (!others.includes('ICD-9-CM') && candidate.startsWith(text.trim().toUpperCase().slice(0, 3)));

/** A text without a code of any release, with the billable codes that may be meant. */
function guessedIssue(data: ChangeData, code: string, isCode: boolean, { release }: Moment): Icd10cmIssue {
  const codes = data.codes();
  const what = isCode ? 'is not in any release of ICD-10-CM' : 'does not have the shape of an ICD-10-CM code';
  const issue = withOtherSystems(
    { code: isCode ? ('unknown' as const) : ('malformed' as const), message: `${quoted(code)} ${what}` },
    code,
    'ICD-10-CM',
  );
  const suggestions = candidates(data, code, release, MOST_CANDIDATES)
    .filter(({ key }) => hasBit(codes.billable[key]!, release))
    .map(({ key }) => codes.codeOf(key))
    .filter((candidate) => mayBeMeant(candidate, code, issue.otherSystems))
    .slice(0, MOST_SUGGESTIONS);
  return { ...issue, suggestions };
}

function issueOfKnown(
  data: ChangeData,
  row: number,
  { release }: Moment,
  on: IsoDate | undefined,
): Icd10cmIssue {
  const codes = data.codes();
  const code = codes.codeOf(row);
  const earlier = upTo(codes.present[row]!, release);
  if (earlier === 0) {
    const first = firstBit(codes.present[row]!);
    const effective = codes.releaseDate(first);
    return {
      code: 'not-yet-effective',
      message: `${code} takes effect on ${effective}`,
      suggestions: [],
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

/** What stands for codes without being one: how messages name it, and its row, -1 if only its beginning is written. */
interface Header {
  readonly shown: string;
  readonly row: number;
}

const headerOf = (codes: CodeTable, text: string, row: number): Header => ({
  shown:
    row >= 0
      ? `${codes.codeOf(row)} is a header`
      : `${quoted(text.trim())} ${isBookNotation(text) ? 'stands for the codes below it' : 'is only the beginning of a code'}`,
  row,
});

/** @param below - the billable codes that continue it */
function headerIssue(
  data: ChangeData,
  { shown, row }: Header,
  below: readonly number[],
  release: number,
): Icd10cmIssue {
  const codes = data.codes();
  // If all codes below have seven characters, only the 7th character (with placeholders) is missing.
  const only7 = below.every((each) => codes.codeOf(each).length === 8);
  const what = only7 ? 'its 7th character is missing' : 'more characters are needed';
  const billableOnce = row < 0 ? 0 : upTo(codes.billable[row]!, release - 1);
  const since = billableOnce === 0 ? '' : ` (billable through ${lastDayOf(codes, lastBit(billableOnce))})`;
  const stem = only7 ? commonStem(codes, below) : undefined;
  return {
    code: 'header',
    message: `${shown}, not billable: ${what}${since}`,
    suggestions: below.slice(0, MOST_SUGGESTIONS).map((each) => codes.codeOf(each)),
    missing: only7 ? 'seventh-character' : 'characters',
    ...(stem === undefined ? {} : { completion: { stem, characters: sevenths(codes, below) } }),
  };
}

function afterDataRange(data: ChangeData): Icd10cmIssue {
  const dataRange = dataRangeOf(data.codes());
  const message = `the date is after ${dataRange.to}, the last day of the data; the newest release was used`;
  return { code: 'outside-data-range', message, suggestions: [], dataRange };
}
