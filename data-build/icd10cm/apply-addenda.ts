import type { OrderRow } from '../../src/icd10cm/write/model.js';
import { BuildError } from '../errors.js';
import type { Addenda } from './read/addenda.js';

/**
 * Applies addenda to a table.
 *
 * The published order of the new rows cannot be known from addenda: each is placed among its siblings after the
 * closest one that sorts before it, followed by its own children.
 *
 * @throws BuildError `contradiction` if a change does not fit the table
 */
export function applyAddenda(file: string, rows: readonly OrderRow[], addenda: Addenda): OrderRow[] {
  const table = new Map(rows.map((row) => [row.code, row]));
  for (const row of addenda.deletions) {
    if (!sameRow(table.get(row.code), row)) throw misfit(file, 'Delete', row);
    table.delete(row.code);
  }
  for (const { from, to } of addenda.revisions) {
    if (!sameRow(table.get(from.code), from)) throw misfit(file, 'Revise from', from);
    table.set(to.code, to);
  }
  for (const row of addenda.additions) {
    if (table.has(row.code)) throw misfit(file, 'Add', row);
    table.set(row.code, row);
  }
  return inTabularOrder(rows, table);
}

const sameRow = (a: OrderRow | undefined, b: OrderRow): boolean =>
  a !== undefined &&
  a.billable === b.billable &&
  a.longTitle === b.longTitle &&
  a.shortTitle === b.shortTitle;

const misfit = (file: string, keyword: string, row: OrderRow): BuildError =>
  new BuildError(
    'contradiction',
    file,
    `${keyword} ${row.code} '${row.longTitle}' does not fit the table that it is applied to`,
  );

function inTabularOrder(before: readonly OrderRow[], table: ReadonlyMap<string, OrderRow>): OrderRow[] {
  const place = new Map(before.map((row, index) => [row.code, index]));
  const families = new Map<string, OrderRow[]>();
  for (const row of table.values()) {
    const parent = parentOf(row.code, table);
    families.set(parent, [...(families.get(parent) ?? []), row]);
  }
  const ordered: OrderRow[] = [];
  const append = (parent: string): void => {
    for (const row of orderFamily(families.get(parent) ?? [], place)) {
      ordered.push(row);
      append(row.code);
    }
  };
  append('');
  return ordered;
}

function parentOf(code: string, table: ReadonlyMap<string, unknown>): string {
  for (let length = code.length - 1; length >= 3; length--)
    if (table.has(code.slice(0, length))) return code.slice(0, length);
  return '';
}

function orderFamily(family: readonly OrderRow[], place: ReadonlyMap<string, number>): OrderRow[] {
  const placed = family
    .filter((row) => place.has(row.code))
    .sort((a, b) => place.get(a.code)! - place.get(b.code)!);
  const added = family.filter((row) => !place.has(row.code)).sort((a, b) => (a.code < b.code ? -1 : 1));
  for (const row of added) {
    const lower = placed.filter((other) => other.code < row.code);
    const closest = lower.reduce<OrderRow | undefined>(
      (a, b) => (a !== undefined && a.code > b.code ? a : b),
      undefined,
    );
    placed.splice(closest === undefined ? 0 : placed.indexOf(closest) + 1, 0, row);
  }
  return placed;
}
