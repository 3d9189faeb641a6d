import { afterEach, expect, it, vi } from 'vitest';
import { type Call, modules, QUESTIONS_OF_MODULES, questionsOfCreated } from './asked.js';
import { mutatedCall } from './mutate.js';
import { QUESTIONS_OF_OBJECTS } from './objects.js';
import { answerOf, printed } from './poison.js';
import { randomOf } from './random.js';
import { tried } from './tried.js';

/** How many calls: `MEDCODES_FUZZ_CALLS=1000000 npm run fuzz` takes minutes. */
const CALLS = Number(process.env.MEDCODES_FUZZ_CALLS ?? 10_000);
/** The same calls each time, so that a failure is nobody's luck. Other seeds are for runs on demand. */
const SEED = Number(process.env.MEDCODES_FUZZ_SEED ?? 20_261_127);

/** Functions that walk through a whole table whatever they are asked: their answers are asked for once, at the end. */
const WHOLE_TABLE = /linkReport/;

const OWN_TERMS = {
  terms: [
    { phrase: 'zebra', code: 'E11.9' },
    { phrase: 'lion', means: 'asthma' },
  ],
  boost: { J45: 1.2 },
};

const creates = (): Call[] =>
  [...modules].flatMap(([entry, functions]) =>
    Object.entries(functions)
      .filter(([name, made]) => name.startsWith('create') && typeof made === 'function')
      .map(([name, made]) => {
        const call = made as Call['call'];
        const args = name === 'createSearch' ? [OWN_TERMS] : [{}];
        return { name: `${entry} ${name}()`, call, args, ask: () => call(...args) };
      }),
  );

afterEach(() => {
  vi.useRealTimers();
});

it(`${CALLS} hostile calls with seed ${SEED}: no raw error, and no answer changes`, {
  tags: 'slow',
  timeout: 7_200_000,
}, async () => {
  const questions = [...QUESTIONS_OF_MODULES, ...(await questionsOfCreated()), ...QUESTIONS_OF_OBJECTS];
  // An expansion says when it was made.
  vi.setSystemTime('2026-01-15T12:00:00Z');
  const before = questions.map((question) => printed(answerOf(question)));
  const fuzzed = [...questions.filter(({ name }) => !WHOLE_TABLE.test(name)), ...creates()];
  const random = randomOf(SEED);
  const raw = new Map<string, string>();
  let rawErrors = 0;
  for (let made = 0; made < CALLS; made++) {
    const question = fuzzed[random(fuzzed.length)]!;
    const error = tried(question, mutatedCall(question.args, random));
    if (error === undefined) continue;
    rawErrors++;
    const place = error.split(' ', 1)[0]!;
    if (!raw.has(place)) raw.set(place, error);
  }
  expect([...raw.values()], `${rawErrors} raw errors`).toEqual([]);
  const changed = questions.filter((question, i) => printed(answerOf(question)) !== before[i]);
  expect(changed.map(({ name }) => name)).toEqual([]);
});
