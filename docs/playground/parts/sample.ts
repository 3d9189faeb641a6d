import { h } from '../dom.js';

/** A text in quotes, as in code. */
export const quoted = (text: string): string => `'${text.replace(/[\\']/g, '\\$&').replaceAll('\n', '\\n')}'`;

const copied = async (button: HTMLElement, text: string): Promise<void> => {
  await navigator.clipboard.writeText(text);
  button.textContent = 'Copied';
  setTimeout(() => {
    button.textContent = 'Copy';
  }, 1500);
};

/** The lines of code that give the answer of the view. Tests run them. */
export function sample(code: string): HTMLElement {
  const copy = h('button', { class: 'quiet', type: 'button' }, 'Copy');
  copy.addEventListener('click', () => void copied(copy, code));
  return h(
    'figure',
    { class: 'sample' },
    h('figcaption', {}, h('span', {}, 'The same in code'), copy),
    h('pre', { tabindex: 0 }, h('code', {}, code)),
  );
}
