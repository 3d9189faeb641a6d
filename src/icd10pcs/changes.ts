import type { OnDate } from '../base/dates.js';
import { hasBit, upTo } from '../base/masks.js';
import { type Moment, momentOf } from '../codeset/validity.js';
import type { Conversion } from './change-table.js';
import type { CodeTable } from './code-table.js';
import type { ChangeData } from './data.js';
import { releasesOf } from './entry.js';
import { normalize } from './syntax.js';
import type { CodeChange, Upgrade, UpgradeStep } from './types.js';

/** Whether a code was in force in the release before, and no longer is in this one. */
const ends = (codes: CodeTable, code: string, release: number): boolean =>
  hasBit(releasesOf(codes, code), release - 1) && !hasBit(releasesOf(codes, code), release);

/** The change in a row, seen from one of its codes. */
function changeOf(data: ChangeData, { release, current, previous }: Conversion, other: string): CodeChange {
  const codes = data.codes();
  const rows = data.changes().toCode.get(current)!;
  const others = rows.filter((row) => row.release === release && row.previous !== previous);
  return {
    code: other,
    effective: codes.releaseDate(release),
    basis: 'conversion-table',
    // The table has one row for each possible earlier code, never several codes together in a row.
    relation: others.length === 0 ? 'one' : 'any',
    with: others.map((row) => row.previous),
    replaced: ends(codes, previous, release),
  };
}

const byTime = (a: Conversion, b: Conversion): number => a.release - b.release;

/** The codes that came before a code. */
export function predecessors(data: ChangeData, code: string): readonly CodeChange[] {
  const rows = data.changes().toCode.get(normalize(code) ?? '') ?? [];
  return [...rows].sort(byTime).map((row) => changeOf(data, row, row.previous));
}

/** The codes that came after a code. */
export function successors(data: ChangeData, code: string): readonly CodeChange[] {
  const rows = data.changes().fromCode.get(normalize(code) ?? '') ?? [];
  return [...rows].sort(byTime).map((row) => changeOf(data, row, row.current));
}

/** The current codes for a code on a date. */
export function upgrade(data: ChangeData, code: string, options?: OnDate): Upgrade {
  const codes = data.codes();
  const { release, projected } = momentOf(codes, options);
  const plain = normalize(code);
  const mask = plain === undefined ? 0 : releasesOf(codes, plain);
  if (plain === undefined || mask === 0) return { code, status: 'unknown', codes: [], path: [], projected };
  if (plain.length === 3) return { code: plain, status: 'header', codes: [], path: [], projected };
  if (hasBit(mask, release)) return { code: plain, status: 'current', codes: [plain], path: [], projected };
  // Bits up to the release: whether it was in force on the date or before.
  if (upTo(mask, release) === 0)
    return { code: plain, status: 'not-yet-effective', codes: [], path: [], projected };
  return follow(data, plain, { release, projected });
}

/** Follows the steps by which codes were replaced up to a release. */
function follow(data: ChangeData, from: string, { release, projected }: Moment): Upgrade {
  const codes = data.codes();
  const path: UpgradeStep[] = [];
  const reached = new Set<string>();
  const seen = new Set<string>([from]);
  const open = [from];
  for (let code = open.pop(); code !== undefined; code = open.pop()) {
    for (const row of data.changes().fromCode.get(code) ?? []) {
      const { code: to, effective, basis, replaced } = changeOf(data, row, row.current);
      if (!replaced || row.release > release) continue;
      path.push({ from: code, to, effective, basis });
      if (hasBit(releasesOf(codes, to), release)) reached.add(to);
      else if (!seen.has(to)) open.push(to);
      seen.add(to);
    }
  }
  const found = [...reached].sort();
  return { code: from, status: found.length > 0 ? 'replaced' : 'retired', codes: found, path, projected };
}
