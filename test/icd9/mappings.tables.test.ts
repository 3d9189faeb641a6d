import { describe, expect, it } from 'vitest';
import * as diagnoses from '../../src/icd9/index.js';
import * as procedures from '../../src/icd9/procedures/index.js';
import { hasOfficial } from '../official-files.js';
import { DX_GEMS, diagnosis, dotted, gemOf, linesOf, PCS_GEMS, procedure, TITLES } from './naive.js';

/** A mapping as the file prints it: rows of target and flags, or one row without a target. */
function printed(mapping: diagnoses.Icd9Mapping | undefined): string[] | undefined {
  if (mapping === undefined) return undefined;
  if (mapping.noMap) return ['none'];
  return mapping.rows.map(
    ({ code, approximate, combination, scenario, choiceList }) =>
      `${code} ${Number(approximate)}0${Number(combination)}${scenario}${choiceList}`,
  );
}

const FILES: readonly (readonly [
  name: string,
  path: string,
  member: string,
  rows: number,
  sources: number,
  map: (code: string) => diagnoses.Icd9Mapping | undefined,
  source: (code: string) => string,
  target: (code: string) => string,
])[] = [
  [
    'diagnoses to ICD-10-CM',
    DX_GEMS,
    '2018_I9gem.txt',
    24_860,
    14_567,
    diagnoses.toIcd10,
    diagnosis,
    (code) => dotted(code, 3),
  ],
  [
    'ICD-10-CM to diagnoses',
    DX_GEMS,
    '2018_I10gem.txt',
    81_593,
    71_704,
    diagnoses.fromIcd10,
    (code) => dotted(code, 3),
    diagnosis,
  ],
  [
    'procedures to ICD-10-PCS',
    PCS_GEMS,
    'gem_i9pcs.txt',
    73_593,
    3_882,
    procedures.toIcd10,
    procedure,
    (code) => code,
  ],
  [
    'ICD-10-PCS to procedures',
    PCS_GEMS,
    'gem_pcsi9.txt',
    101_025,
    78_705,
    procedures.fromIcd10,
    (code) => code,
    procedure,
  ],
];

/** Whether the no map flag of a row fits its target. The rows that a file prints unflagged are counted apart. */
function isFlaggedRight(row: string): boolean {
  const [target = '', flags = ''] = row.split(' ');
  return target === 'none' ? flags === '11000' || flags === '10000' : flags[1] === '0';
}

describe.runIf(hasOfficial(TITLES) && hasOfficial(DX_GEMS) && hasOfficial(PCS_GEMS))(
  'the general equivalence mappings of 2018',
  () => {
    it.each(FILES)('%s: every row, in its order, with its flags', (...file) => {
      const [, path, member, rows, sources, map, source, target] = file;
      const expected = gemOf(path, member);
      expect(linesOf(path, member)).toHaveLength(rows);
      expect(expected.size).toBe(sources);
      const wrong: unknown[] = [];
      for (const [code, lines] of expected) {
        const wanted = lines.map((line) => {
          const [to = '', flags = ''] = line.split(' ');
          return to === 'none' ? 'none' : `${target(to)} ${flags}`;
        });
        const found = map(code);
        if (found?.code !== source(code) || printed(found)!.join() !== wanted.join())
          wrong.push([code, wanted, printed(found)]);
        // The same with its dot, in small letters.
        if (map(` ${source(code).toLowerCase()} `)?.rows.length !== found?.rows.length) wrong.push(code);
      }
      expect(wrong).toEqual([]);
    });

    it.each(FILES)('%s: single codes and scenarios are the rows, sorted out', (...file) => {
      const [, path, member, , , map] = file;
      for (const code of gemOf(path, member).keys()) {
        const { rows, scenarios, single } = map(code)!;
        expect(single).toEqual(rows.filter((row) => !row.combination).map((row) => row.code));
        const listed = scenarios.flatMap(({ scenario, choiceLists }) =>
          choiceLists.flatMap(({ choiceList, codes }) =>
            codes.map((each) => `${scenario} ${choiceList} ${each}`),
          ),
        );
        const combined = rows.filter((row) => row.combination);
        expect(listed.toSorted()).toEqual(
          combined.map((row) => `${row.scenario} ${row.choiceList} ${row.code}`).toSorted(),
        );
      }
    });

    it.each([...FILES.map(([name, path, member, , , map]) => [name, path, member, map] as const)])(
      '%s: a row without a target has the no map flag, and no other row has it',
      (_, path, member, map) => {
        const wrong: string[] = [];
        const unflagged: string[] = [];
        for (const [code, rows] of gemOf(path, member)) {
          const hasTarget = rows.some((row) => !row.startsWith('none '));
          if (map(code)!.noMap === hasTarget) wrong.push(code);
          if (rows.includes('none 10000')) unflagged.push(code);
          wrong.push(...rows.filter((row) => !isFlaggedRight(row)).map((row) => `${code} ${row}`));
        }
        expect(wrong).toEqual([]);
        // A slip of one file: these rows print no target, with the flag unset.
        expect(unflagged).toHaveLength(member === 'gem_pcsi9.txt' ? 29 : 0);
        for (const code of unflagged) expect(map(code)).toMatchObject({ noMap: true, rows: [], single: [] });
        expect(unflagged.includes('02H40NZ')).toBe(unflagged.length > 0);
      },
    );

    it('a slip of a file is known: a small letter', () => {
      expect(linesOf(DX_GEMS, '2018_I10gem.txt').filter((line) => / [a-z]/.test(line))).toEqual([
        'T8853XD v5889 10000',
      ]);
      expect(diagnoses.fromIcd10('T88.53XD')?.single).toEqual(['V58.89']);
    });
  },
);
