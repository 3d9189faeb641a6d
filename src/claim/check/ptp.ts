import type { IsoDate } from '../../base/dates.js';
import type { Evidence } from '../../base/findings.js';
import { deepFreeze } from '../../base/freeze.js';
import type { NcciPairCheck, NcciPtpEdit, NcciPtpRow, NcciSetting } from '../../ncci/index.js';
import { lateness } from '../../ncci/lateness.js';
import type { CheckReport } from '../answer.js';
import { withoutTrips } from './ambulance.js';
import type { AnyLine, ClaimRun } from './context.js';
import { editsOf } from './edits.js';
import { beyondMaximum } from './maxima.js';
import type { CheckClaimOptions } from './options.js';
import { differInProvider } from './rendering.js';
import { Unjudged } from './unjudged.js';

/** The tables of procedure-to-procedure edits that a claim is judged by; a stay is paid by its group. */
const settingOf = ({ claim: { type } }: ClaimRun): NcciSetting | undefined =>
  type === 'professional' ? 'practitioner' : type === 'outpatient' ? 'outpatient' : undefined;

const NOT_APPLICABLE: CheckReport = /* @__PURE__ */ deepFreeze({
  check: 'ptp-edits',
  status: 'not-applicable',
  data: [],
  reason: 'these edits do not apply to inpatient stays',
});

/** Judges each pair of lines of one day, in both orders, with the modifiers of either. Internal. */
export function checkPairs(run: ClaimRun, options: CheckClaimOptions): CheckReport {
  const setting = settingOf(run);
  if (setting === undefined) return NOT_APPLICABLE;
  const tooMany = beyondMaximum(run, 'ptp-edits');
  if (tooMany !== undefined) return tooMany;
  const edits = editsOf(options.edits);
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
      const modifiers = together(modifiersOf(lines[earlier]!, on), modifiersOf(lines[later]!, on));
      const answer = edits.checkPair(first, second, { on, setting, modifiers });
      if (answer.verdict !== 'no-edit') judge(run, [earlier, later], answer, open);
    }
  }
  return open.report({ check: 'ptp-edits', edits, kind: 'ptp', setting });
}

const NONE: readonly string[] = [];

/** The modifiers of a line that are no origin and destination of a transport. */
const modifiersOf = ({ code, modifiers = NONE }: AnyLine, on: IsoDate): readonly string[] =>
  withoutTrips(code, modifiers, on);

/** The modifiers of both lines: either may have the modifier that bypasses the edit. */
function together(a: readonly string[], b: readonly string[]): readonly string[] {
  if (a.length === 0) return b;
  return b.length === 0 ? a : [...a, ...b];
}

type Edited = Extract<NcciPairCheck, { readonly edit: NcciPtpRow }>;

function judge(
  run: ClaimRun,
  places: readonly [number, number],
  answer: Exclude<NcciPairCheck, { readonly verdict: 'no-edit' }>,
  open: Unjudged,
): void {
  if (answer.verdict === 'not-loaded') open.notLoaded(answer.codes);
  else if (answer.verdict === 'outside-data-range')
    open.outsideDataRange(places.map((line) => run.lines[line]!.code!));
  else report(run, places, answer);
}

function report(run: ClaimRun, places: readonly [number, number], answer: Edited): void {
  const { verdict, column1, column2, edit, otherEdit, table } = answer;
  const edits: readonly NcciPtpEdit[] = [
    { column1, column2, ...edit },
    ...(otherEdit === undefined ? [] : [otherEdit]),
  ];
  // The line that is denied comes first.
  const isFirst = run.lines[places[0]]!.code!.trim().toUpperCase() === column2;
  const [denied, paid] = isFirst ? places : [places[1], places[0]];
  const differ = isOfOther(run, places);
  const severity = verdict === 'bypassed' || differ ? 'information' : 'error';
  const message = answer.message + lateness(answer) + (differ ? OF_OTHER : '');
  run.find(`ncci.ptp-${verdict}`, severity, `/lines/${denied}/code`, message, {
    codes: [column2, column1],
    also: [`/lines/${paid}/code`],
    evidence: edits.map(
      (row): Evidence => ({
        source: table.name,
        release: table.version,
        at: `${row.column1}/${row.column2}`,
        statement: statementOf(row),
      }),
    ),
    fix: differ ? undefined : fixOf(answer),
  });
}

const OF_OTHER =
  '; the lines have different rendering providers, and the edit is for services of one provider, or of one specialty in a group';

/** A facility is one provider, whoever renders its services. */
const isOfOther = ({ claim, lines }: ClaimRun, [one, other]: readonly [number, number]): boolean =>
  claim.type === 'professional' && differInProvider(claim, lines[one]!, lines[other]!);

function fixOf({ verdict, column1, column2 }: Edited): { message: string } | undefined {
  if (verdict === 'bypassed') return undefined;
  if (verdict === 'conflict') return { message: `remove ${column2}, or bill it without ${column1}` };
  return {
    message: `remove ${column2}, or add an NCCI-associated modifier if the record shows a separate service`,
  };
}

function statementOf(edit: NcciPtpEdit): string {
  const from = edit.effective ?? (edit.effectiveUnknown ? 'an unknown day' : 'before 1996');
  const to = edit.deletion === undefined ? '' : ` to ${edit.deletion}`;
  const indicator = `modifier indicator ${edit.modifierIndicator} (${edit.modifierMeaning})`;
  const rationale = edit.rationale === undefined ? '' : `; ${edit.rationale}`;
  return `column 1 ${edit.column1}, column 2 ${edit.column2}, from ${from}${to}, ${indicator}${rationale}`;
}
