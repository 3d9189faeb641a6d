import { describe, expect, it } from 'vitest';
import { forCodes } from '../../../../src/icd10cm/bundled.js';
import { forRelation } from '../../../../src/icd10cm/rules/bundled.js';
import { forNotes } from '../../../../src/icd10cm/rules/bundled-notes.js';
import { evidenceOf } from '../../../../src/icd10cm/rules/evidence.js';
import { rulesMoment } from '../../../../src/icd10cm/rules/moment.js';
import { findStatements, isConflict } from '../../../../src/icd10cm/rules/pairs/find.js';
import { lineage } from '../../../../src/icd10cm/rules/relation/lineage.js';
import { Kind, NOTE_KINDS, Role } from '../../../../src/icd10cm/rules/relation/note-list.js';
import { instructionCovers, instructionsOf } from '../../../../src/icd10cm/rules/sequence/instructions.js';

const relation = forRelation.relation();
const { notes, references, codes } = relation;
const { nodes } = notes;
const NEWEST = relation.tabulars.length - 1;
const row = (code: string): number => codes.rowOf(code);
const names = (list: readonly number[]): string[] => list.map((node) => nodes.show(node).code);
const moment = rulesMoment(forRelation, { on: '2026-01-15' });

describe('nodes', () => {
  it('are found by row, and know that they are', () => {
    const node = nodes.ofRow(row('E11'));
    expect(nodes.show(node)).toEqual({ kind: 'code', code: 'E11' });
    expect(nodes.isRow(node, row('E11'))).toBe(true);
    expect(nodes.isRow(node, row('E11.9'))).toBe(false);
    expect(nodes.ofRow(row('E11.40'))).toBe(-1);
  });

  it('around a category are listed with the narrowest first', () => {
    expect(names(nodes.around(codes.categoryOf(row('A18'))))).toEqual(['A15-A19', 'A00-B99']);
    const spans = nodes.around(codes.categoryOf(row('T36'))).map((node) => nodes.scopeOf(node));
    for (let i = 1; i < spans.length; i++) {
      expect(spans[i]![0]).toBeLessThanOrEqual(spans[i - 1]![0]);
      expect(spans[i]![1]).toBeGreaterThanOrEqual(spans[i - 1]![1]);
    }
  });

  it('cover all codes below them', () => {
    const [from, to] = nodes.scopeOf(nodes.named('block', 'A15-A19'));
    expect([codes.codeOf(from), codes.codeOf(to)]).toEqual(['A15', 'A20']);
    expect(nodes.scopeOf(nodes.ofRow(row('I10')))).toEqual([row('I10'), row('I10') + 1]);
  });

  it('keep a name that is not that of their categories: X92-Y08 held Y09 until FY2021', () => {
    const node = nodes.named('block', 'X92-Y08');
    expect(node).toBeGreaterThanOrEqual(0);
    const [from, to] = nodes.scopeOf(node);
    expect(codes.codeOf(from)).toBe('X92');
    expect(row('Y09')).toBeLessThan(to);
  });

  it('of a code are its own, those of what it extends, blocks, the chapter', () => {
    expect(names(lineage(codes, nodes, row('A18.50')))).toEqual(['A18.5', 'A15-A19', 'A00-B99']);
    expect(names(lineage(codes, nodes, row('E11.9')))).toEqual(['E11.9', 'E11', 'E00-E89']);
  });

  it('that share no name are not found', () => {
    expect([nodes.named('block', 'A15-A20'), nodes.named('chapter', 'A15-A19')]).toEqual([-1, -1]);
  });
});

describe('notes', () => {
  it('are of known kinds and roles, and printed somewhere', () => {
    for (let note = 0; note < notes.size; note++) {
      if (notes.kind[note]! > Kind.codeAlso || notes.role[note]! > Role.item || notes.printed[note] === 0)
        throw new Error(`note ${note} is odd`);
    }
    expect(NOTE_KINDS).toHaveLength(9);
    expect(notes.start.at(-1)).toBe(notes.size);
  });

  /** Every line of a list in every Tabular List that prints it, with the node that states it. */
  const listLines = (): { node: number; note: number; tabular: number }[] =>
    Array.from({ length: nodes.size }, (_, node) => node).flatMap((node) =>
      Array.from({ length: notes.start[node + 1]! - notes.start[node]! }, (_, i) => notes.start[node]! + i)
        .filter((note) => notes.role[note] === Role.item)
        .flatMap((note) =>
          relation.tabulars.flatMap((_, tabular) =>
            notes.has(note, tabular) ? [{ node, note, tabular }] : [],
          ),
        ),
    );

  it('every line of a list has a heading of the same node and kind in the same Tabular List', () => {
    const lines = listLines();
    const odd = lines.filter(({ node, note, tabular }) => {
      const heading = notes.headingOf(note, tabular);
      return heading < notes.start[node]! || notes.kind[heading] !== notes.kind[note];
    });
    expect(odd).toEqual([]);
    expect(lines.length).toBeGreaterThan(5_000);
  });
});

