import { Guesses, hashed } from './guesses.js';
import type { SymbolCoder } from './mix-decoder.js';

/** How many contexts each symbol has here. */
export const STRING_INPUTS = 6;
/** How many sets of weights are used. */
export const STRING_SETS = 9;

/** The most characters of a string. */
const LONGEST = 63;

/**
 * Sorted strings. Each is written as the step from the one before: how many characters both share, then the others, then an end. With
 * `guesses` the step is first compared with those that followed the last times that something similar came before.
 *
 * @param count - how many there are
 * @param alphabet - the characters, at most 127
 * @param guess - whether steps recur, as they do in lists of codes
 * @param given - the strings, to write; a reader gives none
 * @returns the strings
 */
export function codeStrings(
  coder: SymbolCoder,
  count: number,
  alphabet: string,
  guess: boolean,
  given: readonly string[] = [],
): string[] {
  const model = new StringModel(coder, alphabet);
  return Array.from({ length: count }, (_, row) => model.next(given[row] ?? '', guess));
}

class StringModel {
  private readonly coder: SymbolCoder;
  private readonly alphabet: string;
  private readonly bits: number;
  private readonly contexts = new Int32Array(STRING_INPUTS);
  private readonly now = new Int32Array(LONGEST + 2);
  private before: Int32Array = new Int32Array(LONGEST + 2);
  private text = '';
  private shared = 0;
  private readonly steps: string[] = [];
  private readonly stepNumbers = new Map<string, number>();
  private step = 0;
  private stepBefore = 0;
  private readonly guesses: Guesses;

  constructor(coder: SymbolCoder, alphabet: string) {
    this.coder = coder;
    this.alphabet = alphabet;
    this.bits = 32 - Math.clz32(alphabet.length);
    this.guesses = new Guesses(coder, this.contexts, 5, 3);
  }

  next(wanted: string, guess: boolean): string {
    const { text } = this;
    let step = -1;
    if (guess) {
      this.setKeys();
      const shared = sharedWith(wanted, text);
      step = this.guesses.code(this.stepNumbers.get(`${shared} ${wanted.slice(shared)}`) ?? -1, this.step);
    }
    const found = step < 0 ? this.spell(wanted) : this.take(step);
    const number = this.numberOf(`${this.shared} ${found.slice(this.shared)}`);
    if (guess) this.guesses.learn(number);
    this.stepBefore = this.step;
    this.step = number;
    this.text = found;
    return found;
  }

  private setKeys(): void {
    const { before, guesses, step, stepBefore, text } = this;
    const { length } = text;
    const tail = hashed(before[length - 1] ?? 0, before[length - 2] ?? 0);
    const tail3 = hashed(tail, before[length - 3] ?? 0);
    const start = hashed(before[0]!, before[1]!, before[2]!);
    guesses.key(0, hashed(1, start, tail, step, stepBefore));
    guesses.key(1, hashed(2, tail3, before[length - 4] ?? 0, length, step));
    guesses.key(2, hashed(3, tail3, step, stepBefore));
    guesses.key(3, hashed(4, start, before[length - 1] ?? 0, step));
    guesses.key(4, hashed(5, step, stepBefore));
    guesses.place = start;
  }

  private numberOf(step: string): number {
    let number = this.stepNumbers.get(step);
    if (number === undefined) {
      number = this.steps.push(step) - 1;
      this.stepNumbers.set(step, number);
    }
    return number;
  }

  private take(number: number): string {
    const [shared, rest] = this.steps[number]!.split(' ') as [string, string];
    this.shared = Number(shared);
    for (let i = 0; i < rest.length; i++) this.before[this.shared + i] = this.alphabet.indexOf(rest[i]!) + 1;
    return this.text.slice(0, this.shared) + rest;
  }

  private spell(wanted: string): string {
    this.shared = this.codeShared(wanted);
    const { alphabet, before, now, shared } = this;
    for (let i = 0; i < shared; i++) now[i] = before[i]!;
    let found = this.text.slice(0, shared);
    for (let at = shared; at < LONGEST; at++) {
      const symbol = this.codeCharacter(at, at < wanted.length ? alphabet.indexOf(wanted[at]!) + 1 : 0);
      if (symbol === 0) break;
      now[at] = symbol;
      found += alphabet[symbol - 1];
    }
    for (let i = shared; i < found.length; i++) before[i] = now[i]!;
    return found;
  }

  private codeShared(wanted: string): number {
    const { before, contexts, text } = this;
    const { length } = text;
    const last = before[length - 1] ?? 0;
    const last2 = before[length - 2] ?? 0;
    contexts[0] = hashed(1, this.shared, length);
    contexts[1] = hashed(2, last, length, before[0]);
    contexts[2] = hashed(3, last, last2, length, this.shared);
    contexts[3] = hashed(4, hashed(last, last2), before[length - 3] ?? 0, length);
    contexts[4] = hashed(5, hashed(before[0]!, before[1]!, before[2]!), last, length, this.shared);
    contexts[5] = hashed(6, this.step, this.stepBefore);
    return this.coder.symbol(contexts, 0, 6, sharedWith(wanted, text));
  }

  private codeCharacter(at: number, wanted: number): number {
    const { before, contexts, now, text } = this;
    const one = now[at - 1] ?? 0;
    const two = now[at - 2] ?? 0;
    const three = now[at - 3] ?? 0;
    const old = at < text.length ? before[at]! : 0;
    const fresh = at === this.shared ? 1 : 0;
    contexts[0] = hashed(11, at, old, fresh, text.length);
    contexts[1] = hashed(12, one, at, old, fresh);
    contexts[2] = hashed(13, one, two, fresh * 64 + at);
    contexts[3] = hashed(14, one, two, three, fresh);
    contexts[4] = hashed(15, hashed(now[0]!, now[1]!, now[2]!), at, old, fresh);
    contexts[5] = hashed(16, hashed(one, two, three), now[at - 4] ?? 0, at, old);
    return this.coder.symbol(contexts, 1 + fresh, this.bits, wanted);
  }
}

function sharedWith(text: string, before: string): number {
  let shared = 0;
  while (shared < text.length && shared < before.length && text[shared] === before[shared]) shared++;
  return shared;
}
