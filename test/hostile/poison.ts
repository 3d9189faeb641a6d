/** A question: its name, how to ask it, and what the caller gives. */
export interface Question {
  readonly name: string;
  readonly ask: () => unknown;
  readonly args?: readonly unknown[];
}

/** The most items that are taken from an iterator. */
const MOST_ITEMS = 40;

const isIterator = (value: unknown): value is Iterable<unknown> =>
  typeof value === 'object' && value !== null && 'next' in value && Symbol.iterator in value;

/** Asks, and takes the first items of an iterator. */
export function rawAnswerOf({ ask }: Pick<Question, 'ask'>): unknown {
  const answer = ask();
  if (!isIterator(answer)) return answer;
  const items: unknown[] = [];
  for (const item of answer) if (items.push(item) === MOST_ITEMS) break;
  return items;
}

/** The same. What is thrown is the answer too. */
export function answerOf(question: Question): unknown {
  try {
    return rawAnswerOf(question);
  } catch (error) {
    return { thrown: String(error) };
  }
}

/** An answer as text: members in their order, with what JSON leaves out. */
export function printed(answer: unknown): string {
  return (
    JSON.stringify(answer, (_, value: unknown) => {
      if (value instanceof Map) return { map: [...value] };
      if (value instanceof Set) return { set: [...value] };
      if (typeof value === 'function') return 'function';
      return value === undefined ? 'undefined' : value;
    }) ?? 'undefined'
  );
}

/** Every object that an answer leads to, once. Functions are entered too: `createX` gives objects of them. */
function reachable(answer: unknown, found: Set<object> = new Set()): Set<object> {
  const isObject = (typeof answer === 'object' && answer !== null) || typeof answer === 'function';
  if (!isObject || found.has(answer)) return found;
  found.add(answer);
  if (answer instanceof Map) for (const [key, value] of answer) reachable(value, reachable(key, found));
  if (answer instanceof Set) for (const value of answer) reachable(value, found);
  if (ArrayBuffer.isView(answer)) return found;
  for (const key of Reflect.ownKeys(answer)) {
    const { value } = Reflect.getOwnPropertyDescriptor(answer, key)!;
    if (key !== 'prototype') reachable(value, found);
  }
  return found;
}

/** Does what a caller can do to an object, whether it is allowed or not. */
function spoil(object: object): void {
  const attempts: (() => void)[] = Reflect.ownKeys(object).flatMap((key) => [
    () => Reflect.set(object, key, 'SPOILED'),
    () => Reflect.deleteProperty(object, key),
  ]);
  attempts.push(() => Reflect.set(object, 'spoiled', true));
  if (Array.isArray(object))
    attempts.unshift(
      () => object.reverse(),
      () => object.push('SPOILED'),
      () => object.pop(),
    );
  if (object instanceof Map || object instanceof Set) attempts.push(() => object.clear());
  if (object instanceof Uint8Array) attempts.push(() => object.fill(0));
  for (const attempt of attempts) {
    try {
      attempt();
    } catch {
      // Frozen: that is what is asked for.
    }
  }
}

/** Changes everything that can be reached in an answer, but not what the caller gave. */
export function poison(answer: unknown, given: unknown = undefined): void {
  const own = reachable(given);
  for (const object of reachable(answer)) if (typeof object !== 'function' && !own.has(object)) spoil(object);
}

/**
 * Asks every question, spoils its answer, and asks again: the questions whose answers a caller can change, for itself or for
 * others.
 */
export function poisonable(questions: readonly Question[]): string[] {
  const before = questions.map((question) => printed(answerOf(question)));
  const wrong: string[] = [];
  questions.forEach((question, i) => {
    poison(answerOf(question), question.args);
    if (printed(answerOf(question)) !== before[i]) wrong.push(question.name);
  });
  questions.forEach((question, i) => {
    const now = printed(answerOf(question));
    if (now !== before[i] && !wrong.includes(question.name))
      wrong.push(`${question.name} (changed through another answer)`);
  });
  return wrong;
}
