import { h, show } from '../../dom.js';
import type { Range } from './locate.js';

/** A field for text in which places can be marked. The marks lie behind the field. */
export interface Editor {
  readonly element: HTMLElement;
  readonly mark: (ranges: readonly (readonly [...Range, kind: string])[]) => void;
  readonly select: (range: Range) => void;
  readonly text: () => string;
  readonly set: (text: string) => void;
}

export function editor(label: string, text: string, changed: () => void): Editor {
  const marks = h('div', { class: 'marks', 'aria-hidden': 'true' });
  const field = h('textarea', {
    class: 'source',
    'aria-label': label,
    spellcheck: 'false',
    autocomplete: 'off',
    wrap: 'off',
    rows: 22,
  });
  field.value = text;
  const follow = (): void => {
    marks.scrollTop = field.scrollTop;
    marks.scrollLeft = field.scrollLeft;
  };
  field.addEventListener('scroll', follow);
  field.addEventListener('input', changed);
  return {
    element: h('div', { class: 'editor' }, marks, field),
    mark: (ranges) => {
      let end = 0;
      const sorted = [...ranges].sort((a, b) => a[0] - b[0]);
      const pieces: (Node | string)[] = [];
      for (const [from, to, kind] of sorted) {
        if (from < end) continue;
        pieces.push(field.value.slice(end, from), h('mark', { class: kind }, field.value.slice(from, to)));
        end = to;
      }
      // The last line of a text that ends with a line break would have no height.
      show(marks, pieces, `${field.value.slice(end)}\n`);
      follow();
    },
    select: ([from, to]) => {
      field.focus();
      field.setSelectionRange(from, to);
      const line = field.value.slice(0, from).split('\n').length;
      field.scrollTop = Math.max(0, (line - 4) * 20);
      follow();
    },
    text: () => field.value,
    set: (value) => {
      field.value = value;
    },
  };
}
