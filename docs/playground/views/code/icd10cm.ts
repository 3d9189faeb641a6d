import { type Child, h, show } from '../../dom.js';
import { type Engine, engine } from '../../engine.js';
import { codeItem, codeLink } from '../../parts/codes.js';
import { card, later } from '../../parts/later.js';
import { quoted, sample } from '../../parts/sample.js';
import { timeline } from '../../parts/timeline.js';
import { linkTo } from '../../route.js';
import type { Context } from '../../view.js';
import { codeHead, notInForce } from './head.js';
import { editsOf } from './mce.js';
import { notesOf } from './notes.js';
import { seventhOf } from './seventh.js';
import { successorGraph } from './successors.js';

type Icd10cm = Engine<'icd10cm'>;

/** A code, block or chapter of ICD-10-CM on a date. */
export async function view(context: Context): Promise<void> {
  const { root, route, signal } = context;
  const given = route.path[1] ?? '';
  show(root, h('h1', { class: 'waiting' }, `${given}…`));
  const set = await engine('icd10cm');
  if (signal.aborted) return;
  const { on } = route;
  const entry = set.lookup(given, { on });
  if (entry === undefined) return show(root, absent(set, given, context));
  const { code } = entry;
  show(
    root,
    codeHead('icd10cm', entry, context),
    h(
      'div',
      { class: 'columns' },
      h('div', {}, [
        card('When it was in force', when(set, code, context)),
        later('7th characters', () => seventhOf(code, on, entry.billable)),
        later('notes', () => notesOf(code, on)),
      ]),
      h('div', {}, [
        card('Place in the list', place(set, code, on)),
        successorGraph('icd10cm', code, on, set.predecessors(code), set.successors(code)),
        sides(set, code, on),
        card(
          'On an inpatient claim',
          presentOnAdmission(set, code, on),
          later('edits', () => editsOf(code, on)),
        ),
        card('With another code', pairForm(code, on)),
      ]),
    ),
    sample(
      `import { lookup } from 'medcodes/icd10cm';\n\nlookup(${quoted(code)}, { on: ${quoted(on)} })?.title; //=> ${quoted(entry.title)}`,
    ),
  );
}

function when(set: Icd10cm, code: string, { route }: Context): Child {
  const past = set.history(code);
  if (past === undefined) return undefined;
  const releases = set.releases();
  const range = { from: releases[0]!.effective, to: releases.at(-1)!.to ?? '2027-09-30' };
  const titles = past.titles.length < 2 ? [] : past.titles;
  return [
    timeline(
      past.periods,
      releases.map(({ effective }) => effective),
      range,
      route,
    ),
    titles.length === 0 ? undefined : h('h3', {}, 'Its titles'),
    h(
      'ul',
      { class: 'periods' },
      titles.map(({ from, title }) => h('li', {}, `from ${from}: ${title}`)),
    ),
  ];
}

/** A block or a chapter, a code of another day, or no code at all. */
function absent(set: Icd10cm, given: string, context: Context): Child {
  const { route, setTitle } = context;
  const below = set.children({ kind: 'block', code: given }, { on: route.on });
  const inChapter =
    below.length > 0 ? below : set.children({ kind: 'chapter', code: given }, { on: route.on });
  if (inChapter.length > 0) {
    setTitle(given);
    return [
      h('p', { class: 'over' }, 'ICD-10-CM'),
      h('h1', {}, given),
      h(
        'ul',
        { class: 'codes' },
        inChapter.map((node) => codeItem('icd10cm', node, route.on)),
      ),
    ];
  }
  const answer = set.validate(given, { on: route.on });
  const past = set.history(given);
  return [
    notInForce('icd10cm', past?.code ?? given, answer.ok ? [] : answer.issues, context),
    past === undefined ? undefined : card('When it was in force', when(set, past.code, context)),
    past === undefined
      ? undefined
      : successorGraph(
          'icd10cm',
          past.code,
          route.on,
          set.predecessors(past.code),
          set.successors(past.code),
        ),
  ];
}

/** The way down to the code, and what is below it or beside it. */
function place(set: Icd10cm, code: string, on: string): Child {
  const above = [...set.ancestors(code, { on })].reverse();
  const below = set.children(code, { on });
  const parent = above.at(-1);
  const beside = below.length > 0 || parent === undefined ? [] : set.children(parent, { on });
  const list = below.length > 0 ? below : beside;
  return [
    h(
      'ol',
      { class: 'tree' },
      above.map((node) => codeItem('icd10cm', node, on)),
    ),
    h('h3', {}, below.length > 0 ? 'Below it' : 'Beside it'),
    h(
      'ul',
      { class: 'codes' },
      list.map((node) =>
        node.code === code && node.kind !== 'block'
          ? h(
              'li',
              { class: 'here', 'aria-current': 'true' },
              h('span', { class: 'code' }, node.code),
              h('span', { class: 'title' }, node.title),
            )
          : codeItem('icd10cm', node, on),
      ),
    ),
  ];
}

/** The same for the other side, and codes that say more. */
function sides(set: Icd10cm, code: string, on: string): Child {
  const side = set.laterality(code, { on });
  const more = set.moreSpecific(code, { on }).filter(({ relation }) => relation === 'beside');
  if (side === undefined && more.length === 0) return undefined;
  return card(
    'Sides, and more specific',
    side === undefined ? undefined : h('p', {}, 'This code means ', h('strong', {}, side.side), '.'),
    h(
      'ul',
      { class: 'codes' },
      side?.siblings
        .filter((sibling) => sibling.code !== code)
        .map((sibling) =>
          h('li', {}, codeLink('icd10cm', sibling.code, on), h('span', { class: 'title' }, sibling.side)),
        ),
    ),
    more.length === 0
      ? undefined
      : [
          h('h3', {}, 'More specific'),
          h(
            'ul',
            { class: 'codes' },
            more.map((one) => codeItem('icd10cm', one, on)),
          ),
        ],
  );
}

function presentOnAdmission(set: Icd10cm, code: string, on: string): Child {
  const poa = set.poaExempt(code, { on });
  if (poa === undefined) return undefined;
  return h(
    'p',
    {},
    poa.exempt
      ? 'Exempt from the present-on-admission indicator.'
      : 'Needs a present-on-admission indicator: Y, N, U or W.',
    h('span', { class: 'hint' }, ` List of ${poa.list}`),
  );
}

function pairForm(code: string, on: string): HTMLElement {
  const other = h('input', { id: 'other', type: 'text', placeholder: 'E10.9', autocomplete: 'off' });
  const go = (event: Event): void => {
    event.preventDefault();
    if (other.value.trim() !== '') location.hash = linkTo(['compare', code, other.value.trim()], on);
  };
  return h(
    'form',
    { class: 'row', onsubmit: go },
    h('label', { for: 'other' }, 'May it stand with'),
    other,
    h('button', { class: 'button' }, 'Compare'),
  );
}
