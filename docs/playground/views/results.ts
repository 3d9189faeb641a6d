import type { SearchHit } from 'medcodes/search';
import { type Child, h, show } from '../dom.js';
import { engine } from '../engine.js';
import { badge, codeLink, SYSTEMS } from '../parts/codes.js';
import { nothing, problem } from '../parts/problem.js';
import { quoted, sample } from '../parts/sample.js';
import type { Context } from '../view.js';

type System = SearchHit['system'];
interface Found {
  readonly hit: SearchHit;
  readonly path: readonly string[];
}

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

async function findIn(system: System, text: string, on: string): Promise<Found[]> {
  const { find, ancestors } = await engine(`search-${system}`);
  const options = { on, mode: 'prefix', limit: system === 'icd10cm' ? 20 : 8 } as const;
  return find(text, options).hits.map((hit) => ({
    hit,
    path: ancestors(hit.code, { on })
      .map(({ title }) => title)
      .reverse(),
  }));
}

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
    path.length === 0 ? undefined : h('p', { class: 'path' }, path.join(' › ')),
    h('p', { class: 'why' }, marked(hit.why), h('span', {}, ` — ${SOURCES[hit.why.source]}`)),
    hit.billable ? undefined : badge('plain', 'header'),
  );

/** Searches one set after the other, so that diagnoses stand there before the rest is loaded. */
export function runSearch({ signal, route }: Context, place: HTMLElement, text: string): void {
  place.dataset.text = text;
  const isOld = (): boolean => signal.aborted || place.dataset.text !== text;
  const lists = ORDER.map((system) => h('section', { class: 'set', 'aria-label': SYSTEMS[system] }));
  const status = h('p', { class: 'waiting', role: 'status' }, 'Searching…');
  const code = `import { search } from 'medcodes/search';\n\nsearch(${quoted(text)}, { on: ${quoted(route.on)}, mode: 'prefix' }).hits;`;
  const keep = place.querySelector('.set') === null;
  if (keep) show(place, status, lists, sample(code));
  const fill = async (): Promise<void> => {
    const found: Found[] = [];
    for (const [index, system] of ORDER.entries()) {
      const first = await findIn(system, text, route.on);
      if (isOld()) return;
      // The results of the last text stand until the first of this one are there.
      if (index === 0 && !keep) show(place, status, lists, sample(code));
      found.push(...first);
      show(lists[index]!, first.length === 0 ? undefined : listOf(system, first, route.on));
      await new Promise((resolve) => setTimeout(resolve));
      if (isOld()) return;
    }
    status.textContent = `${found.length} codes for '${text}'`;
    if (found.length === 0)
      show(
        place,
        nothing(
          'No code has these words',
          'Try fewer words, another word for the same, or the beginning of a code.',
        ),
      );
  };
  fill().catch((error) => {
    if (!isOld()) show(place, problem(error, () => runSearch({ signal, route } as Context, place, text)));
  });
}

const listOf = (system: System, found: readonly Found[], on: string): Node[] => [
  h('h2', {}, SYSTEMS[system]),
  h('ol', { class: 'hits' }, found.map((one) => resultOf(one, on))),
];
