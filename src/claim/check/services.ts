import type { IsoDate } from '../../base/dates.js';
import { deepFreeze } from '../../base/freeze.js';
import { withOtherSystems } from '../../codeset/other-systems.js';
import { type Cpt, type CptOutsideDataRangeIssue, isWellFormed as isCpt } from '../../cpt/index.js';
import { checkCode, dataRange, type HcpcsIssue, type HcpcsOutsideDataRangeIssue } from '../../hcpcs/index.js';
import type { CheckReport } from '../answer.js';
import type { ClaimRun } from './context.js';
import { editionOn } from './editions.js';
import type { CheckClaimOptions } from './options.js';
import { CLEAN, place, type Verdict, verdictOf } from './verdicts.js';

const SOURCE = 'HCPCS Level II';

/** Issues about the data, not the line: the report of the check has them once. */
type OfTheData = HcpcsOutsideDataRangeIssue;
const isOfTheData = (issue: HcpcsIssue): issue is OfTheData => issue.code === 'outside-data-range';

function judgeLevel2(code: string, on: IsoDate): readonly Verdict[] {
  const answer = checkCode(code, { on });
  if (answer.ok && answer.warnings.length === 0) return CLEAN;
  const said: readonly HcpcsIssue[] = answer.ok ? answer.warnings : answer.issues;
  const issues = said.filter((issue) => !isOfTheData(issue));
  if (issues.length === 0) return CLEAN;
  const source = { source: SOURCE, release: editionOn(on) };
  const name = code.trim().toUpperCase();
  if (!answer.ok && isBeforeData(on)) {
    const early = said.find(isOfTheData);
    if (early !== undefined) return [earlyVerdict(name, on, issues[0]!.message)];
  }
  return issues.map((issue) => verdictOf('hcpcs', answer.ok ? 'warning' : 'error', name, issue, source));
}

/** A code or modifier that the first edition does not vouch for, on a date before it. Internal. */
export function earlyVerdict(name: string, on: IsoDate, why: string): Verdict {
  const { from } = dataRange();
  return {
    rule: 'hcpcs.outside-data-range',
    severity: 'warning',
    message: `${name} could not be judged on ${on}, which is before ${from}, the first edition in the data: ${why}`,
    codes: [name],
    evidence: [{ source: SOURCE, release: from, at: name, statement: why }],
  };
}

/** Whether a date is before the first edition of HCPCS Level II in the data. Internal. */
export const isBeforeData = (on: IsoDate): boolean => on < dataRange().from;

function judgeCpt(cpt: Cpt, code: string, on: IsoDate, open: Open): readonly Verdict[] {
  const answer = cpt.validate(code, { on });
  const name = code.trim().toUpperCase();
  const source = { source: 'CPT, your own files', release: cpt.dataRange().from ?? 'undated' };
  if (!answer.ok) return answer.issues.map((issue) => verdictOf('cpt', 'error', name, issue, source));
  if (answer.warnings.length === 0) return CLEAN;
  // A date before the descriptor of the code concerns the line. A date after the edition concerns the data.
  const early = answer.warnings.filter(
    (issue): issue is CptOutsideDataRangeIssue =>
      issue.code === 'outside-data-range' && issue.describedFrom !== undefined,
  );
  if (early.length < answer.warnings.length) open.late = true;
  return early.map((issue) => verdictOf('cpt', 'warning', name, issue, source));
}

/** Judges the code of each line on its date of service. Internal. */
export function checkServices(run: ClaimRun, { cpt }: CheckClaimOptions): CheckReport {
  const open: Open = {
    byShape: undefined,
    last: '',
    dateless: false,
    late: false,
    hipps: false,
    other: false,
  };
  for (let index = 0; index < run.lines.length; index++) {
    const { code, hipps, otherCode } = run.lines[index]!;
    if (hipps !== undefined) open.hipps = true;
    if (otherCode !== undefined) open.other = true;
    if (code === undefined) continue;
    const on = run.lineDates[index];
    if (on === undefined) open.dateless = true;
    else if (on > open.last) open.last = on;
    place(run, verdictsOf(code, on, cpt, open), `/lines/${index}/code`);
  }
  return reportOf(open);
}

/** What the check could not judge. */
interface Open {
  /** CPT codes of which nothing but the shape was judged. */
  byShape: Set<string> | undefined;
  /** The latest date of service. */
  last: string;
  /** Whether a line has the code of a payment group. */
  hipps: boolean;
  /** Whether a line has a code of another code set. */
  other: boolean;
  /** Whether a line has no date. */
  dateless: boolean;
  /** Whether a CPT code was judged on a date after the user's edition, or that has no dates. */
  late: boolean;
}

function verdictsOf(
  code: string,
  on: string | undefined,
  cpt: Cpt | undefined,
  open: Open,
): readonly Verdict[] {
  if (!startsWithDigit(code)) return on === undefined ? CLEAN : judgeLevel2(code, on);
  if (!isCpt(code)) return [malformed(code)];
  if (cpt !== undefined) return on === undefined ? CLEAN : judgeCpt(cpt, code, on, open);
  open.byShape ??= new Set();
  open.byShape.add(code.trim().toUpperCase());
  return CLEAN;
}

/** CPT codes begin with a digit, those of Level II with a letter. */
function startsWithDigit(code: string): boolean {
  const first = code.trimStart().charCodeAt(0);
  return first >= 48 && first <= 57;
}

const malformed = (code: string): Verdict => ({
  rule: 'cpt.malformed',
  severity: 'error',
  message: withOtherSystems(
    { message: `'${code.slice(0, 30)}' does not have the shape of a CPT code` },
    code,
    'CPT',
  ).message,
  codes: [code],
  evidence: [],
});

let reports: Map<string, CheckReport> | undefined;

function wholeReport(last: string): CheckReport {
  reports ??= new Map();
  const known = reports.get(last);
  if (known !== undefined) return known;
  if (reports.size > 1000) reports.clear();
  const { to } = dataRange();
  const release = editionOn(last);
  const data = last === '' ? [{ source: SOURCE }] : [{ source: SOURCE, release }];
  const made: CheckReport =
    last > to
      ? {
          check: 'services',
          status: 'partly',
          data,
          reason: `the HCPCS data ends on ${to}, so the edition of ${release} was used`,
        }
      : { check: 'services', status: 'ran', data };
  reports.set(last, deepFreeze(made));
  return made;
}

const BY_SHAPE = 'CPT codes were judged by their shape only; pass your own AMA files as `cpt`';
const LATE_CPT = 'your edition of CPT ends before the date or has no dates; it was used anyway';
const HIPPS = 'HIPPS codes were not judged';
const OTHER = 'codes of other code sets were not judged';
const DATELESS = 'lines without a date were not judged';

function reportOf({ last, byShape, dateless, late, hipps, other }: Open): CheckReport {
  const whole = wholeReport(last);
  if (byShape === undefined && !dateless && !late && !hipps && !other) return whole;
  const reasons = [
    whole.reason,
    byShape && BY_SHAPE,
    late ? LATE_CPT : undefined,
    dateless ? DATELESS : undefined,
    hipps ? HIPPS : undefined,
    other ? OTHER : undefined,
  ];
  const reason = reasons.filter((part) => part !== undefined).join('. ');
  return { ...whole, status: 'partly', reason, ...(byShape === undefined ? {} : { codes: [...byShape] }) };
}
