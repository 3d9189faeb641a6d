import type { Icd10pcsEntry } from 'medcodes/icd10pcs';
import { type Child, h, show } from '../../dom.js';
import { type Engine, engine } from '../../engine.js';
import { codeItem } from '../../parts/codes.js';
import { card, later } from '../../parts/later.js';
import { quoted, sample } from '../../parts/sample.js';
import { timeline } from '../../parts/timeline.js';
import { linkTo } from '../../route.js';
import type { Context } from '../../view.js';
import { codeHead, notInForce } from './head.js';
import { procedureEditsOf } from './mce.js';
import { successorGraph } from './successors.js';

type Icd10pcs = Engine<'icd10pcs'>;

/** A code of ICD-10-PCS on a date, axis by axis. */
export async function view(context: Context): Promise<void> {
  const { root, route, signal } = context;
  const given = route.path[1] ?? '';
  const { on } = route;
  show(root, h('h1', { class: 'waiting' }, `${given}…`));
  const set = await engine('icd10pcs');
  if (signal.aborted) return;
  const entry = set.lookup(given, { on });
  if (entry === undefined) return show(root, absent(set, given, context));
  const { code } = entry;
  show(
    root,
    codeHead('icd10pcs', entry, context),
    h(
      'div',
      { class: 'columns' },
      h(
        'div',
        {},
        card('Its seven characters', axes(entry, on)),
        card('When it was in force', when(set, code, context)),
      ),
      h('div', {}, [
        card(
          'Place in the list',
          h(
            'ol',
            { class: 'tree' },
            [...set.ancestors(code, { on })].reverse().map((node) => place(node, on)),
          ),
        ),
        successorGraph('icd10pcs', code, on, set.predecessors(code), set.successors(code)),
        card(
          'On an inpatient claim',
          later('edits', () => procedureEditsOf(code, on)),
        ),
      ]),
    ),
    sample(
      `import { lookup } from 'medcodes/icd10pcs';\n\nlookup(${quoted(code)}, { on: ${quoted(on)} })?.title; //=> ${quoted(entry.title)}`,
    ),
  );
}

const place = (node: { code: string; title: string }, on: string): HTMLElement =>
  h(
    'li',
    {},
    h('a', { class: 'code', href: linkTo(['builder', node.code], on) }, node.code),
    h('span', { class: 'title' }, node.title),
  );

function axes({ code, axes: all }: Icd10pcsEntry, on: string): Child {
  return h(
    'dl',
    { class: 'axes' },
    all.map(({ position, name, value, label, definition }) => [
      h('dt', {}, h('span', { class: 'key' }, value), ` ${name}`),
      h(
        'dd',
        {},
        h('a', { href: linkTo(['builder', code.slice(0, position - 1)], on) }, label ?? 'no label'),
        definition?.definition === undefined ? undefined : h('p', { class: 'hint' }, definition.definition),
      ),
    ]),
  );
}

function when(set: Icd10pcs, code: string, { route }: Context): Child {
  const past = set.history(code);
  if (past === undefined) return undefined;
  const releases = set.releases();
  const range = { from: releases[0]!.effective, to: releases.at(-1)!.to ?? '2027-09-30' };
  return timeline(
    past.periods,
    releases.map(({ effective }) => effective),
    range,
    route,
  );
}

function absent(set: Icd10pcs, given: string, context: Context): Child {
  const { on } = context.route;
  const answer = set.validate(given, { on });
  const past = set.history(given);
  const meant = set.suggest(given, { on });
  return [
    notInForce('icd10pcs', given.toUpperCase(), answer.ok ? [] : answer.issues, context),
    h(
      'ul',
      { class: 'codes' },
      meant.map((one) => codeItem('icd10pcs', one, on)),
    ),
    h(
      'p',
      {},
      h(
        'a',
        { class: 'button', href: linkTo(['builder', given.slice(0, 3).toUpperCase()], on) },
        'Build the code step by step',
      ),
    ),
    past === undefined ? undefined : card('When it was in force', when(set, past.code, context)),
  ];
}
