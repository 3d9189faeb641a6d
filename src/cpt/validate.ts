import { formatDay, type OnDate } from '../dates.js';
import { codeOfKey } from './code-key.js';
import type { CptCodes, CptData } from './data.js';
import { entryAt, rowOf } from './lookup.js';
import { coverageOf, firstDayOf, inForce, type Moment, momentOf } from './moment.js';
import { candidates } from './suggest.js';
import { normalize } from './syntax.js';
import type { CptIssue, CptValidation } from './validation-types.js';

/** The most suggestions that an issue carries. */
const MOST_SUGGESTIONS = 5;

/** Whether a code may stand on a claim of a date, and if not, why. */
export function validate(data: CptData, code: string, options?: OnDate): CptValidation {
  const codes = data.codes();
  const moment = momentOf(codes, options);
  const row = rowOf(data, code);
  if (row >= 0 && inForce(codes, row, moment))
    return { ok: true, entry: entryAt(data, row, moment), warnings: warningsOf(codes, moment) };
  return { ok: false, issues: [row < 0 ? issueOf(data, code, moment) : notDescribed(codes, row)] };
}

function issueOf(data: CptData, code: string, moment: Moment): CptIssue {
  const { keys } = data.codes();
  const suggestions = candidates(data, code, moment, MOST_SUGGESTIONS).map(({ row }) =>
    codeOfKey(keys[row]!),
  );
  const shown = typeof code === 'string' ? `'${code.slice(0, 40)}'` : typeof code;
  if (normalize(code) !== undefined)
    return { code: 'unknown', message: `${shown} is not in the CPT files that were given`, suggestions };
  const levelTwo = typeof code === 'string' && /^\s*[A-V][0-9]{4}\s*$/i.test(code);
  const hint = levelTwo ? ': it has that of HCPCS Level II' : '';
  return { code: 'malformed', message: `${shown} does not have the shape of a CPT code${hint}`, suggestions };
}

function notDescribed(codes: CptCodes, row: number): CptIssue {
  const describedFrom = formatDay(firstDayOf(codes, row));
  const { to } = coverageOf(codes.edition);
  return {
    code: 'outside-coverage',
    message: `the files speak of ${codeOfKey(codes.keys[row]!)} from ${describedFrom} on, the date of its descriptor: whether it was in force before, an earlier edition says`,
    suggestions: [],
    coverage: { from: describedFrom, ...(to === undefined ? {} : { to }) },
    describedFrom,
  };
}

function warningsOf({ edition }: CptCodes, { projected }: Moment): readonly CptIssue[] {
  const coverage = coverageOf(edition);
  if (coverage.to === undefined)
    return [
      {
        code: 'undated',
        message:
          'the files do not say when their edition ends: give its first day as { effective } to have later dates marked',
        suggestions: [],
      },
    ];
  if (!projected) return [];
  const message = `the date lies after ${coverage.to}, the last day of the edition: a later one may not have the code`;
  return [{ code: 'outside-coverage', message, suggestions: [], coverage }];
}
