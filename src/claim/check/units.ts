import type { Finding } from '../../findings.js';
import type { LinesCheck, LinesOptions, Ncci, NcciSetting, ServiceLine } from '../../ncci/index.js';
import type { CheckName, CheckReport } from '../answer.js';
import type { ClaimRun } from './context.js';
import { type Question, Unjudged } from './unjudged.js';

/** The coded lines of a claim as the edits take them, and the line that each is. */
interface Lines {
  readonly services: readonly ServiceLine[];
  readonly places: readonly number[];
}

/** Lines without code or date cannot be judged; minutes are no units. */
function servicesOf(run: ClaimRun): Lines {
  const services: ServiceLine[] = [];
  const places: number[] = [];
  run.lines.forEach(({ code, units, minutes }, index) => {
    const on = run.lineDates[index];
    if (code === undefined || on === undefined) return;
    const valid = units !== undefined && units > 0 && Number.isFinite(units);
    services.push({ code, units: valid ? units : minutes === undefined ? 1 : 0, on });
    places.push(index);
  });
  return { services, places };
}

/** Moves a pointer into the services to the line of the claim. */
const moved = (pointer: string, { places }: Lines): string =>
  pointer.replace(/^\/(\d+)/, (_, place) => `/lines/${places[Number(place)]}`);

/** Judges the lines, and puts what is found at its place in the claim. */
function judgeLines(
  run: ClaimRun,
  question: Question,
  judge: (lines: readonly ServiceLine[], options: LinesOptions) => LinesCheck,
): CheckReport {
  const open = new Unjudged();
  const lines = servicesOf(run);
  if (lines.services.length > 0) {
    const { findings, unchecked } = judge(lines.services, { setting: question.setting });
    for (const { on } of lines.services) open.seen(on!);
    for (const finding of findings) run.add(placed(finding, lines));
    for (const { code, message } of unchecked) open.add([code], message);
  }
  return open.report(question);
}

const placed = (finding: Finding, lines: Lines): Finding => ({
  ...finding,
  pointers: finding.pointers.map((pointer) => moved(pointer, lines)),
});

const stay = (check: CheckName): CheckReport => ({
  check,
  status: 'not-applicable',
  data: [],
  reason: 'the edits judge practitioners, suppliers and outpatient departments',
});

const STAY = { units: stay('units'), 'add-ons': stay('add-ons') } as const;

function settingOf({ claim: { type } }: ClaimRun, supplier: boolean): NcciSetting | undefined {
  if (type === 'inpatient') return undefined;
  if (type === 'outpatient') return 'outpatient';
  return supplier ? 'dme' : 'practitioner';
}

/** Judges the units of each line and day by the medically unlikely edits. Internal. */
export function checkUnits(run: ClaimRun, edits: Ncci, supplier: boolean): CheckReport {
  const setting = settingOf(run, supplier);
  if (setting === undefined) return STAY.units;
  return judgeLines(run, { check: 'units', edits, kind: 'mue', setting }, edits.checkUnits);
}

/** Judges whether add-on codes stand beside a primary of their day. Internal. */
export function checkAddOns(run: ClaimRun, edits: Ncci): CheckReport {
  const setting = settingOf(run, false);
  if (setting === undefined) return STAY['add-ons'];
  return judgeLines(run, { check: 'add-ons', edits, kind: 'add-on', setting }, edits.checkAddOns);
}
