import { h, show } from '../dom.js';
import { engine } from '../engine.js';
import { forgetCodes, recentCodes } from '../memory.js';
import { codeItem } from '../parts/codes.js';
import { sample } from '../parts/sample.js';
import { linkTo } from '../route.js';
import type { Context } from '../view.js';
import { quickAnswer } from './quick-answer.js';
import { runSearch } from './results.js';

const EXAMPLES = ['heart attack', 'lt wrist fx', 'E11.9', 'ketorolac', 'resection of sigmoid colon', 'A04.7'];

/** One search over all sets, as the reader types. */
export function view(context: Context): void {
  const { root, route, setTitle } = context;
  const query = route.query.get('q') ?? '';
  setTitle(query === '' ? 'Search' : `Search: ${query}`);
  const field = h('input', {
    id: 'query',
    type: 'search',
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    placeholder: 'Words, shorthand or a code',
    value: query,
    'aria-describedby': 'query-help',
  });
  const quick = h('div', { class: 'quick', role: 'status' });
  const results = h('div', { class: 'results' });
  show(
    root,
    h('h1', {}, 'Find a code'),
    h('p', { class: 'lead' }, 'Diagnoses, procedures, drugs and supplies, on the date of service.'),
    h('form', { role: 'search', class: 'find', onsubmit: (event: Event) => event.preventDefault() }, [
      h('label', { for: 'query', class: 'unseen' }, 'Search all code sets'),
      field,
    ]),
    h('p', { id: 'query-help', class: 'hint' }, 'Arrow keys move through the results, Enter opens one.'),
    quick,
    results,
  );
  typing(context, field, (text) => {
    void quickAnswer(quick, text, route.on);
    if (text.trim().length < 2) show(results, atFirst(route.on));
    else runSearch(context, results, text);
  });
  arrows(root, field);
  if (matchMedia('(hover: hover)').matches) field.focus();
  void engine('basics');
}

/** Calls when typing rests, and keeps the query in the address. */
function typing(
  { signal, route, setTitle }: Context,
  field: HTMLInputElement,
  ask: (text: string) => void,
): void {
  let timer = 0;
  field.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (signal.aborted) return;
      history.replaceState(null, '', linkTo([], route.on, { q: field.value }));
      setTitle(field.value === '' ? 'Search' : `Search: ${field.value}`);
      ask(field.value);
    }, 120);
  });
  ask(field.value);
}

/** Up and down move between the field and the results. */
function arrows(root: HTMLElement, field: HTMLInputElement): void {
  root.addEventListener('keydown', (event) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    const stops = [field, ...root.querySelectorAll<HTMLElement>('.results a.code, .quick a.code')];
    const at = stops.indexOf(document.activeElement as HTMLElement);
    const next = stops[at + step];
    if (at < 0 || next === undefined) return;
    event.preventDefault();
    next.focus();
  });
}

/** What stands there before anything is typed. */
function atFirst(on: string): Node[] {
  const recent = recentCodes();
  const list = h(
    'ul',
    { class: 'codes' },
    recent.map((code) => codeItem(code.system, code, on)),
  );
  const forget = h('button', { class: 'quiet', type: 'button' }, 'Forget these');
  const section = h('section', { class: 'card' }, h('h2', {}, 'Codes you looked at'), list, forget);
  forget.addEventListener('click', () => {
    forgetCodes();
    section.remove();
  });
  return [
    h(
      'ul',
      { class: 'examples', 'aria-label': 'Examples' },
      EXAMPLES.map((text) => h('li', {}, h('a', { class: 'chip', href: linkTo([], on, { q: text }) }, text))),
    ),
    ...(recent.length === 0 ? [] : [section]),
    sample(
      "import { search } from 'medcodes/search';\n\nsearch('heart attack', { on: '2026-01-15', limit: 5 }).hits;",
    ),
  ];
}
