import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { failIn } from '../../../data-build/errors.js';
import { unpacked } from '../../../data-build/icd10cm/rules/emit.js';
import { loadBuiltCodes, loadTabularNotes } from '../../../data-build/icd10cm/rules/load.js';
import { resolveAll } from '../../../data-build/icd10cm/rules/report/unresolved.js';
import { withoutCodesReport } from '../../../data-build/icd10cm/rules/report/without-codes.js';
import { payload } from '../../../src/icd10cm/rules/payload.js';
import { checkSevenths, requireSevenths } from '../../../src/icd10cm/rules/write/check-sevenths.js';
import { type CompiledRules, compileRules } from '../../../src/icd10cm/rules/write/compile.js';
import { packRules } from '../../../src/icd10cm/rules/write/pack.js';
import { openPart } from '../../../src/packed/payload.js';
import { hasOfficial } from '../../official-files.js';
import { stopped } from '../thrown.js';

const hasSources = hasOfficial('icd10cm');
const report = (name: string): string =>
  readFileSync(new URL(`../../../data-build/reports/${name}.md`, import.meta.url), 'utf8');

/** The row of a table in a report, as numbers. */
function numbersOf(text: string, first: string): number[] {
  const line = text.split('\n').find((row) => row.startsWith(`| ${first} |`)) ?? '';
  return line
    .split('|')
    .slice(2, -1)
    .map((cell) => Number(cell.replaceAll(',', '').trim()));
}

describe('the committed report', () => {
  const rules = report('tabular-rules');

  it('has the official number of notes of each kind', () => {
    expect(numbersOf(rules, 'excludes1').slice(-3)).toEqual([5_432, 5_433, 5_411]);
    expect(numbersOf(rules, 'inclusion-term').slice(-3)).toEqual([12_469, 12_579, 12_629]);
  });

  it('counts symmetric notes and notes of text only', () => {
    const [notes, text, naming] = ['Excludes1 notes', 'of text only', 'that name codes'].map((row) =>
      numbersOf(rules, row),
    );
    const [answered, oneSided] = ['of these confirmed (symmetric)', 'of these one-sided'].map((row) =>
      numbersOf(rules, row),
    );
    expect(notes).toHaveLength(17);
    for (let i = 0; i < 17; i++) {
      expect(text![i]! + naming![i]!).toBe(notes![i]);
      expect(answered![i]! + oneSided![i]!).toBe(naming![i]);
    }
  });

  it('leaves no code of an order file unmade, and states the 76 of S06', () => {
    expect(numbersOf(rules, 'Not in the order file')).toEqual(new Array(17).fill(0));
    expect(numbersOf(rules, 'In the order file, but not made')).toEqual(new Array(17).fill(0));
    expect(numbersOf(rules, 'Ruled out by the prose at S06')).toEqual([
      0,
      0,
      ...new Array<number>(7).fill(72),
      ...new Array<number>(8).fill(76),
    ]);
  });

  it('lists few references that are not as printed', () => {
    expect(numbersOf(rules, 'Not as printed')).toEqual([10, 17, 8, 7, 3, 2, 2, 2, 2, 2, 2, 0, 0, 1, 1, 2, 0]);
  });
});

describe.runIf(hasSources)('against the Tabular Lists', () => {
  let built: ReturnType<typeof loadBuiltCodes>;
  let rules: CompiledRules;
  beforeAll(() => {
    built = loadBuiltCodes();
    rules = compileRules(built.codes, loadTabularNotes({}));
  });

  it('every reference of every note leads to codes of its release, or is in the report with its reason', () => {
    const text = report('tabular-rules');
    const missing = resolveAll(rules).flatMap(({ effective, unresolved }) =>
      unresolved
        .map(
          ({ node, note, reference, reason }) =>
            `| ${effective} | ${node} | ${note.kind} | ${note.text} | ${reference} | ${reason} |`,
        )
        .filter((line) => !text.includes(line)),
    );
    expect(missing).toEqual([]);
  });

  it('every note without a code is in the other report', () => {
    expect(withoutCodesReport(rules)).toBe(report('notes-without-codes'));
  });

  it('all words after a list of codes are read', () => {
    const unread = rules.nodes.flatMap(({ name, notes }) =>
      notes.flatMap((note) => note.unread.map((words) => `${name}: ${words}`)),
    );
    expect(unread).toEqual([]);
  });

  it('the 7th characters make the codes of every order file, except for 76 that the prose rules out', () => {
    for (const tabular of rules.tabulars) {
      const check = checkSevenths(built.codes, tabular);
      expect([check.effective, check.missing, check.unknown]).toEqual([tabular.effective, [], []]);
      expect(check.ruledOut.length).toBeLessThanOrEqual(76);
    }
  });

  it('the build stops if they do not', () => {
    const [newest] = rules.tabulars.slice(-1);
    const nodes = newest!.nodes.filter(({ name }) => name !== 'T07');
    expect(
      stopped(() => requireSevenths(failIn('x.xml'), checkSevenths(built.codes, { ...newest!, nodes }))),
    ).toMatch(/^contradiction .*3 missing.*T07\.XXXA/);
  });

  it('the committed payload equals the build of the sources, section by section', () => {
    const packed = packRules(built, rules);
    for (const part of ['relation', 'notes', 'seventh'] as const) {
      const committed = openPart('icd10cm-rules', part, payload[part]);
      const fresh = unpacked(packed[part]);
      for (const { name } of packed[part]) {
        expect(Buffer.compare(committed.section(name), fresh.section(name)), `${part} ${name}`).toBe(0);
      }
    }
  });
});
