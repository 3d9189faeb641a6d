import { h, show } from '../../dom.js';
import { badge, codeLink } from '../../parts/codes.js';
import type { Kind, Row } from './rows.js';

const KINDS: readonly Kind[] = ['added', 'removed', 'now billable', 'now a header', 'new title'];
const COLOURS: Readonly<Record<Kind, 'good' | 'bad' | 'warn' | 'plain'>> = {
  added: 'good',
  removed: 'bad',
  'now billable': 'good',
  'now a header': 'warn',
  'new title': 'plain',
};
/** So many rows are shown at a time. */
const PAGE = 200;

export const rowOf = (system: string, row: Row, on: string): HTMLElement =>
  h(
    'tr',
    {},
    h('th', { scope: 'row' }, codeLink(system, row.code, on)),
    h('td', {}, badge(COLOURS[row.kind], row.kind)),
    h('td', {}, row.before === undefined ? row.title : [h('del', {}, row.before), h('ins', {}, row.title)]),
  );

/** A table with a filter by kind and by text. */
export function changeTable(system: string, rows: readonly Row[], on: string): HTMLElement {
  const text = h('input', { id: 'filter', type: 'search', placeholder: 'E11, neoplasm…' });
  const kind = h(
    'select',
    { id: 'kind' },
    h('option', { value: '' }, 'all'),
    KINDS.map((value) => h('option', { value }, value)),
  );
  const body = h('tbody', {});
  const status = h('p', { role: 'status', class: 'hint' });
  const more = h('button', { class: 'button', type: 'button' }, 'Show more');
  let most = PAGE;
  const fill = (): void => {
    const wanted = text.value.trim().toLowerCase();
    const found = rows.filter(
      (row) =>
        (kind.value === '' || row.kind === kind.value) &&
        `${row.code} ${row.title}`.toLowerCase().includes(wanted),
    );
    show(
      body,
      found.slice(0, most).map((row) => rowOf(system, row, on)),
    );
    status.textContent = found.length === 0 ? 'No change matches.' : `${found.length} changes`;
    more.hidden = found.length <= most;
  };
  const again = (): void => {
    most = PAGE;
    fill();
  };
  text.addEventListener('input', again);
  kind.addEventListener('change', again);
  more.addEventListener('click', () => {
    most += PAGE;
    fill();
  });
  fill();
  return h(
    'section',
    { class: 'card' },
    h('h2', {}, 'All changes'),
    h('div', { class: 'row fields' }, [
      h('div', {}, h('label', { for: 'filter' }, 'Code or words'), text),
      h('div', {}, h('label', { for: 'kind' }, 'Kind'), kind),
    ]),
    status,
    h(
      'div',
      { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': 'Changes' },
      h(
        'table',
        {},
        h(
          'thead',
          {},
          h(
            'tr',
            {},
            ['Code', 'Change', 'Title'].map((name) => h('th', { scope: 'col' }, name)),
          ),
        ),
        body,
      ),
    ),
    more,
  );
}
