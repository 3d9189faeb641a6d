import { afterEach, describe, expect, it, vi } from 'vitest';
import { modules, QUESTIONS_OF_MODULES, questionsOfCreated } from './asked.js';
import { QUESTIONS_OF_OBJECTS, QUESTIONS_OF_SETS } from './objects.js';
import { poisonable } from './poison.js';
import { NOT_ASKED, QUESTIONS } from './questions.js';

afterEach(() => {
  vi.useRealTimers();
});

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

  it('of a terminology service, a schema, a combobox', () => {
    // An expansion says when it was made.
    vi.setSystemTime('2026-01-15T12:00:00Z');
    expect(poisonable([...QUESTIONS_OF_OBJECTS, ...QUESTIONS_OF_SETS])).toEqual([]);
    expect(QUESTIONS_OF_OBJECTS.length).toBeGreaterThan(70);
  });
});
