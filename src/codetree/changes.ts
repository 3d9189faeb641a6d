import type { OnDate } from '../base/dates.js';
import { hasBit, upTo } from '../base/masks.js';
import type { CodeChange, Upgrade, UpgradeStep } from '../codeset/types.js';
import { type Moment, momentOf } from '../codeset/validity.js';
import type { ConversionRow } from './change-table.js';
import { withCharacter, withoutCharacter } from './code-key.js';
import type { CodeTable } from './codes.js';
import type { ChangeData } from './data.js';

/** Whether a row was billable in the release before, and no longer is in this one. */
const ends = ({ billable }: CodeTable, row: number, release: number): boolean =>
  hasBit(billable[row]!, release - 1) && !hasBit(billable[row]!, release);

function fromConversion(
  codes: CodeTable,
  conversion: ConversionRow,
  earlier: number,
  other: number,
): CodeChange {
  codes.fillRow(earlier);
  return {
    code: codes.codeOf(other),
    effective: codes.releaseDate(conversion.release),
    basis: 'conversion-table',
    relation: conversion.relation,
    with: conversion.previous.filter((row) => row !== earlier).map((row) => codes.codeOf(row)),
    replaced: ends(codes, earlier, conversion.release),
  };
}

const subdivision = (codes: CodeTable, other: number, release: number): CodeChange => ({
  code: codes.codeOf(other),
  effective: codes.releaseDate(release),
  basis: 'subdivision',
  relation: 'one',
  with: [],
  replaced: true,
});

/**
 * Whether the conversion tables do not say what a division means. If they have a row for the later code, and name the
 * earlier one elsewhere, they do say it: F42 was divided, yet F42.4 was coded to L98.1 before.
 */
function leftOpen({ changes }: ChangeData, earlier: number, later: number, release: number): boolean {
  const inRelease = (row: ConversionRow): boolean => row.release === release;
  const { toCode, fromCode } = changes();
  return !toCode.get(later)?.some(inRelease) || !fromCode.get(earlier)?.some(inRelease);
}

/**
 * The code that a new one divides: the nearest code above that stopped being billable in the release. Else the code with a
 * placeholder in a place where the new one has a character: T52.811A divides T52.8X1A.
 */
function dividedInto(codes: CodeTable, row: number, release: number): number {
  const { tree, billable } = codes;
  if (!hasBit(billable[row]!, release) || hasBit(billable[row]!, release - 1)) return -1;
  for (let above = tree.parent[row]!; above >= 0; above = tree.parent[above]!) {
    if (ends(codes, above, release)) return above;
  }
  return withPlaceholder(codes, row, (found) => ends(codes, found, release));
}

/** The first code that has a placeholder in place of a character of another, and that `test` accepts; -1 for none. */
function withPlaceholder(codes: CodeTable, row: number, test: (row: number) => boolean): number {
  const { placeholder } = codes.notation;
  if (placeholder === undefined) return -1;
  for (const tail of withCharacter(codes.tree.tail[row]!, placeholder)) {
    const found = codes.find(codes.categoryNumberOf(row), tail);
    if (found >= 0 && test(found)) return found;
  }
  return -1;
}

/** The codes that may divide a code: those below it, and those with another character in place of a placeholder. */
function* dividing(codes: CodeTable, row: number): Generator<number, void, undefined> {
  const end = codes.subtreeEnd(row);
  for (let below = row + 1; below < end; below++) yield below;
  const { placeholder } = codes.notation;
  if (placeholder === undefined) return;
  for (const tail of withoutCharacter(codes.tree.tail[row]!, placeholder)) {
    const found = codes.find(codes.categoryNumberOf(row), tail);
    if (found >= 0) yield found;
  }
}

/** The codes that came before a code. */
export function predecessors(data: ChangeData, code: string): readonly CodeChange[] {
  const codes = data.codes();
  const row = codes.rowOf(code);
  if (row < 0) return [];
  const conversions = data.changes().toCode.get(row) ?? [];
  const found = conversions.flatMap((conversion) =>
    conversion.previous.map((earlier) => fromConversion(codes, conversion, earlier, earlier)),
  );
  for (let release = 1; release < codes.releases.length; release++) {
    const above = dividedInto(codes, row, release);
    if (above >= 0 && leftOpen(data, above, row, release)) found.push(subdivision(codes, above, release));
  }
  // Dates are written so that they sort as texts; the sort is stable, rows stay in printed order.
  return found.sort((a, b) => (a.effective < b.effective ? -1 : a.effective > b.effective ? 1 : 0));
}

/** The codes that came after a code. */
export function successors(data: ChangeData, code: string): readonly CodeChange[] {
  const row = data.codes().rowOf(code);
  return row < 0 ? [] : stepsFrom(data, row).map(({ change }) => change);
}

/** A code change with the row that it leads to. */
interface Step {
  readonly to: number;
  readonly release: number;
  readonly change: CodeChange;
}

function stepsFrom(data: ChangeData, row: number): Step[] {
  const codes = data.codes();
  const conversions = data.changes().fromCode.get(row) ?? [];
  const steps = conversions.map((conversion) => ({
    to: conversion.row,
    release: conversion.release,
    change: fromConversion(codes, conversion, row, conversion.row),
  }));
  for (let release = 1; release < codes.releases.length; release++) {
    if (!ends(codes, row, release)) continue;
    for (const later of dividing(codes, row)) {
      if (dividedInto(codes, later, release) === row && leftOpen(data, row, later, release))
        steps.push({ to: later, release, change: subdivision(codes, later, release) });
    }
  }
  return steps.sort((a, b) => a.release - b.release || a.to - b.to);
}

/** The current codes for a code on a date. */
export function upgrade(data: ChangeData, code: string, options?: OnDate): Upgrade {
  const codes = data.codes();
  const { release, projected } = momentOf(codes, options);
  const row = codes.rowOf(code);
  if (row < 0) return { code, status: 'unknown', codes: [], path: [], projected };
  const shown = codes.codeOf(row);
  const mask = codes.billable[row]!;
  if (hasBit(mask, release)) return { code: shown, status: 'current', codes: [shown], path: [], projected };
  if (mask === 0) return { code: shown, status: 'header', codes: [], path: [], projected };
  // Bits up to the release: whether it was billable on the date or before.
  if (upTo(mask, release) === 0)
    return { code: shown, status: 'not-yet-effective', codes: [], path: [], projected };
  return follow(data, row, { release, projected });
}

/** Follows the steps by which codes were replaced up to a release. */
function follow(data: ChangeData, from: number, { release, projected }: Moment): Upgrade {
  const codes = data.codes();
  const path: UpgradeStep[] = [];
  const reached = new Set<number>();
  const seen = new Set<number>([from]);
  const open = [from];
  for (let row = open.pop(); row !== undefined; row = open.pop()) {
    for (const { to, release: when, change } of stepsFrom(data, row)) {
      if (!change.replaced || when > release) continue;
      path.push({
        from: codes.codeOf(row),
        to: change.code,
        effective: change.effective,
        basis: change.basis,
      });
      codes.fillRow(to);
      if (hasBit(codes.billable[to]!, release)) reached.add(to);
      else if (!seen.has(to)) open.push(to);
      seen.add(to);
    }
  }
  const rows = [...reached].sort((a, b) => a - b);
  const status = rows.length > 0 ? 'replaced' : 'retired';
  return { code: codes.codeOf(from), status, codes: rows.map((row) => codes.codeOf(row)), path, projected };
}
