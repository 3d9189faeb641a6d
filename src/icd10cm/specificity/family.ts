import { hasBit } from '../../base/masks.js';
import type { CodeTable } from '../../codetree/codes.js';
import type { TitleTable } from '../../codetree/titles.js';
import { lacking, speaksOfSides, type Wording, wordingOf } from './wording.js';

/** What questions on sides need. */
export interface TitledData {
  readonly codes: () => CodeTable;
  readonly titles: () => TitleTable;
}

/** A side as codes tell it. */
export type SideName = 'right' | 'left' | 'bilateral' | 'unilateral' | 'unspecified';

/** A code of a family, or a header that divides into sides. */
interface Member extends Wording {
  readonly row: number;
  readonly billable: boolean;
}

/** The right and the left code of one condition, and the others that belong to them. */
export interface SideGroup {
  /** The codes in force of each side, by row. */
  readonly rows: Readonly<Record<SideName, readonly number[]>>;
  /** How far the group is from the titles that it was made by: of several the nearest is the right one. */
  readonly distance: number;
}

/** What the four places behind the category are worth in a tail. */
const PLACES = [50_653, 1369, 37, 1] as const;

/** What a title that leaves the side open may lack besides: the part that the sided ones name more exactly. */
const FINER = new Set([
  'ankle',
  'arm',
  'artery',
  'arterie',
  'axilla',
  'brain',
  'dominant',
  'ear',
  'eye',
  'eyelid',
  'femur',
  'great',
  'hip',
  'humeru',
  'index',
  'leg',
  'lower',
  'tibia',
  'hand',
  'second',
]);

/** The most words in which the title of both sides differs from that of one. */
const MOST_DIFFERENT = 2;

/** The title of a row in a release. */
export function titleIn({ titles }: TitledData, row: number, release: number): string {
  const table = titles();
  return table.title(table.rowIn(row, release));
}

/** The most titles that are kept read: families are asked for one after the other, so few are enough. */
const MOST_KEPT = 4096;

const known = new WeakMap<TitleTable, Map<number, Wording | null>>();

/** What a title of a row says of sides; undefined where it does not speak of them. */
function wordingIn({ titles }: TitledData, row: number, release: number): Wording | undefined {
  const table = titles();
  let kept = known.get(table);
  if (kept === undefined) {
    kept = new Map();
    known.set(table, kept);
  }
  const titleRow = table.rowIn(row, release);
  let wording = kept.get(titleRow);
  if (wording === undefined) {
    const title = table.title(titleRow);
    wording = speaksOfSides(title) ? wordingOf(title) : null;
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(titleRow, wording);
  }
  return wording ?? undefined;
}

/** The members of the family in which a row differs in one character alone, the row itself among them. */
function membersOf(data: TitledData, row: number, place: number, release: number): Member[] {
  const codes = data.codes();
  const category = codes.categoryNumberOf(row);
  const tail = codes.tree.tail[row]!;
  const worth = PLACES[place]!;
  const base = tail - (Math.floor(tail / worth) % 37) * worth;
  const members: Member[] = [];
  for (let character = 1; character < 37; character++) {
    const found = codes.find(category, base + character * worth);
    if (found < 0 || !hasBit(codes.present[found]!, release)) continue;
    const wording = wordingIn(data, found, release);
    if (wording === undefined) continue;
    const billable = hasBit(codes.billable[found]!, release);
    members.push({ row: found, billable, ...wording });
  }
  return members;
}

interface Pair {
  readonly right: Member;
  readonly left: Member;
}

/** The pairs of a right and a left code whose titles are the same but for the side. */
function pairsOf(members: readonly Member[]): Pair[] {
  const rights = members.filter((member) => member.billable && member.right && !member.left);
  return rights.flatMap((right) => {
    const left = members.find(
      (member) => member.billable && member.left && !member.right && member.neutral === right.neutral,
    );
    return left === undefined ? [] : [{ right, left }];
  });
}

/** How well a code without a side fits a sided one: undefined where it does not. */
function opennessOf(open: Member, sided: Wording): number | undefined {
  if (open.right || open.left || open.bilateral || !open.billable) return undefined;
  // 'Infective myositis, unspecified arm' is 'Infective myositis, unspecified right arm' without its side.
  if (open.unspecified > 0 && sided.neutral.replace('* ', '') === open.neutral) return 0;
  if (open.unspecified <= sided.unspecified) return undefined;
  if (lacking(open.subject, sided.subject).includes('other')) return undefined;
  const extra = lacking(sided.subject, open.subject);
  const finer = (word: string): boolean => FINER.has(word) || (word === 'upper' && open.subject.has('arm'));
  return extra.length <= 2 && extra.every(finer) ? extra.length : undefined;
}

/** How well a code of both sides fits a sided one: undefined where it does not. */
function bothnessOf(both: Member, sided: Wording): number | undefined {
  if (both.right || both.left || !both.bilateral || !both.billable) return undefined;
  const different = lacking(both.subject, sided.subject).length + lacking(sided.subject, both.subject).length;
  return different <= MOST_DIFFERENT ? different : undefined;
}

const sameSubject = (a: Wording, b: Wording): boolean =>
  a.subject.size === b.subject.size && lacking(a.subject, b.subject).length === 0;

/** What belongs to one side or the other of a family, each with the pairs that it belongs to. */
interface Linked {
  readonly member: Member;
  readonly pairs: readonly Pair[];
  readonly distance: number;
}

/** How well a member fits a sided one, and which pairs of a family it goes with where it fits none exactly. */
interface Fit {
  readonly distance: (member: Member, sided: Wording) => number | undefined;
  readonly coarse: (member: Member, sided: Wording) => boolean;
}

