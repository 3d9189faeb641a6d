import { describe, expect, it } from 'vitest';
import { createCombobox } from '../../src/search/combobox/index.js';
import type { Timer } from '../../src/search/combobox/query-runner.js';

/** A clock that is moved by hand. */
function clock(): Timer & { readonly pass: () => void } {
  let waiting: (() => void) | undefined;
  return {
    start: (run) => {
      waiting = run;
      return run;
    },
    cancel: () => {
      waiting = undefined;
    },
    pass: () => {
      const run = waiting;
      waiting = undefined;
      run?.();
    },
  };
}

const settled = async (): Promise<void> => {
  for (let i = 0; i < 5; i++) await Promise.resolve();
};

describe('a combobox', () => {
  it('asks once for keys that follow each other', async () => {
    const asked: string[] = [];
    const timer = clock();
    const box = createCombobox<string>({
      search: (query) => {
        asked.push(query);
        return [query];
      },
      onSelect: () => {},
      timer,
    });
    for (const query of ['d', 'di', 'dia', 'diab']) box.input(query);
    expect(box.state.busy).toBe(true);
    timer.pass();
    await settled();
    expect(asked).toEqual(['diab']);
    expect(box.state).toMatchObject({ hits: ['diab'], open: true, busy: false, active: -1 });
  });

  it('drops answers that come out of order', async () => {
    const answers = new Map<string, (hits: string[]) => void>();
    const timer = clock();
    const box = createCombobox<string>({
      search: (query) => new Promise((answer) => answers.set(query, answer)),
      onSelect: () => {},
      timer,
    });
    box.input('first');
    timer.pass();
    box.input('second');
    timer.pass();
    answers.get('second')!(['second']);
    await settled();
    answers.get('first')!(['first']);
    await settled();
    expect(box.state.hits).toEqual(['second']);
  });

  it('moves by keys through the list and back to the input, and chooses', async () => {
    const chosen: string[] = [];
    const timer = clock();
    const box = createCombobox<string>({
      search: () => ['one', 'two', 'three'],
      onSelect: (hit) => chosen.push(hit),
      textOf: (hit) => hit.toUpperCase(),
      timer,
      id: 'dx',
    });
    expect(box.key({ key: 'ArrowDown' })).toBe(false);
    box.input('on');
    timer.pass();
    await settled();
    expect(box.inputAttributes()).toMatchObject({
      role: 'combobox',
      'aria-expanded': 'true',
      'aria-controls': 'dx-list',
    });
    expect(box.inputAttributes()['aria-activedescendant']).toBeUndefined();
    const places = ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'Home', 'End'].map(
      (key) => {
        expect(box.key({ key })).toBe(true);
        return box.state.active;
      },
    );
    expect(places).toEqual([0, 1, 2, -1, 2, 0, 2]);
    expect(box.inputAttributes()['aria-activedescendant']).toBe('dx-2');
    expect(box.optionAttributes(2)).toEqual({ id: 'dx-2', role: 'option', 'aria-selected': 'true' });
    expect(box.key({ key: 'Enter', isComposing: true })).toBe(false);
    expect(box.key({ key: 'Enter' })).toBe(true);
    expect(chosen).toEqual(['three']);
    expect(box.state).toMatchObject({ query: 'THREE', open: false });
    expect(box.key({ key: 'Enter' })).toBe(false);
  });

  it('closes and clears by Escape, and does not ask for too little', async () => {
    const timer = clock();
    const box = createCombobox<string>({ search: () => ['x'], onSelect: () => {}, timer });
    box.input('ab');
    timer.pass();
    await settled();
    expect(box.key({ key: 'Escape' })).toBe(true);
    expect(box.state).toMatchObject({ open: false, query: 'ab' });
    expect(box.key({ key: 'Escape' })).toBe(true);
    expect(box.state).toMatchObject({ query: '', hits: [] });
    expect(box.key({ key: 'Escape' })).toBe(false);
    box.input('a');
    expect(box.state).toMatchObject({ busy: false, hits: [] });
  });

  it('tells what a search threw', async () => {
    const timer = clock();
    const failure = new Error('down');
    const box = createCombobox<string>({ search: () => Promise.reject(failure), onSelect: () => {}, timer });
    box.input('ab');
    timer.pass();
    await settled();
    expect(box.state).toMatchObject({ error: failure, busy: false, open: false });
  });
});
