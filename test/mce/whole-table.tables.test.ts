import { describe, expect, it } from 'vitest';
import type { MceListTable } from '../../data-build/mce/model.js';
import { loadMceTables } from '../../data-build/mce/tables.js';
import { entries, isBillable } from '../../src/icd10cm/index.js';
import { edits, lists, type MceEdit } from '../../src/mce/index.js';
import { hasOfficial } from '../official-files.js';

/** Days on, before and after everything that changes. */
const DATES = [
  '2015-10-01',
  '2019-09-30',
  '2019-10-01',
  '2020-09-30',
  '2020-10-01',
  '2022-04-01',
  '2024-03-31',
  '2024-04-01',
  '2024-09-30',
  '2024-10-01',
  '2025-09-30',
  '2025-10-01',
  '2026-03-31',
  '2026-04-01',
  '2026-09-30',
  '2026-10-01',
];

const hasSources = hasOfficial('mce');

/** What the list is called that an edit stands for. */
function kindOf(edit: MceEdit): string {
  if (edit.edit === 'age') return `age-${edit.category}`;
  return edit.edit === 'sex' ? `sex-${edit.sex}` : edit.edit;
}

/** The kinds of all edits that rest on the list of the day, of every code. */
const kindsOn = (on: string): string[] =>
  [...entries({ on, billable: true })]
    .flatMap(({ code }) => edits(code, { on })!.edits)
    .filter(({ basis }) => basis.list === on && basis.listed)
    .map(kindOf);

it('on the day of each list as many codes have its edit as the list has', () => {
  const ofDiagnoses = lists().filter((list) => list.of === 'diagnoses');
  for (const on of new Set(ofDiagnoses.map(({ effective }) => effective))) {
    const counts = new Map<string, number>();
    for (const kind of kindsOn(on)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    const expected = ofDiagnoses.filter(({ effective }) => effective === on);
    expect(Object.fromEntries([...counts].sort())).toEqual(
      Object.fromEntries(expected.map(({ kind, codes }) => [kind, codes]).sort()),
    );
  }
});

/**
 * The same by the words of the rules, one list after the other: a list in force covers the codes of its day; the earlier
 * list holds; a code that came later is answered by the next list.
 */
function naive(ofKind: readonly MceListTable[], code: string, on: string): string | undefined {
  const plain = code.replace('.', '');
  const speaks = ({ effective }: MceListTable): boolean => isBillable(code, { on: effective });
  const says = (list: MceListTable): string => (list.codes.includes(plain) ? 'listed' : 'not listed');
  const earlier = ofKind.filter(({ effective }) => effective <= on).at(-1);
  const later = ofKind.find(({ effective }) => effective > on);
  if (earlier !== undefined && speaks(earlier)) {
    const differs = later !== undefined && speaks(later) && says(later) !== says(earlier) && on > earlier.to;
    if (differs) return `${earlier.effective} ${says(earlier)} lists-differ`;
    if (says(earlier) === 'not listed') return undefined;
    const ended = later === undefined && on > earlier.to && earlier.to < '2026-09-30';
    return `${earlier.effective} listed${ended ? ' after-last-list' : ''}`;
  }
  if (later === undefined || !speaks(later) || says(later) === 'not listed') return undefined;
  return `${later.effective} listed${earlier === undefined ? ' before-first-list' : ''}`;
}

/** An edit in the words of the naive reading. */
function shown(edit: MceEdit): string {
  const { list, listed, doubt } = edit.basis;
  const words = [kindOf(edit), list, listed ? 'listed' : 'not listed', doubt?.kind];
  return words.filter((word) => word !== undefined).join(' ');
}

describe.runIf(hasSources)('against the lists themselves, every code on any', () => {
  const tables = hasSources ? loadMceTables().filter(({ system }) => system === 'icd10cm') : [];
  const kinds = [...new Set(tables.map(({ kind }) => kind))];
  const codes = [...new Set(tables.flatMap((table) => table.codes))].map((plain) =>
    plain.length > 3 ? `${plain.slice(0, 3)}.${plain.slice(3)}` : plain,
  );
  // Sets for the look-ups of the naive reading.
  for (const table of tables) {
    const set = new Set(table.codes);
    Object.assign(table.codes, { includes: (code: string) => set.has(code) });
  }

  it.each(DATES)('on %s', (on) => {
    expect(codes.length).toBe(7815);
    const wrong: string[] = [];
    for (const code of codes) {
      if (!isBillable(code, { on })) continue;
      const ours = edits(code, { on })!.edits.filter(({ edit }) => edit !== 'external-cause');
      const expected = kinds.flatMap((kind) => {
        if (kind.startsWith('sex') && on > '2024-09-30') return [];
        const says = naive(
          tables.filter((table) => table.kind === kind),
          code,
          on,
        );
        return says === undefined ? [] : [`${kind} ${says}`];
      });
      const found = ours.map(shown);
      if (expected.sort().join() !== found.sort().join())
        wrong.push(`${code}: ${found} instead of ${expected}`);
    }
    expect(wrong).toEqual([]);
  });
});
