import { h } from './dom.js';
import { keepTheme, theme } from './memory.js';
import { isDay, readRoute, today } from './route.js';

/** The parts of the page that stay. */
export interface Shell {
  readonly main: HTMLElement;
  readonly date: HTMLInputElement;
  readonly announce: HTMLElement;
  readonly offline: HTMLElement;
  readonly links: readonly HTMLAnchorElement[];
}

const VIEWS: readonly (readonly [name: string, label: string])[] = [
  ['', 'Search'],
  ['compare', 'Compare'],
  ['claim', 'Claim desk'],
  ['builder', 'PCS builder'],
  ['changes', 'What changed'],
  ['index', 'Index'],
];

/** The same view on another day. */
function withDate(hash: string, on: string): string {
  const [path = '', query = ''] = hash.replace(/^#/, '').split('?');
  const all = new URLSearchParams(query);
  if (on === today()) all.delete('on');
  else all.set('on', on);
  const text = all.toString();
  return `#${path === '' ? '/' : path}${text === '' ? '' : `?${text}`}`;
}

function dateField(): HTMLInputElement {
  const date = h('input', { type: 'date', id: 'date', min: '2010-01-01', max: '2035-12-31' });
  date.addEventListener('change', () => {
    if (isDay(date.value)) location.hash = withDate(location.hash, date.value);
    else date.value = readRoute(location.hash).on;
  });
  return date;
}

const THEMES = { os: 'System theme', light: 'Light theme', dark: 'Dark theme' } as const;

function themeField(): HTMLSelectElement {
  const field = h(
    'select',
    { id: 'theme', 'aria-label': 'Theme' },
    Object.entries(THEMES).map(([value, label]) =>
      h('option', { value, selected: value === theme() }, label),
    ),
  );
  const apply = (): void => {
    document.documentElement.dataset.theme = field.value;
  };
  field.addEventListener('change', () => {
    keepTheme(field.value as keyof typeof THEMES);
    apply();
  });
  apply();
  return field;
}

export function shell(): Shell {
  const links = VIEWS.map(([name, label]) => h('a', { href: `#/${name}`, 'data-view': name }, label));
  const date = dateField();
  const main = h('main', { id: 'main', tabindex: -1 });
  const announce = h('p', { class: 'unseen', role: 'status' });
  const offline = h('p', { class: 'offline', role: 'status' });
  document.body.append(
    h('a', { class: 'skip', href: '#main', onclick: skip }, 'Skip to the answer'),
    h(
      'header',
      { class: 'top' },
      h('a', { class: 'brand', href: '#/' }, 'medcodes', h('span', {}, 'playground')),
      h('nav', { 'aria-label': 'Views' }, links),
      h('div', { class: 'day' }, h('label', { for: 'date' }, 'Date of service'), date),
    ),
    main,
    footer(offline),
    announce,
  );
  return { main, date, announce, offline, links };
}

function skip(event: Event): void {
  event.preventDefault();
  document.querySelector<HTMLElement>('#main')?.focus();
}

const footer = (offline: HTMLElement): HTMLElement =>
  h(
    'footer',
    { class: 'foot' },
    h('p', {}, 'Everything runs in this page: no code, claim or search leaves it. It has no CPT text.'),
    h(
      'div',
      { class: 'row' },
      h('a', { href: '../index.html' }, 'Documentation'),
      h('a', { href: '../recipes/readme.html' }, 'Recipes'),
      h('a', { href: '../pages/data-sources.html' }, 'Data sources'),
      themeField(),
      offline,
    ),
  );

/** Marks the link of the view. A page of a code belongs to the search. */
export function markCurrent({ links }: Shell, name: string): void {
  const { on } = readRoute(location.hash);
  const current = ['icd10cm', 'hcpcs', 'icd10pcs'].includes(name) ? '' : name;
  for (const link of links) {
    if (link.dataset.view === current) {
      link.setAttribute('aria-current', 'page');
      // On a phone the links are wider than the screen.
      link.parentElement!.scrollLeft = link.offsetLeft - 120;
    } else link.removeAttribute('aria-current');
    link.href = withDate(`#/${link.dataset.view}`, on);
  }
}
