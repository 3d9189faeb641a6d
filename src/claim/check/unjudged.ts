import type { IsoDate } from '../../base/dates.js';
import { deepFreeze } from '../../base/freeze.js';
import type { Ncci, NcciSetting, NcciTable, NcciTableKind } from '../../ncci/index.js';
import type { CheckName, CheckReport } from '../answer.js';

/** What a check asks the edits: which kind of table, of which setting. Internal. */
export interface Question {
  readonly check: CheckName;
  readonly edits: Ncci;
  readonly kind: NcciTableKind;
  readonly setting: NcciSetting;
}

/** Why a table could not judge a code: the first of several is used for all. */
type Why = 'not-loaded' | 'outside-data-range' | 'not-published' | 'unread';

/** What the loaded table could not judge. Internal. */
export class Unjudged {
  #codes: Set<string> | undefined;
  #whys: Set<Why> | undefined;
  #last: IsoDate = '';

  /** Notes the date of a service: one after the table's last day is judged by edits that may have changed. */
  seen(on: IsoDate): void {
    if (on > this.#last) this.#last = on;
  }

  /** Notes codes that the loaded rows leave out. */
  notLoaded(codes: readonly string[]): void {
    this.#add(codes, 'not-loaded');
  }

  /** Notes codes on a date before the table. */
  outsideDataRange(codes: readonly string[]): void {
    this.#add(codes, 'outside-data-range');
  }

  /** Notes codes without a published limit. */
  notPublished(codes: readonly string[]): void {
    this.#add(codes, 'not-published');
  }

  /** Notes the code of a line whose units could not be read. */
  unread(code: string): void {
    this.#add([code], 'unread');
  }

  #add(codes: readonly string[], why: Why): void {
    this.#codes ??= new Set();
    this.#whys ??= new Set();
    for (let i = 0; i < codes.length; i++) this.#codes.add(codes[i]!);
    this.#whys.add(why);
  }

  /** The report of the check. */
  report(question: Question): CheckReport {
    const { table, whole, late } = reportsOf(question);
    if (table === undefined) return whole;
    const base = this.#last > table.to ? late : whole;
    if (this.#codes === undefined || this.#whys === undefined) return base;
    const reasons = base.reason === undefined ? [] : [base.reason];
    for (const why of this.#whys) reasons.push(REASONS[why](table));
    return { ...base, status: 'partly', reason: reasons.join('; '), codes: [...this.#codes] };
  }
}

const REASONS: Readonly<Record<Why, (table: NcciTable) => string>> = {
  'not-loaded': ({ scope }) =>
    scope === 'full'
      ? 'these are not HCPCS or CPT codes'
      : 'CPT rows are not bundled; run `medcodes compile ncci` and pass the result as `edits`',
  'outside-data-range': ({ from }) => `the table begins on ${from}`,
  'not-published': () => 'CMS publishes no MUE for some codes; that does not mean they are unlimited',
  unread: () => 'the units of some lines could not be read',
};

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
  const made = deepFreeze(makeReports(question));
  reports.set(name, made);
  return made;
}

function makeReports({ check, edits, kind, setting }: Question): Reports {
  const table = edits
    .releases()
    .filter((one) => one.kind === kind && one.program === 'medicare')
    .findLast((one) => one.setting === undefined || one.setting === setting);
  if (table === undefined) {
    const reason = `no ${kind} table is loaded for ${setting}`;
    const none: CheckReport = { check, status: 'not-run', data: [], reason };
    return { table, whole: none, late: none };
  }
  const data = [{ source: table.name, release: table.version }];
  const reason = `the table ends on ${table.to}; later edits are not in it`;
  return { table, whole: { check, status: 'ran', data }, late: { check, status: 'partly', data, reason } };
}
