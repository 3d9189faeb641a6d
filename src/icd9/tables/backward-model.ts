import { Guesses, hashed } from '../../packed/guesses.js';
import type { SymbolCoder } from '../../packed/mix-decoder.js';
import { codeFlags, fromZigzag, type MapRow, zigzag } from './map-rows.js';

/** How many contexts each symbol has here. */
export const BACKWARD_INPUTS = 6;
/** How many sets of weights are used. */
export const BACKWARD_SETS = 24;

/** Characters from 0 on; 0 for none. */
const at = (code: string, index: number): number => (index < code.length ? code.charCodeAt(index) : 0);

/**
 * What each code of ICD-10 maps to. Neighbours, and codes that differ in one character, often map to the same: the list of a
 * code is guessed by theirs. If no guess is right it is spelled, row by row.
 *
 * @param codes - the codes of ICD-10, in order
 * @param palette - how many different flags there are
 * @param given - the list of each code, to write: rows by target, then by flags
 * @returns the list of each code; codes with the same list share it
 */
export function codeBackward(
  coder: SymbolCoder,
  codes: readonly string[],
  palette: number,
  given: readonly (readonly MapRow[])[] = [],
): (readonly MapRow[])[] {
  const model = new BackwardModel(coder, palette);
  return codes.map((code, index) => model.next(code, given[index]));
}

class BackwardModel {
  private readonly coder: SymbolCoder;
  private readonly palette: number;
  private readonly contexts = new Int32Array(BACKWARD_INPUTS);
  private readonly lists: (readonly MapRow[])[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly guesses: Guesses;
  private readonly steps: Guesses;
  private readonly flags: Guesses;
  private list = -1;
  private listBefore = -1;
  private firstTarget = 0;
  private step = 0;

  constructor(coder: SymbolCoder, palette: number) {
    this.coder = coder;
    this.palette = palette;
    this.guesses = new Guesses(coder, this.contexts, 6, 0);
    this.steps = new Guesses(coder, this.contexts, 4, 7);
    this.flags = new Guesses(coder, this.contexts, 3, 12);
  }

  next(code: string, wanted: readonly MapRow[] | undefined): readonly MapRow[] {
    const { guesses } = this;
    const start3 = hashed(at(code, 0), at(code, 1), at(code, 2));
    const last = at(code, code.length - 1);
    const tail = hashed(at(code, 4), at(code, 5), at(code, 6));
    guesses.key(0, hashed(1, start3, hashed(at(code, 3), at(code, 4)), at(code, 6), code.length));
    guesses.key(1, hashed(2, start3, at(code, 3), at(code, 5), at(code, 6)));
    guesses.key(2, hashed(3, start3, tail));
    guesses.key(3, hashed(4, start3, last, code.length, this.list));
    guesses.key(4, hashed(5, start3, last, code.length));
    guesses.key(5, hashed(6, this.list, this.listBefore, last));
    guesses.place = hashed(start3, last);
    const known = wanted === undefined ? -1 : (this.numbers.get(nameOf(wanted)) ?? -1);
    let number = guesses.code(known, last, this.list);
    if (number < 0) number = this.numberOf(this.spell(start3, last, wanted ?? []));
    guesses.learn(number);
    this.listBefore = this.list;
    this.list = number;
    const rows = this.lists[number]!;
    if (rows.length > 0) this.firstTarget = rows[0]!.target;
    return rows;
  }

  private numberOf(rows: readonly MapRow[]): number {
    const name = nameOf(rows);
    let number = this.numbers.get(name);
    if (number === undefined) {
      number = this.lists.push(rows) - 1;
      this.numbers.set(name, number);
    }
    return number;
  }

  private spell(start3: number, last: number, wanted: readonly MapRow[]): readonly MapRow[] {
    const rows: MapRow[] = [];
    let target = this.firstTarget;
    let flags = this.lists[this.list]?.[0]?.flags ?? 0;
    for (let i = 0; ; i++) {
      // 0 is the end; the first step may go back, the others do not.
      const row = wanted[i];
      const wish = row === undefined ? 0 : 1 + (i === 0 ? zigzag(row.target - target) : row.target - target);
      const step = this.codeStep(Math.min(i, 2), start3, last, wish, flags);
      if (step === 0) break;
      target += i === 0 ? fromZigzag(step - 1) : step - 1;
      this.flags.key(0, hashed(1, flags, i, start3));
      this.flags.key(1, hashed(2, flags, Math.min(i, 3), this.step));
      this.flags.key(2, hashed(3, start3, last, i));
      this.flags.place = hashed(i, Math.min(step, 3));
      flags = codeFlags(this.coder, this.flags, this.contexts, 20, this.palette, flags, row?.flags ?? 0);
      rows.push({ target, flags });
    }
    return rows;
  }

  private codeStep(place: number, start3: number, last: number, wanted: number, flags: number): number {
    const { coder, contexts, steps } = this;
    steps.key(0, hashed(1, place, this.step, last, flags));
    steps.key(1, hashed(2, place, start3, last));
    steps.key(2, hashed(3, place, this.step));
    steps.key(3, hashed(4, place, last));
    steps.place = hashed(place, start3);
    let step = steps.code(wanted, this.step, place === 0 ? 3 : 0);
    if (step < 0) {
      contexts[0] = hashed(21, place);
      contexts[1] = hashed(22, place, last);
      contexts[2] = hashed(23, place, start3);
      contexts[3] = hashed(24, place, this.step);
      contexts[4] = hashed(25, place, flags);
      contexts[5] = hashed(26, this.step, last);
      step = coder.symbol(contexts, 21 + place, 16, wanted);
    }
    steps.learn(step);
    this.step = step;
    return step;
  }
}

const nameOf = (rows: readonly MapRow[]): string =>
  rows.map(({ target, flags }) => `${target}:${flags}`).join();
