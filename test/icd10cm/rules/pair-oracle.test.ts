import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createRules, type Icd10cmPairStatement } from '../../../src/icd10cm/rules/index.js';
import { MINIATURE_CODES, miniatureRelation } from '../../fixtures/miniature-rules.js';
import { CODES, NODES, type Note, statementsOf, tabularOf } from './naive/pair-oracle.js';

// Tabular Lists at random over a set of twelve codes, small enough to read each by its definition: what a note says about
// each pair, with spans that are equal, that touch, and that begin at the first row.

const ON = '2018-04-01';
const REFERENCES = [
  'A00',
  'A00.-',
  'A00.0',
  'A00.9',
  'A04.-',
  'A04.7',
  'A04.7-',
  'A04.71',
  'A04.72',
  'B99.-',
  'B99.9',
  'I10',
  'A00-A04',
  'A00-B99',
  'A04-I10',
  'A04.71-A04.72',
  'W21.-',
];
const KINDS = [
  'excludes1',
  'excludes1',
  'excludes2',
  'code-first',
  'use-additional-code',
  'code-also',
] as const;

const note: fc.Arbitrary<Note> = fc.record({
  node: fc.constantFrom(...NODES),
  kind: fc.constantFrom(...KINDS),
  references: fc.uniqueArray(fc.constantFrom(...REFERENCES), { minLength: 1, maxLength: 2 }),
});
const list = fc.array(note, { minLength: 8, maxLength: 20 });

const PAIRS = CODES.flatMap((a) => CODES.filter((b) => b !== a).map((b) => [a, b] as const));

/** A statement in words. */
const said = ({ kind, subject, node, inherited, reference, match, setAside }: Icd10cmPairStatement): string =>
  [
    ...[kind, subject, node.code, inherited ? 'inherited' : 'own', reference.codes, match],
    setAside === undefined
      ? 'stands'
      : `${setAside.kind} ${setAside.subject} ${setAside.node.code} ${setAside.reference.codes}`,
  ].join(' ');

/** What the package says about every pair of a list. */
async function answersOf(notes: readonly Note[]): Promise<string[]> {
  const relation = await miniatureRelation([tabularOf(notes)]);
  const rules = createRules({ codes: MINIATURE_CODES, relation });
  return PAIRS.map(([a, b]) => {
    const { verdict, statements } = rules.checkExcludes(a, b, { on: ON });
    return `${a} ${b} ${verdict}: ${statements.map(said).join('; ')}`;
  });
}

function verdictOf(statements: readonly string[]): string {
  if (statements.length === 0) return 'no-statement';
  const conflict = statements.some((one) => one.startsWith('excludes1') && one.endsWith('stands'));
  return conflict ? 'conflict' : 'permitted';
}

it('agrees with a reading of Tabular Lists made at random', { tags: 'slow' }, async () => {
  let setAside = 0;
  await fc.assert(
    fc.asyncProperty(list, async (notes) => {
      const naive = PAIRS.map(([a, b]) => {
        const statements = statementsOf(notes, a, b);
        setAside += statements.filter((one) => !one.endsWith('stands')).length;
        return `${a} ${b} ${verdictOf(statements)}: ${statements.join('; ')}`;
      });
      expect(await answersOf(notes)).toEqual(naive);
    }),
    { numRuns: 60, seed: 1 },
  );
  expect(setAside).toBeGreaterThan(100);
});
