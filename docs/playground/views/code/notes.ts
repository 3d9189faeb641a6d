import type { Icd10cmTabularNote } from 'medcodes/icd10cm/rules';
import { type Child, h } from '../../dom.js';
import { engine } from '../../engine.js';
import { codeLink, withLinks } from '../../parts/codes.js';
import { card } from '../../parts/later.js';

/** What each kind of note asks of a coder. */
const KINDS: Readonly<Record<Icd10cmTabularNote['kind'], readonly [label: string, means: string]>> = {
  excludes1: ['Excludes1', 'not coded together'],
  excludes2: ['Excludes2', 'not part of this code; both may be coded'],
  'code-first': ['Code first', 'the named disease comes before this code'],
  'use-additional-code': ['Use additional code', 'say more with a second code'],
  'code-also': ['Code also', 'a second code may be needed, in any order'],
  'inclusion-term': ['Also called', 'conditions that this code is for'],
  includes: ['Includes', 'what belongs here'],
  note: ['Note', ''],
  'seventh-character': ['7th character', ''],
};
const ORDER = Object.keys(KINDS) as Icd10cmTabularNote['kind'][];
/** More of one kind are folded. */
const MANY = 12;

function noteOf(note: Icd10cmTabularNote, on: string): HTMLElement {
  const from = note.inherited
    ? h('span', { class: 'hint' }, ' — stated at ', codeLink('icd10cm', note.node.code, on))
    : undefined;
  return h('li', {}, withLinks(note.text, on), from);
}

function group(kind: Icd10cmTabularNote['kind'], notes: readonly Icd10cmTabularNote[], on: string): Child {
  const [label, means] = KINDS[kind];
  const list = (some: readonly Icd10cmTabularNote[]): HTMLElement =>
    h(
      'ul',
      { class: 'notes' },
      some.map((note) => noteOf(note, on)),
    );
  return [
    h('h3', {}, label, means === '' ? undefined : h('span', { class: 'hint' }, ` ${means}`)),
    list(notes.slice(0, MANY)),
    notes.length <= MANY
      ? undefined
      : h('details', {}, h('summary', {}, `${notes.length - MANY} more`), list(notes.slice(MANY))),
  ];
}

/** The notes of a code, its own and those from above, kind by kind. */
export async function notesOf(code: string, on: string): Promise<Child> {
  const { notes } = await engine('rules');
  const all = notes(code, { on, inherited: true });
  const kinds = ORDER.map((kind) => [kind, all.filter((note) => note.kind === kind)] as const);
  const shown = kinds.filter(([kind, some]) => some.length > 0 && kind !== 'seventh-character');
  const rests = all[0];
  return card(
    'Notes',
    shown.length === 0 ? h('p', { class: 'hint' }, 'The Tabular List has no note for this code.') : undefined,
    shown.map(([kind, some]) => group(kind, some, on)),
    rests === undefined
      ? undefined
      : h(
          'p',
          { class: 'hint' },
          `Tabular List of ${rests.tabular}${rests.provenance === 'reconstructed' ? ', reconstructed from published parts' : ''}.`,
        ),
  );
}
