import type { NotJudged } from '../base/checks.js';
import type { Evidence, Finding } from '../base/findings.js';
import { addOn } from './add-on.js';
import type { NcciLinesCheck, NcciLinesOptions, NcciServiceLine } from './check-types.js';
import { codeKey, isLevel2Key } from './code.js';
import type { AddOnData } from './data.js';
import { lateness } from './lateness.js';
import { grouped, type Line, linesOf } from './lines.js';
import { LinesReport } from './lines-report.js';
import { overlap } from './spans.js';
import type { NcciAddOnCode } from './types.js';

/** Whether add-on codes are billed with a primary: see `public/add-ons.ts`. */
export function checkAddOns(
  data: AddOnData,
  lines: readonly NcciServiceLine[],
  options?: NcciLinesOptions,
): NcciLinesCheck {
  const report = new LinesReport('add-ons');
  const { setting, program } = options ?? {};
  for (const { starting, present } of daysOfLines(linesOf(lines, options, 'checkAddOns'))) {
    for (const line of starting) {
      const answer = addOn(data, line.code, { on: line.on, setting, program });
      report.asked(answer.table);
      if (answer.verdict === 'add-on') judge(line, answer, present(line), report);
      else if (answer.verdict === 'not-add-on') report.judged();
      else report.notJudged(line.index, notJudged(line, answer.message, answer.verdict));
    }
  }
  return report.answer();
}

/** The lines that begin on a day, and for each of them all lines that share a day with it. */
interface Day {
  readonly starting: readonly Line[];
  readonly present: (line: Line) => readonly Line[];
}

function daysOfLines(lines: readonly Line[]): readonly Day[] {
  const spans = lines.some(({ on, through }) => on !== through);
  return grouped(lines, ({ on }) => on).map((starting) => ({
    starting,
    present: spans ? (line) => lines.filter((other) => overlap(line, other)) : () => starting,
  }));
}

type Verdict = 'fine' | 'alone' | 'without-primary' | 'contractor' | 'unknown';

/** What the other services of the day mean for an add-on code. */
function verdictOf(answer: NcciAddOnCode, others: readonly string[]): Verdict {
  if (answer.primaries.some(({ code }) => others.includes(code))) return 'fine';
  if (others.length === 0) return 'alone';
  if (!answer.complete && others.some((code) => !isLevel2Key(codeKey(code)))) return 'unknown';
  return answer.type === 1 ? 'without-primary' : 'contractor';
}

function judge(line: Line, answer: NcciAddOnCode, day: readonly Line[], report: LinesReport): void {
  const others = [...new Set(day.map(({ code }) => code))].filter((code) => code !== line.code);
  const verdict = verdictOf(answer, others);
  if (verdict === 'unknown') {
    const reason = `${line.code}: its CPT primaries are not loaded, so another code of the day may be its primary`;
    report.notJudged(line.index, notJudged(line, reason, 'not-loaded'));
    return;
  }
  report.judged();
  if (verdict !== 'fine') report.add(line.index, findingOf(line, answer, verdict));
}

function findingOf(
  { code, on, through, pointer }: Line,
  answer: NcciAddOnCode,
  verdict: Exclude<Verdict, 'fine' | 'unknown'>,
): Finding {
  const contractor = verdict === 'contractor';
  const when = on === through ? on : `${on} to ${through}`;
  const why = {
    alone: `is an add-on code, but no other service is billed on ${when}`,
    'without-primary': `is an add-on code, but none of its primaries is billed on ${when}`,
    contractor: `is an add-on code whose primaries the contractor defines; it must accept another code billed on ${when}`,
  }[verdict];
  return {
    rule: contractor ? 'ncci.add-on-contractor' : 'ncci.add-on-without-primary',
    severity: severityOf(answer, contractor),
    message: `${code} ${why}${lateness(answer)}`,
    codes: [code],
    pointers: [`${pointer}/code`],
    evidence: [evidenceOf(answer)],
    // The primaries are in the evidence. A fix names no codes: which of them was done, only the record says.
    fix: { message: 'bill the primary service of the same day if it was done, or leave the add-on out' },
  };
}

function severityOf({ type, projected }: NcciAddOnCode, contractor: boolean): Finding['severity'] {
  if (contractor) return type === 3 ? 'warning' : 'information';
  return projected ? 'warning' : 'error';
}

function evidenceOf({ table, code, type, primaries, contractorDefined }: NcciAddOnCode): Evidence {
  const listed = primaries.map((primary) => primary.code);
  const all = contractorDefined ? [...listed, 'contractor defined'] : listed;
  return {
    source: table.name,
    release: table.version,
    at: code,
    statement: `${code}: type ${type}; primary ${all.join(', ')}`,
  };
}

const notJudged = (
  { code, pointer }: Line,
  reason: string,
  cause: NonNullable<NotJudged['cause']>,
): NotJudged => ({ reason, codes: [code], pointers: [`${pointer}/code`], cause });
