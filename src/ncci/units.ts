import type { NotJudged } from '../base/checks.js';
import type { Evidence, Finding } from '../base/findings.js';
import type { NcciLinesCheck, NcciLinesOptions, NcciServiceLine } from './check-types.js';
import type { MueData } from './data.js';
import { grouped, type Line, linesOf } from './lines.js';
import { LinesReport } from './lines-report.js';
import { mue } from './mue.js';
import type { NcciMueAnswer, NcciMueLimit } from './types.js';

/** Whether the units of lines keep to their limits: see `public/mue.ts`. */
export function checkUnits(
  data: MueData,
  lines: readonly NcciServiceLine[],
  options?: NcciLinesOptions,
): NcciLinesCheck {
  const report = new LinesReport('units');
  const { setting, program } = options ?? {};
  for (const group of grouped(linesOf(lines, options, 'checkUnits'), ({ code, on }) => `${on} ${code}`)) {
    const { code, on } = group[0]!;
    const answer = mue(data, code, { on, setting, program });
    report.asked(answer.table);
    if (answer.verdict !== 'limit') {
      for (const line of group) report.notJudged(line.index, notJudged(line, answer));
      continue;
    }
    report.judged();
    if (answer.mai === 1) for (const line of group) judge(report, [line], answer);
    else judge(report, group, answer);
  }
  return report.answer();
}

function judge(report: LinesReport, lines: readonly Line[], limit: NcciMueLimit): void {
  const units = lines.reduce((sum, line) => sum + line.units, 0);
  if (units > limit.units) report.add(lines[0]!.index, findingOf(lines, units, limit));
}

function findingOf(lines: readonly Line[], units: number, limit: NcciMueLimit): Finding {
  const { code, mai } = limit;
  const scope = mai === 1 ? 'on one line' : `for one patient on one day (${lines[0]!.on})`;
  const most = limit.units === 0 ? 'not payable in this setting' : `at most ${limit.units} ${scope}`;
  return {
    rule: mai === 1 ? 'ncci.mue-line' : 'ncci.mue-day',
    severity: 'error',
    message: `${code}: ${units} units, but ${most}`,
    codes: [code],
    pointers: lines.map(({ pointer }) => `${pointer}/units`),
    evidence: [evidenceOf(limit)],
    ...(limit.units > 0 && { fix: { message: fixOf(limit) } }),
  };
}

function fixOf({ units, mai }: NcciMueLimit): string {
  if (mai === 1)
    return `bill at most ${units} on a line, and further units on another line with a modifier that the record supports`;
  if (mai === 2) return `bill at most ${units} for the day; this limit is policy and is never waived`;
  return `bill at most ${units} for the day, or show that more units were medically necessary`;
}

const evidenceOf = ({ table, code, units, mai, maiMeaning, rationale }: NcciMueLimit): Evidence => ({
  source: table.name,
  release: table.version,
  at: code,
  statement: [
    `${code}: ${units}`,
    `${mai} ${maiMeaning}`,
    ...(rationale === undefined ? [] : [rationale]),
  ].join('; '),
});

function notJudged({ code, pointer }: Line, answer: Exclude<NcciMueAnswer, NcciMueLimit>): NotJudged {
  const reason =
    answer.verdict === 'not-published'
      ? `${code}: CMS publishes no MUE for this code; that does not mean it is unlimited`
      : answer.message;
  return { reason, codes: [code], pointers: [`${pointer}/code`], cause: answer.verdict };
}
