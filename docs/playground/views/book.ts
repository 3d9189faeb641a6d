import type { BookEntry, BookName } from 'medcodes/index-book';
import { type Child, h, show } from '../dom.js';
import { type Engine, engine } from '../engine.js';
import { nothing } from '../parts/problem.js';
import { quoted, sample } from '../parts/sample.js';
import { linkTo } from '../route.js';
import type { Context } from '../view.js';
import { entryView } from './book/entry.js';

export type Book = Engine<'book'>;

const BOOKS: Readonly<Record<BookName, string>> = {
  index: 'Alphabetic Index',
  'external-cause': 'External causes',
  neoplasms: 'Neoplasms',
  drugs: 'Drugs and chemicals',
};
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** The indexes of ICD-10-CM as a book: letters, main terms, and the terms below them. */
export async function view(context: Context): Promise<void> {
  const { root, route, signal, setTitle } = context;
  setTitle('Index');
  show(root, h('h1', {}, 'The index, as a book'), h('p', { class: 'waiting' }, 'Loading the indexes…'));
  const set = await engine('book');
  if (signal.aborted) return;
  const name = (route.path[1] ?? 'index') in BOOKS ? ((route.path[1] ?? 'index') as BookName) : 'index';
  const id = Number(route.path[2]);
  const entry = route.path[2] === undefined ? undefined : set.entry(id);
  if (entry !== undefined) setTitle(`Index: ${entry.path.join(', ')}`);
  show(
    root,
    h('h1', {}, 'The index, as a book'),
    h(
      'ul',
      { class: 'tabs' },
      Object.entries(BOOKS).map(([book, label]) =>
        h(
          'li',
          {},
          h(
            'a',
            { href: linkTo(['index', book], route.on), 'aria-current': book === name ? 'page' : undefined },
            label,
          ),
        ),
      ),
    ),
    finder(set, name, context),
    entry === undefined ? letterPage(set, name, context) : entryView(set, entry, route.on),
    sample(
      `import { seekTerm } from 'medcodes/index-book';\n\nseekTerm(${quoted(entry?.path[0] ?? 'Abdomen, abdominal')})[0]?.code; //=> ${quotedOr(set.seekTerm(entry?.path[0] ?? 'Abdomen, abdominal')[0]?.code)}`,
    ),
  );
}

const quotedOr = (text: string | undefined): string => (text === undefined ? 'undefined' : quoted(text));

/** Finds a term by its beginning. */
function finder(set: Book, book: BookName, { route }: Context): HTMLElement {
  const field = h('input', {
    id: 'term',
    type: 'search',
    placeholder: 'Fracture, Pain, Diabetes…',
    autocomplete: 'off',
  });
  const found = h('ul', { class: 'codes', 'aria-live': 'polite' });
  field.addEventListener('input', () => {
    const text = field.value.trim();
    const entries = text.length < 2 ? [] : set.seekTerm(text, { book, limit: 12 });
    show(
      found,
      entries.map((entry) => h('li', {}, termLink(entry, route.on))),
    );
  });
  return h('div', { class: 'seek' }, h('label', { for: 'term' }, 'Find a term'), field, found);
}

export const termLink = (entry: BookEntry, on: string): HTMLElement =>
  h('a', { href: linkTo(['index', entry.book, String(entry.id)], on) }, entry.path.join(', '));

function letterPage(set: Book, book: BookName, { route }: Context): Child {
  const letter = (route.query.get('letter') ?? 'A').slice(0, 1).toUpperCase();
  const terms: BookEntry[] = [];
  for (const term of set.mainTerms(book))
    if (book === 'neoplasms' || firstLetter(term.title) === letter) terms.push(term);
  return [
    book === 'neoplasms'
      ? undefined
      : h(
          'ul',
          { class: 'letters', 'aria-label': 'Letters' },
          [...LETTERS].map((one) =>
            h(
              'li',
              {},
              h(
                'a',
                {
                  href: linkTo(['index', book], route.on, { letter: one }),
                  'aria-current': one === letter ? 'page' : undefined,
                },
                one,
              ),
            ),
          ),
        ),
    terms.length === 0 ? nothing('No term begins with this letter', 'Choose another letter.') : undefined,
    h(
      'ul',
      { class: 'terms' },
      terms.map((term) => h('li', {}, termLink(term, route.on))),
    ),
  ];
}

/** Some terms begin with a digit or a quotation mark: they stand under the first letter that they have. */
const firstLetter = (title: string): string => /[A-Za-z]/.exec(title)?.[0].toUpperCase() ?? 'A';
