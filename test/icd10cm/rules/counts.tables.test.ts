import { strFromU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { sourceOpener } from '../../../data-build/fetch/open.js';
import { readSources } from '../../../data-build/sources.js';
import { forNotes } from '../../../src/icd10cm/rules/bundled-notes.js';
import { NOTE_KINDS, type NoteList } from '../../../src/icd10cm/rules/relation/note-list.js';
import { hasOfficial } from '../../official-files.js';
import { all, childText, type Element, parseXml } from './naive/xml.js';

const hasSources = hasOfficial('icd10cm');

/** The kinds by their element. */
const ELEMENTS: Readonly<Record<string, string>> = {
  excludes1: 'excludes1',
  excludes2: 'excludes2',
  codeFirst: 'code-first',
  useAdditionalCode: 'use-additional-code',
  codeAlso: 'code-also',
  inclusionTerm: 'inclusion-term',
  includes: 'includes',
  notes: 'note',
  sevenChrNote: 'seventh-character',
};

type Counts = Record<string, number>;

const add = (counts: Counts, key: string): void => {
  counts[key] = (counts[key] ?? 0) + 1;
};

/** Notes that are not empty, by chapter and kind, as the XML has them; and the chapter of each node. */
function countXml(root: Element): { counts: Counts; chapterOf: Map<string, number> } {
  const counts: Counts = {};
  const chapterOf = new Map<string, number>();
  for (const chapter of all(root, 'chapter')) {
    const number = Number(childText(chapter, 'name'));
    chapterOf.set(`chapter ${/\(([^)]*)\)$/.exec(childText(chapter, 'desc'))![1]}`, number);
    for (const section of all(chapter, 'section')) chapterOf.set(`block ${section.id}`, number);
    for (const diag of all(chapter, 'diag')) chapterOf.set(`code ${childText(diag, 'name')}`, number);
    for (const [element, kind] of Object.entries(ELEMENTS)) {
      for (const group of all(chapter, element)) {
        const notes = group.children.filter(({ name, text }) => name === 'note' && text.trim() !== '');
        for (const _ of notes) add(counts, `${number} ${kind}`);
      }
    }
  }
  return { counts, chapterOf };
}

/** The same from the payload. */
function countPayload(
  lists: readonly NoteList[],
  tabular: number,
  chapterOf: ReadonlyMap<string, number>,
): Counts {
  const counts: Counts = {};
  for (const list of lists) {
    for (let node = 0; node < list.nodes.size; node++) {
      const { kind, code } = list.nodes.show(node);
      for (let note = list.start[node]!; note < list.start[node + 1]!; note++) {
        if (list.has(note, tabular))
          add(counts, `${chapterOf.get(`${kind} ${code}`)} ${NOTE_KINDS[list.kind[note]!]}`);
      }
    }
  }
  return counts;
}

const ordered = (counts: Counts): [string, number][] =>
  Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1));

describe.runIf(hasSources)('the number of notes of each kind in each chapter is that of the XML', () => {
  const sources = hasSources
    ? readSources().filter(({ system, kind }) => system === 'icd10cm' && kind === 'tabular')
    : [];

  it('for 17 lists', () => {
    expect(sources).toHaveLength(17);
  });

  it.each(sources)('in the list of $release', (source) => {
    const { counts, chapterOf } = countXml(parseXml(strFromU8(sourceOpener({})(source))));
    const relation = forNotes.relation();
    const tabular = relation.tabulars.findIndex(({ effective }) => effective === source.release);
    const found = countPayload([relation.notes, forNotes.texts().others], tabular, chapterOf);
    expect(ordered(found)).toEqual(ordered(counts));
    // Chapters 1 to 21 have Excludes1 notes in every list.
    for (let chapter = 1; chapter <= 21; chapter++) expect(counts[`${chapter} excludes1`]).toBeGreaterThan(0);
  });
});
