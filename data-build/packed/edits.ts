import { column } from './column.js';
import type { RawSection } from './container.js';

/** One title as a change of another: see `src/packed/edits.ts`. */
export interface Edit {
  readonly reference: number;
  readonly suffix: number;
  readonly drop: number;
  readonly words: readonly string[];
}

/** The edit that turns `base` into `words`, keeping as much as it can from the start, then from the end. */
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

/** A dictionary in order of first use: gives 0 for a new key, which it then knows, else its number from 1. */
class FirstUse<T> {
  readonly entries: T[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #seeded: number;

  constructor(seed: readonly { key: string; entry: T }[] = []) {
    for (const { key, entry } of seed) this.#add(key, entry);
    this.#seeded = seed.length;
  }

  get fresh(): readonly T[] {
    return this.entries.slice(this.#seeded);
  }

  number(key: string, entry: T): number {
    const known = this.#numbers.get(key);
    if (known === undefined) this.#add(key, entry);
    return known ?? 0;
  }

  #add(key: string, entry: T): void {
    this.entries.push(entry);
    this.#numbers.set(key, this.entries.length);
  }
}

/** The columns of an edit table, and the words that it uses in the order in which the reader numbers them. */
export interface WrittenEdits {
  readonly sections: readonly RawSection[];
  readonly words: readonly string[];
}

const MAX = { byte: 255, short: 65_535 } as const;

/**
 * Writes the edits of all families.
 *
 * @param prefix - put before the names of the columns: `long.`
 * @param families - the edits of the children of each node
 * @param seed - the words that the reader knows from the start, in order
 */
export function writeEdits(
  prefix: string,
  families: readonly (readonly Edit[])[],
  seed: readonly string[],
): WrittenEdits {
  const templates = new FirstUse<readonly Edit[]>();
  const edits = new FirstUse<Edit>();
  const shapes = new FirstUse<readonly number[]>();
  const words = new FirstUse<string>(seed.map((word) => ({ key: word, entry: word })));
  const keyOf = (edit: Edit): string => `${shapeOf(edit).join()}|${edit.words.join(' ')}`;
  const groups = families.map((family) => templates.number(family.map(keyOf).join('\n'), family));
  const editNumbers = templates.entries.flatMap((family) =>
    family.map((edit) => edits.number(keyOf(edit), edit)),
  );
  const shapeNumbers = edits.entries.map((edit) => shapes.number(shapeOf(edit).join(), shapeOf(edit)));
  const wordNumbers = edits.entries.flatMap((edit) => edit.words.map((word) => words.number(word, word)));
  atMost(MAX.short, edits.entries.length, 'different edits', 'widen editOf in src/packed/edits.ts');
  atMost(MAX.short, words.entries.length, 'words', 'widen words in src/packed/edits.ts');
  for (const shape of shapes.entries) {
    atMost(
      MAX.byte,
      Math.max(...shape),
      'words in an edit',
      'widen the shape columns in src/packed/edits.ts',
    );
  }
  const section = (name: string, values: Iterable<number>): RawSection => ({
    name: prefix + name,
    bytes: column(values),
  });
  return {
    words: words.fresh,
    sections: [
      section('groups', groups),
      section(
        'templates',
        templates.entries.map((family) => family.length),
      ),
      section('edits', editNumbers),
      section('shapes', shapeNumbers),
      section('shape', shapes.entries.flat()),
      section('words', wordNumbers),
    ],
  };
}

const shapeOf = (edit: Edit): number[] => [edit.reference, edit.suffix, edit.drop, edit.words.length];

function atMost(limit: number, value: number, what: string, fix: string): void {
  if (value > limit)
    throw new Error(`${value} ${what} are more than the ${limit} that the format holds: ${fix}`);
}
