import { Guesses, hashed } from '../../packed/guesses.js';
import type { SymbolCoder } from '../../packed/mix-decoder.js';
import { codeFlags, fromZigzag, type MapRow, zigzag } from './map-rows.js';

/** How many contexts each symbol has here. */
export const FORWARD_INPUTS = 6;
/** How many sets of weights are used. */
export const FORWARD_SETS = 20;

/** A code of ICD-10 that maps to a code of ICD-9-CM, which may map back. */
export interface Candidate {
  /** The place among the codes of ICD-10. */
  readonly target: number;
  /** The flags of the row that maps from there to here. */
  readonly flags: number;
  /** How many rows map from there. */
  readonly rows: number;
}

/**
 * What each code of ICD-9-CM maps to. First, of those codes of ICD-10 that map to it, which ones it maps to; then the others; then the
 * flags of each row.
 *
 * @param targets - the codes of ICD-10, in order
 * @param candidates - for each code of ICD-9-CM those that map to it, in order
 * @param palette - how many different flags there are
 * @param given - the list of each code, to write: rows by target, then by flags
 */
export function codeForward(
  coder: SymbolCoder,
  targets: readonly string[],
  candidates: readonly (readonly Candidate[])[],
  palette: number,
  given: readonly (readonly MapRow[])[] = [],
): (readonly MapRow[])[] {
  const model = new ForwardModel(coder, targets, palette);
  return candidates.map((list, index) => model.next(list, given[index] ?? []));
}

class ForwardModel {
  private readonly coder: SymbolCoder;
  private readonly targets: readonly string[];
  private readonly palette: number;
  private readonly contexts = new Int32Array(FORWARD_INPUTS);
  private readonly gaps: Guesses;
  private readonly flags: Guesses;
  private extra = 0;
  private gap = 0;
  private gapBefore = 0;
  private kept = 0;
  private firstFlags = 0;

  constructor(coder: SymbolCoder, targets: readonly string[], palette: number) {
    this.coder = coder;
    this.targets = targets;
    this.palette = palette;
    this.gaps = new Guesses(coder, this.contexts, 4, 1);
    this.flags = new Guesses(coder, this.contexts, 4, 7);
  }

  next(candidates: readonly Candidate[], wanted: readonly MapRow[]): readonly MapRow[] {
    const wish = new Set(wanted.map(({ target }) => target));
    const back = new Map<number, number>();
    const found: number[] = [];
    candidates.forEach((candidate, index) => {
      back.set(candidate.target, candidate.flags);
      if (this.codeKept(candidate, index, candidates, found.length, wish)) found.push(candidate.target);
    });
    const others = wanted
      .map(({ target }) => target)
      .filter((target, i, all) => !back.has(target) && target !== all[i - 1]);
    this.codeOthers(others, found);
    found.sort((a, b) => a - b);
    return this.codeRows(found, back, wanted);
  }

  private codeKept(
    { target, flags, rows }: Candidate,
    index: number,
    candidates: readonly Candidate[],
    found: number,
    wish: ReadonlySet<number>,
  ): boolean {
    const { contexts, targets } = this;
    const code = targets[target]!;
    const before = index === 0 ? '' : targets[candidates[index - 1]!.target]!;
    let shared = 0;
    while (shared < before.length && before[shared] === code[shared]) shared++;
    const last = code.charCodeAt(code.length - 1);
    const past = this.kept & 7;
    const many = Math.min(7, 32 - Math.clz32(candidates.length));
    const start3 = hashed(code.charCodeAt(0), code.charCodeAt(1), code.charCodeAt(2));
    contexts[0] = hashed(1, past, Math.min(index, 2), many, Math.min(found, 2));
    contexts[1] = hashed(2, last, code.length, past & 1, Math.min(found, 1));
    contexts[2] = hashed(3, flags, Math.min(rows, 3), past & 1, many);
    contexts[3] = hashed(4, shared, past, last, code.charCodeAt(5));
    contexts[4] = hashed(5, start3, last, past & 1);
    contexts[5] = hashed(6, code.charCodeAt(4), hashed(code.charCodeAt(5), last), start3, found > 0 ? 1 : 0);
    const bit = this.coder.symbol(contexts, 0, 1, wish.has(target) ? 1 : 0);
    this.kept = (this.kept << 1) | bit;
    return bit === 1;
  }

