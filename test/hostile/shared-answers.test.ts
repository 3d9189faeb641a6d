import { describe, expect, it } from 'vitest';
import { ENTRIES } from '../../scripts/entries.mjs';
import { poisonable, type Question } from './poison.js';
import { NOT_ASKED, QUESTIONS } from './questions.js';

type Functions = Readonly<Record<string, unknown>>;

/** The payload of each `createX`, by the entry that has it. */
const PAYLOADS: Readonly<Record<string, readonly string[]>> = {
  './icd10cm': ['./data/icd10cm'],
  './icd10cm/rules': ['./data/icd10cm', './data/icd10cm-rules'],
  './icd10pcs': ['./data/icd10pcs'],
  './hcpcs': ['./data/hcpcs'],
  './pos': ['./data/pos'],
  './ncci': ['./data/ncci'],
  './mce': ['./data/mce'],
};

const entries = Object.entries(ENTRIES as Readonly<Record<string, string>>).filter(
  ([entry]) => !entry.startsWith('./data/'),
);
const modules = new Map<string, Functions>();
for (const [entry, source] of entries)
  modules.set(entry, (await import(/* @vite-ignore */ `../../${source}`)) as Functions);

const questionsOf = (entry: string, functions: Functions, suffix = ''): Question[] =>
  Object.entries(QUESTIONS[entry] ?? {}).flatMap(([name, calls]) => {
    const call = functions[name];
    if (typeof call !== 'function') return [];
    return calls.map((args) => ({
      name: `${entry} ${name}(${JSON.stringify(args).slice(1, 60)})${suffix}`,
      ask: () => call(...args) as unknown,
    }));
  });

const QUESTIONS_OF_MODULES = [...modules].flatMap(([entry, functions]) => questionsOf(entry, functions));

async function questionsOfCreated(): Promise<Question[]> {
  const found: Question[] = [];
  for (const [entry, parts] of Object.entries(PAYLOADS)) {
    const functions = modules.get(entry)!;
    const [name, create] = Object.entries(functions).find(([each]) => each.startsWith('create'))!;
    const payload: Record<string, unknown> = {};
    for (const part of parts)
      Object.assign(
        payload,
        await import(/* @vite-ignore */ `../../${(ENTRIES as Record<string, string>)[part]!}`),
      );
    const made = (create as (given: unknown) => Functions)(
      payload.payload === undefined ? payload : { ...payload, ...(payload.payload as object) },
    );
    found.push(...questionsOf(entry, made, ` of ${name}`));
  }
  return found;
}

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
