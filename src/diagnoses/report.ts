import { compareAtOnePlace, type NotJudged, type RuleGroup } from '../base/checks.js';
import type { DayNumber } from '../base/dates.js';
import type { Evidence, Finding, Severity } from '../base/findings.js';
import type { RulesMoment } from '../icd10cm/rules/moment.js';
import type { DiagnosesData } from './data.js';
import { MceDay } from './mce-lists.js';
import type { DiagnosisRule } from './rule-ids.js';
import type { CheckDiagnosesOptions } from './types.js';

/** A diagnosis of the list. */
export interface Diagnosis {
  /** Its place in the list. */
  readonly index: number;
  /** The code as it was given. */
  readonly given: string;
  /** The code as people read it; as given if no release has it. */
  readonly code: string;
  /** Its row, -1 if no release has it. */
  readonly row: number;
  /** Whether it is billable on the date: only then is it checked further. */
  readonly billable: boolean;
  /** The present-on-admission indicator, in capitals; empty if none is given. */
  readonly poa: string;
}

/** What a finding is made of. */
export interface Draft {
  readonly rule: DiagnosisRule;
  readonly severity: Severity;
  readonly message: string;
  /** The one to blame first. */
  readonly about: readonly Diagnosis[];
  readonly evidence: readonly Evidence[];
  readonly fix?: Finding['fix'] | undefined;
}

/** One check of a list: the input of every rule, and its findings. */
export class Report {
  readonly data: DiagnosesData;
  readonly options: CheckDiagnosesOptions;
  readonly day: DayNumber;
  readonly moment: RulesMoment;
  /** All diagnoses in their order. */
  readonly all: readonly Diagnosis[];
  /** Those that are billable on the date, each code once. */
  readonly distinct: readonly Diagnosis[];
  /** The age of the patient, if it is known. */
  readonly age: number | undefined;
  /** The lists of the Medicare Code Editor; undefined if the payload has none. */
  readonly mce: MceDay | undefined;
  readonly notJudged: NotJudged[] = [];
  readonly #drafts: Draft[] = [];

  constructor(
    data: DiagnosesData,
    options: CheckDiagnosesOptions,
    when: { readonly day: DayNumber; readonly moment: RulesMoment; readonly age: number | undefined },
    all: readonly Diagnosis[],
  ) {
    this.data = data;
    this.options = options;
    this.day = when.day;
    this.moment = when.moment;
    this.age = when.age;
    this.all = all;
    this.mce = data.mce === undefined ? undefined : new MceDay(data.mce(), data.codes(), when.day);
    this.distinct = distinctOf(all);
  }

  /** Whether the list is of a stay. */
  get inpatient(): boolean {
    return this.options.setting === 'inpatient';
  }

  /** The principal or first-listed diagnosis, if it is billable. */
  get first(): Diagnosis | undefined {
    return this.all[0]?.billable === true ? this.all[0] : undefined;
  }

  add(draft: Draft): void {
    this.#drafts.push(draft);
  }

  /** Notes that a rule did not run: for some diagnoses, or not at all. */
  skip(rule: RuleGroup, reason: string, about: readonly Diagnosis[] = []): void {
    this.notJudged.push({ rule, reason, codes: about.map(({ code }) => code) });
  }

  /** The findings in their order: by place, severity, rule, and place of the second code. */
  findings(): Finding[] {
    const drafts = this.#drafts;
    if (drafts.length > 1) drafts.sort(compare);
    return drafts.map((draft) => this.#finding(draft));
  }

  #finding({ rule, severity, message, about, evidence, fix }: Draft): Finding {
    const prefix = this.options.pointer ?? '';
    const finding = {
      rule,
      severity,
      message,
      codes: about.map(({ code }) => code),
      pointers: about.map(({ index }) => `${prefix}/${index}`),
      evidence,
    };
    return fix === undefined ? finding : { ...finding, fix };
  }
}

/** Lists up to this length are short enough to look through for each diagnosis. */
const SHORT = 16;

/** Those that are billable, each code once. */
function distinctOf(all: readonly Diagnosis[]): readonly Diagnosis[] {
  const billable = all.filter((diagnosis) => diagnosis.billable);
  if (billable.length <= SHORT)
    return billable.filter(({ row }, at) => billable.findIndex((other) => other.row === row) === at);
  const seen = new Set<number>();
  return billable.filter(({ row }) => {
    if (seen.has(row)) return false;
    seen.add(row);
    return true;
  });
}

function compare(a: Draft, b: Draft): number {
  return (
    a.about[0]!.index - b.about[0]!.index ||
    compareAtOnePlace(a, b) ||
    (a.about[1]?.index ?? -1) - (b.about[1]?.index ?? -1)
  );
}
