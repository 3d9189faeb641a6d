import type { Sources } from './sources.js';

/** The version of the names, types and meanings of all tables. It grows by one if a name or a type changes or goes. */
export const SCHEMA_VERSION = 1;

/** The day that `valid_to` has if nothing ends a row: a far day instead of null, so that a join needs no special case. */
export const OPEN_END = '9999-12-31';

/** The type of a column. A `date` is written `YYYY-MM-DD` in text formats. */
export type ColumnType = 'text' | 'date' | 'boolean' | 'integer' | 'decimal';

/** A column of a table. */
export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  /** Whether it may be null: nothing is known, or there is none. */
  readonly nullable: boolean;
  /** What it means, for the data dictionary. */
  readonly meaning: string;
}

/** A value of a row; dates are texts `YYYY-MM-DD`. */
export type Value = string | number | boolean | null;

/** The values of a row, in the order of the columns. */
export type Row = readonly Value[];

/** A table that can be exported. */
export interface Table {
  /** The name, also of its file: `icd10cm_codes`. */
  readonly name: string;
  /** What a row is, for the data dictionary. */
  readonly summary: string;
  readonly columns: readonly Column[];
  /** The columns that the rows are sorted by. No two rows are equal in all of them. */
  readonly key: readonly string[];
  /** The rows in order; one after the other, because a table may not fit into memory. */
  readonly rows: (sources: Sources) => Iterable<Row>;
}

const column =
  (type: ColumnType, nullable: boolean) =>
  (name: string, meaning: string): Column => ({ name, type, nullable, meaning });

/** A text that every row has. */
export const text: (name: string, meaning: string) => Column = column('text', false);
/** A text that may be null. */
export const textOrNull: (name: string, meaning: string) => Column = column('text', true);
/** A date that every row has. */
export const date: (name: string, meaning: string) => Column = column('date', false);
/** A date that may be null. */
export const dateOrNull: (name: string, meaning: string) => Column = column('date', true);
/** Yes or no. */
export const flag: (name: string, meaning: string) => Column = column('boolean', false);
/** Yes, no or null. */
export const flagOrNull: (name: string, meaning: string) => Column = column('boolean', true);
/** A whole number. */
export const integer: (name: string, meaning: string) => Column = column('integer', false);
/** A whole number or null. */
export const integerOrNull: (name: string, meaning: string) => Column = column('integer', true);
/** A number with decimals. */
export const decimal: (name: string, meaning: string) => Column = column('decimal', false);

/** The two columns of every dated table. */
export const WINDOW: readonly [Column, Column] = [
  date('valid_from', 'The first day on which the row applies.'),
  date('valid_to', `The first day on which it no longer applies; ${OPEN_END} if nothing ends it.`),
];
