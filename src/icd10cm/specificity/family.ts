import { hasBit } from '../../base/masks.js';
import type { CodeTable } from '../../codetree/codes.js';
import type { TitleTable } from '../../codetree/titles.js';
import { lacking, speaksOfSides, type Wording, wordingOf } from './wording.js';

/** The data for questions about sides. */
export interface TitledData {
  readonly codes: () => CodeTable;
  readonly titles: () => TitleTable;
}

/** A side of the body as codes name it. */
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
  /** How far the group is from the titles that it was made from. If there are several groups, the nearest one is right. */
  readonly distance: number;
}

/** The place values of the four characters after the category in a tail. */
const PLACES = [50_653, 1369, 37, 1] as const;

/** What else a title without a side may leave out: the body part that the titles with sides name more exactly. */
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

/** The most titles that are kept read: families are read one after the other, so a few are enough. */
const MOST_KEPT = 4096;

const known = new WeakMap<TitleTable, Map<number, Wording | null>>();

/** What a title of a row says about sides; undefined if it says nothing about them. */
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

/** The members of the family in which codes differ from a row in one character only, including the row itself. */
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

/** The pairs of a right and a left code whose titles differ only in the side. */
function pairsOf(members: readonly Member[]): Pair[] {
  const rights = members.filter((member) => member.billable && member.right && !member.left);
  return rights.flatMap((right) => {
    const left = members.find(
      (member) => member.billable && member.left && !member.right && member.neutral === right.neutral,
    );
    return left === undefined ? [] : [{ right, left }];
  });
}

/** How well a code without a side fits a code with a side: undefined if it does not. */
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

/** How well a code for both sides fits a code with a side: undefined if it does not. */
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

/** How well a member fits a code with a side, and which pairs of a family it belongs to if it fits none exactly. */
interface Fit {
  readonly distance: (member: Member, sided: Wording) => number | undefined;
  readonly coarse: (member: Member, sided: Wording) => boolean;
}

/** 'Hemiplegia affecting unspecified side', next to dominant and nondominant sides. */
const OPEN: Fit = {
  distance: opennessOf,
  coarse: (member, sided) => sided.unspecified < member.unspecified,
};

const BOTH: Fit = {
  distance: bothnessOf,
  coarse: (member, sided) => bothnessOf(member, sided) !== undefined,
};

/** Links members to the pairs that they fit exactly; members with a less exact title to all pairs that they belong to. */
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

/** The group of a row in the family of one place; undefined if that place does not encode sides. */
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

/** Families that distinguish one side from both sides, but not left from right: K40.20 and K40.90. */
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
 * The codes next to a header for one side, whose codes name the side: M16.0 'Bilateral primary osteoarthritis of hip' next to
 * M16.1 'Unilateral primary osteoarthritis of hip'; C43.10 'of unspecified eyelid' next to C43.11 'of right eyelid'.
 */
export interface BesideHeader {
  readonly header: number;
  readonly bilateral: readonly number[];
  readonly unspecified: readonly number[];
}

/** The codes next to the headers for one side in the family of a row; one for each such header. */
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
  // H90.7 and H90.6 are about two kinds of hearing loss; H90.0 is about one of them.
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