  /** Adds those that do not map back. 0 is the end; the first step may go back, the others do not. */
  private codeOthers(wanted: readonly number[], found: number[]): void {
    const start = found.length;
    let extra = start > 0 ? found[start - 1]! : this.extra;
    for (let i = 0; ; i++) {
      const first = i === 0;
      const target = wanted[i];
      const wish = target === undefined ? 0 : first ? 1 + zigzag(target - extra) : target - extra;
      const gap = this.codeGap(extra, i, start, wish);
      if (gap === 0) break;
      extra += first ? fromZigzag(gap - 1) : gap;
      found.push(extra);
    }
    if (found.length > start) this.extra = extra;
  }

  private codeGap(extra: number, index: number, start: number, wanted: number): number {
    const { contexts, coder, gap, gapBefore, gaps } = this;
    const place = Math.min(index, 1) * 2 + (start > 0 ? 1 : 0);
    const code = this.targets[extra] ?? '';
    const start3 = hashed(code.charCodeAt(0), code.charCodeAt(1), code.charCodeAt(2));
    gaps.key(0, hashed(1, place, gap, gapBefore));
    gaps.key(1, hashed(2, place, gap, start3));
    gaps.key(2, hashed(3, place, gap));
    gaps.key(3, hashed(4, place, start3));
    gaps.place = hashed(place, Math.min(index, 6), Math.min(start, 3));
    let found = gaps.code(wanted, gap, 0);
    if (found < 0) {
      contexts[0] = hashed(21, place);
      contexts[1] = hashed(22, place, gap);
      contexts[2] = hashed(23, place, start3);
      contexts[3] = hashed(24, place, code.charCodeAt(6), code.charCodeAt(5));
      contexts[4] = hashed(25, place, gap, gapBefore);
      contexts[5] = hashed(26, place, code.charCodeAt(4), start3);
      found = coder.symbol(contexts, 12 + place, 19, wanted);
    }
    gaps.learn(found);
    if (found !== 0) {
      this.gapBefore = gap;
      this.gap = found;
    }
    return found;
  }

  private codeRows(
    targets: readonly number[],
    back: ReadonlyMap<number, number>,
    wanted: readonly MapRow[],
  ): readonly MapRow[] {
    const rows: MapRow[] = [];
    const many = Math.min(targets.length, 3);
    let flags = this.firstFlags;
    for (const target of targets) {
      // The last bit says whether the same target has one more row.
      let again = 0;
      for (let more = 1; more === 1; again++) {
        const row = wanted[rows.length];
        const hasMore = wanted[rows.length + 1]?.target === target ? 1 : 0;
        const place = rows.length === 0 ? 0 : 1;
        this.setFlagKeys(flags, back.get(target) ?? -1, place, many, again);
        const number = this.codeRowFlags(flags * 2, (row?.flags ?? 0) * 2 + hasMore);
        flags = number >> 1;
        more = number & 1;
        rows.push({ target, flags });
      }
    }
    if (rows.length > 0) this.firstFlags = rows[0]!.flags;
    return rows;
  }

  private setFlagKeys(flags: number, returned: number, place: number, many: number, again: number): void {
    this.flags.key(0, hashed(1, flags, returned, place, many));
    this.flags.key(1, hashed(2, flags, place, many));
    this.flags.key(2, hashed(3, returned, again, many));
    this.flags.key(3, hashed(4, many, place));
    this.flags.place = hashed(returned, place, many);
  }

  private codeRowFlags(before: number, wanted: number): number {
    return codeFlags(this.coder, this.flags, this.contexts, 17, this.palette * 2, before, wanted);
  }
}
