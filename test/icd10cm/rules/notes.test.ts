import { describe, expect, it } from 'vitest';
import { ancestors, entries } from '../../../src/icd10cm/index.js';
import { type Icd10cmNoteKind, instructions, notes, tabulars } from '../../../src/icd10cm/rules/index.js';

const on = '2026-01-15';

describe('notes', () => {
  it('of a code, its own ones', () => {
    expect(notes('I10', { on }).map(({ kind, text }) => [kind, text])).toEqual([
      [
        'excludes1',
        'hypertensive disease complicating pregnancy, childbirth and the puerperium (O10-O11, O13-O16)',
      ],
      ['excludes2', 'essential (primary) hypertension involving vessels of brain (I60-I69)'],
      ['excludes2', 'essential (primary) hypertension involving vessels of eye (H35.0-)'],
      ['includes', 'high blood pressure'],
      ['includes', 'hypertension (arterial) (benign) (essential) (malignant) (primary) (systemic)'],
    ]);
    expect(notes('I10', { on })[0]).toMatchObject({
      node: { kind: 'code', code: 'I10' },
      inherited: false,
      references: [{ codes: 'O10-O11' }, { codes: 'O13-O16' }],
      tabular: '2025-10-01',
      carriedForward: false,
    });
  });

  it('of the nodes above are included on request, the nearest first', () => {
    const nodes = notes('E11.9', { on, inherited: true }).map(({ node }) => node.code);
    expect([...new Set(nodes)]).toEqual(['E11.9', 'E11', 'E00-E89']);
    expect(notes('E11.9', { on, inherited: true }).map(({ inherited }) => inherited)).toEqual(
      nodes.map((code) => code !== 'E11.9'),
    );
  });

  it('of blocks and chapters by name, and of a block that shares it with a category', () => {
    expect(notes('A15-A19', { on }).map(({ node }) => node.kind)).toEqual(new Array(9).fill('block'));
    expect(notes('a15-a19', { on, inherited: true }).at(-1)?.node).toEqual({
      kind: 'chapter',
      code: 'A00-B99',
    });
    expect(notes('A00-B99', { on }).every(({ node }) => node.kind === 'chapter')).toBe(true);
    expect(notes({ kind: 'block', code: 'T07' }, { on }).map(({ node }) => node.kind)).toContain('block');
    expect(notes('T07', { on }).every(({ node }) => node.kind === 'code')).toBe(true);
    expect(notes({ kind: 'chapter', code: 'A15-A19' }, { on })).toEqual([]);
  });

  it('of a list have the heading of the list', () => {
    const lines = notes('E11', { on }).filter(({ kind }) => kind === 'use-additional-code');
    expect(lines[0]).not.toHaveProperty('heading');
    expect(new Set(lines.slice(1).map(({ heading }) => heading))).toEqual(
      new Set(['code to identify control using:']),
    );
  });

  it('change with the Tabular Lists', () => {
    const of = (day: string): string[] =>
      notes('J44', { on: day })
        .filter(({ text }) => text.includes('J43'))
        .map(({ kind }) => kind);
    expect([of('2023-09-30'), of('2023-10-01')]).toEqual([['excludes1'], ['excludes2']]);
  });

  it('keep letters beyond ASCII', () => {
    expect(notes('I49.5', { on, inherited: true }).length).toBeGreaterThan(0);
    const texts = ['H81.0', 'M35.0', 'M14.6'].flatMap((code) => notes(code, { on }).map(({ text }) => text));
    expect(texts.join(' ')).toMatch(/Ménière|Sjögren|Charcôt/);
  });

  it('are empty for an unknown node', () => {
    for (const node of ['', 'no code', 'A15-A20', 'Q00.99', 'E11.9999'])
      expect(notes(node, { on })).toEqual([]);
    expect(notes('U07.1', { on: '2020-03-31' })).toEqual([]);
    expect(notes('I10', { on: '2015-09-30' })).toEqual([]);
    expect(notes(undefined as unknown as string, { on })).toEqual([]);
    expect(() => notes('I10', { on: 'x' })).toThrow(expect.objectContaining({ code: 'invalid-date' }));
  });

  // Every note of every Tabular List, counted by kind through the public function: the totals of the manifests.
  const TOTALS: readonly (readonly [string, Readonly<Partial<Record<Icd10cmNoteKind, number>>>])[] = [
    [
      '2023-10-01',
      {
        'inclusion-term': 12_238,
        includes: 1_024,
        excludes1: 5_452,
        excludes2: 2_394,
        'code-first': 774,
        'use-additional-code': 1_408,
        'code-also': 518,
        note: 178,
        'seventh-character': 508,
      },
    ],
    [
      '2024-10-01',
      {
        'inclusion-term': 12_469,
        includes: 1_024,
        excludes1: 5_434,
        excludes2: 2_438,
        'code-first': 803,
        'use-additional-code': 1_463,
        'code-also': 581,
        note: 179,
        'seventh-character': 508,
      },
    ],
    [
      '2025-10-01',
      {
        'inclusion-term': 12_579,
        includes: 1_024,
        excludes1: 5_433,
        excludes2: 2_494,
        'code-first': 813,
        'use-additional-code': 1_495,
        'code-also': 634,
        note: 180,
        'seventh-character': 508,
      },
    ],
  ];

  it.each(TOTALS)('of %s are complete', (day, expected) => {
    const counts: Partial<Record<Icd10cmNoteKind, number>> = {};
    const blocks = new Set<string>();
    const count = (node: Parameters<typeof notes>[0]): void => {
      for (const { kind } of notes(node, { on: day })) counts[kind] = (counts[kind] ?? 0) + 1;
    };
    for (const entry of entries({ on: day })) {
      count(entry);
      if (entry.kind !== 'category' && entry.code.length > 3) continue;
      for (const node of ancestors(entry, { on: day })) {
        if (blocks.has(`${node.kind} ${node.code}`)) continue;
        blocks.add(`${node.kind} ${node.code}`);
        count(node);
      }
    }
    expect(counts).toEqual(expected);
  });
});

