import type { HcpcsEntry } from 'medcodes/hcpcs';
import { type Child, h, show } from '../../dom.js';
import { type Engine, engine } from '../../engine.js';
import { codeItem } from '../../parts/codes.js';
import { card, later } from '../../parts/later.js';
import { quoted, sample } from '../../parts/sample.js';
import { timeline } from '../../parts/timeline.js';
import type { Context } from '../../view.js';
import { drugsOf } from './drugs.js';
import { codeHead, notInForce } from './head.js';
import { successorGraph } from './successors.js';
import { limitOf } from './units.js';

type Hcpcs = Engine<'hcpcs'>;

/** A code of HCPCS Level II on a date. */
export async function view(context: Context): Promise<void> {
  const { root, route, signal } = context;
  const given = route.path[1] ?? '';
  const { on } = route;
  show(root, h('h1', { class: 'waiting' }, `${given}…`));
  const set = await engine('hcpcs');
  if (signal.aborted) return;
  const entry = set.lookup(given, { on });
  if (entry === undefined) return show(root, absent(set, given, context));
  const { code } = entry;
  show(
    root,
    codeHead('hcpcs', entry, context),
    h(
      'div',
      { class: 'columns' },
      h(
        'div',
        {},
        card('When it was in force', when(set, code, context)),
        drugsOf(set, code, on),
        card('Facts', facts(entry)),
      ),
      h('div', {}, [
        card('Place in the list', place(set, code, on)),
        successorGraph('hcpcs', code, on, set.predecessors(code), set.successors(code)),
        later('limits', () => limitOf(code, on)),
      ]),
    ),
    sample(
      `import { lookup } from 'medcodes/hcpcs';\n\nlookup(${quoted(code)}, { on: ${quoted(on)} })?.title; //=> ${quoted(entry.title)}`,
    ),
  );
}

function absent(set: Hcpcs, given: string, context: Context): Child {
  const answer = set.validate(given, { on: context.route.on });
  const known = set.history(given) === undefined ? undefined : given.toUpperCase();
  return [
    notInForce('hcpcs', given.toUpperCase(), answer.ok ? [] : answer.issues, context),
    known === undefined ? undefined : card('When it was in force', when(set, known, context)),
  ];
}

function when(set: Hcpcs, code: string, { route }: Context): Child {
  const past = set.history(code);
  if (past === undefined) return undefined;
  const releases = set.releases().map(({ effective }) => effective);
  const periods = past.periods.map(({ from, to }) => ({
    from,
    ...(to === undefined ? {} : { to }),
    billable: true,
  }));
  // Older codes begin at the edge of the drawing; the list below it has their first day.
  const from = '2015-01-01';
  const to = [releases.at(-1)!, '2026-12-31'].sort().at(-1)!;
  const texts = past.texts.length < 2 ? [] : past.texts;
  return [
    timeline(periods, releases, { from, to }, route),
    texts.length === 0 ? undefined : h('h3', {}, 'Its texts'),
    h(
      'ul',
      { class: 'periods' },
      texts.map(({ release, title }) => h('li', {}, `edition of ${release}: ${title}`)),
    ),
  ];
}

function place(set: Hcpcs, code: string, on: string): Child {
  const above = [...set.ancestors(code, { on })].reverse();
  const parent = above.at(-1);
  const beside = parent === undefined ? [] : set.children(parent, { on });
  const at = beside.findIndex((node) => node.code === code);
  const near = beside.slice(Math.max(0, at - 4), at + 5);
  return [
    h(
      'ol',
      { class: 'tree' },
      above.map((node) =>
        h('li', {}, h('span', { class: 'code' }, node.code), h('span', { class: 'title' }, node.title)),
      ),
    ),
    h('h3', {}, 'Beside it'),
    h(
      'ul',
      { class: 'codes' },
      near.map((node) =>
        node.code === code
          ? h(
              'li',
              { class: 'here', 'aria-current': 'true' },
              h('span', { class: 'code' }, code),
              h('span', { class: 'title' }, node.title),
            )
          : codeItem('hcpcs', node, on),
      ),
    ),
  ];
}

/** What the file says about a code, each with its meaning. */
function facts({
  coverage,
  betos,
  pricing,
  typesOfService,
  processingNote,
  added,
  ascGroup,
}: HcpcsEntry): Child {
  const told = [
    ['Coverage', coverage],
    ['Pricing', pricing?.[0]],
    ['BETOS', betos],
    ['Type of service', typesOfService?.[0]],
    ['ASC group', ascGroup],
  ] as const;
  return h(
    'dl',
    { class: 'facts' },
    told.flatMap(([label, fact]) =>
      fact === undefined
        ? []
        : [h('dt', {}, label), h('dd', {}, h('span', { class: 'key' }, fact.code), ` ${fact.meaning ?? ''}`)],
    ),
    added === undefined ? undefined : [h('dt', {}, 'Added'), h('dd', {}, added)],
    processingNote?.text === undefined
      ? undefined
      : [h('dt', {}, 'Processing note'), h('dd', {}, processingNote.text)],
  );
}
