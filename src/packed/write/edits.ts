import { column } from './column.js';
import { Counter, FirstUse } from './dictionary.js';
import { requireFit } from './width.js';

/** One title as a change of another: see `src/packed/edits.ts`. */
export interface Edit {
  readonly reference: number;
  readonly suffix: number;
  readonly drop: number;
  readonly words: readonly string[];
}

/** The edits of the children of one node. */
export type Family = readonly Edit[];

/** The edit that turns `base` into `words`, keeping as many words as possible from the start, then from the end. */
export function editBetween(reference: number, base: readonly string[], words: readonly string[]): Edit {
  const most = Math.min(base.length, words.length);
  let prefix = 0;
  while (prefix < most && base[prefix] === words[prefix]) prefix++;
  let suffix = 0;
  while (suffix < most - prefix && base.at(-1 - suffix) === words.at(-1 - suffix)) suffix++;
  return {
    reference,
    suffix,
    drop: base.length - prefix - suffix,
    words: words.slice(prefix, words.length - suffix),
  };
}

/** What an edit costs, roughly, in numbers to be written. */
export const editCost = (edit: Edit): number =>
  edit.words.length + (edit.suffix > 0 ? 1 : 0) + (edit.drop > 0 ? 1 : 0);

/** The words that the reader knows from another table: of all chunks, and of each chunk. */
export interface KnownWords {
  readonly common: readonly string[];
  readonly own: readonly (readonly string[])[];
}

/** The output: the columns that the chunks share, those of each chunk, and the words that are new. */
export interface WrittenEdits {
  readonly common: readonly Uint8Array[];
  readonly chunks: readonly (readonly Uint8Array[])[];
  readonly words: KnownWords;
}

const shapeOf = (edit: Edit): number[] => [edit.reference, edit.suffix, edit.drop, edit.words.length];
const shapeKey = (edit: Edit): string => shapeOf(edit).join();
const editKey = (edit: Edit): string => `${shapeKey(edit)}|${edit.words.join(' ')}`;
const templateKey = (family: Family): string => family.map(editKey).join('\n');

/** The entries that several chunks use, the most frequent first. */
interface Shared {
  readonly templates: readonly Family[];
  readonly edits: readonly Edit[];
  readonly words: readonly string[];
  readonly shapes: readonly string[];
}

function shared(chunks: readonly (readonly Family[])[], known: KnownWords): Shared {
  const templates = new Counter<Family>();
  const edits = new Counter<Edit>();
  const words = new Counter<string>();
  const shapes = new Counter<string>();
  chunks.forEach((families, chunk) => {
    for (const family of families) {
      templates.count(templateKey(family), family, chunk);
      for (const edit of family) edits.count(editKey(edit), edit, chunk);
    }
  });
  const commonTemplates = templates.inSeveral();
  // A template of several chunks is read without any of the chunks, and so are its edits.
  const commonEdits = edits.inSeveral();
  const needed = new Set(commonEdits.flatMap((edit) => edit.words));
  const own = known.own.map((list) => new Set(list));
  chunks.forEach((families, chunk) => {
    for (const edit of families.flat()) {
      shapes.count(shapeKey(edit), shapeKey(edit), chunk);
      for (const word of edit.words)
        if (!own[chunk]?.has(word) || needed.has(word)) words.count(word, word, chunk);
    }
  });
  const already = new Set(known.common);
  const commonWords = words.inSeveral().filter((word) => !already.has(word));
  return { templates: commonTemplates, edits: commonEdits, words: commonWords, shapes: shapes.all() };
}

/**
 * Writes the edits of all families, chunk by chunk.
 *
 * @param chunks - the families of each chunk
 * @param known - the words that the reader has when it opens a chunk
 */
export function writeEdits(chunks: readonly (readonly Family[])[], known: KnownWords): WrittenEdits {
  const common = shared(chunks, known);
  const commonWords = [...known.common, ...common.words];
  const shapeNumber = new Map(common.shapes.map((key, index) => [key, index]));
  const wordNumber = new Map(commonWords.map((word, index) => [word, index]));
  const editNumber = new Map(common.edits.map((edit, index) => [editKey(edit), index]));
  checkLimits(common);
  const written = chunks.map((families, chunk) =>
    writeChunk(families, common, shapeNumber, [...commonWords, ...(known.own[chunk] ?? [])]),
  );
  return {
    words: { common: common.words, own: written.map(({ words }) => words) },
    chunks: written.map(({ columns }) => columns),
    common: [
      column(common.shapes.flatMap((key) => key.split(',').map(Number))),
      column(common.templates.map((family) => family.length)),
      column(common.templates.flat().map((edit) => editNumber.get(editKey(edit))!)),
      column(common.edits.map((edit) => shapeNumber.get(shapeKey(edit))!)),
      column(common.edits.flatMap((edit) => edit.words.map((word) => wordNumber.get(word)!))),
    ],
  };
}

function writeChunk(
  families: readonly Family[],
  common: Shared,
  shapeNumber: ReadonlyMap<string, number>,
  known: readonly string[],
): { columns: readonly Uint8Array[]; words: readonly string[] } {
  const templates = new FirstUse<Family>(templateKey, common.templates);
  const edits = new FirstUse<Edit>(editKey, common.edits);
  const words = new FirstUse<string>((word) => word, known);
  const groups = families.map((family) => templates.number(family));
  const editNumbers = templates.fresh.flatMap((family) => family.map((edit) => edits.number(edit)));
  const wordNumbers = edits.fresh.flatMap((edit) => edit.words.map((word) => words.number(word)));
  requireFit(edits.size, 65_536, 'different edits in a chunk', 'widen editOf in src/codetree/title-pool.ts');
  return {
    words: words.fresh,
    columns: [
      column(groups),
      column(templates.fresh.map((family) => family.length)),
      column(editNumbers),
      column(edits.fresh.map((edit) => shapeNumber.get(shapeKey(edit))!)),
      column(wordNumbers),
    ],
  };
}

function checkLimits({ shapes }: Shared): void {
  const largest = Math.max(...shapes.flatMap((key) => key.split(',').map(Number)));
  requireFit(largest, 255, 'words in an edit', 'widen the shape columns in src/packed/edits.ts');
}
