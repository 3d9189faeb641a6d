import { describe, expect, it } from 'vitest';
import { UsageError } from '../../src/cli/command.js';
import { COMMANDS } from '../../src/cli/commands.js';
import { namedSet, SETS, setFor } from '../../src/cli/sets/index.js';
import { DESCRIPTOR as PLACE } from '../../src/pos/descriptor.js';
import { SETS as DESCRIPTORS } from '../../src/sets/index.js';

const TODAY = '2026-01-15';
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
    ['250.00', 'icd9'],
    ['V72.31', 'icd9'],
    ['47.01', 'icd9-procedures'],
    // A header of ICD-10-CM and a code of ICD-9-CM.
    ['V10.3', 'icd10cm'],
    // Both shapes fit. Only one set has the code.
    ['E1165', 'icd10cm'],
    ['A9999', 'hcpcs'],
    // A code with its modifier.
    ['J1885-RT', 'hcpcs'],
    // No shape fits, so the first set answers.
    ['A15-A19', 'icd10cm'],
  ])('answer for %s with %s', (code, name) => {
    expect(setFor(code, undefined).name).toBe(name);
  });

  it('follow the option --set, and refuse a set that does not exist with the names of all', () => {
    expect(setFor('E11.9', 'hcpcs').name).toBe('hcpcs');
    expect(() => namedSet('icd11')).toThrow(/icd10cm, icd10pcs, hcpcs, cpt, pos, icd9, icd9-procedures/);
  });
});

describe.each(['icd10cm', 'icd10pcs', 'hcpcs', 'pos', 'icd9', 'icd9-procedures'])('of %s', (name) => {
  const set = namedSet(name);
  const { verbs, tops } = DESCRIPTORS.find(({ about }) => about.id === name)!;
  const code = {
    icd10cm: 'E11.9',
    icd10pcs: '0DTJ4ZZ',
    hcpcs: 'J1885',
    pos: '11',
    icd9: '250.00',
    'icd9-procedures': '47.01',
  }[name]!;
  const on = name.startsWith('icd9') ? '2015-01-15' : TODAY;

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

describe('of ICD-9-CM', () => {
  const set = namedSet('icd9');

  it('lookup and upgrade name the codes of ICD-10', () => {
    expect(linesOf(set.lookup('V72.31', { on: TODAY }).text)).toEqual([
      'V72.31  Routine gynecological examination',
      '  code of ICD-9-CM diagnoses, in force to 2015-09-30 (edition 2014-10-01)',
      '  ICD-10: Z01.411, Z01.419 (approximate)',
    ]);
    expect(linesOf(set.upgrade('V72.31', {}).text)).toEqual([
      'V72.31',
      '  ICD-10: Z01.411, Z01.419 (approximate)',
    ]);
    expect(namedSet('icd9-procedures').upgrade('00.16', {})).toMatchObject({
      ok: false,
      text: '00.16\n  ICD-10: no map\n',
    });
    expect(set.upgrade('250', {}).text).toBe('250: not a code of ICD-9-CM diagnoses\n');
  });

  it('validate says that it ended, and what to use', () => {
    expect(linesOf(set.validate('250.00', { on: TODAY }).text)).toEqual([
      'invalid  250.00: 250.00 is of ICD-9-CM, which was in force through 2015-09-30; toIcd10 names the codes of ICD-10 [retired]',
      '  ICD-10: E11.9 (approximate)',
    ]);
  });

  it('a combination is shown as codes together', () => {
    expect(set.lookup('249.11', { on: TODAY }).text).toContain('ICD-10, together: (');
  });
});

describe('a code that the set does not have', () => {
  it.each([
    ['D0120', 'D0120: not in ICD-10-CM on that date; it has the shape of a dental code (CDT)'],
    [
      '0409-3796-01',
      '0409-3796-01: not in ICD-10-CM on that date; it has the shape of a National Drug Code (NDC)',
    ],
    [
      'I64',
      "I64: not in ICD-10-CM on that date; it has the shape of a code of the World Health Organization's ICD-10",
    ],
  ])('lookup %s names the other set, and suggests nothing', (code, text) => {
    const { ok, text: said } = setFor(code, undefined).lookup(code, { on: TODAY });
    expect([ok, said.startsWith(text), said.includes('did you mean')]).toEqual([false, true, false]);
  });

  it('an empty text is refused', () => {
    expect(() => COMMANDS.lookup!.run([''], {})).toThrow('a code is empty; give a code');
    expect(() => COMMANDS.history!.run([' '], {})).toThrow('a code is empty; give a code');
  });
});
