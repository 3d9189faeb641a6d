import { describe, expect, it } from 'vitest';
import {
  type Column,
  type Row,
  SCHEMA_VERSION,
  sourcesOf,
  TABLES,
  type Value,
} from '../../src/tables/index.js';
import { appliesOn, rowsOf } from './table-rows.js';

const FITS: Readonly<Record<Column['type'], (value: Value) => boolean>> = {
  text: (value) => typeof value === 'string' && value !== '',
  date: (value) => typeof value === 'string' && /^(19|20|99)\d\d-\d\d-\d\d$/.test(value),
  boolean: (value) => typeof value === 'boolean',
  integer: (value) => Number.isSafeInteger(value) && Math.abs(value as number) < 2 ** 31,
  decimal: (value) => Number.isFinite(value),
};

/** A value as it sorts in an engine: nulls first, numbers by size, texts by their bytes. */
const compare = (a: Value, b: Value): number => {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? -1 : 1;
  return a < b ? -1 : 1;
};

describe('the schema', () => {
  it('has one version, and names that any engine takes without quotes', () => {
    expect(SCHEMA_VERSION).toBe(1);
    const names = TABLES.flatMap(({ name, columns }) => [name, ...columns.map((column) => column.name)]);
    expect(names.filter((name) => !/^[a-z][a-z0-9_]{1,29}$/.test(name))).toEqual([]);
    const reserved = new Set(['table', 'order', 'group', 'primary', 'range', 'from', 'to', 'rows', 'values']);
    expect(names.filter((name) => reserved.has(name))).toEqual([]);
  });

  it('names each table and each column of a table once, and says what it means', () => {
    expect(new Set(TABLES.map(({ name }) => name)).size).toBe(TABLES.length);
    for (const { name, columns, summary, key } of TABLES) {
      const names = columns.map((column) => column.name);
      expect(new Set(names).size, name).toBe(names.length);
      expect(summary).toMatch(/\.$/);
      for (const { meaning } of columns) expect(meaning).toMatch(/[.]$/);
      for (const one of key) expect(names).toContain(one);
    }
  });
});

describe.each(TABLES)('the rows of $name', ({ name, columns, key, rows }) => {
  const all = [...rows(sourcesOf())];
  const at = (column: string): number => columns.findIndex((one) => one.name === column);

  it('have a value of the right type in each column', () => {
    expect(all.length).toBeGreaterThan(4);
    const problemOf = (row: Row): string | undefined => {
      if (row.length !== columns.length) return `${row.length} values`;
      const wrong = columns.find(({ type, nullable }, i) =>
        row[i] === null ? !nullable : !FITS[type](row[i]!),
      );
      return wrong && `${wrong.name} in ${JSON.stringify(row)}`;
    };
    expect(all.map(problemOf).find((problem) => problem !== undefined)).toBeUndefined();
  });

  it('are in the order of the key, each once', () => {
    const places = key.map(at);
    for (let i = 1; i < all.length; i++) {
      const order = places
        .map((place) => compare(all[i - 1]![place]!, all[i]![place]!))
        .find((one) => one !== 0);
      if (order !== -1) expect.fail(`${JSON.stringify(all[i - 1])} is before ${JSON.stringify(all[i])}`);
    }
  });

  it('use each nullable column, so that a nullable one has a reason', () => {
    // Bundled tables do not have all that compiled ones may have.
    if (name.startsWith('ncci_') || name.startsWith('hcpcs_modif') || name === 'hcpcs_changes') return;
    const never = columns.filter(({ nullable }, i) => nullable && all.every((row) => row[i] !== null));
    expect(never.map((column) => column.name)).toEqual([]);
  });

  it('do not overlap: on a day one row answers', () => {
    const [from, to] = [at('valid_from'), at('valid_to')];
    if (from < 0 || key.at(-1) !== 'valid_from') return;
    const places = key.slice(0, -1).map(at);
    for (let i = 1; i < all.length; i++) {
      const [before, row] = [all[i - 1]!, all[i]!];
      if (!(row[from]! < row[to]!)) expect.fail(`no day in ${JSON.stringify(row)}`);
      if (places.every((place) => before[place] === row[place]) && before[to]! > row[from]!)
        expect.fail(`${JSON.stringify(before)} overlaps ${JSON.stringify(row)}`);
    }
  });
});

describe('a count of the publisher', () => {
  it('is the number of billable diagnosis codes of FY2026 and FY2025', () => {
    const billable = (day: string): number =>
      rowsOf('icd10cm_codes').filter((row) => row.billable === true && appliesOn(row, day)).length;
    expect(billable('2024-10-01')).toBe(74_260);
    expect(billable('2025-10-01')).toBe(74_719);
  });

  it('is the number of procedure codes of FY2026 and FY2025', () => {
    const billable = (day: string): number =>
      rowsOf('icd10pcs_codes').filter((row) => row.billable === true && appliesOn(row, day)).length;
    expect(billable('2024-10-01')).toBe(78_948);
    expect(billable('2025-10-01')).toBe(79_115);
  });
});
