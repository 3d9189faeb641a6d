import { ENTRIES } from '../../scripts/entries.mjs';
import type { Question } from './poison.js';
import { QUESTIONS } from './questions.js';

/** The exports of an entry, or the functions of an object that `createX` made. */
export type Functions = Readonly<Record<string, unknown>>;

/** The payload of each `createX`, by the entry that has it. */
const PAYLOADS: Readonly<Record<string, readonly string[]>> = {
  './icd10cm': ['./data/icd10cm'],
  './icd10cm/rules': ['./data/icd10cm', './data/icd10cm-rules'],
  './icd10pcs': ['./data/icd10pcs'],
  './hcpcs': ['./data/hcpcs'],
  './pos': ['./data/pos'],
  './icd9': ['./data/icd9'],
  './icd9/procedures': ['./data/icd9'],
  './ncci': ['./data/ncci'],
  './mce': ['./data/mce'],
};

const entries = Object.entries(ENTRIES as Readonly<Record<string, string>>).filter(
  ([entry]) => !entry.startsWith('./data/'),
);
/** The exports of every entry, by its name. */
export const modules: Map<string, Functions> = new Map();
for (const [entry, source] of entries)
  modules.set(entry, (await import(/* @vite-ignore */ `../../${source}`)) as Functions);

/** Asks one function with one list of arguments. */
export interface Call extends Question {
  /** The function. */
  readonly call: (...args: unknown[]) => unknown;
  /** What it is asked with. */
  readonly args: readonly unknown[];
}

const questionsOf = (entry: string, functions: Functions, suffix = ''): Call[] =>
  Object.entries(QUESTIONS[entry] ?? {}).flatMap(([name, calls]) => {
    const call = functions[name] as Call['call'];
    if (typeof call !== 'function') return [];
    return calls.map((args) => ({
      name: `${entry} ${name}(${JSON.stringify(args).slice(1, 60)})${suffix}`,
      call,
      args,
      ask: () => call(...args),
    }));
  });

/** The questions to the functions of every entry. */
export const QUESTIONS_OF_MODULES: readonly Call[] = [...modules].flatMap(([entry, functions]) =>
  questionsOf(entry, functions),
);

/** The questions to the functions of every object that `createX` makes of a payload. */
export async function questionsOfCreated(): Promise<Call[]> {
  const found: Call[] = [];
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
