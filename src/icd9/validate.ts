import { dayOf, type OnDate } from '../base/dates.js';
import { quoted } from '../base/limits.js';
import { withOtherSystems } from '../codeset/other-systems.js';
import type { OutsideDataRangeIssue } from '../codeset/validation-types.js';
import type { Icd9Entries } from './data.js';
import { entryOn } from './entry.js';
import { candidates } from './suggest.js';
import type { Icd9CodeTable } from './tables/code-table.js';
import type { Icd9Entry } from './types.js';
import type { Icd9Issue, Icd9Validation } from './validation-types.js';

/** The most suggestions that an issue carries. */
const MOST_SUGGESTIONS = 5;

/** Whether a code may be reported on a claim of a date, and if not, why. */
export function validate(data: Icd9Entries, code: string, options?: OnDate): Icd9Validation {
  const day = dayOf(options);
  const table = data.codes();
  const plain = table.kind.normalize(code);
  const entry = plain === undefined ? undefined : entryOn(data, plain, day);
  if (entry?.billable === true) return { ok: true, entry, warnings: warningsOf(table, entry) };
  return { ok: false, issues: [issueOf(data, code, plain, entry)] };
}

function issueOf(
  data: Icd9Entries,
  code: string,
  plain: string | undefined,
  entry: Icd9Entry | undefined,
): Icd9Issue {
  const { kind, to } = data.codes();
  if (entry?.projected === true)
    return {
      code: 'retired',
      message: `${entry.code} is of ICD-9-CM, which was in force through ${to}; toIcd10 names the codes of ICD-10`,
      suggestions: [],
      lastDay: to,
    };
  const suggestions = candidates(data, code, MOST_SUGGESTIONS).map(({ key }) => kind.display(key));
  if (entry !== undefined)
    return {
      code: 'header',
      message: `${entry.code} is a header; report a code below it, such as ${suggestions[0]}`,
      suggestions,
    };
  if (plain !== undefined)
    return {
      code: 'unknown',
      message: `${kind.display(plain)} is not in version 32 of ICD-9-CM, the last one`,
      suggestions,
    };
  const message = `${quoted(code)} does not have the shape of ${kind.aCode}: ${kind.shape}`;
  return withOtherSystems({ code: 'malformed', message, suggestions }, code, 'ICD-9-CM');
}

function warningsOf(table: Icd9CodeTable, entry: Icd9Entry): readonly OutsideDataRangeIssue[] {
  if (!entry.unconfirmed) return [];
  const message = `the date is before ${table.effective}, the first day of the only edition in the data; ${entry.code} may not have been a code yet`;
  const dataRange = { from: table.effective, to: table.to };
  return [{ code: 'outside-data-range', message, suggestions: [], dataRange }];
}
