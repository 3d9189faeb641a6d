import { formatDay, type IsoDate, type OnDate } from '../base/dates.js';
import type { Evidence } from '../base/findings.js';
import { deepFreeze } from '../base/freeze.js';
import { quoted } from '../base/limits.js';
import { withOtherSystems } from '../codeset/other-systems.js';
import type { Both, EntryData, RecordData, ReferenceData } from './data.js';
import { boundsOf, lookup } from './entry.js';
import { type Found, find } from './history.js';
import { dataRangeOf, inForce, isoOf, type Moment, momentOf, periodOn } from './moment.js';
import { OPEN, type Period } from './periods.js';
import { candidates } from './suggest.js';
import { isDental, normalize } from './syntax.js';
import type { HcpcsCrossReference, HcpcsValidityBasis } from './types.js';
import type {
  HcpcsCodeCheck,
  HcpcsIssue,
  HcpcsReportable,
  HcpcsRetiredIssue,
  HcpcsUnknownIssue,
  HcpcsValidation,
} from './validation-types.js';

/** The most suggestions that an issue carries. */
const MOST_SUGGESTIONS = 5;
/** The source of an issue, by name. */
const FILE = 'HCPCS Level II alphanumeric file';

/** Whether a code may be reported on a claim of a date, and if not, why; with its entry. */
export function validate(
  both: Both<RecordData> & { readonly codes: EntryData },
  code: string,
  options?: OnDate,
): HcpcsValidation {
  const answer = checkCode(both, code, options);
  if (!answer.ok) return answer;
  // A code that may be reported is in force.
  const entry = lookup(both.codes, code, options)!;
  return { ok: true, entry, warnings: answer.warnings };
}

/** What {@link checkCode} needs: cross references of codes, and which modifiers there are. */
type CheckData = Both<RecordData> & { readonly codes: ReferenceData };

/** The answer for most codes: nothing to say. One for all of them. */
const CLEAN: HcpcsReportable = /* @__PURE__ */ deepFreeze({ ok: true, warnings: [] });

/** Whether a code may be reported on a claim of a date, and if not, why. Reads no texts. */
export function checkCode(both: CheckData, code: string, options?: OnDate): HcpcsCodeCheck {
  const data = both.codes;
  const records = data.records();
  const moment = momentOf(records, options);
  const row = records.rowOf(code);
  if (!isOutside(moment) && records.surelyInForce(row, moment.day)) return CLEAN;
  const periods = row < 0 ? [] : records.periods(row);
  const number = periodOn(periods, moment.day);
  if (number < 0) return { ok: false, issues: withDataRange(data, issueOf(both, code, row, moment), moment) };
  const period = periods[number]!;
  if (!isOutside(moment) && period.fromAtLatest === undefined && period.between === undefined) return CLEAN;
  const basis = { ...boundsOf(period), validityRelease: records.editions[period.basis]!.effective };
  return { ok: true, warnings: warningsOf(data, records.codeOf(row), basis, moment) };
}

/** Adds a second issue outside the data range, because the code may be new there. */
export function withDataRange(
  data: RecordData,
  issue: HcpcsIssue,
  moment: Moment,
): readonly [HcpcsIssue, ...HcpcsIssue[]] {
  const asked = issue.code !== 'malformed' && issue.code !== 'dental';
  return asked && isOutside(moment) ? [issue, outsideDataRange(data, moment)] : [issue];
}

const isOutside = ({ projected, retrospective }: Moment): boolean => projected || retrospective;

/** A given text as messages show it. */
export const shownText = (text: string): string => quoted(typeof text === 'string' ? text.trim() : text);

/** The issue of a text that is not in any edition. */
export function unknown(data: RecordData, text: string, suggestions: readonly string[]): HcpcsUnknownIssue {
  const { from, to } = dataRangeOf(data.records());
  const message = `${shownText(text)} is not in any edition of HCPCS Level II from ${from} to ${to}`;
  return { code: 'unknown', message, suggestions, evidence: [] };
}

function issueOf(both: CheckData, code: string, row: number, moment: Moment): HcpcsIssue {
  const data = both.codes;
  if (row >= 0) return issueOfKnown(both, { data, row }, moment);
  const shown = shownText(code);
  if (isDental(code)) {
    return {
      code: 'dental',
      message: `${shown} is a dental code (CDT); CDT belongs to the American Dental Association and is not in the HCPCS file of CMS`,
      suggestions: [],
      evidence: [],
    };
  }
  const records = data.records();
  const suggestions = candidates(records, code, moment.day, MOST_SUGGESTIONS).map((found) =>
    records.codeOf(found.key),
  );
  if (normalize(code) === undefined) {
    const what =
      find(both, code) === undefined
        ? 'does not have the shape of a HCPCS Level II code: a letter and four digits'
        : 'is a modifier, not a code';
    const issue = { code: 'malformed', message: `${shown} ${what}`, suggestions, evidence: [] } as const;
    return withOtherSystems(issue, code, 'HCPCS Level II');
  }
  return withOtherSystems(unknown(data, code, suggestions), code, 'HCPCS Level II');
}

