import { describe, expect, it } from 'vitest';
import {
  books,
  children,
  entry,
  linkReport,
  mainTerms,
  parent,
  pathsTo,
  seekTerm,
} from '../../src/index-book/index.js';

describe('the books', () => {
  it('have as many main terms as they say', () => {
    for (const { book, mainTerms: mains } of books()) {
      const terms = [...mainTerms(book)];
      expect(terms.length).toBe(mains);
      expect(terms.every(({ id, level }) => level === 0 && parent(id) === undefined)).toBe(true);
    }
  });

  it('are walked as trees: each child knows its parent, and every term of a tree is reached once', () => {
    const roots = [
      seekTerm('Neoplasm', { book: 'neoplasms' }),
      seekTerm('Fracture', { book: 'index', limit: 50 }),
    ].flat();
    const reached = new Set<number>();
    for (const node of roots) {
      const under = children(node.id);
      expect(under.length).toBe(node.children);
      expect(under.every(({ id }) => parent(id)?.id === node.id && !reached.has(id))).toBe(true);
      for (const { id } of under) reached.add(id);
      roots.push(...under);
    }
    expect([...reached].filter((id) => entry(id)?.book === 'neoplasms').length).toBe(1939);
  });

  it('have fields worked by hand from the printed index', () => {
    expect(seekTerm('abasia')[0]).toMatchObject({
      title: 'Abasia (-astasia) (hysterical)',
      nonessential: ['-astasia', 'hysterical'],
      code: 'F44.4',
      path: ['Abasia (-astasia) (hysterical)'],
    });
    const [fracture] = seekTerm('Fracture, traumatic', { book: 'index' });
    const acetabulum = children(fracture!.id).find(({ title }) => title === 'acetabulum');
    expect(acetabulum?.code).toBe('S32.40-');
    const [lung] = children(seekTerm('Neoplasm', { book: 'neoplasms' })[0]!.id).filter(
      ({ title }) => title === 'lung',
    );
    expect(lung?.cells?.map(({ code }) => code)).toEqual([
      'C34.9-',
      'C78.0-',
      'D02.2-',
      'D14.3-',
      'D38.1',
      'D49.1',
    ]);
    expect(lung?.cells?.[0]?.column).toBe('Malignant Primary');
    expect(seekTerm('Acetaminophen', { book: 'drugs' })[0]?.cells?.map(({ code }) => code)).toEqual(
      ['1', '2', '3', '4', '5', '6'].map((intent) => `T39.1X${intent}`),
    );
  });

  it('lead from an entry to the one that it names', () => {
    const [abdominalgia] = seekTerm('Abdominalgia');
    expect(abdominalgia?.see).toMatchObject({ text: 'Pain, abdominal', kind: 'entry' });
    expect(entry(abdominalgia!.see!.id!)?.path.at(-1)).toMatch(/^abdominal/);
    const { counts, unresolved } = linkReport();
    expect(Object.values(counts).reduce((a, b) => a + b, 0)).toBe(15_417);
    expect(counts.open + counts.part).toBe(unresolved.length);
    expect(counts.open + counts.part).toBeLessThan(450);
  });

  it('lead to a code from above, by cells and by references', () => {
    const paths = pathsTo('S72.001A');
    expect(paths.some(({ code }) => code === 'S72.00-')).toBe(true);
    expect(paths.some(({ entry: { path } }) => /^Fracture, traumatic/.test(path[0]!))).toBe(true);
    expect(pathsTo('B02.9').some(({ by, entry: { path } }) => by === 'see' && path[0] === 'Shingles')).toBe(
      true,
    );
    expect(pathsTo('T39.1X1A').some(({ by }) => by === 'cell')).toBe(true);
    expect(pathsTo('K29.70')).toEqual(pathsTo('K2970'));
    for (const text of ['', 'nothing', 'ZZZ', '💊']) expect(pathsTo(text)).toEqual([]);
  });

  it('answer numbers and texts that are no entries', () => {
    for (const id of [-1, 1e9, 0.5, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(entry(id)).toBeUndefined();
      expect(children(id)).toEqual([]);
      expect(parent(id)).toBeUndefined();
    }
    expect(seekTerm('')).toEqual([]);
    expect(seekTerm('zzzz')).toEqual([]);
    expect(() => seekTerm('x', { limit: 0 })).toThrow(expect.objectContaining({ code: 'invalid-argument' }));
    expect(() => seekTerm('x', { book: 'atlas' as never })).toThrow(/there is no book/);
    expect(() => [...mainTerms('atlas' as never)]).toThrow(
      expect.objectContaining({ code: 'invalid-argument' }),
    );
  });
});
