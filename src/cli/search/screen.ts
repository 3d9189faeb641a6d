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

/** What a key does to a screen. */
export function press(screen: Screen, key: Key, find: (query: string) => readonly SearchHit[]): KeyResult {
  const { query, hits, active } = screen;
  const to = (change: Partial<Screen>): KeyResult => ({ kind: 'screen', screen: { ...screen, ...change } });
  if (key.name === 'escape' || (key.ctrl === true && (key.name === 'c' || key.name === 'd')))
    return { kind: 'left' };
  if (key.name === 'up') return to({ active: bounded(active - 1, hits.length) });
  if (key.name === 'down') return to({ active: bounded(active + 1, hits.length) });
  if (key.name === 'tab' || key.name === 'right') return to({ details: !screen.details });
  if (key.name === 'return') {
    const hit = hits[active];
    return hit === undefined ? to({}) : { kind: 'chosen', hit };
  }
  if (key.ctrl === true && key.name === 'u') return withQuery('', find);
  if (key.name === 'backspace') return withQuery(query.slice(0, -1), find);
  const typed = key.sequence ?? '';
  return key.ctrl === true || !/^[\x20-\x7e\xa0-\uffff]+$/.test(typed)
    ? to({})
    : withQuery(query + typed, find);
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