describe('references', () => {
  it('run forward, and name what they cover', () => {
    for (let i = 0; i < references.first.length; i++)
      if (references.end[i]! <= references.first[i]!) throw new Error(`reference ${i} is empty`);
  });

  /** The first reference of this form. */
  const find = (printed: string, condition?: string): number => {
    for (let i = 0; i < references.first.length; i++) {
      const shown = references.show(i);
      if (shown.codes === printed && shown.condition === condition) return i;
    }
    throw new Error(`there is no reference ${printed} ${condition}`);
  };

  it.each([
    ['E08.-', undefined, 'E08.9', true],
    ['E08.-', undefined, 'E09.9', false],
    ['A15-A19', undefined, 'A19.9', true],
    ['A15-A19', undefined, 'A20.0', false],
    ['T36-T50', 'with fifth or sixth character 5', 'T43.015A', true],
    ['T36-T50', 'with fifth or sixth character 5', 'T43.011A', false],
    ['T36-T50', 'with fifth or sixth character 5', 'T36.95XA', true],
    ['T36-T50', 'with fifth or sixth character 5', 'T40.5X1A', false],
    ['F10-F19', 'with .17, .27, .97', 'F10.27', true],
    ['F10-F19', 'with .17, .27, .97', 'F10.26', false],
    ['S02.-', 'with 7th character B', 'S02.0XXB', true],
    ['S02.-', 'with 7th character B', 'S02.0XXA', false],
    ['S52.-', 'with open fracture 7th character', 'S52.001C', true],
    ['S52.-', 'with open fracture 7th character', 'S52.001A', false],
  ])('%s %s covers %s: %s', (printed, condition, code, expected) => {
    expect(references.covers(find(printed, condition), row(code))).toBe(expected);
  });

  it('say how they cover a code', () => {
    expect(references.matchOf(find('E08.-'), row('E08.9'))).toBe('below');
    expect(references.matchOf(find('J65'), row('J65'))).toBe('named');
    expect(references.matchOf(find('A15-A19'), row('A15'))).toBe('in-range');
  });

  it('of the empty set cover nothing', () => {
    expect(references.ofSet(0)).toEqual([]);
    expect(references.setCovers(0, row('I10'))).toBe(false);
  });
});

describe('statements in numbers', () => {
  it('are what checks of lists are made of', () => {
    const found = findStatements(forRelation, row('A18.50'), row('P37.0'), NEWEST);
    expect(isConflict(found)).toBe(true);
    expect(found.map(({ kind }) => kind)).toEqual([...found.map(({ kind }) => kind)].sort());
    expect(codes.codeOf(found[0]!.subject)).toBe('A18.50');
    expect(findStatements(forRelation, row('I10'), row('I10'), NEWEST)).toEqual([]);
    expect(findStatements(forRelation, row('A18.50'), row('P37.0'), -1)).toEqual([]);
    expect(isConflict([])).toBe(false);
  });

  it('become evidence, with words or without', () => {
    const [found] = findStatements(forRelation, row('N70.01'), row('O08.0'), NEWEST);
    expect(evidenceOf(forNotes, found!.note, found!.node, moment)).toEqual({
      source: 'ICD-10-CM Tabular List',
      release: '2025-10-01',
      at: 'N70-N77',
      statement:
        'Excludes1: inflammatory diseases of female pelvic organs complicating: abortion or ectopic or molar pregnancy (O00-O07, O08.0)',
    });
    const wordless = evidenceOf({ ...forRelation, texts: undefined }, found!.note, found!.node, moment);
    expect(wordless.statement).toContain('its text is not loaded');
  });
});

describe('instructions in numbers', () => {
  it('cover the codes that they name', () => {
    const [first] = instructionsOf(forRelation, row('D63.1'), NEWEST);
    expect(first!.kind).toBe(Kind.codeFirst);
    expect(instructionCovers(relation, first!, row('N18.6'))).toBe(true);
    expect(instructionCovers(relation, first!, row('N17.9'))).toBe(false);
  });

  it('are read once for a code and a Tabular List, and are empty before the first list', () => {
    expect(instructionsOf(forRelation, row('D63.1'), NEWEST)).toBe(
      instructionsOf(forRelation, row('D63.1'), NEWEST),
    );
    expect(instructionsOf(forRelation, row('D63.1'), -1)).toEqual([]);
  });
});

describe('manifestations', () => {
  const release = forCodes.codes().releaseOn(20_260_115);

  it.each([
    ['F02.80', true],
    ['D63.1', false],
    ['H42', true],
    ['M36.8', true],
    // 'as the cause of diseases classified elsewhere' is the other way round.
    ['B95.0', false],
    ['B97.89', false],
    ['E11.9', false],
  ])('%s: %s', (code, expected) => expect(relation.isManifestation(row(code), release)).toBe(expected));

  it('do not exist before the first release', () => {
    expect(relation.isManifestation(row('F02.80'), -1)).toBe(false);
  });
});

describe('the moment of a question', () => {
  it('is kept for the last date of each table', () => {
    const on = { on: '2024-02-29' };
    expect(rulesMoment(forRelation, on)).toBe(rulesMoment(forRelation, on));
    expect(rulesMoment({ ...forRelation }, on)).toEqual(rulesMoment(forRelation, on));
    expect(rulesMoment(forRelation, { on: '1999-12-31' })).toMatchObject({
      tabular: -1,
      release: -1,
      carriedForward: false,
    });
  });
});
