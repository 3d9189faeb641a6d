import { beforeAll, describe, expect, it } from 'vitest';
import { resolveAll } from '../../../data-build/icd10cm/rules/report/unresolved.js';
import { createRules, type Icd10cmPairCheck, type Icd10cmRules } from '../../../src/icd10cm/rules/index.js';
import { requireReadings } from '../../../src/icd10cm/rules/write/compile.js';
import frozen from '../../fixtures/icd10cm-rules-v1.json' with { type: 'json' };
import { MINIATURE_CODES, miniaturePayload, miniatureRules } from '../../fixtures/miniature-rules.js';

const early = '2017-01-01';
const gap = '2017-12-31';
const late = '2018-04-01';

const said = ({ statements }: Icd10cmPairCheck): string[] =>
  statements.map(({ kind, subject, node, text }) => `${kind} ${subject} @${node.code}: ${text}`);

describe.each([
  ['from XML to an answer, on a set small enough to check by hand', miniaturePayload],
  ['the same from a payload of format 1', async () => frozen],
])('%s', (_, written) => {
  let rules: Icd10cmRules;
  let relation: string;
  beforeAll(async () => {
    const payload = await written();
    relation = payload.relation;
    rules = createRules({ codes: MINIATURE_CODES, ...payload });
  });

  it('has two Tabular Lists', () => {
    expect(rules.tabulars().map(({ effective, provenance }) => [effective, provenance])).toEqual([
      ['2016-10-01', 'verbatim'],
      ['2018-04-01', 'reconstructed'],
    ]);
  });

  it('a note that turned from Excludes1 into Excludes2', () => {
    expect(said(rules.checkPair('A00.0', 'A04.7', { on: early }))).toEqual([
      'excludes1 A00.0 @A00: colitis (A04.7-)',
    ]);
    expect(rules.checkPair('A00.0', 'A04.71', { on: gap }).verdict).toBe('conflict');
    expect(rules.checkPair('A00.0', 'A04.71', { on: late }).verdict).toBe('permitted');
  });

  it('between two lists the earlier one applies and is marked as carried forward', () => {
    const basis = (on: string): unknown => rules.checkPair('A00.0', 'I10', { on }).restsOn;
    expect(basis('2017-09-30')).toEqual({
      tabular: '2016-10-01',
      carriedForward: false,
      provenance: 'verbatim',
    });
    expect(basis(gap)).toEqual({ tabular: '2016-10-01', carriedForward: true, provenance: 'verbatim' });
    expect(basis(late)).toEqual({
      tabular: '2018-04-01',
      carriedForward: false,
      provenance: 'reconstructed',
    });
    expect(basis('2016-09-30')).toBeUndefined();
  });

  it('a note of a block applies to the codes below it', () => {
    expect(said(rules.checkPair('I10', 'A04.71', { on: late }))).toEqual([
      'excludes2 A04.71 @A00-A09: hypertension (I10)',
    ]);
    expect(rules.checkPair('I10', 'B99.9', { on: late }).statements).toEqual([]);
  });

  it('a condition on the 7th character', () => {
    expect(said(rules.checkPair('W21.89XD', 'B99.9', { on: late }))).toEqual([
      'excludes1 B99.9 @B99: struck, later (W21.- with 7th character D)',
    ]);
    expect(rules.checkPair('W21.89XA', 'B99.9', { on: late }).verdict).toBe('no-statement');
  });

  it('an instruction that is nearer than an Excludes1 sets it aside', () => {
    // A00 excludes B99; A00.0 has 'code also other infections (B99.-)' of its own, A00.9 has not.
    const nearer = rules.checkPair('A00.0', 'B99.9', { on: late });
    expect(nearer.verdict).toBe('permitted');
    expect(nearer.statements[0]!.setAside).toEqual({
      kind: 'code-also',
      subject: 'A00.0',
      node: { kind: 'code', code: 'A00.0' },
      reference: { codes: 'B99.-' },
      text: 'other infections (B99.-)',
    });
    expect(rules.checkPair('A00.9', 'B99.9', { on: late }).verdict).toBe('conflict');
  });

  it('a note that names the codes it applies to applies to no other code', () => {
    // 'any condition in A04.7 ...' stands at I10: I10 is none of them.
    expect(said(rules.checkPair('I10', 'B99.9', { on: late }))).toEqual([]);
  });

  it('instructions have the heading of a list, its lines, and whether the list is open-ended', () => {
    const found = rules.instructions('A04.72', { on: late });
    expect(
      found.map(({ kind, items, references, open, node }) => ({
        kind,
        lines: items.length,
        codes: references.map(({ codes }) => codes),
        open,
        at: node.code,
      })),
    ).toEqual([
      { kind: 'code-first', lines: 2, codes: ['I10'], open: true, at: 'A04' },
      // Chapter 20 is V00-Y99, and this set has neither end.
      { kind: 'use-additional-code', lines: 0, codes: [], open: true, at: 'A00-B99' },
    ]);
  });

  it('notes have their kind, the heading of their list, and letters beyond ASCII', () => {
    expect(rules.notes('A04', { on: late }).map(({ text, heading }) => [text, heading])).toEqual([
      ['the underlying condition, such as:', undefined],
      ['hypertension (I10)', 'the underlying condition, such as:'],
      ['some cause', 'the underlying condition, such as:'],
    ]);
    expect(rules.notes('B99', { on: late }).map(({ kind, text }) => [kind, text])).toEqual([
      ['includes', "anything, Sjögren's"],
    ]);
    expect(rules.notes({ kind: 'block', code: 'B99' }, { on: late })).toHaveLength(1);
    expect(rules.notes('A04.7', { on: early })).toEqual([]);
    expect(rules.notes('A04.7', { on: late })).toHaveLength(1);
  });

  it('7th characters', () => {
    expect(rules.seventhCharacters('W21.89', { on: early })).toEqual({
      node: { kind: 'code', code: 'W21' },
      characters: [
        { character: 'A', label: 'initial encounter', terms: [] },
        { character: 'D', label: 'subsequent encounter', terms: [] },
      ],
      stem: 'W21.89X',
      codes: ['W21.89XA', 'W21.89XD'],
      tabular: '2016-10-01',
      carriedForward: false,
      provenance: 'verbatim',
    });
    expect(rules.expand('W21', { on: late })).toEqual(['W21.89XA', 'W21.89XD']);
  });

  it('the rules fit only their own codes', async () => {
    const { payload } = await import('../../../src/icd10cm/payload.js');
    expect(() => createRules({ codes: payload.codes, relation }).tabulars()).toThrow(
      expect.objectContaining({
        code: 'corrupt-payload',
        message: expect.stringContaining('different builds'),
      }),
    );
  });
});

