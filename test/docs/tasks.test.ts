import { describe, expect, it } from 'vitest';
import { SECTIONS, TASKS, taskOf } from '../../scripts/docs/tasks.mjs';
import { ENTRIES } from '../../scripts/entries.mjs';
import { ROOT } from './markdown.js';

const isClass = (value: unknown): boolean => /^class\b/.test(String(value));

/** The names of all functions that the package exports. */
async function exportedFunctions(): Promise<string[]> {
  const names = new Set<string>();
  for (const source of Object.values(ENTRIES)) {
    const module = (await import(`${ROOT}${source}`)) as Record<string, unknown>;
    for (const [name, value] of Object.entries(module))
      if (typeof value === 'function' && !isClass(value)) names.add(name);
  }
  return [...names];
}

describe('the sections of the API pages', () => {
  it('have a place for every function: add it to scripts/docs/tasks.mjs', async () => {
    const names = await exportedFunctions();
    expect(names.length).toBeGreaterThan(100);
    expect(names.filter((name) => taskOf(name) === undefined)).toEqual([]);
  });

  it('each have a function', async () => {
    const used = new Set((await exportedFunctions()).map((name) => taskOf(name)));
    expect(TASKS.map(([task]) => task).filter((task) => !used.has(task))).toEqual([]);
    expect(new Set(SECTIONS).size).toBe(SECTIONS.length);
  });
});
