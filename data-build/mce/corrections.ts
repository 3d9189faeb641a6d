import { BuildError } from '../errors.js';
import type { MceListTable } from './model.js';

/** Where the build corrects a printed list, and why. Each correction is listed in `docs/data-sources.md`. */
interface Move {
  readonly code: string;
  readonly effective: string;
  readonly from: string;
  readonly to: string;
  readonly why: string;
}

const MOVES: readonly Move[] = [
  {
    code: 'Z5189',
    effective: '2019-10-01',
    from: 'unacceptable',
    to: 'unacceptable-unless-secondary',
    why: 'The compiler says that codes accepted with a secondary diagnosis are left out and names this one, but the list still has it. The list of 2025-10-01 has the two apart.',
  },
];

/** A list of a later version that is known by the codes that it drops from the version before. */
interface Amendment {
  readonly kind: string;
  readonly base: string;
  readonly effective: string;
  readonly version: string;
  readonly to: string;
  readonly removed: readonly string[];
}

const AMENDMENTS: readonly Amendment[] = [
  {
    kind: 'unacceptable',
    base: '2025-10-01',
    effective: '2026-04-01',
    version: 'v43.1',
    to: '2026-09-30',
    removed: ['F0781', 'H40841', 'H40842', 'H40843', 'H40849'],
  },
];

/**
 * Applies the corrections and amendments. One that no longer applies stops the build.
 *
 * @throws BuildError `contradiction`
 */
export function correctLists(lists: readonly MceListTable[]): MceListTable[] {
  const corrected = MOVES.reduce(move, [...lists]);
  return AMENDMENTS.reduce(amend, corrected);
}

function move(lists: readonly MceListTable[], { code, effective, from, to, why }: Move): MceListTable[] {
  const source = find(lists, from, effective);
  if (!source.codes.includes(code))
    throw new BuildError(
      'contradiction',
      `${from} ${effective}`,
      `${code} is not listed; the correction no longer applies`,
    );
  const target: MceListTable = lists.find((list) => list.kind === to && list.effective === effective) ?? {
    ...source,
    kind: to,
    note: `${source.note} ${why}`,
    codes: [],
  };
  return [
    ...lists.filter((list) => list !== source && list !== target),
    { ...source, codes: source.codes.filter((listed) => listed !== code) },
    { ...target, codes: [...target.codes, code].sort() },
  ];
}

function amend(
  lists: readonly MceListTable[],
  { kind, base, removed, ...version }: Amendment,
): MceListTable[] {
  const before = find(lists, kind, base);
  const missing = removed.filter((code) => !before.codes.includes(code));
  if (missing.length > 0)
    throw new BuildError(
      'contradiction',
      `${kind} ${base}`,
      `${missing.join(', ')}: not listed, cannot be removed`,
    );
  const amended: MceListTable = {
    ...before,
    ...version,
    provenance: 'reconstructed',
    note: `The list of ${before.version} without the ${removed.length} codes that ${version.version} is known to remove.`,
    codes: before.codes.filter((code) => !removed.includes(code)),
  };
  const shortened = { ...before, to: dayBeforeText(version.effective) };
  return [...lists.filter((list) => list !== before), shortened, amended];
}

function find(lists: readonly MceListTable[], kind: string, effective: string): MceListTable {
  const found = lists.find((list) => list.kind === kind && list.effective === effective);
  if (found === undefined)
    throw new BuildError('contradiction', `${kind} ${effective}`, 'there is no such list');
  return found;
}

function dayBeforeText(date: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - 1);
  return day.toISOString().slice(0, 10);
}
