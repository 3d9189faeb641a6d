import { describe, expect, it } from 'vitest';
import { UsageError } from '../../src/cli/command.js';
import { namedSet, SETS, setFor } from '../../src/cli/sets/index.js';
import { DESCRIPTOR as PLACE } from '../../src/pos/descriptor.js';
import { SETS as DESCRIPTORS } from '../../src/sets/index.js';

const on = '2026-01-15';
const linesOf = (text: string): string[] => text.trimEnd().split('\n');

describe('the sets of the command', () => {
  it('are those of the package, in the same order', () => {
    expect(SETS.map(({ name }) => name)).toEqual(DESCRIPTORS.map(({ about }) => about.id));
  });

  it.each([
    ['E11.9', 'icd10cm'],
    ['0DTJ4ZZ', 'icd10pcs'],
    ['J1885', 'hcpcs'],
    ['LT', 'hcpcs'],
    ['99213', 'cpt'],
    ['11', 'pos'],
    // Both shapes fit. Only one set has the code.
    ['E1165', 'icd10cm'],
    ['A9999', 'hcpcs'],
    // No shape fits, so the first set answers.
    ['A15-A19', 'icd10cm'],
  ])('answer for %s with %s', (code, name) => {
    expect(setFor(code, undefined).name).toBe(name);
  });

  it('follow the option --set, and refuse a set that does not exist with the names of all', () => {
    expect(setFor('E11.9', 'hcpcs').name).toBe('hcpcs');
    expect(() => namedSet('icd11')).toThrow(/icd10cm, icd10pcs, hcpcs, cpt, pos/);
  });
});

describe.each(['icd10cm', 'icd10pcs', 'hcpcs', 'pos'])('of %s', (name) => {
  const set = namedSet(name);
  const { verbs, tops } = DESCRIPTORS.find(({ about }) => about.id === name)!;
  const code = { icd10cm: 'E11.9', icd10pcs: '0DTJ4ZZ', hcpcs: 'J1885', pos: '11' }[name]!;

  it('lookup shows the title, and gives the entry to programs', () => {
    const { ok, text, json } = set.lookup(code, { on });
    const entry = verbs.lookup!(code, { on })!;
    expect([ok, linesOf(text)[0], json]).toEqual([true, `${code}  ${entry.title}`, entry]);
  });

  it('lookup of an unknown code is negative, with one line that says where it is not found', () => {
    const { ok, text, json } = set.lookup('@@@', { on });
    expect([ok, linesOf(text).length, json]).toEqual([false, 1, null]);
    expect(text).toContain('@@@: not in');
  });

  it('validate shows ok or the issue with its code', () => {
    expect(linesOf(set.validate(code, { on }).text)[0]).toMatch(/^ok {7}/);
    const { ok, text } = set.validate('@@@', { on });
    expect(ok).toBe(false);
    expect(text).toMatch(/^invalid {2}@@@: .* \[malformed\]/);
  });

  it('history, tree and diff answer if the set has them, else say that it does not', () => {
    const asked: readonly (readonly [boolean, () => { readonly ok: boolean; readonly text: string }])[] = [
      [verbs.history !== undefined, () => set.history(code, { on })],
      [tops !== undefined, () => set.tree(code, { on })],
      [tops !== undefined, () => set.tree(undefined, { on })],
      [verbs.diff !== undefined, () => set.diff('2025-09-30', '2025-10-01')],
    ];
    for (const [has, ask] of asked) {
      if (has) expect(ask().ok).toBe(true);
      else expect(ask).toThrow(UsageError);
    }
  });

  it('tree shows the line from the top to the node, and its children', () => {
    if (tops === undefined) return expect(verbs).toBe(PLACE.verbs);
    const { json } = set.tree(code, { on }) as {
      json: { ancestors: { code: string }[]; node: { code: string } };
    };
    const above = verbs.ancestors!(code, { on }).map((node) => node.code);
    expect(json.ancestors.map((node) => node.code)).toEqual(above.reverse());
    expect(json.node.code).toBe(code);
  });
});
