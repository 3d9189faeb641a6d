import { expect, it } from 'vitest';
import { QUESTIONS_OF_MODULES, questionsOfCreated } from './asked.js';
import { tried } from './tried.js';

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
  yield other;
  if (!isPlain(value) || depth === 6) return;
  for (const key of Object.keys(value))
    for (const inside of withEach((value as Record<string, unknown>)[key], other, depth + 1))
      yield Array.isArray(value) ? Object.assign([...value], { [key]: inside }) : { ...value, [key]: inside };
}

it('no part of no argument of any function gives a raw error, whatever stands in its place', {
  tags: 'slow',
  timeout: 600_000,
}, async () => {
  const questions = [...QUESTIONS_OF_MODULES, ...(await questionsOfCreated())];
  const raw = new Map<string, string>();
  let calls = 0;
  const ask = (question: (typeof questions)[number], args: readonly unknown[]): void => {
    calls++;
    const error = tried(question, args);
    if (error !== undefined) raw.set(error.split(' ', 1)[0]!, error);
  };
  for (const question of questions)
    for (const other of WORST) {
      for (const [at, argument] of question.args.entries())
        for (const changed of withEach(argument, other))
          ask(question, question.args.toSpliced(at, 1, changed));
      // Where options may be left out, and one place further.
      ask(question, [...question.args, other]);
      ask(question, [...question.args, undefined, other]);
    }
  expect([...raw.values()]).toEqual([]);
  expect(calls).toBeGreaterThan(35_000);
});
