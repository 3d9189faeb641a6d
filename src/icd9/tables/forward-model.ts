import { Guesses, hashed } from '../../packed/guesses.js';
import type { SymbolCoder } from '../../packed/mix-decoder.js';
import { codeFlags, fromZigzag, type MapRow, zigzag } from './map-rows.js';

/** How many contexts each symbol has here, and how many sets of weights are used, from the first one on. */
export const FORWARD_INPUTS = 6;
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
    const { contexts, coder, gaps } = this;
    const start = found.length;
    let extra = start > 0 ? found[start - 1]! : this.extra;
    for (let i = 0; ; i++) {
      const place = Math.min(i, 1) * 2 + (start > 0 ? 1 : 0);
      const wish = i >= wanted.length ? 0 : i === 0 ? 1 + zigzag(wanted[0]! - extra) : wanted[i]! - extra;
      const code = this.targets[extra] ?? '';
      const start3 = hashed(code.charCodeAt(0), code.charCodeAt(1), code.charCodeAt(2));
      gaps.key(0, hashed(1, place, this.gap, this.gapBefore));
      gaps.key(1, hashed(2, place, this.gap, start3));
      gaps.key(2, hashed(3, place, this.gap));
      gaps.key(3, hashed(4, place, start3));
      gaps.place = hashed(place, Math.min(i, 6), Math.min(start, 3));
      let gap = gaps.code(wish, this.gap, 0);
      if (gap < 0) {
        contexts[0] = hashed(21, place);
        contexts[1] = hashed(22, place, this.gap);
        contexts[2] = hashed(23, place, start3);
        contexts[3] = hashed(24, place, code.charCodeAt(6), code.charCodeAt(5));
        contexts[4] = hashed(25, place, this.gap, this.gapBefore);
        contexts[5] = hashed(26, place, code.charCodeAt(4), start3);
        gap = coder.symbol(contexts, 12 + place, 19, wish);
      }
      gaps.learn(gap);
      if (gap === 0) break;
      this.gapBefore = this.gap;
      this.gap = gap;
      extra += i === 0 ? fromZigzag(gap - 1) : gap;
      found.push(extra);
    }
    if (found.length > start) this.extra = found.at(-1)!;
  }

  private codeRows(
    targets: readonly number[],
    back: ReadonlyMap<number, number>,
    wanted: readonly MapRow[],
  ): readonly MapRow[] {
    const { coder, contexts, palette } = this;
    const rows: MapRow[] = [];
    let flags = this.firstFlags;
    const many = Math.min(targets.length, 3);
    for (const target of targets) {
      const returned = back.get(target) ?? -1;
      for (let again = 0; ; again++) {
        const place = rows.length === 0 ? 0 : 1;
        this.flags.key(0, hashed(1, flags, returned, place, many));
        this.flags.key(1, hashed(2, flags, place, many));
        this.flags.key(2, hashed(3, returned, again, many));
        this.flags.key(3, hashed(4, many, place));
        this.flags.place = hashed(returned, place, many);
        // The last bit says whether the same target has one more row.
        const row = wanted[rows.length];
        const more = wanted[rows.length + 1]?.target === target ? 1 : 0;
        const number = codeFlags(
          coder,
          this.flags,
          contexts,
          17,
          palette * 2,
          flags * 2,
          (row?.flags ?? 0) * 2 + more,
        );
        flags = number >> 1;
        rows.push({ target, flags });
        if (rows.length === 1) this.firstFlags = flags;
        if ((number & 1) === 0) break;
      }
    }
    return rows;
  }
}
