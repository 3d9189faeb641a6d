import { type Child, h } from '../../dom.js';
import { remember } from '../../memory.js';
import { badge, codeLink, SYSTEMS } from '../../parts/codes.js';
import { nothing } from '../../parts/problem.js';
import type { Context } from '../../view.js';

interface Entry {
  readonly code: string;
  readonly title: string;
  readonly shortTitle: string;
  readonly billable: boolean;
  readonly validFrom: string;
  readonly validTo?: string;
  readonly release: string;
  readonly projected: boolean;
}

/** The code, its titles, and whether it can be billed on the date. */
export function codeHead(system: string, entry: Entry, { route, setTitle }: Context): HTMLElement {
  setTitle(`${entry.code} ${entry.title}`);
  remember({ system, code: entry.code, title: entry.title });
  return h(
    'header',
    { class: 'code-head' },
    h('p', { class: 'over' }, SYSTEMS[system]),
    h('h1', {}, h('span', { class: 'big' }, entry.code), ' ', h('span', { class: 'name' }, entry.title)),
    h(
      'p',
      { class: 'row' },
      entry.billable
        ? badge('good', `Billable on ${route.on}`)
        : badge('warn', 'Header: choose a code below it'),
      entry.projected ? badge('plain', 'After the data: the newest release is used') : undefined,
    ),
    entry.shortTitle === entry.title
      ? undefined
      : h('p', { class: 'hint' }, 'Short title: ', entry.shortTitle),
  );
}

interface Issue {
  readonly message: string;
  readonly suggestions: readonly string[];
  readonly successors?: readonly string[];
}

/** A code that is not in force on the date, or that never was: why, and what may be meant. */
export function notInForce(
  system: string,
  code: string,
  issues: readonly Issue[],
  context: Context,
): Child[] {
  const { route, setTitle } = context;
  setTitle(`${code} on ${route.on}`);
  const codes = [
    ...new Set(issues.flatMap(({ suggestions, successors = [] }) => [...successors, ...suggestions])),
  ];
  const list = h(
    'ul',
    { class: 'codes' },
    codes.map((one) => h('li', {}, codeLink(system, one, route.on))),
  );
  return [
    h('p', { class: 'over' }, SYSTEMS[system]),
    h(
      'h1',
      {},
      h('span', { class: 'big' }, code),
      ' ',
      h('span', { class: 'name' }, `not in force on ${route.on}`),
    ),
    nothing(
      issues[0]?.message ?? `${code} is not in force on ${route.on}`,
      codes.length === 0 ? 'Search by words, or choose another date of service.' : 'It may be one of these:',
      ...(codes.length === 0 ? [] : [list]),
    ),
  ];
}
