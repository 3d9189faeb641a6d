import type { SearchHit } from '../../search/types.js';

/** What the interactive search shows. */
export interface Screen {
  readonly query: string;
  readonly hits: readonly SearchHit[];
  /** The place of the hit that the arrows are at. */
  readonly active: number;
  /** Whether the active hit is shown with its reason. */
  readonly details: boolean;
}

/** What a key does: the next screen, the end with a hit, or the end without one. */
export type KeyResult =
  | { readonly kind: 'screen'; readonly screen: Screen }
  | { readonly kind: 'chosen'; readonly hit: SearchHit }
  | { readonly kind: 'left' };

/** A key as Node reads it from a terminal. */
export interface Key {
  readonly name?: string | undefined;
  readonly sequence?: string | undefined;
  readonly ctrl?: boolean | undefined;
}

/** The empty screen. */
export const EMPTY: Screen = { query: '', hits: [], active: 0, details: false };

const bounded = (place: number, count: number): number => Math.max(0, Math.min(count - 1, place));

/** The screen with another query. */
function withQuery(query: string, find: (query: string) => readonly SearchHit[]): KeyResult {
  const hits = query.trim().length < 2 ? [] : find(query);
  return { kind: 'screen', screen: { query, hits, active: 0, details: false } };
}

/** Keys that end the search without a hit. */
const leaves = ({ name, ctrl }: Key): boolean =>
  name === 'escape' || (ctrl === true && (name === 'c' || name === 'd'));

/** The query after a key; undefined for a key that does not change it. */
function queryAfter(query: string, { name, ctrl, sequence = '' }: Key): string | undefined {
  if (name === 'backspace') return query.slice(0, -1);
  if (ctrl === true) return name === 'u' ? '' : undefined;
  return /^[\x20-\x7e\xa0-\uffff]+$/.test(sequence) ? query + sequence : undefined;
}

/** What keys with a name do. */
const NAMED: Readonly<Record<string, (screen: Screen) => Partial<Screen>>> = {
  up: ({ active, hits }) => ({ active: bounded(active - 1, hits.length) }),
  down: ({ active, hits }) => ({ active: bounded(active + 1, hits.length) }),
  tab: ({ details }) => ({ details: !details }),
  right: ({ details }) => ({ details: !details }),
};

/** What a key does to a screen. */
export function press(screen: Screen, key: Key, find: (query: string) => readonly SearchHit[]): KeyResult {
  if (leaves(key)) return { kind: 'left' };
  const hit = key.name === 'return' ? screen.hits[screen.active] : undefined;
  if (hit !== undefined) return { kind: 'chosen', hit };
  const named = Object.hasOwn(NAMED, key.name ?? '') ? NAMED[key.name!] : undefined;
  if (named !== undefined) return { kind: 'screen', screen: { ...screen, ...named(screen) } };
  const query = key.name === 'return' ? undefined : queryAfter(screen.query, key);
  return query === undefined ? { kind: 'screen', screen } : withQuery(query, find);
}

/** A text cut to a width. */
const cut = (text: string, width: number): string =>
  text.length <= width ? text : `${text.slice(0, Math.max(0, width - 1))}…`;

/** A text with the words of the query marked by `mark`. */
export function marked(
  text: string,
  ranges: readonly (readonly [number, number])[],
  mark: (word: string) => string,
): string {
  let shown = '';
  let last = 0;
  for (const [from, to] of ranges) {
    shown += text.slice(last, from) + mark(text.slice(from, to));
    last = to;
  }
  return shown + text.slice(last);
}

/** The lines of a screen: the query, the hits, the reason for the active one. */
export function linesOf({ query, hits, active, details }: Screen, width: number): string[] {
  const lines = [cut(`search: ${query}`, width)];
  hits.forEach((hit, place) => {
    const pointer = place === active ? '>' : ' ';
    lines.push(cut(`${pointer} ${hit.code.padEnd(9)} ${hit.title}`, width));
    if (place !== active || !details) return;
    const at = hit.why.code === undefined ? '' : ` (at ${hit.why.code})`;
    lines.push(
      cut(
        `    ${hit.why.source}${at}: ${marked(hit.why.text, hit.why.ranges, (word) => `[${word}]`)}`,
        width,
      ),
    );
  });
  if (hits.length === 0 && query.trim().length >= 2) lines.push('  nothing found');
  lines.push(cut('arrows: move · Tab: why · Enter: choose · Esc: leave', width));
  return lines;
}
