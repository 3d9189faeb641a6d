import type { NotJudged } from '../base/checks.js';
import type { IsoDate } from '../base/dates.js';
import type { Finding } from '../base/findings.js';
import type { NcciLinesCheck, NcciLinesOptions, NcciServiceLine } from './check-types.js';
import type { MueData } from './data.js';
import { lateness } from './lateness.js';
import { grouped, type Line, linesOf } from './lines.js';
import { LinesReport } from './lines-report.js';
import { mue } from './mue.js';
import { evidenceOfLimit } from './mue-evidence.js';
import { daysOf, unitsPerDay } from './spans.js';
import type { NcciMueAnswer, NcciMueLimit } from './types.js';

/** Whether the units of lines keep to their limits: see `public/mue.ts`. */
export function checkUnits(
  data: MueData,
  lines: readonly NcciServiceLine[],
  options?: NcciLinesOptions,
): NcciLinesCheck {
  const report = new LinesReport('units');
  const { setting, program } = options ?? {};
  for (const { starting, present } of daysByCode(linesOf(lines, options, 'checkUnits'))) {
    const { code, on } = starting[0]!;
    const answer = mue(data, code, { on, setting, program });
    report.asked(answer.table);
    if (answer.verdict !== 'limit') {
      for (const line of starting) report.notJudged(line.index, notJudged(line, answer));
      continue;
    }
    report.judged();
    if (answer.mai === 1) for (const line of starting) judge(report, [line], on, answer);
    else judge(report, present, on, answer);
  }
  return report.answer();
}

/** The lines of one code that begin on a day, and all that take place on it. */
interface Day {
  readonly starting: readonly Line[];
  readonly present: readonly Line[];
}

/** The days on which lines of a code begin. The units of overlapping lines are at their highest on one of them. */
function daysByCode(lines: readonly Line[]): readonly Day[] {
  return grouped(lines, ({ code }) => code).flatMap((ofCode) => {
    const spans = ofCode.filter(({ on, through }) => on !== through);
    return grouped(ofCode, ({ on }) => on).map((starting) => {
      const { on } = starting[0]!;
      const earlier = spans.filter((line) => line.on < on && on <= line.through);
      return { starting, present: earlier.length === 0 ? starting : inOrder([...earlier, ...starting]) };
    });
  });
}

const inOrder = (lines: readonly Line[]): readonly Line[] => [...lines].sort((a, b) => a.index - b.index);

function judge(report: LinesReport, lines: readonly Line[], on: IsoDate, limit: NcciMueLimit): void {
  // Nothing is payable at a limit of 0, so there is nothing to spread over the days.
  const unitsOf = (line: Line) => (limit.units === 0 ? line.units : unitsPerDay(line.units, line));
  const units = lines.reduce((sum, line) => sum + unitsOf(line), 0);
  if (units > limit.units) report.add(lines[0]!.index, findingOf(lines, on, units, limit));
}

function findingOf(lines: readonly Line[], on: IsoDate, units: number, limit: NcciMueLimit): Finding {
  const { code, mai } = limit;
  const days = Math.max(...lines.map(daysOf));
  const scope =
    mai === 1 ? (days > 1 ? 'a day on one line' : 'on one line') : `for one patient on one day (${on})`;
  const most = limit.units === 0 ? 'not payable in this setting' : `at most ${limit.units} ${scope}`;
  return {
    rule: mai === 1 ? 'ncci.mue-line' : 'ncci.mue-day',
    severity: limit.projected ? 'warning' : 'error',
    message: `${code}: ${billed(lines, days, units, limit)}, but ${most}${lateness(limit)}`,
    codes: [code],
    pointers: lines.map(({ pointer }) => `${pointer}/units`),
    evidence: [evidenceOfLimit(limit)],
    ...(limit.units > 0 && { fix: { message: fixOf(limit) } }),
  };
}

/** What was billed, in words: a span of dates shows how its units were divided. */
function billed(lines: readonly Line[], days: number, units: number, limit: NcciMueLimit): string {
  if (days === 1 || limit.units === 0) return `${units} units`;
  if (lines.length > 1) return `${units} units a day, with spans of dates divided by their days`;
  return `${lines[0]!.units} units over ${days} days are ${units} a day`;
}

function fixOf({ units, mai }: NcciMueLimit): string {
  if (mai === 1)
    return `bill at most ${units} on a line, and further units on another line with a modifier that the record supports`;
  if (mai === 2) return `bill at most ${units} for the day; this limit is policy and is never waived`;
  return `bill at most ${units} for the day, or show that more units were medically necessary`;
}

function notJudged({ code, pointer }: Line, answer: Exclude<NcciMueAnswer, NcciMueLimit>): NotJudged {
  const reason =
    answer.verdict === 'not-published'
      ? `${code}: CMS publishes no MUE for this code; that does not mean it is unlimited`
      : answer.message;
  return { reason, codes: [code], pointers: [`${pointer}/code`], cause: answer.verdict };
}
