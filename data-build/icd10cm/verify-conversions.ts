import { BuildError } from '../errors.js';
import type { PrintedConversion } from './read/conversions.js';

/** A conversion table as it was read. */
export interface PrintedTable {
  readonly file: string;
  /** The date of its release. */
  readonly release: string;
  readonly rows: readonly PrintedConversion[];
}

/** Rows that the newest table prints differently from an older one: the newest is right. */
interface Reprint {
  readonly release: string;
  /** What the new codes of the rows begin with. */
  readonly codes: readonly string[];
  readonly rows: number;
  readonly reason: string;
}

const REPRINTS: readonly Reprint[] = [
  {
    release: '2019-10-01',
    codes: ['I8245', 'I8246', 'I8255', 'I8256', 'S0212'],
    rows: 34,
    reason:
      'I80.4xx and I80.5xx are printed for I82.4xx and I82.5xx, and S02.19A and the like for S02.19XA, which are not codes.',
  },
  { release: '2024-10-01', codes: ['E66813'], rows: 1, reason: 'E66.01 is missing beside E66.8.' },
];

/**
 * Compares every older conversion table with the newest one, which holds all rows since October 2016. A row that is missing
 * there or says something else stops the build, unless it is a stated reprint.
 *
 * @throws BuildError `contradiction`
 */
export function verifyOlderTables(tables: readonly PrintedTable[]): void {
  const newest = tables.at(-1)!;
  const rowsOf = (rows: readonly PrintedConversion[]): Map<string, string> =>
    new Map(rows.map(({ code, effective, printed }) => [`${code} ${effective} ${printed}`, code]));
  const known = rowsOf(newest.rows);
  for (const { file, release, rows } of tables.slice(0, -1)) {
    const { codes = [], rows: expected = 0 } = REPRINTS.find((reprint) => reprint.release === release) ?? {};
    const differing = [...rowsOf(rows)].filter(([row]) => !known.has(row));
    const odd = differing.find(([, code]) => !codes.some((start) => code.startsWith(start)));
    if (odd !== undefined)
      throw new BuildError('contradiction', file, `'${odd[0]}' is not in ${newest.file}`);
    if (differing.length !== expected) {
      throw new BuildError(
        'contradiction',
        file,
        `${differing.length} rows differ from ${newest.file}, stated are ${expected}`,
      );
    }
  }
}
