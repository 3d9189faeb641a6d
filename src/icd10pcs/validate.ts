import { formatDay, type IsoDate, type OnDate } from '../base/dates.js';
import { quoted } from '../base/limits.js';
import { firstBit, lastBit, upTo } from '../base/masks.js';
import { withOtherSystems } from '../codeset/other-systems.js';
import { dataRangeOf, lastDayOf, type Moment, momentOf } from '../codeset/validity.js';
import { upgrade } from './changes.js';
import type { ChangeData, EntryData, LabelData } from './data.js';
import { entryAt, isBillable, releasesOf } from './entry.js';
import { explainAt } from './explain.js';
import { exists, normalizePrefix } from './prefix.js';
import { candidates } from './suggest.js';
import { normalize } from './syntax.js';
import type { Icd10pcsCodeCheck, Icd10pcsIssue, Icd10pcsValidation } from './validation-types.js';

/** What `validate` needs. */
export type ValidateData = EntryData & ChangeData;

/** The most suggestions that an issue carries. */
const MOST_SUGGESTIONS = 5;

/** Whether a code may be reported on a claim of a date, and if not, why. */
export function validate(data: ValidateData, code: string, options?: OnDate): Icd10pcsValidation {
  const answer = checkCode(data, code, options);
  if (!answer.ok) return answer;
  // A code that may be reported is one of the date.
  const entry = entryAt(data, code, momentOf(data.codes(), options))!;
  return { ok: true, entry, warnings: answer.warnings };
}

/** What {@link checkCode} needs. */
type CheckData = LabelData & ChangeData;

/** Whether a code may be reported on a claim of a date, and if not, why. Reads no titles. */
export function checkCode(data: CheckData, code: string, options?: OnDate): Icd10pcsCodeCheck {
  const moment = momentOf(data.codes(), options);
  if (isBillable(data, code, options))
    return { ok: true, warnings: moment.projected ? [afterDataRange(data)] : [] };
  const issue = issueOf(data, code, moment, options?.on);
  // After the data range the code may be new, so the issue comes with a second one.
  const open = moment.projected && issue.code !== 'malformed';
  return { ok: false, issues: open ? [issue, afterDataRange(data)] : [issue] };
}

function issueOf(data: CheckData, code: string, moment: Moment, on: IsoDate | undefined): Icd10pcsIssue {
  const codes = data.codes();
  const shown = quoted(code);
  const suggestions = candidates(codes, code, moment, MOST_SUGGESTIONS).map((found) => found.key);
  const prefix = normalizePrefix(code);
  const begins = prefix !== undefined && prefix.length < 7 && exists(codes, prefix, moment.release);
  const plain = normalize(code);
  if (plain === undefined && !begins) return malformed(code, shown, suggestions);
  if (moment.release < 0) {
    const dataRange = dataRangeOf(codes);
    const what = releasesOf(codes, plain!) === 0 ? `${shown} is not in any release` : `${plain} is a code`;
    const message = `${what} of ICD-10-PCS, which was not in use before ${dataRange.from}`;
    return { code: 'outside-data-range', message, suggestions: [], dataRange };
  }
  if (begins) return headerIssue(data, prefix, moment, suggestions);
  if (releasesOf(codes, plain!) === 0) {
    const explanation = explainAt(data, code, moment)!;
    const message = `${shown} is not in any release of ICD-10-PCS: ${explanation.message}`;
    return { code: 'unknown', message, suggestions, explanation };
  }
  return issueOfKnown(data, plain!, moment, on, suggestions);
}

function malformed(code: string, shown: string, suggestions: readonly string[]): Icd10pcsIssue {
  const characters =
    typeof code === 'string'
      ? [...new Set(code.trim().slice(0, 40))].filter((c) => !/^[0-9A-HJ-NP-Z]$/i.test(c))
      : [];
  const letters = characters.filter((character) => /^[IO]$/i.test(character));
  const hint = letters.length > 0 ? ': codes never have the letters I and O; use the digits 1 and 0' : '';
  const message = `${shown} does not have the shape of an ICD-10-PCS code${hint}`;
  return withOtherSystems({ code: 'malformed', message, suggestions, characters }, code, 'ICD-10-PCS');
}

function headerIssue(
  data: CheckData,
  prefix: string,
  moment: Moment,
  suggestions: readonly string[],
): Icd10pcsIssue {
  const explanation = explainAt(data, prefix, moment)!;
  const what = prefix.length === 3 ? 'a table' : 'an incomplete code';
  const message = `${prefix} is ${what}, not billable: ${explanation.message}`;
  return { code: 'header', message, suggestions, missing: 'characters', explanation };
}

function issueOfKnown(
  data: CheckData,
  code: string,
  { release }: Moment,
  on: IsoDate | undefined,
  suggestions: readonly string[],
): Icd10pcsIssue {
  const codes = data.codes();
  const mask = releasesOf(codes, code);
  const earlier = upTo(mask, release);
  if (earlier === 0) {
    const effective = codes.releaseDate(firstBit(mask));
    const message = `${code} takes effect on ${effective}`;
    return { code: 'not-yet-effective', message, suggestions, effective };
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

function afterDataRange(data: CheckData): Icd10pcsIssue {
  const dataRange = dataRangeOf(data.codes());
  const message = `the date is after ${dataRange.to}, the last day of the data; the newest release was used`;
  return { code: 'outside-data-range', message, suggestions: [], dataRange };
}
