import { describe, expect, it } from 'vitest';
import { verifyCounts } from '../../../data-build/icd10cm/rules/load.js';
import type { PrintedKind, PrintedTabular } from '../../../src/icd10cm/rules/write/model.js';
import { stopped } from '../thrown.js';

const KINDS: readonly PrintedKind[] = [
  'inclusion-term',
  'includes',
  'excludes1',
  'excludes2',
  'code-first',
  'use-additional-code',
  'code-also',
  'note',
  'seventh-character',
];

/** A list with one code, and one note of each kind but some. */
const list = (...without: readonly PrintedKind[]): PrintedTabular => ({
  effective: '2026-10-01',
  fiscalYear: 2027,
  provenance: 'verbatim',
  note: 'Made by hand.',
  nodes: [
    {
      kind: 'code',
      name: 'A00',
      number: 0,
      categories: [],
      sevenths: [],
      notes: KINDS.filter((kind) => !without.includes(kind)).map((kind, element) => ({
        kind,
        text: 'a',
        element,
      })),
    },
  ],
});

const source = (expected: Record<string, number>) => ({
  path: 'list.zip',
  member: 'list.xml',
  expect: expected,
});

describe('the counts of a Tabular List', () => {
  it('are accepted if they are those of its source', () => {
    expect(stopped(() => verifyCounts(source({ diag: 1, excludes1Note: 1 }), list()))).toBe(
      'nothing stopped',
    );
  });

  it.each(KINDS)('stop the build if the list has no note of kind %s', (kind) => {
    expect(stopped(() => verifyCounts(source({}), list(kind)))).toBe(
      `count list.zip (list.xml): no notes of kind ${kind}`,
    );
  });

  it('stop the build if one differs', () => {
    expect(stopped(() => verifyCounts(source({ excludes1Note: 2 }), list()))).toBe(
      'count list.zip (list.xml): 1 notes of kind excludes1, expected 2',
    );
  });
});
