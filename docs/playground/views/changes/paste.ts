import { h, show } from '../../dom.js';
import { engine } from '../../engine.js';
import { codeLink } from '../../parts/codes.js';
import type { Row } from './rows.js';
import { rowOf } from './table.js';

const plain = (code: string): string => code.replace('.', '').toUpperCase();

/** The reader's own list: only its codes, and what became of them. */
export function pasteBox(
  system: 'icd10cm' | 'hcpcs' | 'icd10pcs',
  rows: readonly Row[],
  on: string,
): HTMLElement {
  const text = h('textarea', { id: 'own', rows: 4, placeholder: 'A04.7 E66.01 I10', spellcheck: 'false' });
  const place = h('div', { role: 'status' });
  const check = async (): Promise<void> => {
    const codes = [...new Set((text.value.match(/[A-Za-z0-9.]{3,8}/g) ?? []).map(plain))];
    const found = rows.filter((row) => codes.includes(plain(row.code)));
    const next = await nextOf(system, found, on);
    show(
      place,
      codes.length === 0
        ? undefined
        : h(
            'p',
            {},
            found.length === 0
              ? `None of your ${codes.length} codes changed.`
              : `${found.length} of your ${codes.length} codes changed.`,
          ),
      found.length === 0
        ? undefined
        : h(
            'table',
            {},
            h(
              'tbody',
              {},
              found.map((row) => rowOf(system, row, on)),
            ),
          ),
      next.map(([code, after]) =>
        h(
          'p',
          {},
          `${code}: use `,
          after.map((one) => [codeLink(system, one, on), ' ']),
        ),
      ),
    );
  };
  text.addEventListener('input', () => void check());
  return h(
    'section',
    { class: 'card' },
    h('h2', {}, 'Your own list'),
    h('label', { for: 'own' }, 'Paste codes; they stay in this page'),
    text,
    place,
  );
}

/** The codes to use instead, of those that can no longer be billed. */
async function nextOf(
  system: 'icd10cm' | 'hcpcs' | 'icd10pcs',
  rows: readonly Row[],
  on: string,
): Promise<[string, readonly string[]][]> {
  const set = await engine(system);
  const gone = rows.filter(({ kind }) => kind === 'removed' || kind === 'now a header');
  return gone
    .map(({ code }): [string, readonly string[]] => [
      code,
      'upgrade' in set ? set.upgrade(code, { on }).codes : set.successors(code).map((change) => change.code),
    ])
    .filter(([, codes]) => codes.length > 0);
}
