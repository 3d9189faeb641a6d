import { describe, expect, it } from 'vitest';
import {
  ancestors,
  chapters,
  children,
  commonAncestor,
  descendants,
  entries,
  type Icd10cmNode,
  isA,
  parent,
  releases,
} from '../../src/icd10cm/index.js';

const on = '2025-10-01';
const names = (nodes: Iterable<Icd10cmNode>): string[] => [...nodes].map(({ code }) => code);

describe('worked places', () => {
  it.each([
    ['E11.9', ['E11', 'E08-E13', 'E00-E89']],
    ['S72.001A', ['S72.001', 'S72.00', 'S72.0', 'S72', 'S70-S79', 'S00-T88']],
    ['T36.0X1A', ['T36.0X1', 'T36.0X', 'T36.0', 'T36', 'T36-T50', 'T07-T88', 'S00-T88']],
    ['C4A.0', ['C4A', 'C43-C44', 'C00-C75', 'C00-C96', 'C00-D49']],
    ['I5A', ['I30-I5A', 'I00-I99']],
    ['B99.9', ['B99', 'B99', 'A00-B99']],
    ['U07.1', ['U07', 'U00-U49', 'U00-U85']],
    ['Z3A.01', ['Z3A.0', 'Z3A', 'Z30-Z39', 'Z00-Z99']],
  ])('%s', (code, above) => {
    expect(names(ancestors(code, { on }))).toEqual(above);
    expect(parent(code, { on })?.code).toBe(above[0]);
  });

  it('a block and a category may share a name: B99', () => {
    expect(names(children('B99', { on }))).toEqual(['B99.8', 'B99.9']);
    expect(children({ kind: 'block', code: 'B99' }, { on })).toEqual([
      expect.objectContaining({ kind: 'category', code: 'B99' }),
    ]);
    expect(parent('B99', { on })?.kind).toBe('block');
    expect(parent(parent('B99', { on })!, { on })).toMatchObject({ kind: 'chapter', number: 1 });
    expect(parent({ kind: 'chapter', code: 'B99' }, { on })).toBeUndefined();
    expect(parent({ kind: 'code', code: 'B99-' }, { on })).toBeUndefined();
  });

  it('chapters are 21 until U07 comes on 2020-04-01, then 22', () => {
    expect(chapters({ on: '2020-03-31' }).map(({ number }) => number)).toEqual(
      Array.from({ length: 21 }, (_, i) => i + 1),
    );
    // Chapter 22 holds U07, which stands before V00 in the alphabet.
    expect(
      chapters({ on: '2020-04-01' })
        .map(({ number }) => number)
        .sort((a, b) => a - b),
    ).toEqual(Array.from({ length: 22 }, (_, i) => i + 1));
    expect(chapters({ on: '2015-09-30' })).toEqual([]);
    expect(chapters({ on })[3]).toEqual({
      kind: 'chapter',
      code: 'E00-E89',
      number: 4,
      title: 'Endocrine, nutritional and metabolic diseases',
      billable: false,
      tabular: '2025-10-01',
    });
  });

  it('a chapter has no parent, a billable code has no children, and an unknown node has neither', () => {
    expect(parent('A00-B99', { on })).toBeUndefined();
    expect(ancestors('A00-B99', { on })).toEqual([]);
    expect(children('E11.9', { on })).toEqual([]);
    expect(names(descendants('E11.9', { on }))).toEqual([]);
    expect(children('A15-A20', { on })).toEqual([]);
    expect(children('U07', { on: '2020-03-31' })).toEqual([]);
    expect(ancestors('QA0.0101', { on: '2025-09-30' })).toEqual([]);
  });

  it('isA and commonAncestor', () => {
    expect(isA('E11.9', 'E08-E13', { on })).toBe(true);
    expect(isA('E11.9', 'A00-B99', { on })).toBe(false);
    expect(isA('E08-E13', 'E11.9', { on })).toBe(false);
    expect(isA('nothing', 'nothing', { on })).toBe(false);
    expect(isA('A04.71', 'A04.7', { on: '2017-09-30' })).toBe(false);
    expect(commonAncestor('S72.001A', 'S72.009D', { on })?.code).toBe('S72.00');
    expect(commonAncestor('A04.71', 'A04.7', { on })?.code).toBe('A04.7');
    expect(commonAncestor('B99.8', { kind: 'block', code: 'B99' }, { on })).toMatchObject({
      kind: 'block',
      code: 'B99',
    });
    expect(commonAncestor('E11.9', 'I10', { on })).toBeUndefined();
  });
});

const key = ({ kind, code }: Icd10cmNode): string =>
  `${kind === 'chapter' || kind === 'block' ? kind : 'code'} ${code}`;

/** What is wrong between a node and those right below it. */
function wrongBelow(node: Icd10cmNode, below: readonly Icd10cmNode[], date: string): string[] {
  const strangers = below.filter((child) => {
    const above = parent(child, { on: date });
    return above === undefined || key(above) !== key(node);
  });
  const wrong = strangers.map((child) => `${key(child)} has another parent than ${key(node)}`);
  if ((below.length === 0) !== node.billable) wrong.push(`${key(node)} is billable: ${node.billable}`);
  return wrong;
}

/** The parent of every node below the chapters, walked from above, and the codes in the order of the walk. */
function walkDown(date: string): { parentOf: Map<string, string>; wrong: string[]; codes: string[] } {
  const parentOf = new Map<string, string>();
  const wrong: string[] = [];
  const codes: string[] = [];
  const open: Icd10cmNode[] = [...chapters({ on: date })].reverse();
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (key(node).startsWith('code')) codes.push(node.code);
    const below = children(node, { on: date });
    wrong.push(...wrongBelow(node, below, date));
    wrong.push(
      ...below.filter((child) => parentOf.has(key(child))).map((child) => `${key(child)} stands twice`),
    );
    for (const child of below) parentOf.set(key(child), key(node));
    open.push(...[...below].reverse());
  }
  return { parentOf, wrong, codes };
}

/** The nearest code of the set that a code extends, worked out from the letters alone. */
function extended(code: string, set: ReadonlySet<string>): string | undefined {
  for (let length = code.length - 1; length >= 3; length--) {
    const shorter = code.slice(0, length).replace(/\.$/, '');
    if (set.has(shorter)) return shorter;
  }
  return undefined;
}

describe('the whole tree', () => {
  it.each(releases().map(({ effective }) => effective))(
    'of %s has every code once, and parents and children agree',
    (date) => {
      const { parentOf, wrong, codes } = walkDown(date);
      expect(wrong).toEqual([]);
      const all = [...entries({ on: date })].map(({ code }) => code);
      expect(codes).toEqual(all);
      const set = new Set(all);
      const misplaced = all.filter((code) => {
        const shorter = extended(code, set);
        return shorter === undefined
          ? !/^(block|chapter) /.test(parentOf.get(`code ${code}`)!)
          : parentOf.get(`code ${code}`) !== `code ${shorter}`;
      });
      expect(misplaced).toEqual([]);
    },
  );

  it('gives all descendants in tabular order, and each of them its ancestors', () => {
    const all = [...entries({ on })].map(({ code }) => code);
    const below = chapters({ on }).flatMap((chapter) => descendants(chapter, { on }));
    const codes = below.filter(({ kind }) => kind !== 'block').map(({ code }) => code);
    expect(codes).toEqual(all);
  });
});