/** 'Hemiplegia affecting unspecified side', beside dominant and nondominant sides. */
const OPEN: Fit = {
  distance: opennessOf,
  coarse: (member, sided) => sided.unspecified < member.unspecified,
};

const BOTH: Fit = {
  distance: bothnessOf,
  coarse: (member, sided) => bothnessOf(member, sided) !== undefined,
};

/** Links members to the pairs that they fit exactly; those of a coarser title to all that they go with. */
function link(members: readonly Member[], pairs: readonly Pair[], { distance, coarse }: Fit): Linked[] {
  return members.flatMap((member) => {
    const distances = pairs.map(({ right }) => distance(member, right) ?? Number.POSITIVE_INFINITY);
    const nearest = Math.min(...distances);
    if (nearest === Number.POSITIVE_INFINITY) return [];
    const chosen = pairs.filter(({ right }, i) => (nearest > 0 ? coarse(member, right) : distances[i] === 0));
    return [{ member, pairs: chosen, distance: nearest }];
  });
}

const rowsOf = (members: readonly Member[]): number[] => members.map(({ row }) => row);

/** The group of a row in the family of one place; undefined where sides are no matter of that place. */
export function groupAt(
  data: TitledData,
  row: number,
  place: number,
  release: number,
): SideGroup | undefined {
  const members = membersOf(data, row, place, release);
  if (members.length < 2) return undefined;
  const own = members.find((member) => member.row === row);
  if (own === undefined) return undefined;
  const pairs = pairsOf(members);
  return pairs.length > 0 ? sidedGroup(members, pairs, own) : unsidedGroup(members, own);
}

function sidedGroup(members: readonly Member[], pairs: readonly Pair[], own: Member): SideGroup | undefined {
  const open = link(members, pairs, OPEN);
  const both = link(members, pairs, BOTH);
  const linked = [...open, ...both].find(({ member }) => member === own);
  const ofOwn = linked?.pairs ?? pairs.filter(({ right, left }) => right === own || left === own);
  if (ofOwn.length === 0) return undefined;
  const belonging = (list: readonly Linked[]): number[] =>
    rowsOf(list.filter((one) => one.pairs.some((pair) => ofOwn.includes(pair))).map(({ member }) => member));
  return {
    rows: {
      right: rowsOf(ofOwn.map(({ right }) => right)),
      left: rowsOf(ofOwn.map(({ left }) => left)),
      bilateral: belonging(both),
      unilateral: [],
      unspecified: belonging(open),
    },
    distance: linked?.distance ?? 0,
  };
}

/** Families that tell one side from both, and not which: K40.20 and K40.90. */
function unsidedGroup(members: readonly Member[], own: Member): SideGroup | undefined {
  const sideless = members.filter((member) => member.billable && !member.right && !member.left);
  const one = sideless.filter(({ unilateral, bilateral }) => unilateral && !bilateral);
  const both = sideless.filter(({ unilateral, bilateral }) => bilateral && !unilateral);
  const about =
    one.find((single) => single === own || sameSubject(single, own)) ??
    one.find((single) => both.some((double) => sameSubject(single, double)));
  if (about === undefined) return undefined;
  const doubles = both.filter((double) => sameSubject(double, about));
  const open = sideless.filter(
    (member) =>
      !member.unilateral &&
      !member.bilateral &&
      member.unspecified > about.unspecified &&
      sameSubject(member, about),
  );
  if (doubles.length === 0 || ![about, ...doubles, ...open].includes(own)) return undefined;
  return {
    rows: {
      right: [],
      left: [],
      bilateral: rowsOf(doubles),
      unilateral: [about.row],
      unspecified: rowsOf(open),
    },
    distance: 0,
  };
}

/**
 * The codes beside a header of one side, whose codes name the side: M16.0 'Bilateral primary osteoarthritis of hip' beside
 * M16.1 'Unilateral primary osteoarthritis of hip'; C43.10 'of unspecified eyelid' beside C43.11 'of right eyelid'.
 */
export interface BesideHeader {
  readonly header: number;
  readonly bilateral: readonly number[];
  readonly unspecified: readonly number[];
}

/** What stands beside the headers of one side in a family that a row is of; one for each such header. */
export function headersAt(
  data: TitledData,
  row: number,
  place: number,
  release: number,
): readonly BesideHeader[] {
  const members = membersOf(data, row, place, release);
  return members.flatMap((header) => {
    if (header.billable) return [];
    if (header.unilateral) return [besideUnilateral(members, header)];
    if (header.right === header.left) return [];
    const unspecified = members.filter((member) => opennessOf(member, header) === 0);
    return [{ header: header.row, bilateral: [], unspecified: rowsOf(unspecified) }];
  });
}

function besideUnilateral(members: readonly Member[], header: Member): BesideHeader {
  const plain = members.filter(
    (member) => member.billable && !member.right && !member.left && !member.unilateral,
  );
  const both = plain.filter(
    ({ bilateral, subject }) => bilateral && lacking(subject, header.subject).length === 0,
  );
  // H90.7 is of two kinds of hearing loss, H90.6 too; H90.0 is of one of them.
  const most = Math.max(...both.map(({ subject }) => subject.size));
  return {
    header: header.row,
    bilateral: rowsOf(both.filter(({ subject }) => subject.size === most)),
    unspecified: rowsOf(
      plain.filter(
        (member) =>
          !member.bilateral && member.unspecified > header.unspecified && sameSubject(member, header),
      ),
    ),
  };
}
