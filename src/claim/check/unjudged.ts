import type { IsoDate } from '../../dates.js';
import type { Ncci, NcciSetting, NcciTable, NcciTableKind } from '../../ncci/index.js';
import type { CheckName, CheckReport } from '../answer.js';

/** What a check asks the edits: which kind of table, of which setting. Internal. */
export interface Question {
  readonly check: CheckName;
  readonly edits: Ncci;
  readonly kind: NcciTableKind;
  readonly setting: NcciSetting;
}

/** What the table at hand could not judge. Internal. */
export class Unjudged {
  #codes: Set<string> | undefined;
  #reason: string | undefined;
  #last: IsoDate = '';

  /** Notes the date of a service: one after the table's last day is judged by edits that may have changed. */
  seen(on: IsoDate): void {
    if (on > this.#last) this.#last = on;
  }

  /** Notes codes that could not be judged; the first reason stands for all. */
  add(codes: readonly string[], reason: string): void {
    this.#codes ??= new Set();
    for (const code of codes) this.#codes.add(code);
    this.#reason ??= reason;
  }

  /** The report of the check. */
  report(question: Question): CheckReport {
    const { table, whole, late } = reportsOf(question);
    if (table === undefined) return whole;
    const base = this.#last > table.to ? late : whole;
    if (this.#codes === undefined) return base;
    const reasons = [base.reason, this.#reason].filter((reason) => reason !== undefined);
    return { ...base, status: 'partly', reason: reasons.join('. '), codes: [...this.#codes] };
  }
}

/** The reports of a question that judged all: the same objects for every claim. */
interface Reports {
  readonly table: NcciTable | undefined;
  readonly whole: CheckReport;
  /** For dates after the table. */
  readonly late: CheckReport;
}

let known: WeakMap<Ncci, Map<string, Reports>> | undefined;

function reportsOf(question: Question): Reports {
  known ??= new WeakMap();
  let reports = known.get(question.edits);
  if (reports === undefined) {
    reports = new Map();
    known.set(question.edits, reports);
  }
  const name = `${question.kind} ${question.setting}`;
  const found = reports.get(name);
  if (found !== undefined) return found;
  const made = makeReports(question);
  reports.set(name, made);
  return made;
}

function makeReports({ check, edits, kind, setting }: Question): Reports {
  const table = edits
    .releases()
    .filter((one) => one.kind === kind && one.program === 'medicare')
    .findLast((one) => one.setting === undefined || one.setting === setting);
  if (table === undefined) {
    const reason = `no table is loaded: ${kind}, ${setting}`;
    const none: CheckReport = { check, status: 'not-run', data: [], reason };
    return { table, whole: none, late: none };
  }
  const data = [{ source: table.name, release: table.version }];
  const reason = `the table ends on ${table.to}: what came later is not in it`;
  return { table, whole: { check, status: 'ran', data }, late: { check, status: 'partly', data, reason } };
}
