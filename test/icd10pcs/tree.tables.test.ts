import { describe, expect, it } from 'vitest';
import {
  ancestors,
  children,
  commonAncestor,
  descendants,
  entries,
  isA,
  parent,
  sections,
} from '../../src/icd10pcs/index.js';

const on = '2026-01-15';

describe('the tree', () => {
  it('leads from the sections to every code and back, each node once', () => {
    const seen = new Map<string, string>();
    for (const section of sections({ on })) {
      seen.set(section.code, section.kind);
      for (const node of descendants(section, { on })) {
        if (seen.has(node.code)) throw new Error(`${node.code} twice`);
        const above = node.code.slice(0, -1);
        if (!seen.has(above)) throw new Error(`${node.code} comes before ${above}`);
        seen.set(node.code, node.kind);
      }
    }
    const kinds = ['section', 'body-system', 'table', 'prefix', 'prefix', 'prefix', 'code'];
    for (const [code, kind] of seen) expect(kind).toBe(kinds[code.length - 1]);
    const listed = [...entries({ on })];
    expect(listed.filter(({ code }) => !seen.has(code))).toEqual([]);
    expect([...seen.keys()].filter((code) => code.length === 7).length).toBe(79_115);
    expect([...seen.keys()].filter((code) => code.length === 3).length).toBe(914);
  });

  it('has a parent above every child', () => {
    for (const node of ['0', '0D', '0DT', '0DTJ', '0DTJ4', '0DTJ4Z']) {
      const below = children(node, { on });
      expect(below.length).toBeGreaterThan(0);
      for (const child of below) {
        expect(parent(child, { on })!.code).toBe(node);
        expect(isA(child, node, { on })).toBe(true);
      }
    }
    expect(children('0DTJ4ZZ', { on })).toEqual([]);
    expect(parent('0', { on })).toBeUndefined();
  });

  it('names its nodes', () => {
    expect(ancestors('0DTJ4ZZ', { on }).map(({ kind, title }) => [kind, title])).toEqual([
      ['prefix', 'No Device'],
      ['prefix', 'Percutaneous Endoscopic'],
      ['prefix', 'Appendix'],
      ['table', 'Gastrointestinal System, Resection'],
      ['body-system', 'Gastrointestinal System'],
      ['section', 'Medical and Surgical'],
    ]);
    expect(parent('X2K', { on })).toEqual({
      kind: 'body-system',
      code: 'X2',
      title: 'Cardiovascular System',
      billable: false,
    });
  });

  it('finds the common ancestor of two nodes', () => {
    expect(commonAncestor('0DTJ4ZZ', '0DTJ4ZG', { on })!.code).toBe('0DTJ4Z');
    expect(commonAncestor('0DTJ4ZZ', '0DTJ', { on })!.code).toBe('0DTJ');
    expect(commonAncestor('0DTJ4ZZ', '0DTJ4ZZ', { on })!.kind).toBe('code');
    expect(commonAncestor('0DTJ4ZZ', '10D07Z3', { on })).toBeUndefined();
    expect(commonAncestor('0DTJ4ZZ', '0DTJ3ZZ', { on })).toBeUndefined();
    expect(isA('0DT', '0DT', { on })).toBe(true);
    expect(isA('0DT', '0DTJ', { on })).toBe(false);
  });

  it('has the nodes of the date', () => {
    expect(children('XU', { on: '2026-03-31' }).some(({ code }) => code === 'XU7')).toBe(false);
    expect(children('XU', { on: '2026-04-01' }).some(({ code }) => code === 'XU7')).toBe(true);
    expect(
      sections({ on: '2015-10-01' })
        .map(({ code }) => code)
        .join(''),
    ).toBe('0123456789BCDFGHX');
    expect(sections({ on: '2015-09-30' })).toEqual([]);
  });

  it.each(['', 'I', '0DTJ3', 'nonsense', undefined, null, {}, 7])('has no node %j', (node) => {
    const ref = node as string;
    expect(parent(ref, { on })).toBeUndefined();
    expect(children(ref, { on })).toEqual([]);
    expect(ancestors(ref, { on })).toEqual([]);
    expect(descendants(ref, { on })).toEqual([]);
    expect(isA(ref, '0', { on })).toBe(false);
  });
});
