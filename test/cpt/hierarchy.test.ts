import { describe, expect, it } from 'vitest';
import * as cpt from '../../src/cpt/index.js';
import { consolidated, FEW } from './invented.js';

const bound = cpt.createCpt([consolidated(FEW)], { effective: '2026-01-01', partial: true });
const on = { on: '2026-06-01' };

const names = (nodes: Iterable<{ kind: string; code: string }>): string[] =>
  [...nodes].map(({ kind, code }) => `${kind} ${code}`);

describe('the tree without files', () => {
  it('has categories, sections and subsections', () => {
    expect(names(cpt.descendants('I'))).toEqual([
      'section 00000-01999',
      'section 10000-69999',
      'subsection 10000-19999',
      'subsection 20000-29999',
      'subsection 30000-39999',
      'subsection 40000-49999',
      'subsection 50000-59999',
      'subsection 60000-69999',
      'section 70000-79999',
      'section 80000-89999',
      'section 90000-99999',
      'section 99201-99499',
    ]);
    for (const code of ['II', 'III', 'PLA', 'MAAA', 'administration']) expect(cpt.children(code)).toEqual([]);
    expect(cpt.children('20000-29999')).toEqual([]);
  });

  it('has a place for every code, by its number alone', () => {
    expect(names(cpt.ancestors('21234'))).toEqual([
      'subsection 20000-29999',
      'section 10000-69999',
      'category I',
    ]);
    expect(names(cpt.ancestors('99301'))).toEqual(['section 99201-99499', 'category I']);
    expect(names(cpt.ancestors('05000'))).toEqual(['category I']);
    expect(names(cpt.ancestors('0001u'))).toEqual(['category PLA']);
    expect(cpt.parent('I')).toBeUndefined();
  });

  it('agrees with itself: every child has its parent, for every node', () => {
    for (const top of cpt.categories()) {
      for (const node of [top, ...cpt.descendants(top)]) {
        for (const child of cpt.children(node)) expect(cpt.parent(child)).toEqual(node);
        expect(cpt.isA(node, top)).toBe(true);
        expect(cpt.commonAncestor(node, top)).toEqual(top);
      }
    }
  });

  it('finds nodes by name, by node, in either case', () => {
    expect(cpt.parent('pla')).toBeUndefined();
    expect(cpt.children('i')).toHaveLength(6);
    expect(cpt.children({ kind: 'section', code: '10000-69999' })).toHaveLength(6);
    expect(cpt.children({ kind: 'subsection', code: '10000-69999' })).toEqual([]);
    expect(cpt.ancestors({ kind: 'category', code: '21234' })).toEqual([]);
    for (const nothing of ['', 'x', 'IV', '10000-69998', null, undefined, 7, {}, { kind: 'code' }]) {
      expect(cpt.parent(nothing as string)).toBeUndefined();
      expect(cpt.children(nothing as string)).toEqual([]);
      expect(cpt.ancestors(nothing as string)).toEqual([]);
      expect(cpt.descendants(nothing as string)).toEqual([]);
      expect(cpt.isA(nothing as string, 'I')).toBe(false);
      expect(cpt.isA('I', nothing as string)).toBe(false);
      expect(cpt.commonAncestor(nothing as string, 'I')).toBeUndefined();
    }
  });

  it('evaluation and management is not part of medicine, although its numbers are inside', () => {
    expect(cpt.isA('99301', '90000-99999')).toBe(false);
    expect(cpt.isA('99200', '90000-99999')).toBe(true);
    expect(cpt.isA('99500', '90000-99999')).toBe(true);
    expect(cpt.commonAncestor('99301', '99500')?.code).toBe('I');
  });
});

describe('the tree with files', () => {
  it('has the codes of the date at their places', () => {
    expect(names(bound.children('90000-99999', on))).toEqual(['code 93210', 'code 99678']);
    expect(names(bound.children('90000-99999', { on: '2027-01-01' }))).toEqual(['code 93210', 'code 99678']);
    expect(names(bound.children('99201-99499', on))).toEqual(['code 99345']);
    expect(names(bound.children('20000-29999', { on: '2025-12-31' }))).toEqual(['code 21234']);
    expect(names(bound.children('II', on))).toEqual(['code 1234F']);
    expect(names(bound.descendants('I', on)).filter((name) => name.startsWith('code'))).toEqual([
      'code 00123',
      'code 21234',
      'code 71234',
      'code 93210',
      'code 99678',
      'code 99345',
    ]);
  });

  it('gives the entry of a code, and nothing for an unknown code', () => {
    expect(bound.commonAncestor('00123', '00123', on)).toEqual(bound.lookup('00123', on));
    expect(bound.parent('21234', on)?.code).toBe('20000-29999');
    expect(bound.parent('21235', on)).toBeUndefined();
    expect(bound.parent('99678', on)?.code).toBe('90000-99999');
    expect(bound.isA('00123', '00000-01999', on)).toBe(true);
    expect(bound.isA('00124', '00000-01999', on)).toBe(false);
    expect(bound.ancestors('0456U', on).map(({ code }) => code)).toEqual(['PLA']);
    expect(bound.children('00123', on)).toEqual([]);
  });
});
