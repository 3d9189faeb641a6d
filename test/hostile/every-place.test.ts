import { describe, expect, it } from 'vitest';
import { QUESTIONS_OF_MODULES, questionsOfCreated } from './asked.js';
import { LATER, QUESTIONS_OF_OBJECTS } from './objects.js';
import { tried, triedLater } from './tried.js';

const cyclic: Record<string, unknown> = {};
cyclic.self = cyclic;

/** The values on which a message, a comparison, a copy or a default breaks first. */
const WORST: readonly unknown[] = [
  Object.create(null),
  Symbol('E11.9'),
  1n,
  new Array(2),
  cyclic,
  () => 'E11.9',
  null,
];

const isPlain = (value: unknown): value is Record<string, unknown> | unknown[] =>
  Array.isArray(value) || (typeof value === 'object' && value !== null && !ArrayBuffer.isView(value));

/** The value itself and all copies of it in which one part, at any depth, is another value. */
function* withEach(value: unknown, other: unknown, depth = 0): Generator<unknown> {
  // What a function answers cannot be known before it is called.
  if (typeof value === 'function' && typeof other === 'function') return;
  yield other;
  if (!isPlain(value) || depth === 6) return;
  for (const key of Object.keys(value))
    for (const inside of withEach((value as Record<string, unknown>)[key], other, depth + 1))
      yield Array.isArray(value) ? Object.assign([...value], { [key]: inside }) : { ...value, [key]: inside };
}

/** The arguments of a call, each time with another value in one place, and with one more argument. */
function* withEachArgument(args: readonly unknown[]): Generator<readonly unknown[]> {
  for (const other of WORST) {
    for (const [at, argument] of args.entries())
      for (const changed of withEach(argument, other)) yield args.toSpliced(at, 1, changed);
    // Where options may be left out, and one place further.
    yield [...args, other];
    yield [...args, undefined, other];
  }
}

/** The first raw error of each place in the library. */
class RawErrors {
  calls = 0;
  readonly #byPlace = new Map<string, string>();

  add(error: string | undefined): void {
    this.calls++;
    if (error !== undefined) this.#byPlace.set(error.split(' ', 1)[0]!, error);
  }

  get all(): readonly string[] {
    return [...this.#byPlace.values()];
  }
}

describe('no part of no argument gives a raw error, whatever stands in its place', () => {
  it('of any function', { tags: 'slow', timeout: 600_000 }, async () => {
    const raw = new RawErrors();
    for (const question of [...QUESTIONS_OF_MODULES, ...(await questionsOfCreated())])
      for (const args of withEachArgument(question.args)) raw.add(tried(question, args));
    expect(raw.all).toEqual([]);
    expect(raw.calls).toBeGreaterThan(35_000);
  });

  it('of a terminology service, a schema, a combobox, a text of SQL', () => {
    const raw = new RawErrors();
    for (const question of QUESTIONS_OF_OBJECTS)
      for (const args of withEachArgument(question.args)) raw.add(tried(question, args));
    expect(raw.all).toEqual([]);
    expect(raw.calls).toBeGreaterThan(3_000);
  });

  it('and each question as it is has an answer', async () => {
    const refused = [];
    for (const { name, ask } of [...QUESTIONS_OF_OBJECTS, ...LATER])
      try {
        await ask();
      } catch (error) {
        refused.push(`${name}: ${String(error)}`);
      }
    // The one file of the compile functions is no release, and not all of them know its set.
    const compiled = /compile\w+: MedcodesError: /;
    expect(refused.filter((one) => !compiled.test(one))).toEqual([]);
    expect(refused.filter((one) => /must be|needs an object/.test(one))).toEqual([]);
  });

  it('of what answers later: a stream of claims, a new release, a request', async () => {
    const raw = new RawErrors();
    for (const question of LATER)
      for (const args of withEachArgument(question.args)) raw.add(await triedLater(question, args));
    expect(raw.all).toEqual([]);
    expect(raw.calls).toBeGreaterThan(500);
  });
});
