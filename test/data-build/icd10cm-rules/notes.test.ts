import { describe, expect, it } from 'vitest';
import { readNotes } from '../../../data-build/icd10cm/notes/read.js';
import { mergeTabulars } from '../../../src/icd10cm/rules/write/merge.js';
import type { PrintedNode, PrintedTabular } from '../../../src/icd10cm/rules/write/model.js';
import { placeNotes } from '../../../src/icd10cm/rules/write/roles.js';
import { stopped } from '../thrown.js';

const XML = `<?xml version="1.0"?>
<ICD10CM.tabular>
  <introduction><introSection type="title"><title>x</title></introSection></introduction>
  <chapter>
    <name>19</name>
    <desc>Injury, poisoning (S00-T88)</desc>
    <useAdditionalCode><note>code (Chapter 20) to   identify cause</note></useAdditionalCode>
    <sectionIndex><sectionRef first="T07" last="T07" id="T07">Injuries</sectionRef></sectionIndex>
    <section id="T07">
      <desc>Injuries (T07)</desc>
      <excludes1><note>burns (T20-T32)</note><note></note></excludes1>
      <diag>
        <name>T07</name>
        <desc>Unspecified multiple injuries</desc>
        <inclusionTerm><note>Injury NOS &amp; more</note></inclusionTerm>
        <sevenChrNote><note>The appropriate 7th character is to be added</note></sevenChrNote>
        <sevenChrDef>
          <extension char="A">initial encounter</extension>
          <note>first</note>
          <extension char="D">subsequent encounter</extension>
        </sevenChrDef>
        <visualImpairment><visCategory><value>1</value></visCategory></visualImpairment>
        <diag placeholder="true"><name>T07.X</name><desc>-</desc></diag>
      </diag>
    </section>
  </chapter>
</ICD10CM.tabular>`;

describe('the reader', () => {
  const nodes = readNotes('x.xml', XML);

  it('gives chapters, blocks and codes in printed order, each with its own notes', () => {
    expect(nodes.map(({ kind, name, number }) => [kind, name, number])).toEqual([
      ['chapter', 'S00-T88', 19],
      ['block', 'T07', 0],
      ['code', 'T07', 0],
      ['code', 'T07.X', 0],
    ]);
    expect(nodes[0]!.notes).toEqual([
      { kind: 'use-additional-code', text: 'code (Chapter 20) to identify cause', element: 1 },
    ]);
    expect(nodes[1]!.categories).toEqual(['T07']);
    expect(nodes[0]!.categories).toEqual(['T07']);
    expect(nodes[3]!.notes).toEqual([]);
  });

  it('skips an empty note, such as that of R11.16', () => {
    expect(nodes[1]!.notes.map(({ text }) => text)).toEqual(['burns (T20-T32)']);
  });

  it('keeps notes below a 7th character with it, and decodes entities', () => {
    expect(nodes[2]!.sevenths).toEqual([
      { character: 'A', label: 'initial encounter', terms: ['first'] },
      { character: 'D', label: 'subsequent encounter', terms: [] },
    ]);
    expect(nodes[2]!.notes.map(({ kind, text }) => [kind, text])).toEqual([
      ['inclusion-term', 'Injury NOS & more'],
      ['seventh-character', 'The appropriate 7th character is to be added'],
    ]);
  });

  it('stops at a file that is not a Tabular List', () => {
    expect(stopped(() => readNotes('x.xml', '<a><b></a>'))).toMatch(/^unreadable x\.xml/);
    expect(stopped(() => readNotes('x.xml', '<ICD10CM.tabular/>'))).toContain('no chapter');
    expect(stopped(() => readNotes('x.xml', '<ICD10CM.index/>'))).toContain(
      "the root element is 'ICD10CM.index'",
    );
  });
});

describe('lists of several notes', () => {
  const roles = (texts: readonly [string, number][]): string[] =>
    placeNotes(texts.map(([text, element]) => ({ kind: 'use-additional-code', text, element }))).map(
      ({ role }) => role,
    );

  it('start at a colon and end with their element', () => {
    expect(
      roles([
        ['code for this (A00)', 1],
        ['code to identify:', 1],
        ['insulin (Z79.4)', 1],
        ['tablets (Z79.84)', 1],
        ['code to identify control using:', 1],
        ['pump', 1],
        ['code for that (B00)', 2],
      ]),
    ).toEqual(['single', 'heading', 'item', 'item', 'heading', 'item', 'single']);
    expect(roles([])).toEqual([]);
  });

  it('are not found in prose', () => {
    expect(
      placeNotes([
        { kind: 'note', text: 'Remember:', element: 1 },
        { kind: 'note', text: 'this', element: 1 },
      ]).map(({ role }) => role),
    ).toEqual(['single', 'single']);
  });
});

/** A Tabular List of one code with these Excludes1 notes. */
function tabular(
  effective: string,
  texts: readonly string[],
  sevenths: PrintedNode['sevenths'] = [],
): PrintedTabular {
  const notes = texts.map((text) => ({ kind: 'excludes1' as const, text, element: 1 }));
  const node: PrintedNode = { kind: 'code', name: 'A00', number: 0, categories: [], notes, sevenths };
  return { effective, fiscalYear: 2020, provenance: 'verbatim', note: 'Made by hand.', nodes: [node] };
}

describe('the merge', () => {
  it('keeps each note once with the lists that print it, each list in its order', () => {
    const lists = [
      ['one', 'two', 'three'],
      ['one', 'three', 'four'],
      ['zero', 'one', 'four'],
    ];
    const [node] = mergeTabulars(lists.map((texts, i) => tabular(`20${20 + i}-10-01`, texts)));
    const of = (bit: number): string[] =>
      node!.notes.filter(({ printed }) => (printed >>> bit) & 1).map(({ text }) => text);
    expect([of(0), of(1), of(2)]).toEqual(lists);
    expect(node!.notes).toHaveLength(5);
  });

  it('keeps both copies of a note that is printed twice', () => {
    const [node] = mergeTabulars([tabular('2020-10-01', ['same', 'same']), tabular('2021-10-01', ['same'])]);
    expect(node!.notes.map(({ printed }) => printed).sort()).toEqual([1, 3]);
  });

  it('keeps different definitions of 7th characters apart', () => {
    const a = [{ character: 'A', label: 'initial', terms: [] }];
    const b = [...a, { character: 'D', label: 'subsequent', terms: [] }];
    const [node] = mergeTabulars([tabular('x', [], a), tabular('y', [], b), tabular('z', [], a)]);
    expect(node!.sevenths.map(({ printed, characters }) => [printed, characters.length])).toEqual([
      [5, 1],
      [2, 2],
    ]);
  });

  it('stops at a node that appears twice', () => {
    const twice = tabular('2020-10-01', ['one']);
    expect(() => mergeTabulars([{ ...twice, nodes: [...twice.nodes, ...twice.nodes] }])).toThrow(
      'appears twice',
    );
  });
});
