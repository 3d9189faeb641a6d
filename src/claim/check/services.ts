import { type Cpt, isWellFormed as isCpt } from '../../cpt/index.js';
import type { IsoDate } from '../../dates.js';
import { coverage, type HcpcsIssue, validate } from '../../hcpcs/index.js';
import type { CheckReport } from '../answer.js';
import type { ClaimRun } from './context.js';
import { editionOn } from './editions.js';
import type { CheckClaimOptions } from './options.js';
import { CLEAN, place, type Verdict, verdictOf } from './verdicts.js';

const SOURCE = 'HCPCS Level II';

/** Issues that are a matter of the data: the report of the check says so, once. */
const OF_THE_DATA = new Set(['outside-coverage', 'undated']);

function judgeLevel2(code: string, on: IsoDate): readonly Verdict[] {
  const answer = validate(code, { on });
  const issues: readonly HcpcsIssue[] = answer.ok
    ? answer.warnings.filter((issue) => !OF_THE_DATA.has(issue.code))
    : answer.issues;
  if (issues.length === 0) return CLEAN;
  const source = { source: SOURCE, release: editionOn(on) };
  const name = code.trim().toUpperCase();
  return issues.map((issue) => verdictOf('hcpcs', answer.ok ? 'warning' : 'error', name, issue, source));
}

function judgeCpt(cpt: Cpt, code: string, on: string): readonly Verdict[] {
  const answer = cpt.validate(code, { on });
  if (answer.ok) return CLEAN;
  const source = { source: 'CPT, your own files', release: cpt.coverage().from ?? 'undated' };
  const name = code.trim().toUpperCase();
  // What lies before the edition is unknown to it, and no error of the claim.
  return answer.issues.map((issue) =>
    verdictOf('cpt', issue.code === 'outside-coverage' ? 'warning' : 'error', name, issue, source),
  );
}

/** Judges the code of each line on its date of service. Internal. */
export function checkServices(run: ClaimRun, { cpt }: CheckClaimOptions): CheckReport {
  const open: Open = { byShape: undefined, last: '', dateless: false };
  for (let index = 0; index < run.lines.length; index++) {
    const { code } = run.lines[index]!;
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
  /** Whether a line has no date. */
  dateless: boolean;
}

function verdictsOf(
  code: string,
  on: string | undefined,
  cpt: Cpt | undefined,
  open: Open,
): readonly Verdict[] {
  if (!startsWithDigit(code)) return on === undefined ? CLEAN : judgeLevel2(code, on);
  if (!isCpt(code)) return [malformed(code)];
  if (cpt !== undefined) return on === undefined ? CLEAN : judgeCpt(cpt, code, on);
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
  message: `'${code.slice(0, 30)}' has the shape of no CPT code`,
  codes: [code],
  evidence: [],
});

let reports: Map<string, CheckReport> | undefined;

function wholeReport(last: string): CheckReport {
  reports ??= new Map();
  const known = reports.get(last);
  if (known !== undefined) return known;
  if (reports.size > 1000) reports.clear();
  const { to } = coverage();
  const release = editionOn(last);
  const data = last === '' ? [{ source: SOURCE }] : [{ source: SOURCE, release }];
  const made: CheckReport =
    last > to
      ? {
          check: 'services',
          status: 'partly',
          data,
          reason: `HCPCS is known up to ${to}: the edition of ${release} answers`,
        }
      : { check: 'services', status: 'ran', data };
  reports.set(last, made);
  return made;
}

const BY_SHAPE = 'CPT codes were judged by their shape alone: give your own AMA files with the option cpt';
const DATELESS = 'lines without a date could not be judged';

function reportOf({ last, byShape, dateless }: Open): CheckReport {
  const whole = wholeReport(last);
  if (byShape === undefined && !dateless) return whole;
  const reasons = [whole.reason, byShape && BY_SHAPE, dateless ? DATELESS : undefined];
  const reason = reasons.filter((part) => part !== undefined).join('. ');
  return { ...whole, status: 'partly', reason, ...(byShape === undefined ? {} : { codes: [...byShape] }) };
}
