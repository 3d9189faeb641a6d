import type { Evidence } from '../../findings.js';
import type { Ncci, NcciSetting, PairCheck, PtpEdit } from '../../ncci/index.js';
import type { CheckReport } from '../answer.js';
import type { ClaimRun } from './context.js';
import { Unjudged } from './unjudged.js';

/** The tables of procedure-to-procedure edits that a claim is judged by; a stay is paid by its group. */
const settingOf = ({ claim: { type } }: ClaimRun): NcciSetting | undefined =>
  type === 'professional' ? 'practitioner' : type === 'outpatient' ? 'outpatient' : undefined;

const NOT_APPLICABLE: CheckReport = {
  check: 'ptp-edits',
  status: 'not-applicable',
  data: [],
  reason: 'the edits judge practitioners and outpatient departments',
};

/** Judges each pair of lines of one day, in both orders, with the modifiers of either. Internal. */
export function checkPairs(run: ClaimRun, edits: Ncci): CheckReport {
  const setting = settingOf(run);
  if (setting === undefined) return NOT_APPLICABLE;
  const open = new Unjudged();
  const { lines, lineDates } = run;
  for (let later = 1; later < lines.length; later++) {
    const on = lineDates[later];
    const second = lines[later]!.code;
    if (on === undefined || second === undefined) continue;
    open.seen(on);
    for (let earlier = 0; earlier < later; earlier++) {
      const first = lines[earlier]!.code;
      if (first === undefined || first === second || lineDates[earlier] !== on) continue;
      const modifiers = modifiersOf(lines[earlier]!.modifiers, lines[later]!.modifiers);
      judge(run, [earlier, later], edits.checkPair(first, second, { on, setting, modifiers }), open);
    }
  }
  return open.report({ check: 'ptp-edits', edits, kind: 'ptp', setting });
}

const NONE: readonly string[] = [];

function modifiersOf(a: readonly string[] = NONE, b: readonly string[] = NONE): readonly string[] {
  if (a.length === 0) return b;
  return b.length === 0 ? a : [...a, ...b];
}

function judge(run: ClaimRun, lines: readonly [number, number], answer: PairCheck, open: Unjudged): void {
  switch (answer.status) {
    case 'no-edit':
      return;
    case 'not-loaded':
      open.add(answer.codes, answer.message);
      return;
    case 'outside-coverage':
      open.add([run.lines[lines[0]]!.code!, run.lines[lines[1]]!.code!], answer.message);
      return;
    default:
      report(run, lines, answer);
  }
}

type Decided = Extract<PairCheck, { readonly edit: PtpEdit }>;

function report(run: ClaimRun, lines: readonly [number, number], answer: Decided): void {
  const { status, column1, column2, edits, table } = answer;
  const message = answer.projected
    ? `${answer.message} (by the table that ends on ${table.to})`
    : answer.message;
  // The line that is denied comes first.
  const isFirst = run.lines[lines[0]]!.code!.trim().toUpperCase() === column2;
  const [denied, paid] = isFirst ? lines : [lines[1], lines[0]];
  const evidence = edits.map(
    (edit): Evidence => ({
      source: table.name,
      release: table.version,
      at: `${edit.column1}/${edit.column2}`,
      statement: statementOf(edit),
    }),
  );
  const fixes = {
    conflict: { message: `leave ${column2} out: it is part of ${column1}` },
    'allowed-with-modifier': {
      message: `leave ${column2} out, or add an NCCI-associated modifier where the record shows a separate service`,
    },
    bypassed: undefined,
  };
  run.find(
    `ncci.ptp-${status}`,
    status === 'bypassed' ? 'information' : 'error',
    `/lines/${denied}/code`,
    message,
    {
      codes: [column2, column1],
      also: [`/lines/${paid}/code`],
      evidence,
      fix: fixes[status],
    },
  );
}

function statementOf(edit: PtpEdit): string {
  const from = edit.effective ?? (edit.effectiveUnknown ? 'an unknown day' : 'before 1996');
  const rationale = edit.rationale === undefined ? '' : `; ${edit.rationale}`;
  const to = edit.deletion === undefined ? '' : ` to ${edit.deletion}`;
  return `column 1 ${edit.column1}, column 2 ${edit.column2}, from ${from}${to}, modifier indicator ${edit.modifierIndicator} (${edit.modifierMeaning})${rationale}`;
}
