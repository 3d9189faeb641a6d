import type { Evidence, Finding } from '../base/findings.js';
import type { LinesCheck, LinesOptions, ServiceLine, Unchecked } from './check-types.js';
import type { MueData } from './data.js';
import { grouped, type Line, linesOf } from './lines.js';
import { mue } from './mue.js';
import type { MueAnswer, MueLimit } from './types.js';

/** Whether the units of lines keep to their limits: see `public/mue.ts`. */
export function checkUnits(data: MueData, lines: readonly ServiceLine[], options?: LinesOptions): LinesCheck {
  const findings: Finding[] = [];
  const unchecked: Unchecked[] = [];
  for (const group of grouped(linesOf(lines, options), ({ code, on }) => `${on} ${code}`)) {
    const { code, on } = group[0]!;
    const answer = mue(data, code, { ...options, on });
    if (answer.status !== 'limit') unchecked.push(...group.map((line) => uncheckedLine(line, answer)));
    else if (answer.mai === 1) findings.push(...group.flatMap((line) => judged([line], answer)));
    else findings.push(...judged(group, answer));
  }
  return { findings, unchecked };
}

function judged(lines: readonly Line[], limit: MueLimit): readonly Finding[] {
  const units = lines.reduce((sum, line) => sum + line.units, 0);
  if (units <= limit.units) return [];
  const { code, mai } = limit;
  const scope = mai === 1 ? 'on one line' : `for one patient on one day (${lines[0]!.on})`;
  const most = limit.units === 0 ? 'none is payable here' : `at most ${limit.units}`;
  return [
    {
      rule: mai === 1 ? 'ncci.mue-line' : 'ncci.mue-day',
      severity: 'error',
      message: `${code}: ${units} units, ${most} ${scope}`,
      codes: [code],
      pointers: lines.map(({ pointer }) => `${pointer}/units`),
      evidence: [evidenceOf(limit)],
      ...(limit.units > 0 && { fix: { message: fixOf(limit) } }),
    },
  ];
}

function fixOf({ units, mai }: MueLimit): string {
  if (mai === 1)
    return `bill at most ${units} on a line; further units on a line of their own with a modifier that the record supports`;
  if (mai === 2) return `bill at most ${units} for the day: the limit rests on policy and is not waived`;
  return `bill at most ${units} for the day, or be ready to show the medical necessity of more`;
}

const evidenceOf = ({ table, code, units, mai, maiMeaning, rationale }: MueLimit): Evidence => ({
  source: table.name,
  release: table.version,
  at: code,
  statement: [
    `${code}: ${units}`,
    `${mai} ${maiMeaning}`,
    ...(rationale === undefined ? [] : [rationale]),
  ].join('; '),
});

function uncheckedLine({ code, pointer }: Line, answer: Exclude<MueAnswer, MueLimit>): Unchecked {
  const message =
    answer.status === 'not-published'
      ? `${code}: ${answer.table.name} ${answer.table.version} publish no limit; a confidential one may exist`
      : answer.message;
  return { code, pointer: `${pointer}/code`, reason: answer.status, message };
}
