import { h, show } from '../dom.js';
import { engine } from '../engine.js';
import { SYSTEMS } from '../parts/codes.js';
import { later } from '../parts/later.js';
import { quoted, sample } from '../parts/sample.js';
import { linkTo } from '../route.js';
import type { Context } from '../view.js';
import { pasteBox } from './changes/paste.js';
import { changesBetween } from './changes/rows.js';
import { changeTable } from './changes/table.js';

/** What changed in a set between two releases. */
export async function view(context: Context): Promise<void> {
  const { root, route, signal, setTitle } = context;
  const system = route.path[1] ?? 'icd10cm';
  const name = SYSTEMS[system] === undefined ? 'icd10cm' : (system as 'icd10cm' | 'hcpcs' | 'icd10pcs');
  setTitle(`What changed in ${SYSTEMS[name]}`);
  show(root, h('h1', {}, 'What changed'), h('p', { class: 'waiting' }, `Loading ${SYSTEMS[name]}…`));
  const set = await engine(name);
  if (signal.aborted) return;
  const releases = set.releases().map(({ effective }) => effective);
  const to = route.query.get('to') ?? newest(releases, route.on);
  const from = route.query.get('from') ?? releases[Math.max(0, releases.indexOf(to) - 1)]!;
  const pick = (id: string, label: string, values: readonly (readonly [string, string])[], current: string) =>
    choice(id, label, values, current, () => go(root, route.on));
  const days = releases.map((day) => [day, day] as const);
  show(
    root,
    h('h1', {}, 'What changed'),
    h('div', { class: 'row fields' }, [
      pick('system', 'Code set', Object.entries(SYSTEMS), name),
      pick('from', 'From the release of', days, from),
      pick('to', 'To the release of', days, to),
    ]),
    later('the changes', async () => {
      const rows = await changesBetween(name, from, to);
      return [pasteBox(name, rows, to), changeTable(name, rows, to)];
    }),
    sample(
      `import { diff } from 'medcodes/${name}';\n\ndiff(${quoted(from)}, ${quoted(to)}).added.length; //=> ${set.diff(from, to).added.length}`,
    ),
  );
}

const newest = (releases: readonly string[], on: string): string =>
  releases.filter((day) => day <= on).at(-1) ?? releases.at(-1)!;

function choice(
  id: string,
  label: string,
  values: readonly (readonly [string, string])[],
  current: string,
  changed: () => void,
): HTMLElement {
  const field = h(
    'select',
    { id },
    values.map(([value, text]) => h('option', { value, selected: value === current }, text)),
  );
  field.addEventListener('change', changed);
  return h('div', {}, h('label', { for: id }, label), field);
}

/** Another set begins with its newest release. */
function go(root: HTMLElement, on: string): void {
  const value = (id: string): string => root.querySelector<HTMLSelectElement>(`#${id}`)?.value ?? '';
  const same = location.hash.includes(`/changes/${value('system')}`) || location.hash.endsWith('/changes');
  location.hash = linkTo(
    ['changes', value('system')],
    on,
    same ? { from: value('from'), to: value('to') } : {},
  );
}
