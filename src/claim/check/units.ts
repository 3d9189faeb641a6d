import type { Finding } from '../../base/findings.js';
import { deepFreeze } from '../../base/freeze.js';
import type { Ncci, NcciMueAnswer, NcciServiceLine, NcciSetting } from '../../ncci/index.js';
import { unitsPerDay } from '../../ncci/spans.js';
import type { CheckName, CheckReport, NotJudged } from '../answer.js';
import type { AnyLine, ClaimRun } from './context.js';
import { editsOf } from './edits.js';
import { beyondMaximum } from './maxima.js';
import type { CheckClaimOptions } from './options.js';
import { hasUnreadUnits } from './structure.js';
import { isSupplier, unlessSupplier } from './supplier.js';
import { Unjudged } from './unjudged.js';

const stay = (check: CheckName): CheckReport => ({
  check,
  status: 'not-applicable',
  data: [],
  reason: 'these edits do not apply to inpatient stays',
});

const STAY = /* @__PURE__ */ deepFreeze({ units: stay('units'), 'add-ons': stay('add-ons') } as const);

/** Whose limits apply; undefined for a stay. */
function settingOf({ claim: { type } }: ClaimRun, supplier: boolean | undefined): NcciSetting | undefined {
  if (type === 'inpatient') return undefined;
  if (type === 'outpatient') return 'outpatient';
  return supplier ? 'dme' : 'practitioner';
}

/** The units to check: minutes and what could not be read do not count, and a wrong number of units was reported already. */
function unitsOf(line: AnyLine): number {
  const { units, minutes } = line;
  if (units !== undefined && units > 0 && Number.isFinite(units)) return units;
  return minutes === undefined && !hasUnreadUnits(line) ? 1 : 0;
}

/** Judges the units of each line and day by the medically unlikely edits. Internal. */
export function checkUnits(run: ClaimRun, { edits: own, supplier: option }: CheckClaimOptions): CheckReport {
  const supplier = isSupplier(run.claim, option);
  const setting = settingOf(run, supplier);
  if (setting === undefined) return STAY.units;
  const tooMany = beyondMaximum(run, 'units');
  if (tooMany !== undefined) return tooMany;
  const edits = editsOf(own);
  const open = new Unjudged();
  let exceeded = false;
  for (let index = 0; index < run.lines.length; index++) {
    const { code } = run.lines[index]!;
    const on = run.lineDates[index];
    if (code === undefined || on === undefined) continue;
    open.seen(on);
    noteUnread(open, run.lines[index]!, code);
    const answer = edits.mue(code, { on, setting });
    if (answer.verdict !== 'limit') note(open, code, answer.verdict);
    else if (sumUpTo(run, index, answer) > answer.units) exceeded = true;
  }
  // Few claims get here. The edits decide exactly what is too much.
  if (exceeded) {
    const lines = servicesOf(run);
    const { findings } = edits.checkUnits(lines.services, { setting });
    place(run, supplier === undefined ? unlessSupplier(findings, lines.services, edits) : findings, lines);
  }
  return open.report({ check: 'units', edits, kind: 'mue', setting });
}

function noteUnread(open: Unjudged, line: AnyLine, code: string): void {
  if (line.units === undefined && hasUnreadUnits(line)) open.unread(code);
}

/**
 * The units of a line for a day, with those of the earlier lines of the day if the limit is per day. A span may share a day
 * with any line of the code: then this is too much rather than too little.
 */
function sumUpTo(run: ClaimRun, last: number, { mai, units }: Limit): number {
  const line = run.lines[last]!;
  let sum = perDay(run, last, units);
  if (mai === 1) return sum;
  const code = plain(line.code!);
  for (let index = 0; index < last; index++) {
    const other = run.lines[index]!;
    if (other.code !== undefined && mayShareDay(run, index, last) && plain(other.code) === code)
      sum += perDay(run, index, units);
  }
  return sum;
}

type Limit = Extract<NcciMueAnswer, { verdict: 'limit' }>;

const mayShareDay = ({ lineDates, lineEnds }: ClaimRun, a: number, b: number): boolean =>
  lineDates[a] === lineDates[b] || lineEnds[a] !== undefined || lineEnds[b] !== undefined;

function perDay(run: ClaimRun, index: number, limit: number): number {
  const units = unitsOf(run.lines[index]!);
  const through = run.lineEnds[index];
  return through === undefined || limit === 0
    ? units
    : unitsPerDay(units, { on: run.lineDates[index]!, through });
}

const plain = (code: string): string => code.trim().toUpperCase();

function note(open: Unjudged, code: string, cause: NotJudged['cause']): void {
  if (cause === 'not-loaded') open.notLoaded([code]);
  else if (cause === 'outside-data-range') open.outsideDataRange([code]);
  else open.notPublished([code]);
}

/** Checks whether add-on codes are billed with a primary code on the same day. Internal. */
export function checkAddOns(run: ClaimRun, { edits: own }: CheckClaimOptions): CheckReport {
  const setting = settingOf(run, false);
  if (setting === undefined) return STAY['add-ons'];
  const tooMany = beyondMaximum(run, 'add-ons');
  if (tooMany !== undefined) return tooMany;
  const edits = editsOf(own);
  const open = new Unjudged();
  let found = false;
  for (let index = 0; index < run.lines.length; index++) {
    const { code } = run.lines[index]!;
    const on = run.lineDates[index];
    if (code === undefined || on === undefined) continue;
    open.seen(on);
    const { verdict } = edits.addOn(code, { on });
    if (verdict === 'add-on') found = true;
    else if (verdict !== 'not-add-on') note(open, code, verdict);
  }
  if (found) judgeAddOns(run, setting, edits.checkAddOns, open);
  return open.report({ check: 'add-ons', edits, kind: 'add-on', setting });
}

function judgeAddOns(run: ClaimRun, setting: NcciSetting, judge: Ncci['checkAddOns'], open: Unjudged): void {
  const lines = servicesOf(run);
  const { findings, checks } = judge(lines.services, { setting });
  place(run, findings, lines);
  for (const { codes, cause } of checks[0]?.notJudged ?? []) note(open, codes[0]!, cause);
}

/** The coded lines of a claim as the edits take them, and the line that each is. */
interface Lines {
  readonly services: readonly NcciServiceLine[];
  readonly places: readonly number[];
}

function servicesOf(run: ClaimRun): Lines {
  const services: NcciServiceLine[] = [];
  const places: number[] = [];
  run.lines.forEach((line, index) => {
    const on = run.lineDates[index];
    if (line.code === undefined || on === undefined) return;
    services.push({ code: line.code, units: unitsOf(line), on, through: run.lineEnds[index] });
    places.push(index);
  });
  return { services, places };
}

/** Moves the pointers of findings from the coded lines to the lines of the claim. */
function place(run: ClaimRun, findings: readonly Finding[], { places }: Lines): void {
  for (const finding of findings) {
    const pointers = finding.pointers.map((pointer) =>
      pointer.replace(/^\/(\d+)/, (_, at) => `/lines/${places[Number(at)]}`),
    );
    run.add({ ...finding, pointers });
  }
}
