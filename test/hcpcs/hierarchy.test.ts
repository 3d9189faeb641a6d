import { describe, expect, it } from 'vitest';
import {
  ancestors,
  children,
  commonAncestor,
  descendants,
  entries,
  type HcpcsNode,
  isA,
  parent,
  sections,
} from '../../src/hcpcs/index.js';

const on = { on: '2026-01-15' } as const;
const names = (nodes: Iterable<HcpcsNode>): string[] => [...nodes].map(({ code }) => code);

describe('the tree', () => {
  it('has a section for each letter in use, each with a source', { tags: 'slow' }, () => {
    const letters = new Set(
      [...entries(on), ...entries({ on: '2017-01-01' })].map(({ code }) => code.charAt(0)),
    );
    expect(sections().map(({ code }) => code)).toEqual([...letters].sort());
    for (const { title, source } of sections()) {
      expect(title.length).toBeGreaterThan(5);
      expect([source.publisher.length > 2, source.document.length > 20]).toEqual([true, true]);
      expect(['secondary', 'texts']).toContain(source.basis);
    }
  });

  it('names the source of each heading, and calls codes temporary only if a document does', () => {
    const texts = sections().filter(({ source }) => source.basis === 'texts');
    expect(texts.map(({ code, source }) => [code, source.publisher])).toEqual([['U', 'CMS']]);
    const temporary = sections().filter(({ title }) => title.includes('temporary'));
    expect(temporary.map(({ code }) => code).join('')).toBe('CGKQS');
    for (const { code, source } of temporary)
      if ('GKQ'.includes(code)) expect(source.document).toContain('begin with G, K, or Q');
  });

  it('has every code of a date once, below its letter', { tags: 'slow' }, () => {
    for (const date of ['2017-01-01', '2021-06-15', '2026-01-15']) {
      const below = sections().flatMap((section) => descendants(section, { on: date }));
      const codes = below.filter(({ kind }) => kind === 'code').map(({ code }) => code);
      expect(codes).toEqual([...entries({ on: date })].map(({ code }) => code));
      for (const node of below) expect(names(ancestors(node, { on: date })).at(-1)).toBe(node.code.charAt(0));
    }
  });

  it('is the same seen from above and from below', () => {
    for (const section of sections()) {
      for (const child of children(section, on)) {
        expect(parent(child, on)).toEqual(section);
        for (const grandchild of children(child, on)) expect(parent(grandchild, on)).toEqual(child);
      }
    }
  });

  it('has ranges that do not overlap and contain their own codes', () => {
    const ranges = sections()
      .flatMap((section) => children(section, on))
      .filter(({ kind }) => kind === 'range');
    expect(names(ranges)).toEqual([
      'A0000-A0999',
      'A4000-A8999',
      'A9000-A9999',
      'J0000-J8999',
      'J9000-J9999',
      'L0000-L4999',
      'L5000-L9999',
      'V2000-V2999',
      'V5000-V5999',
    ]);
    for (const range of ranges) {
      const [first, last] = range.code.split('-') as [string, string];
      const codes = names(children(range, on));
      expect(codes.length).toBeGreaterThan(5);
      expect(codes.filter((code) => code < first || code > last)).toEqual([]);
      expect(children(range, on).some(({ title }) => title !== '')).toBe(true);
    }
    // Skin substitutes came with 2022, in no published range.
    expect(names(ancestors('A2001', on))).toEqual(['A']);
  });

  it('agrees with the indicators that describe the same thing', () => {
    const share = (range: string, betos: RegExp): number => {
      const codes = children(range, on).filter((node) => node.kind === 'code');
      return (
        codes.filter((node) => node.kind === 'code' && betos.test(node.betos?.code ?? '')).length /
        codes.length
      );
    };
    expect(share('A0000-A0999', /^O1A$/)).toBeGreaterThan(0.9);
    expect(share('L0000-L4999', /^D1F$/)).toBeGreaterThan(0.9);
    expect(share('L5000-L9999', /^D1F$|^O1F$/)).toBeGreaterThan(0.7);
    expect(share('J9000-J9999', /^O1D$/)).toBeGreaterThan(0.5);
  });
});

describe('questions about the tree', () => {
  it('parent, children, ancestors, descendants', () => {
    expect(parent('J9035', on)?.code).toBe('J9000-J9999');
    expect(parent('J', on)).toBeUndefined();
    expect(names(children('R', on))).toEqual(['R0070', 'R0075', 'R0076']);
    expect(names(children('A', on)).slice(0, 3)).toEqual(['A0000-A0999', 'A2001', 'A2002']);
    expect(children('J9035', on)).toEqual([]);
    expect(names(ancestors('j9035', on))).toEqual(['J9000-J9999', 'J']);
    expect(names(descendants('U', { on: '2020-02-04' }))).toEqual(['U0001', 'U0002']);
  });

  it('isA, commonAncestor', () => {
    expect([isA('A0428', 'A', on), isA('A0428', 'A0000-A0999', on), isA('A0428', 'A0428', on)]).toEqual([
      true,
      true,
      true,
    ]);
    expect([isA('A', 'A0428', on), isA('A0428', 'E', on), isA('A0428', 'nope', on)]).toEqual([
      false,
      false,
      false,
    ]);
    expect(commonAncestor('J1885', 'J9035', on)?.code).toBe('J');
    expect(commonAncestor('J9035', 'J9000', on)?.code).toBe('J9000-J9999');
    expect(commonAncestor('J9035', 'J9035', on)?.code).toBe('J9035');
    expect(commonAncestor('J1885', 'E0100', on)).toBeUndefined();
  });

  it('a node that does not exist on the date is not found', () => {
    for (const name of [
      'M0245',
      'D0120',
      'D',
      'J0000-J0001',
      '',
      'hello',
      5 as never,
      undefined as never,
      { kind: 'code' } as never,
    ]) {
      expect([parent(name, on), children(name, on), ancestors(name, on), descendants(name, on)]).toEqual([
        undefined,
        [],
        [],
        [],
      ]);
    }
    expect(parent('M0245', { on: '2023-12-13' })?.code).toBe('M');
  });

  it('a node is found by itself', () => {
    const node = parent('J9035', on)!;
    expect(children(node, on)).toEqual(children('j9000-j9999', on));
  });
});
