import { describe, expect, it } from 'vitest';
import { type PrintedTable, verifyOlderTables } from '../../data-build/icd10cm/verify-conversions.js';
import { stopped } from './thrown.js';

const row = (code: string, printed: string) => ({ code, effective: '2017-10-01', printed });

const newest: PrintedTable = {
  file: 'newest.xlsx',
  release: '2025-10-01',
  rows: [row('A0471', 'A04.7'), row('A0472', 'A04.7'), row('E66813', 'E66.01, E66.8')],
};
const older = (release: string, rows: PrintedTable['rows']): PrintedTable => ({
  file: 'older.xlsx',
  release,
  rows,
});

describe('an older conversion table', () => {
  it('may hold fewer rows than the newest one', () => {
    expect(stopped(() => verifyOlderTables([older('2017-10-01', newest.rows.slice(0, 2)), newest]))).toBe(
      'nothing stopped',
    );
  });

  it.each([
    [
      'a row that the newest table does not have',
      older('2017-10-01', [row('A0473', 'A04.7')]),
      "contradiction older.xlsx: 'A0473 2017-10-01 A04.7' is not in newest.xlsx",
    ],
    [
      'a row with another previous code',
      older('2017-10-01', [row('A0471', 'A04.8')]),
      "contradiction older.xlsx: 'A0471 2017-10-01 A04.8' is not in newest.xlsx",
    ],
    [
      'a stated difference that is there no longer',
      older('2024-10-01', newest.rows),
      'contradiction older.xlsx: 0 rows differ from newest.xlsx, stated are 1',
    ],
  ])('stops the build for %s', (_, table, message) => {
    expect(stopped(() => verifyOlderTables([table, newest]))).toBe(message);
  });

  it('may differ in a stated row', () => {
    const printed = older('2024-10-01', [row('E66813', 'E66.8')]);
    expect(stopped(() => verifyOlderTables([printed, newest]))).toBe('nothing stopped');
  });
});
