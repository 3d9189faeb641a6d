import { describe, expect, it } from 'vitest';
import { modules, QUESTIONS_OF_MODULES, questionsOfCreated } from './asked.js';
import { poisonable } from './poison.js';
import { NOT_ASKED, QUESTIONS } from './questions.js';

describe('no caller can change the answer of another', () => {
  it('every function of every entry has a question', () => {
    const missing = [...modules].flatMap(([entry, functions]) =>
      Object.keys(functions).filter(
        (name) =>
          typeof functions[name] === 'function' &&
          !NOT_ASKED.has(name) &&
          !name.startsWith('create') &&
          entry !== './schemas' &&
          QUESTIONS[entry]?.[name] === undefined,
      ),
    );
    expect(missing).toEqual([]);
  });

  it('of the bundled data', () => {
    expect(poisonable(QUESTIONS_OF_MODULES)).toEqual([]);
    expect(QUESTIONS_OF_MODULES.length).toBeGreaterThan(300);
  });

  it('of a payload that a caller loaded', async () => {
    const created = await questionsOfCreated();
    expect(poisonable(created)).toEqual([]);
    expect(created.length).toBeGreaterThan(250);
  });
});