/** Why a row, of a code or a modifier, is not in force. */
export function issueOfKnown(
  both: Both<RecordData>,
  found: Found<ReferenceData>,
  moment: Moment,
): HcpcsIssue {
  const { data, row } = found;
  const records = data.records();
  const periods = records.periods(row);
  const earlier = periods.findLast(({ from }) => from <= moment.day);
  if (earlier !== undefined) return retired(both, found, earlier, moment);
  const first = periods[0]!;
  const effective = isoOf(first.from);
  const code = records.codeOf(row);
  const release = records.editions[first.fromEdition]!.effective;
  const isKnown = first.fromAtLatest === undefined;
  return {
    code: 'not-yet-effective',
    message: isKnown
      ? `${code} takes effect on ${effective}`
      : `${code} takes effect between ${effective} and ${isoOf(first.fromAtLatest!)}; the exact day is not known`,
    suggestions: [],
    evidence: [
      evidence(
        release,
        code,
        isKnown ? `added ${effective}` : 'listed, but the day of addition is not given',
      ),
    ],
    effective,
  };
}

function retired(
  both: Both<RecordData>,
  { data, row }: Found<ReferenceData>,
  period: Period,
  { day }: Moment,
): HcpcsRetiredIssue {
  const records = data.records();
  const code = records.codeOf(row);
  const found = data.details().crossReference(row);
  const named = found?.reference.codes ?? [];
  const successors = named.filter((later) => {
    const other = find(both, later);
    return other !== undefined && inForce(other.data.records(), other.row, day);
  });
  const release = records.editions[period.toEdition]!.effective;
  const bounds = boundsOf(period);
  const ended =
    bounds.lastDayBetween === undefined
      ? `was valid through ${isoOf(period.to)}`
      : `is no longer valid; its last day is between ${bounds.lastDayBetween.notBefore} and ${bounds.lastDayBetween.notAfter}`;
  return {
    code: 'retired',
    message: `${code} ${ended}${inItsPlace(successors, found?.reference)}`,
    suggestions: successors.slice(0, MOST_SUGGESTIONS),
    evidence: [
      evidence(release, code, period.to === OPEN ? endStatement(period) : `terminated ${isoOf(period.to)}`),
      ...(found === undefined ? [] : [evidence(found.release, code, referenceStatement(found.reference))]),
    ],
    ...(period.to === OPEN ? {} : { lastDay: isoOf(period.to) }),
    ...bounds,
    successors,
    ...(found === undefined ? {} : { crossReference: found.reference }),
  };
}

const endStatement = ({ editions }: Period): string =>
  editions === 0
    ? 'reactivated: valid before, but the end date is not given'
    : 'no longer listed; no termination date is given';

function referenceStatement({ codes, cpt }: HcpcsCrossReference): string {
  return `cross reference ${[...codes, ...(cpt ? ['CPT'] : [])].join(', ')}`;
}

function inItsPlace(successors: readonly string[], reference: HcpcsCrossReference | undefined): string {
  if (successors.length > 0) return `; the cross reference names ${successors.join(', ')}`;
  if (reference?.cpt === true)
    return '; the cross reference names a CPT code, so look it up in your CPT file';
  if (reference !== undefined)
    return `; the cross reference names ${reference.codes.join(', ')}, which is not valid on the date either`;
  return '; no cross reference is given';
}

const evidence = (release: IsoDate, at: string, statement: string): Evidence => ({
  source: FILE,
  release,
  at,
  statement,
});

/** What {@link warningsOf} needs of a period: the bounds of a first or last day that is not known, and the edition with its dates. */
type Basis = Pick<HcpcsValidityBasis, 'firstDayBetween' | 'lastDayBetween' | 'validityRelease'>;

/** What is uncertain about a code or modifier that is in force. */
export function warningsOf(data: RecordData, code: string, basis: Basis, moment: Moment): HcpcsIssue[] {
  const warnings: HcpcsIssue[] = [];
  if (isOutside(moment)) warnings.push(outsideDataRange(data, moment));
  const first = basis.firstDayBetween;
  if (first !== undefined && formatDay(moment.day) < first.notAfter) {
    warnings.push({
      code: 'first-day-unknown',
      message: `${code} began on an unknown day between ${first.notBefore} and ${first.notAfter}; it may not be valid yet on the date`,
      suggestions: [],
      evidence: [evidence(basis.validityRelease, code, 'listed, but the day of addition is not given')],
      firstDayBetween: first,
    });
  }
  const between = basis.lastDayBetween;
  if (between !== undefined && formatDay(moment.day) > between.notBefore) {
    warnings.push({
      code: 'last-day-unknown',
      message: `${code} ended on an unknown day between ${between.notBefore} and ${between.notAfter}; it may no longer be valid on the date`,
      suggestions: [],
      evidence: [evidence(basis.validityRelease, code, 'valid before, but the end date is not given')],
      lastDayBetween: between,
    });
  }
  return warnings;
}

function outsideDataRange(data: RecordData, { projected }: Moment): HcpcsIssue {
  const dataRange = dataRangeOf(data.records());
  const message = projected
    ? `the date is after ${dataRange.to}, the last day of the data; the newest edition was used`
    : `the date is before ${dataRange.from}, the first edition; the dates in the code's own record were used`;
  return { code: 'outside-data-range', message, suggestions: [], evidence: [], dataRange };
}
