import { describe, expect, it } from 'vitest';
import { loadBooks } from '../../data-build/index-book/load.js';
import type { PrintedTerm } from '../../data-build/index-book/read.js';
import { loadInclusions } from '../../data-build/search/icd10cm/inclusions.js';
import * as payload from '../../src/data/icd10cm-search/index.js';
import { forCodes } from '../../src/icd10cm/bundled.js';
import { withCapital } from '../../src/index-book/words.js';
import { indexFrom } from '../../src/search/icd10cm/index-data.js';
import { HAS } from '../../src/search/icd10cm/path-table.js';
import { hasOfficial } from '../official-files.js';

const INDEX = 'icd10cm/2025-10-01/icd10cm_index_2026.reconstructed.zip';

describe.runIf(hasOfficial(INDEX))('what search looks at beside the XML', () => {
  const codes = forCodes.codes();
  codes.fillAll();
  const { paths, texts, inclusions } = indexFrom(payload)();
  const rowOf = (reference: string): number => codes.rowOf(reference.replace(/\.?-+$/, ''));

  /** The titles from the main term down, and the level, of each printed term. */
  const printed = loadBooks({}).map(({ terms }) => {
    const open: string[] = [];
    return terms.map((term) => {
      open.length = term.level;
      open.push(term.title.text);
      return { path: open.join(' > '), term };
    });
  });

  function pathOf(node: number): string {
    const titles: string[] = [];
    for (let at = node; at >= 0; at = paths.parent[at]!) {
      const text = texts.text(paths.title[at]!);
      titles.unshift(paths.level[at] === 0 ? withCapital(text) : text);
    }
    return titles.join(' > ');
  }

  const cells = new Map<number, number[]>();
  paths.forEachCell((node, column, row) => {
    const list = cells.get(node) ?? Array<number>(6).fill(-1);
    list[column] = row;
    cells.set(node, list);
  });

  /** How an entry differs from the printed term; undefined if it does not. */
  function fault(node: number, { fields, cells: printedCells }: PrintedTerm): string | undefined {
    const code = fields.code ?? fields.subcat;
    const isSee = (paths.has[node]! & HAS.see) !== 0;
    if (isSee && fields.see === undefined) return 'it has no see';
    if (!isSee && paths.row[node]! >= 0 && rowOf(code ?? '') !== paths.row[node])
      return 'it has another code';
    const own = printedCells?.map((cell) => (/^[A-Z]/.test(cell ?? '') ? rowOf(cell!) : -1));
    const kept = cells.get(node);
    return kept === undefined || JSON.stringify(kept) === JSON.stringify(own)
      ? undefined
      : 'it has other cells';
  }

  it.each([0, 1, 2, 3])('are entries of book %i in order of print, with their codes', (book) => {
    const terms = printed[book]!;
    const wrong: string[] = [];
    for (let node = paths.bookStart[book]!, at = 0; node < paths.bookStart[book + 1]!; node++, at++) {
      const path = pathOf(node);
      while (at < terms.length && terms[at]!.path !== path) at++;
      const found = at < terms.length ? fault(node, terms[at]!.term) : 'it is not printed here';
      if (found !== undefined) wrong.push(`${path}: ${found}`);
    }
    expect(wrong.slice(0, 5)).toEqual([]);
  });

  it('have every row of the tables', () => {
    const kept = new Set<number>();
    paths.forEachCell((node) => kept.add(node));
    const rows = printed.slice(2).flat();
    expect(kept.size).toBe(
      rows.filter(({ term }) => term.cells?.some((cell) => /^[A-Z]/.test(cell ?? ''))).length,
    );
  });

  it('have inclusion terms and Includes notes of the Tabular List', () => {
    const official = new Set(
      loadInclusions(codes, {}).map(({ kind, row, text }) => `${kind}|${row}|${text}`),
    );
    const kept = Array.from(inclusions.row, (row, i) => {
      const kind = i < inclusions.terms ? 'inclusion-term' : 'includes';
      return `${kind}|${row}|${texts.text(inclusions.text[i]!)}`;
    });
    expect(kept.length).toBeGreaterThan(4000);
    expect(kept.filter((term) => !official.has(term)).slice(0, 5)).toEqual([]);
  });
});