describe('instructions', () => {
  it('join a list that consists of several notes', () => {
    const [control, ...others] = instructions('E11.9', { on });
    expect(control).toMatchObject({
      kind: 'use-additional-code',
      text: 'code to identify control using:',
      node: { kind: 'code', code: 'E11' },
      inherited: true,
      conditional: false,
      tabular: '2025-10-01',
    });
    expect(control!.items).toEqual([
      'injectable non-insulin antidiabetic drugs (Z79.85)',
      'insulin (Z79.4)',
      'oral antidiabetic drugs (Z79.84)',
      'oral hypoglycemic drugs (Z79.84)',
    ]);
    expect(control!.references.map(({ codes }) => codes)).toEqual(['Z79.85', 'Z79.4', 'Z79.84', 'Z79.84']);
    expect(others).toEqual([]);
  });

  it.each([
    ['D63.1', 'code-first', ['N18.-'], false],
    ['F02.80', 'code-first', undefined, true],
    ['C34.90', 'use-additional-code', undefined, false],
    ['I13.0', 'use-additional-code', ['I50.-'], false],
  ])('of %s: %s', (code, kind, references, open) => {
    const found = instructions(code, { on }).find((instruction) => instruction.kind === kind);
    expect(found).toBeDefined();
    if (references !== undefined) expect(found!.references.map(({ codes }) => codes)).toEqual(references);
    expect(found!.open).toBe(open);
  });

  it('say whether their text depends on the case', () => {
    const drug = instructions('D64.2', { on }).find(({ text }) => text?.includes('if applicable'));
    expect(drug).toMatchObject({ conditional: true });
    expect(drug!.references[0]).toHaveProperty('condition');
  });

  it('apply only to the codes that the text names', () => {
    // G31: 'for codes G31.0-G31.83, G31.85-G31.9, to identify:' leaves out G31.84.
    const dementia = (code: string): boolean =>
      instructions(code, { on }).some(({ references }) =>
        references.some(({ codes }) => codes.startsWith('F02.8')),
      );
    expect([dementia('G31.83'), dementia('G31.84'), dementia('G31.9')]).toEqual([true, false, true]);
  });

  it('are empty for an unknown node', () => {
    for (const code of ['', 'no code', 'Q00.99']) expect(instructions(code, { on })).toEqual([]);
    expect(instructions('U07.1', { on: '2020-03-31' })).toEqual([]);
    expect(instructions('E11.9', { on: '2015-09-30' })).toEqual([]);
  });

  it('come from the Tabular List of the date, for every list', () => {
    for (const { effective } of tabulars())
      expect(instructions('E11.9', { on: effective })[0]).toMatchObject({
        tabular: effective,
        carriedForward: false,
      });
  });
});
