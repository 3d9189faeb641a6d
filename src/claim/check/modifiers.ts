import { MedcodesError } from '../../base/errors.js';
import { deepFreeze } from '../../base/freeze.js';
import { type Cpt, modifierShape } from '../../cpt/index.js';
import { dataRange, modifier as find, isModifier } from '../../hcpcs/index.js';
import type { CheckReport } from '../answer.js';
import { isTransport, isTrip } from './ambulance.js';
import type { ClaimRun } from './context.js';
import { editionOn } from './editions.js';
import type { CheckClaimOptions } from './options.js';
import { earlyVerdict, isBeforeData } from './services.js';
import { place, type Verdict } from './verdicts.js';

const SOURCE = 'HCPCS Level II modifiers';
/** The most modifiers of a line. */
const MOST = 4;

function invalid(modifier: string, on: string, transport: boolean): Verdict {
  const name = modifier.trim().toUpperCase();
  const now = find(modifier, { on: dataRange().to });
  const since = now?.level === 'II' && now.validFrom > on ? `: it is valid from ${now.validFrom}` : '';
  const trip = transport ? ', nor an origin and a destination of a transport' : '';
  const message = `${name} is not a valid modifier on ${on}${since}${trip}`;
  const statement = `no row of ${name} that is in force on ${on}`;
  return {
    rule: 'hcpcs.modifier-invalid',
    severity: 'error',
    message,
    codes: [name],
    evidence: [{ source: SOURCE, release: editionOn(on), at: name, statement }],
  };
}

/** Whether the user's own files have a modifier; undefined if they came without modifiers. */
function known(cpt: Cpt | undefined, modifier: string): boolean | undefined {
  if (cpt === undefined) return undefined;
  try {
    return cpt.isModifier(modifier);
  } catch (error) {
    if (error instanceof MedcodesError && error.code === 'missing-part') return undefined;
    throw error;
  }
}

/** Judges the modifiers of each line on its date of service. Internal. */
export function checkModifiers(run: ClaimRun, { cpt }: CheckClaimOptions): CheckReport {
  let byShape: Set<string> | undefined;
  for (let index = 0; index < run.lines.length; index++) {
    const { modifiers } = run.lines[index]!;
    if (modifiers === undefined || modifiers.length === 0) continue;
    if (modifiers.length > MOST) {
      const message = `the line has ${modifiers.length} modifiers; at most ${MOST} are allowed`;
      run.find('claim.modifier-count', 'error', `/lines/${index}/modifiers`, message);
    }
    for (let i = 0; i < modifiers.length; i++) {
      const name = checkOne(run, index, i, cpt);
      if (name !== undefined) {
        byShape ??= new Set();
        byShape.add(name);
      }
    }
  }
  return reportOf(hasLate(run), byShape);
}

/** Whether a modifier of Level II is on a line after the data. */
function hasLate({ lines, lineDates }: ClaimRun): boolean {
  const { to } = dataRange();
  for (let index = 0; index < lines.length; index++) {
    const on = lineDates[index];
    if (on === undefined || on <= to) continue;
    for (const modifier of lines[index]!.modifiers ?? []) {
      const level = shapeOf(modifier)?.level;
      if (level === 'II' || level === 'both') return true;
    }
  }
  return false;
}

function reportOf(late: boolean, byShape: ReadonlySet<string> | undefined): CheckReport {
  const { to } = dataRange();
  const reasons = [
    ...(late ? [`the HCPCS data ends on ${to}, so the newest edition was used`] : []),
    ...(byShape === undefined ? [] : [BY_SHAPE]),
  ];
  if (reasons.length === 0) return RAN;
  const codes = byShape === undefined ? {} : { codes: [...byShape] };
  return { ...RAN, status: 'partly', reason: reasons.join('. '), ...codes };
}

const RAN: CheckReport = /* @__PURE__ */ deepFreeze({
  check: 'modifiers',
  status: 'ran',
  data: [{ source: SOURCE }],
});
const BY_SHAPE = 'CPT modifiers were judged by their shape only; pass your own AMA files as `cpt`';

/** Judges one modifier; gives its name if only its shape could be checked. */
function checkOne(run: ClaimRun, line: number, at: number, cpt: Cpt | undefined): string | undefined {
  const modifiers = run.lines[line]!.modifiers!;
  const modifier = modifiers[at]!;
  const pointer = `/lines/${line}/modifiers/${at}`;
  const shape = shapeOf(modifier);
  if (stoodBefore(modifiers, at)) {
    const name = shape?.modifier ?? modifier;
    run.find('claim.duplicate-modifier', 'error', pointer, `${name} is on the line twice`, {
      codes: [name],
    });
    return undefined;
  }
  if (shape === undefined) {
    const message = `a modifier must have two characters, not '${modifier.slice(0, 20)}'`;
    run.find('claim.modifier', 'error', pointer, message, { codes: [modifier] });
  } else if (shape.level !== 'I') judgeLevel2(run, line, modifier, pointer);
  else if (known(cpt, modifier) === undefined) return shape.modifier;
  else if (known(cpt, modifier) === false) {
    const message = `${shape.modifier} is not a modifier in your CPT files`;
    run.find('cpt.modifier-unknown', 'error', pointer, message, { codes: [shape.modifier] });
  }
  return undefined;
}

/** Whether an earlier modifier of the line is the same, however it is written. */
function stoodBefore(modifiers: readonly string[], at: number): boolean {
  for (let i = 0; i < at; i++) {
    if (modifiers[i] === modifiers[at]) return true;
    const shape = shapeOf(modifiers[i]!);
    if (shape !== undefined && shape.modifier === shapeOf(modifiers[at]!)?.modifier) return true;
  }
  return false;
}

function judgeLevel2(run: ClaimRun, line: number, modifier: string, pointer: string): void {
  const on = run.lineDates[line];
  if (on === undefined || isModifier(modifier, { on })) return;
  const transport = isTransport(run.lines[line]!.code);
  if (transport && isTrip(modifier, on)) return;
  const verdict = invalid(modifier, on, transport);
  place(run, [isBeforeData(on) ? earlyVerdict(verdict.codes[0]!, on, verdict.message) : verdict], pointer);
}

let shapes: Map<string, ReturnType<typeof modifierShape>> | undefined;

/** The shape of a modifier, found once for each: there are some hundred. */
function shapeOf(modifier: string): ReturnType<typeof modifierShape> {
  shapes ??= new Map();
  if (shapes.has(modifier)) return shapes.get(modifier);
  if (shapes.size > 2000) shapes.clear();
  const shape = modifierShape(modifier);
  shapes.set(modifier, shape);
  return shape;
}
