import type { SearchHit } from 'medcodes/search';
import { type Child, h, show } from '../dom.js';
import { badge, codeLink, SYSTEMS } from '../parts/codes.js';
import { nothing, problem } from '../parts/problem.js';
import { quoted, sample } from '../parts/sample.js';
import { ask, type Found, type System } from '../search-worker.js';
import type { Context } from '../view.js';

const ORDER: readonly System[] = ['icd10cm', 'hcpcs', 'icd10pcs'];

/** What a text that matched is, for the reader. */
const SOURCES: Readonly<Record<SearchHit['why']['source'], string>> = {
  title: 'its title',
  'inclusion-term': 'an inclusion term',
  'includes-note': 'an Includes note',
  index: 'the Alphabetic Index',
  'index-see': 'the Alphabetic Index, by a reference',
  'external-cause-index': 'the External Cause Index',
  'table-of-neoplasms': 'the Table of Neoplasms',
  'table-of-drugs': 'the Table of Drugs',
  'procedure-index': 'the index of procedures',
  'drug-name': 'the name of a drug',
  code: 'its code',
  'own-term': 'a term of your own',
};

/** The text that matched, with the words of the query marked. */
function marked({ text, ranges }: SearchHit['why']): Child[] {
  const pieces: Child[] = [];
  let end = 0;
  for (const [from, to] of ranges) {
    pieces.push(text.slice(end, from), h('mark', {}, text.slice(from, to)));
    end = to;
  }
  return [...pieces, text.slice(end)];
}

const resultOf = ({ hit, path }: Found, on: string): HTMLElement =>
  h(
    'li',
    { class: 'hit' },
    h('div', { class: 'row' }, codeLink(hit.system, hit.code, on), h('span', { class: 'title' }, hit.title)),
    path.length === 0 ? undefined : h('p', { class: 'path' }, path.slice(-3).join(' › ')),
    h('p', { class: 'why' }, marked(hit.why), h('span', {}, ` — ${SOURCES[hit.why.source]}`)),
    hit.billable ? undefined : badge('plain', 'header'),
  );

/** Shows the sets one after the other: diagnoses stand there before the rest is loaded. */
export function runSearch(context: Context, place: HTMLElement, text: string): void {
  const { signal, route } = context;
  const lists = ORDER.map((system) => h('section', { class: 'set', 'aria-label': SYSTEMS[system] }));
  const status = h('p', { class: 'waiting', role: 'status' }, 'Searching…');
  const code = `import { search } from 'medcodes/search';\n\nsearch(${quoted(text)}, { on: ${quoted(route.on)}, mode: 'prefix' }).hits;`;
  const pieces = [status, lists, sample(code)];
  // The results of the last text stand until the first of this one are there.
  const isFirst = place.querySelector('.set') === null;
  if (isFirst) show(place, pieces);
  let count = 0;
  ask(text, route.on, ({ system, found, error }) => {
    if (signal.aborted) return;
    if (found === undefined)
      return show(
        place,
        problem(error, () => runSearch(context, place, text)),
      );
    if (system === ORDER[0] && !isFirst) show(place, pieces);
    count += found.length;
    show(lists[ORDER.indexOf(system)]!, found.length === 0 ? undefined : listOf(system, found, route.on));
    if (system !== ORDER.at(-1)) return;
    status.textContent = `${count} codes for '${text}'`;
    if (count === 0) show(place, noCode());
  });
}

const noCode = (): HTMLElement =>
  nothing(
    'No code has these words',
    'Try fewer words, another word for the same, or the beginning of a code.',
  );

const listOf = (system: System, found: readonly Found[], on: string): Node[] => [
  h('h2', {}, SYSTEMS[system]),
  h(
    'ol',
    { class: 'hits' },
    found.map((one) => resultOf(one, on)),
  ),
];
