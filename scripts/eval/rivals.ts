import { create, insertMultiple, search as oramaSearch } from '@orama/orama';
import FlexSearch from 'flexsearch';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import type { Searchable } from '../../src/search/icd10cm/searchable.js';
import type { Finder } from './measure.js';

/** A library of others on the same titles. */
export interface Rival {
  readonly name: string;
  /** How many milliseconds indexing takes. */
  readonly ready: number;
  /** How much the heap grows. */
  readonly bytes: number;
  readonly find: Finder;
}

interface Title {
  readonly id: number;
  readonly code: string;
  readonly text: string;
}

/** The titles of all codes that can be billed in a release. */
function titlesOf({ codes, titles }: Searchable, release: number): Title[] {
  const list: Title[] = [];
  for (let row = 0; row < codes.rows; row++) {
    if (((codes.billable[row]! >>> release) & 1) === 0) continue;
    const text = titles.title(titles.rowIn(row, release));
    list.push({ id: list.length, code: codes.codeOf(row).replace('.', ''), text });
  }
  return list;
}

async function measured(name: string, make: () => Promise<Finder> | Finder): Promise<Rival> {
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  const start = performance.now();
  const find = await make();
  const ready = performance.now() - start;
  globalThis.gc?.();
  return { name, ready, bytes: process.memoryUsage().heapUsed - before, find };
}

/** The rivals, indexed one after the other. Orama answers later only in its types: its memory index answers at once. */
export async function rivals(search: Searchable, release: number): Promise<Rival[]> {
  const list = titlesOf(search, release);
  const codesOf = (ids: readonly unknown[]): string[] => ids.map((id) => list[Number(id)]!.code);
  return [
    await measured('MiniSearch', () => {
      const index = new MiniSearch<Title>({ fields: ['text'], searchOptions: { fuzzy: 0.2, prefix: true } });
      index.addAll(list);
      return (query) =>
        codesOf(
          index
            .search(query)
            .slice(0, 10)
            .map(({ id }) => id),
        );
    }),
    await measured('FlexSearch', () => {
      const index = new FlexSearch.Index({ tokenize: 'forward' });
      for (const { id, text } of list) index.add(id, text);
      return (query) => codesOf(index.search(query, { limit: 10, suggest: true }) as number[]);
    }),
    await measured('Orama', async () => {
      const index = create({ schema: { text: 'string' } as const });
      await insertMultiple(
        index,
        list.map(({ id, text }) => ({ id: String(id), text })),
      );
      return (query) => {
        const result = oramaSearch(index, { term: query, limit: 10, threshold: 1 });
        return 'hits' in result ? codesOf(result.hits.map(({ id }) => id)) : [];
      };
    }),
    await measured('Fuse, one query of ten', () => {
      const index = new Fuse(list, { keys: ['text'], ignoreLocation: true, threshold: 0.4 });
      let asked = 0;
      // A query takes most of a second, so only one of ten is asked; its table counts the others as missed.
      return (query) =>
        asked++ % 40 === 0 ? index.search(query, { limit: 10 }).map(({ item }) => item.code) : [];
    }),
  ];
}
