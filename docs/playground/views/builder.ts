import { type Child, h, show } from '../dom.js';
import { type Engine, engine } from '../engine.js';
import { codeItem, codeLink } from '../parts/codes.js';
import { nothing } from '../parts/problem.js';
import { quoted, sample } from '../parts/sample.js';
import { linkTo } from '../route.js';
import type { Context } from '../view.js';

type Builder = Engine<'builder'>;
const LENGTH = 7;
/** Fewer codes than this are listed. */
const FEW = 12;

/** A code of ICD-10-PCS, one character at a time. */
export async function view(context: Context): Promise<void> {
  const { root, route, signal, setTitle } = context;
  const prefix = (route.path[1] ?? '').toUpperCase();
  setTitle(`PCS builder ${prefix}`);
  show(root, h('h1', {}, 'Build an ICD-10-PCS code'), h('p', { class: 'waiting' }, 'Loading the tables…'));
  const set = await engine('builder');
  if (signal.aborted) return;
  const { on } = route;
  const next = prefix.length < LENGTH ? set.nextValues(prefix, { on }) : undefined;
  const complete = set.complete(prefix, { on, limit: FEW });
  show(
    root,
    h('h1', {}, 'Build an ICD-10-PCS code'),
    h(
      'p',
      { class: 'lead' },
      'Seven characters, one after the other. Only values that lead to a code can be chosen.',
    ),
    slots(prefix, on),
    next === undefined ? ending(set, prefix, context) : choices(set, prefix, next, on),
    complete === undefined || complete.count > FEW || complete.count === 0 || prefix.length === LENGTH
      ? undefined
      : [
          h('h2', {}, `The ${complete.count} codes that are left`),
          h(
            'ul',
            { class: 'codes' },
            complete.codes.map((one) => codeItem('icd10pcs', one, on)),
          ),
        ],
    sample(
      `import { nextValues } from 'medcodes/icd10pcs';\n\nnextValues(${quoted(prefix.slice(0, 6))}, { on: ${quoted(on)} })?.values.map(({ value }) => value); //=> [${(set.nextValues(prefix.slice(0, 6), { on })?.values ?? []).map(({ value }) => quoted(value)).join(', ')}]`,
    ),
  );
}

/** The characters so far; each is a way back. */
const slots = (prefix: string, on: string): HTMLElement =>
  h(
    'ol',
    { class: 'slots', 'aria-label': 'The code so far' },
    Array.from({ length: LENGTH }, (_, at) => {
      const value = prefix[at];
      if (value === undefined)
        return h('li', { class: at === prefix.length ? 'open' : 'empty' }, h('span', {}, '·'));
      const back = linkTo(['builder', prefix.slice(0, at)], on);
      return h('li', {}, h('a', { href: back, 'aria-label': `${value}, change character ${at + 1}` }, value));
    }),
  );

function ending(set: Builder, prefix: string, { route }: Context): Child {
  const found = set.complete(prefix, { on: route.on });
  if (prefix.length === LENGTH && found !== undefined)
    return h(
      'div',
      { class: 'verdict good' },
      h('p', {}, 'The code is complete: ', codeLink('icd10pcs', prefix, route.on)),
      h('p', {}, found.codes[0]?.title),
    );
  return nothing(
    `No code begins with ${prefix}`,
    'Go back to a character that leads further.',
    h('a', { class: 'button', href: linkTo(['builder'], route.on) }, 'Begin again'),
  );
}

type Next = NonNullable<ReturnType<Builder['nextValues']>>;

/** The values that lead on, with how many codes they leave; those of the table that do not come after, and why. */
function choices(set: Builder, prefix: string, next: Next, on: string): Child {
  const legal = new Set(next.values.map(({ value }) => value));
  return [
    h('h2', {}, `Character ${next.position}: ${next.name}`),
    h(
      'ul',
      { class: 'values' },
      next.values.map(({ value, label }) =>
        h(
          'li',
          {},
          h(
            'a',
            { href: linkTo(['builder', prefix + value], on) },
            h('span', { class: 'key' }, value),
            h('span', { class: 'title' }, label ?? 'no label'),
            h('span', { class: 'hint' }, ` ${countOf(set, prefix + value, on)}`),
          ),
        ),
      ),
      deadEnds(set, prefix, next, legal, on),
    ),
  ];
}

function countOf(set: Builder, prefix: string, on: string): string {
  const count = set.complete(prefix, { on, limit: 1 })?.count ?? 0;
  return count === 1 ? '1 code' : `${count.toLocaleString('en')} codes`;
}

/** Values of the same table that cannot follow what was chosen. */
function deadEnds(set: Builder, prefix: string, next: Next, legal: ReadonlySet<string>, on: string): Child {
  if (next.position < 5) return undefined;
  const table = set.table(prefix.slice(0, 3), { on });
  const all = new Map<string, string>();
  for (const row of table?.rows ?? []) {
    const axis = row.axes[next.position - 4];
    for (const { value, label } of axis?.values ?? []) if (!legal.has(value)) all.set(value, label ?? '');
  }
  return [...all].map(([value, label]) =>
    h(
      'li',
      { class: 'closed' },
      h('span', { class: 'key' }, value),
      h('span', { class: 'title' }, label),
      h('span', { class: 'hint' }, ` no code with ${prefix}`),
    ),
  );
}
