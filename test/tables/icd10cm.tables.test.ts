import { describe, expect, it } from 'vitest';
import * as icd10cm from '../../src/icd10cm/index.js';
import { forNotes } from '../../src/icd10cm/rules/bundled-notes.js';
import * as rules from '../../src/icd10cm/rules/index.js';
import {
  appliesOn,
  boundaries,
  differ,
  differs,
  grouped,
  type Named,
  problems,
  rowOn,
  rowsOf,
} from './table-rows.js';

// The other way round than the tables are made: release by release, every entry that the set lists.
const releases = icd10cm.releases().map(({ effective }) => effective);
const plain = (code: string): string => code.replace('.', '');
const days = boundaries([], releases);

const expectedRow = (entry: icd10cm.Icd10cmEntry, on: string): Named => {
  const above = icd10cm.ancestors(entry.code, { on });
  const chapter = above.find(({ kind }) => kind === 'chapter') as icd10cm.Icd10cmChapter;
  const block = above.find(({ kind }) => kind === 'block');
  const parent = icd10cm.parent(entry.code, { on });
  return {
    code: plain(entry.code),
    code_formatted: entry.code,
    billable: entry.billable,
    kind: entry.kind,
    title: entry.title,
    short_title: entry.shortTitle,
    parent: plain(parent!.code),
    parent_kind: parent!.kind,
    block: block?.code ?? null,
    block_title: block?.title ?? null,
    chapter_number: chapter.number,
    chapter: chapter.code,
    chapter_title: chapter.title,
  };
};

describe('the table of diagnosis codes', () => {
  const byCode = grouped(rowsOf('icd10cm_codes'), 'code');

  it.each(days)('has on %s the entries of the set, and no others', (on) => {
    const entries = [...icd10cm.entries({ on })];
    const judge = (entry: icd10cm.Icd10cmEntry): string | undefined =>
      differs(rowOn(byCode.get(plain(entry.code)), on), expectedRow(entry, on));
    expect(problems(entries, [on], judge)).toEqual([]);
    expect(rowsOf('icd10cm_codes').filter((row) => appliesOn(row, on))).toHaveLength(entries.length);
  });

  it('begins and ends rows on first days of releases only', () => {
    const bounds = new Set(rowsOf('icd10cm_codes').flatMap((row) => [row.valid_from, row.valid_to]));
    expect([...bounds].filter((day) => !releases.includes(day as string))).toEqual(['9999-12-31']);
  });
});

describe('the table of chapters and blocks', () => {
  const byNode = grouped(rowsOf('icd10cm_nodes'), 'kind', 'node');

  it.each(days)('has on %s every chapter and block', (on) => {
    const groups = icd10cm
      .chapters({ on })
      .flatMap((chapter) => [chapter, ...icd10cm.descendants(chapter, { on })])
      .filter(({ kind }) => kind === 'chapter' || kind === 'block');
    for (const group of groups) {
      const parent = icd10cm.parent(group, { on })?.code ?? null;
      const row = rowOn(byNode.get(`${group.kind} ${group.code}`), on);
      expect(row).toMatchObject({ title: group.title, parent });
    }
    expect(rowsOf('icd10cm_nodes').filter((row) => appliesOn(row, on))).toHaveLength(groups.length);
  });
});

describe('the table of exemptions from present-on-admission reporting', () => {
  it.each(days)('has on %s every exempt code', (on) => {
    const exempt = [...icd10cm.entries({ on, billable: true })]
      .filter(({ code }) => icd10cm.poaExempt(code, { on })?.exempt === true)
      .map(({ code }) => plain(code));
    const rows = rowsOf('icd10cm_poa_exempt').filter((row) => appliesOn(row, on));
    expect(rows.map(({ code }) => code)).toEqual(exempt.sort());
  });
});

describe('the tables of notes', () => {
  const byNode = grouped(rowsOf('icd10cm_notes'), 'node_kind', 'node');
  const references = grouped(rowsOf('icd10cm_note_references'), 'node_kind', 'node', 'note');

  const shown = ({ kind, heading, text, references: named }: rules.Icd10cmTabularNote): string =>
    JSON.stringify([
      kind,
      heading ?? null,
      text,
      named.map(({ codes, condition }) => [codes, condition ?? null]),
    ]);
  const shownRow = ({ node_kind, node, note, kind, heading, text }: Named): string => {
    const named = references.get(`${node_kind} ${node} ${note}`) ?? [];
    return JSON.stringify([kind, heading, text, named.map(({ codes, condition }) => [codes, condition])]);
  };
  const nodes = new Map(
    [forNotes.relation().notes, forNotes.texts().others].flatMap((list) =>
      Array.from({ length: list.nodes.size }, (_, i) => {
        const node = list.nodes.show(i);
        return [`${node.kind} ${plain(node.code)}`, node] as const;
      }),
    ),
  );

  it.each(days)('have on %s the notes of every node', (on) => {
    let count = 0;
    const judge = ([name, node]: typeof nodes extends Map<infer K, infer V> ? [K, V] : never) => {
      const notes = rules.notes(node, { on }).map(shown);
      count += notes.length;
      return differ((byNode.get(name) ?? []).filter((row) => appliesOn(row, on)).map(shownRow), notes);
    };
    expect(problems(nodes, [on], judge)).toEqual([]);
    expect(rowsOf('icd10cm_notes').filter((row) => appliesOn(row, on))).toHaveLength(count);
  });
});

describe('the table of code changes', () => {
  it('has the changes that the later codes name', () => {
    const later = new Set(rowsOf('icd10cm_changes').map(({ successor }) => String(successor)));
    const known = new Set<string>();
    for (const code of new Set(rowsOf('icd10cm_codes').map((row) => String(row.code_formatted))))
      for (const change of icd10cm.predecessors(code))
        known.add([plain(change.code), plain(code), change.effective, change.basis].join());
    const rows = rowsOf('icd10cm_changes').map((row) =>
      [row.code, row.successor, row.effective, row.basis].join(),
    );
    expect(new Set(rows)).toEqual(known);
    expect(later.size).toBeGreaterThan(3000);
  });
});
