import { type Child, h, show } from '../dom.js';
import { problem } from './problem.js';

/**
 * A piece that is filled when its data is there. It says meanwhile what it waits for, and it can be tried again.
 *
 * @param waiting - what is loaded, for the reader
 * @param make - gives what to show; nothing hides the piece
 */
export function later(waiting: string, make: () => Promise<Child>, kind = 'later'): HTMLElement {
  const place = h('div', { class: kind });
  const fill = async (): Promise<void> => {
    place.setAttribute('aria-busy', 'true');
    show(place, h('p', { class: 'waiting' }, `Loading ${waiting}…`));
    try {
      const made = await make();
      show(place, made);
      place.hidden = made === undefined || made === null || made === false;
    } catch (error) {
      show(
        place,
        problem(error, () => void fill()),
      );
    }
    place.removeAttribute('aria-busy');
  };
  void fill();
  return place;
}

/** A card: a heading and what belongs to it. */
export const card = (title: string, ...children: readonly Child[]): HTMLElement =>
  h('section', { class: 'card' }, h('h2', {}, title), children);
