import { describe, expect, it } from 'vitest';
import { SEARCH } from '../../src/cli/commands/search.js';
import { EMPTY, type Key, linesOf, press, type Screen } from '../../src/cli/search/screen.js';
import { searchIcd10cm } from '../../src/search/index.js';

const on = '2026-01-15';
const find = (query: string): ReturnType<typeof searchIcd10cm>['hits'] =>
  searchIcd10cm(query, { on, mode: 'prefix', limit: 4 }).hits;

/** The screen after some keys. */
function screenAfter(keys: readonly Key[], from: Screen = EMPTY): Screen {
  return keys.reduce((screen, key) => {
    const result = press(screen, key, find);
    if (result.kind !== 'screen') throw new Error(`ended with ${result.kind}`);
    return result.screen;
  }, from);
}

const typed = (text: string): Key[] => [...text].map((sequence) => ({ sequence }));

describe('medcodes search', () => {
  it('prints codes and titles, with the reason if asked', async () => {
    const plain = await SEARCH.run(['heart', 'attack'], { on, limit: '2' });
    expect(plain.text.split('\n')[0]).toBe('I21.9     Acute myocardial infarction, unspecified');
    expect(plain.text.split('\n')).toHaveLength(3);
    const why = await SEARCH.run(['gastritis'], { on, limit: '1', why: true });
    expect(why.text).toBe(
      'K29.70    Gastritis, unspecified, without bleeding\n          index: [Gastritis] (simple)\n',
    );
  });

  it('searches the set that is named, or all', async () => {
    expect((await SEARCH.run(['zyvox'], { on: '2025-11-15', set: 'hcpcs' })).text).toMatch(/^J2020 /);
    expect((await SEARCH.run(['zyvox'], { on: '2025-11-15', set: 'all' })).text).toContain('J2020');
    await expect(SEARCH.run(['x'], { on, set: 'cpt' })).rejects.toThrow(/icd10cm, icd10pcs, hcpcs or all/);
  });

  it('says no if nothing is found, and asks for words outside a terminal', async () => {
    expect((await SEARCH.run(['qqqqq'], { on })).ok).toBe(false);
    await expect(SEARCH.run([], { on })).rejects.toThrow(/words/);
  });
});

describe('the interactive list', () => {
  it('follows what is typed and what is taken back', () => {
    const screen = screenAfter(typed('gastritis'));
    expect(screen.hits[0]?.code).toBe('K29.70');
    expect(linesOf(screen, 60)[0]).toBe('search: gastritis');
    expect(linesOf(screen, 60)[1]).toMatch(/^> K29\.70 {4}Gastritis/);
    expect(screenAfter([{ name: 'backspace' }], screen).query).toBe('gastriti');
    expect(screenAfter([{ name: 'u', ctrl: true }], screen)).toEqual(EMPTY);
  });

  it('moves, shows why, and keeps within the width', () => {
    const screen = screenAfter([
      ...typed('gastritis'),
      { name: 'down' },
      { name: 'down' },
      { name: 'up' },
      { name: 'tab' },
    ]);
    expect([screen.active, screen.details]).toEqual([1, true]);
    expect(linesOf(screen, 50).every((line) => line.length <= 50)).toBe(true);
    expect(linesOf(screen, 200)[3]).toMatch(/\[gastritis\]|\[Gastritis\]/i);
    expect(screenAfter([{ name: 'up' }, { name: 'up' }, { name: 'up' }], screen).active).toBe(0);
  });

  it('ends with a hit or without one, and passes over other keys', () => {
    const screen = screenAfter(typed('gastritis'));
    expect(press(screen, { name: 'return' }, find)).toMatchObject({
      kind: 'chosen',
      hit: { code: 'K29.70' },
    });
    expect(press(screen, { name: 'escape' }, find)).toEqual({ kind: 'left' });
    expect(press(screen, { name: 'c', ctrl: true }, find)).toEqual({ kind: 'left' });
    expect(screenAfter([{ name: 'f5', sequence: '\u001b[15~' }], screen)).toEqual(screen);
    expect(screenAfter([{ name: 'return' }])).toEqual(EMPTY);
  });
});
