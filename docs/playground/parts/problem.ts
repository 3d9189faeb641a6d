import { h } from '../dom.js';

const textOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** What went wrong, what it means, and a way on. */
export function problem(error: unknown, again: () => void): HTMLElement {
  const network = /fetch|import|network|load/i.test(textOf(error));
  return h(
    'div',
    { class: 'problem', role: 'alert' },
    h('h2', {}, network ? 'This part could not be loaded' : 'Something went wrong'),
    h(
      'p',
      {},
      network
        ? 'The network did not answer. What you loaded before still works. Connect again, then try once more.'
        : textOf(error),
    ),
    h('button', { class: 'button', onclick: again }, 'Try again'),
  );
}

/** Nothing to show, and what to do. */
export const nothing = (title: string, text: string, ...more: readonly Node[]): HTMLElement =>
  h('div', { class: 'nothing' }, h('h2', {}, title), h('p', {}, text), more);
