import type { BookEntry, BookLink } from 'medcodes/index-book';
import { type Child, h } from '../../dom.js';
import type { Engine } from '../../engine.js';
import { codeLink } from '../../parts/codes.js';
import { linkTo } from '../../route.js';

type Book = Engine<'book'>;
/** Deeper terms are opened by the reader. */
const DEPTH = 2;
const MOST = 400;

const codeOf = (code: string, on: string): Child =>
  /^[A-Z]\d/.test(code) ? codeLink('icd10cm', code.replace(/[.-]*-$/, ''), on, code) : code;

function reference(label: string, link: BookLink | undefined, { book }: BookEntry, on: string): Child {
  if (link === undefined) return undefined;
  const text =
    link.id === undefined
      ? link.text
      : h('a', { href: linkTo(['index', book, String(link.id)], on) }, link.text);
  return h('span', { class: 'see' }, ` ${label} `, text);
}

const cellsOf = ({ cells }: BookEntry, on: string): Child =>
  cells === undefined
    ? undefined
    : h(
        'dl',
        { class: 'cells' },
        cells.map(({ column, code }) => [h('dt', {}, column), h('dd', {}, codeOf(code, on))]),
      );

/** One term: its words, its code, where it sends the reader. */
const term = (entry: BookEntry, on: string): Child[] => [
  h('span', { class: 'term' }, entry.title),
  ' ',
  entry.code === undefined ? undefined : codeOf(entry.code, on),
  entry.manifestation === undefined ? undefined : [' [', codeOf(entry.manifestation, on), ']'],
  reference('see', entry.see, entry, on),
  reference('see also', entry.seeAlso, entry, on),
  cellsOf(entry, on),
];

function below(set: Book, entry: BookEntry, on: string, depth: number): Child {
  if (entry.children === 0) return undefined;
  if (depth === 0)
    return h(
      'p',
      { class: 'hint' },
      h(
        'a',
        { href: linkTo(['index', entry.book, String(entry.id)], on) },
        `${entry.children} terms below ${entry.title}`,
      ),
    );
  const children = set.children(entry.id);
  return [
    h(
      'ul',
      { class: 'book' },
      children.slice(0, MOST).map((child) => h('li', {}, term(child, on), below(set, child, on, depth - 1))),
    ),
    children.length > MOST
      ? h('p', { class: 'hint' }, `The first ${MOST} of ${children.length} terms.`)
      : undefined,
  ];
}

/** A term with what is above it and below it. */
export function entryView(set: Book, entry: BookEntry, on: string): HTMLElement {
  const above: BookEntry[] = [];
  for (let at = set.parent(entry.id); at !== undefined; at = set.parent(at.id)) above.unshift(at);
  return h(
    'article',
    { class: 'card' },
    h(
      'p',
      { class: 'path' },
      above.map((one) => [
        h('a', { href: linkTo(['index', one.book, String(one.id)], on) }, one.title),
        ' › ',
      ]),
    ),
    h('h2', {}, entry.title),
    h('p', {}, term(entry, on).slice(2)),
    below(set, entry, on, DEPTH),
  );
}