describe('the compiler', () => {
  const compiled = miniatureRules();

  it('puts nodes in tabular order, outer ones first', () => {
    expect(
      compiled.nodes.filter(({ notes }) => notes.length > 0).map(({ kind, name }) => `${kind} ${name}`),
    ).toEqual([
      'chapter A00-B99',
      'block A00-A09',
      'code A00',
      'code A00.0',
      'code A04',
      'code A04.7',
      'block B99',
      'code B99',
      'code I10',
      'code W21',
    ]);
  });

  it('keeps each note once, with the lists that print it', () => {
    const cholera = compiled.nodes.find(({ name }) => name === 'A00')!;
    expect(cholera.notes.map(({ kind, text, printed }) => [kind, text, printed])).toEqual([
      ['excludes1', 'colitis (A04.7-)', 1],
      ['excludes1', 'other infections (B99.-)', 3],
      ['excludes2', 'colitis (A04.7-)', 2],
    ]);
  });

  it('reports references that lead nowhere', () => {
    const found = resolveAll(compiled).map(({ unresolved }) =>
      unresolved.map(({ node, reference, reason }) => [node, reference, reason]),
    );
    expect(found).toEqual([
      [['A00-B99', 'V00-Y99', 'not in any release']],
      [['A00-B99', 'V00-Y99', 'not in any release']],
    ]);
  });

  it('stops if a reading by hand has no note', () => {
    expect(() => requireReadings(compiled)).toThrow('remove its reading');
  });
});
