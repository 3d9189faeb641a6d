import { dayOf, type OnDate } from '../../base/dates.js';
import { hasBit } from '../../base/masks.js';
import type { CodeTable } from '../../codetree/codes.js';
import type { Icd10cmLaterality, Icd10cmSide } from '../types.js';
import { groupAt, headersAt, type SideGroup, type SideName, type TitledData, titleIn } from './family.js';
import { speaksOfSides } from './wording.js';

/** The sides in the order of siblings in answers. */
const ORDER: readonly SideName[] = ['right', 'left', 'bilateral', 'unilateral', 'unspecified'];

/** A code and its siblings by side, in rows. */
export interface RowLaterality {
  readonly side: SideName;
  readonly rows: Readonly<Record<SideName, readonly number[]>>;
}

/** The side of the body that a code names, and the matching codes for the other sides. */
export function laterality(data: TitledData, code: string, options?: OnDate): Icd10cmLaterality | undefined {
  const codes = data.codes();
  const row = codes.rowOf(code);
  const release = codes.releaseOn(dayOf(options));
  if (row < 0 || release < 0 || !hasBit(codes.billable[row]!, release)) return undefined;
  const found = lateralityOfRow(data, row, release);
  if (found === undefined) return undefined;
  const siblings = ORDER.flatMap((side: Icd10cmSide) =>
    found.rows[side].filter((other) => other !== row).map((other) => ({ code: codes.codeOf(other), side })),
  );
  return { code: codes.codeOf(row), side: found.side, siblings };
}

// Reading titles takes longer than a claim check should take, so results are kept for the rows of a release.
const known = new WeakMap<CodeTable, Map<number, (RowLaterality | null | undefined)[]>>();

/** The most releases with kept rows. Claims of one batch are of few releases. */
const MOST_RELEASES = 4;

/** What is kept for a release. */
function keptOf(codes: CodeTable, release: number): (RowLaterality | null | undefined)[] {
  let releases = known.get(codes);
  if (releases === undefined) {
    releases = new Map();
    known.set(codes, releases);
  }
  let kept = releases.get(release);
  if (kept === undefined) {
    const [oldest] = releases.keys();
    if (releases.size >= MOST_RELEASES) releases.delete(oldest!);
    kept = new Array<RowLaterality | null | undefined>(codes.rows);
    releases.set(release, kept);
  }
  return kept;
}

/** The same for a row that is billable in the release. */
export function lateralityOfRow(data: TitledData, row: number, release: number): RowLaterality | undefined {
  const kept = keptOf(data.codes(), release);
  if (kept[row] === undefined) kept[row] = find(data, row, release) ?? null;
  return kept[row] ?? undefined;
}

function find(data: TitledData, row: number, release: number): RowLaterality | undefined {
  if (!speaksOfSides(titleIn(data, row, release))) return undefined;
  const length = tailLength(data.codes().tree.tail[row]!);
  let best: SideGroup | undefined;
  for (let place = length - 1; place >= 0; place--) {
    const group = groupAt(data, row, place, release);
    if (group !== undefined && (best === undefined || group.distance < best.distance)) best = group;
  }
  const rows = best === undefined ? besideHeader(data, row, release) : withOuter(data, best.rows, release);
  if (rows === undefined) return undefined;
  const side = ORDER.find((name) => rows[name].includes(row));
  return side === undefined ? undefined : { side, rows };
}

/** How many characters a tail has. */
function tailLength(tail: number): number {
  if (tail === 0) return 0;
  if (tail % 37 !== 0) return 4;
  if (Math.floor(tail / 37) % 37 !== 0) return 3;
  return Math.floor(tail / 1369) % 37 === 0 ? 1 : 2;
}

type Rows = Readonly<Record<SideName, readonly number[]>>;

/** Adds the code for both sides, which is next to the header of the codes with a side. */
function withOuter(data: TitledData, rows: Rows, release: number): Rows {
  const first = rows.right[0] ?? rows.unilateral[0]!;
  const { tree } = data.codes();
  const above = tree.parent[first]!;
  const place = tailLength(tree.tail[above] ?? 0) - 1;
  if (above < 0 || place < 0 || rows.right.length === 0) return rows;
  const outer = headersAt(data, above, place, release).find(({ header }) => header === above);
  if (outer === undefined) return rows;
  return {
    ...rows,
    bilateral: [...outer.bilateral, ...rows.bilateral],
    unspecified: [...rows.unspecified, ...outer.unspecified],
  };
}

/** The sides of a code that is next to headers for one side: the sides of the codes below these headers. */
function besideHeader(data: TitledData, row: number, release: number): Rows | undefined {
  const codes = data.codes();
  const place = tailLength(codes.tree.tail[row]!) - 1;
  if (place < 0) return undefined;
  const sided = headersAt(data, row, place, release)
    .filter(({ bilateral, unspecified }) => bilateral.includes(row) || unspecified.includes(row))
    .flatMap(({ header }) => billableBelow(codes, header, release))
    .flatMap((below) => find(data, below, release)?.rows ?? [])
    .filter(({ right }) => right.length > 0);
  if (sided.length === 0) return undefined;
  const ofSide = (side: SideName): number[] =>
    [...new Set(sided.flatMap((rows) => rows[side]))].sort((a, b) => a - b);
  return {
    right: ofSide('right'),
    left: ofSide('left'),
    bilateral: ofSide('bilateral'),
    unilateral: ofSide('unilateral'),
    unspecified: ofSide('unspecified'),
  };
}

function billableBelow(codes: CodeTable, header: number, release: number): number[] {
  const rows: number[] = [];
  const end = codes.subtreeEnd(header);
  for (let below = header + 1; below < end; below++) {
    if (hasBit(codes.billable[below]!, release)) rows.push(below);
  }
  return rows;
}
