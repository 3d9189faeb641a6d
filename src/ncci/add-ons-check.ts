import type { Evidence, Finding } from '../base/findings.js';
import { addOn } from './add-on.js';
import type { LinesCheck, LinesOptions, ServiceLine, Unchecked } from './check-types.js';
import { codeKey, isLevel2Key } from './code.js';
import type { AddOnData } from './data.js';
import { grouped, type Line, linesOf } from './lines.js';
import type { AddOnAnswer, AddOnCode } from './types.js';

/** Whether add-on codes stand beside a primary: see `public/add-ons.ts`. */
export function checkAddOns(
  data: AddOnData,
  lines: readonly ServiceLine[],
  options?: LinesOptions,
): LinesCheck {
  const findings: Finding[] = [];
  const unchecked: Unchecked[] = [];
  for (const day of grouped(linesOf(lines, options), ({ on }) => on)) {
    for (const line of day) {
      const answer = addOn(data, line.code, { ...options, on: line.on });
      if (answer.status === 'add-on') judge(line, answer, day, findings, unchecked);
      else if (answer.status !== 'not-add-on') unchecked.push(uncheckedLine(line, answer));
    }
  }
  return { findings, unchecked };
}

type Verdict = 'fine' | 'alone' | 'without-primary' | 'contractor' | 'unknown';

/** How an add-on stands beside the other services of its day. */
function verdictOf(answer: AddOnCode, others: readonly string[]): Verdict {
  if (answer.primaries.some(({ code }) => others.includes(code))) return 'fine';
  if (others.length === 0) return 'alone';
  if (!answer.complete && others.some((code) => !isLevel2Key(codeKey(code)))) return 'unknown';
  return answer.type === 1 ? 'without-primary' : 'contractor';
}

function judge(
  line: Line,
  answer: AddOnCode,
  day: readonly Line[],
  findings: Finding[],
  unchecked: Unchecked[],
): void {
  const others = [...new Set(day.map(({ code }) => code))].filter((code) => code !== line.code);
  const verdict = verdictOf(answer, others);
  if (verdict === 'fine') return;
  if (verdict === 'unknown') {
    const message = `${line.code}: its primaries that are not HCPCS Level II are not loaded; another code of the day may be one`;
    unchecked.push({ code: line.code, pointer: `${line.pointer}/code`, reason: 'not-loaded', message });
  } else findings.push(findingOf(line, answer, verdict));
}

function findingOf(
  { code, on, pointer }: Line,
  answer: AddOnCode,
  verdict: Exclude<Verdict, 'fine' | 'unknown'>,
): Finding {
  const contractor = verdict === 'contractor';
  const why = {
    alone: `is an add-on code, and no other service of ${on} is billed with it`,
    'without-primary': `is an add-on code, and none of its primaries is billed on ${on}`,
    contractor: `is an add-on code whose primaries the contractor defines: it must accept one of the other codes of ${on}`,
  }[verdict];
  const codes = answer.primaries.map((primary) => primary.code);
  return {
    rule: contractor ? 'ncci.add-on-contractor' : 'ncci.add-on-without-primary',
    severity: contractor ? (answer.type === 3 ? 'warning' : 'information') : 'error',
    message: `${code} ${why}`,
    codes: [code],
    pointers: [`${pointer}/code`],
    evidence: [evidenceOf(answer)],
    fix: {
      message: 'bill the primary service of the same day, or leave the add-on out',
      ...(codes.length > 0 && { codes }),
    },
  };
}

function evidenceOf({ table, code, type, primaries, contractorDefined }: AddOnCode): Evidence {
  const listed = primaries.map((primary) => primary.code);
  const all = contractorDefined ? [...listed, 'contractor defined'] : listed;
  return {
    source: table.name,
    release: table.version,
    at: code,
    statement: `${code}: type ${type}; primary ${all.join(', ')}`,
  };
}

function uncheckedLine(
  { code, pointer }: Line,
  answer: Exclude<AddOnAnswer, AddOnCode | { status: 'not-add-on' }>,
): Unchecked {
  return { code, pointer: `${pointer}/code`, reason: answer.status, message: answer.message };
}
