import { type Child, h } from '../../dom.js';
import { codeLink } from '../../parts/codes.js';
import { card } from '../../parts/later.js';

interface Change {
  readonly code: string;
  readonly effective: string;
}

const column = (
  label: string,
  system: string,
  on: string,
  changes: readonly Change[],
  empty: string,
): HTMLElement =>
  h(
    'div',
    {},
    h('h3', {}, label),
    changes.length === 0
      ? h('p', { class: 'hint' }, empty)
      : h(
          'ul',
          {},
          changes.map(({ code, effective }) =>
            h('li', {}, codeLink(system, code, on), h('span', { class: 'hint' }, ` ${effective}`)),
          ),
        ),
  );

/** What came before the code, the code, and what came after it. */
export function successorGraph(
  system: string,
  code: string,
  on: string,
  before: readonly Change[],
  after: readonly Change[],
): Child {
  if (before.length === 0 && after.length === 0) return undefined;
  return card(
    'Before and after',
    h(
      'div',
      { class: 'graph' },
      column('Replaced', system, on, before, 'No earlier code'),
      h('div', { class: 'middle' }, h('span', { class: 'code' }, code)),
      column('Became', system, on, after, 'Still this code'),
    ),
  );
}
