import { allModifiers } from '../../src/ncci/modifiers.js';
import { BuildError } from '../errors.js';
import type { Source } from '../sources.js';

type Rows = readonly (readonly string[])[];

const LEVEL2 = /^[ABCE-V]\d{4}$/;

/** Throws if a table does not have the announced counts, or has a code that is not HCPCS Level II. */
export function verifyTable(source: Source, rows: Rows): void {
  const counts = countsOf(source.kind, rows);
  for (const [name, expected] of Object.entries(source.expect))
    if (counts[name] !== expected)
      throw new BuildError('count', source.path, `${name}: ${counts[name]}, expected ${expected}`);
}

function countsOf(kind: string, rows: Rows): Record<string, number> {
  if (kind.startsWith('ptp')) return ptpCounts(rows);
  return kind === 'aoc' ? addOnCounts(rows) : mueCounts(rows);
}

const count = (rows: Rows, test: (row: readonly string[]) => boolean): number => rows.filter(test).length;

/** Columns 1 and 2 are the codes, 5 the deletion date, 6 the indicator. */
function ptpCounts(all: Rows): Record<string, number> {
  const rows = all.filter(([one = '', two = '']) => LEVEL2.test(one) && LEVEL2.test(two));
  const active = count(rows, (row) => row[4] === '*');
  const indicator = (value: string): number => count(rows, (row) => row[5] === value);
  return {
    edits: rows.length,
    active,
    deleted: rows.length - active,
    distinctPairs: new Set(rows.map(([one, two]) => `${one} ${two}`)).size,
    modifier0: indicator('0'),
    modifier1: indicator('1'),
    modifier9: indicator('9'),
  };
}

function mueCounts(all: Rows): Record<string, number> {
  const rows = all.filter(([code = '']) => LEVEL2.test(code));
  const mai = (value: string): number => count(rows, (row) => row[2]!.startsWith(value));
  return {
    codes: rows.length,
    mai1: mai('1'),
    mai2: mai('2'),
    mai3: mai('3'),
    zeroUnits: count(rows, (row) => row[1] === '0'),
  };
}

/** Columns 1, 2 and 4 are the type, the add-on and the primary. */
function addOnCounts(all: Rows): Record<string, number> {
  const rows = all.filter((row) => LEVEL2.test(row[1] ?? ''));
  const type = (value: string): number => count(rows, (row) => row[0] === value);
  return {
    edits: rows.length,
    addOnCodes: new Set(rows.map((row) => row[1])).size,
    type1: type('1'),
    type2: type('2'),
    type3: type('3'),
    contractorDefined: count(rows, (row) => row[3] === 'CCCCC'),
  };
}

/** Throws if the list in the code, `src/ncci/modifiers.ts`, differs from the source. */
export function verifyModifiers(source: Source, lines: readonly string[]): void {
  const official = lines.slice(1).sort();
  const ours = allModifiers().map(({ modifier, group }) => `${modifier},${group}`);
  const odd = official.find((line, index) => line !== ours[index]) ?? ours[official.length];
  if (odd !== undefined)
    throw new BuildError(
      'contradiction',
      source.path,
      `'${odd}' differs from the list in src/ncci/modifiers.ts`,
    );
}
