import { type Child, h } from '../../dom.js';
import { engine } from '../../engine.js';

const lines = (edits: readonly { readonly edit: string; readonly meaning: string }[]): Child =>
  edits.length === 0
    ? h('p', { class: 'hint' }, 'The Medicare Code Editor has no edit for it.')
    : h(
        'ul',
        { class: 'notes' },
        edits.map(({ edit, meaning }) =>
          h('li', {}, h('strong', {}, edit.replaceAll('-', ' ')), `: ${meaning}`),
        ),
      );

/** What Medicare objects to, for a diagnosis. */
export async function editsOf(code: string, on: string): Promise<Child> {
  const { edits } = await engine('mce');
  return lines(edits(code, { on })?.edits ?? []);
}

/** The same for a procedure. */
export async function procedureEditsOf(code: string, on: string): Promise<Child> {
  const { procedureEdits } = await engine('mce');
  return lines(procedureEdits(code, { on }).edits);
}
