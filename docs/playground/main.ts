import { h, show } from './dom.js';
import { keepOffline } from './offline.js';
import { problem } from './parts/problem.js';
import { readRoute } from './route.js';
import { markCurrent, shell } from './shell.js';
import type { Context, View } from './view.js';

/** The view of the first part of the path. Each is loaded when it is asked for. */
const VIEWS: Readonly<Record<string, () => Promise<{ readonly view: View }>>> = {
  '': () => import('./views/search.js'),
  icd10cm: () => import('./views/code/icd10cm.js'),
  hcpcs: () => import('./views/code/hcpcs.js'),
  icd10pcs: () => import('./views/code/icd10pcs.js'),
  builder: () => import('./views/builder.js'),
  compare: () => import('./views/compare.js'),
  claim: () => import('./views/claim/claim.js'),
  changes: () => import('./views/changes.js'),
  index: () => import('./views/book.js'),
};

const page = shell();
let leaving = new AbortController();
let first = true;

function setTitle(title: string): void {
  document.title = `${title} | medcodes playground`;
  page.announce.textContent = title;
}

async function showView(): Promise<void> {
  leaving.abort();
  leaving = new AbortController();
  const { signal } = leaving;
  const route = readRoute(location.hash);
  const name = route.path[0] ?? '';
  page.date.value = route.on;
  markCurrent(page, name);
  const root = h('div', { class: 'view' });
  const context: Context = { route, root, signal, setTitle };
  try {
    const load = VIEWS[name] ?? (() => import('./views/nowhere.js'));
    const { view } = await load();
    if (signal.aborted) return;
    show(page.main, root);
    await view(context);
  } catch (error) {
    if (signal.aborted) return;
    show(page.main, root);
    show(
      root,
      problem(error, () => void showView()),
    );
  }
  if (signal.aborted) return;
  document.documentElement.dataset.ready = location.hash;
  // A new view begins at its top, for the eye and for the screen reader.
  if (!first && !page.main.contains(document.activeElement)) page.main.focus({ preventScroll: true });
  first = false;
}

addEventListener('hashchange', () => {
  scrollTo(0, 0);
  void showView();
});
void showView();
keepOffline(page.offline);
