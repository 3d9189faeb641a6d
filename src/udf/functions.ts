import type { OnDate } from '../base/dates.js';

/** A text, or null as SQL has it. */
export type SqlText = string | null | undefined;

/** Whether SQL gave null. */
export const isNull = (value: unknown): value is null | undefined => value === null || value === undefined;

/** Whether a code may be reported on a claim of a day. Null for a null. */
export type IsBillable = (code: SqlText, day: SqlText) => boolean | null;

/** A text about a code, or null. */
export type TextOf = (code: SqlText) => string | null;

/** A text about a code on a day, or null. */
export type TextOn = (code: SqlText, day: SqlText) => string | null;

/** `is_billable` of a set. A day that is not `YYYY-MM-DD` is an error, not a null: it would hide a wrong column. */
export const isBillableOf =
  (isBillable: (code: string, options: OnDate) => boolean): IsBillable =>
  (code, day) =>
    isNull(code) || isNull(day) ? null : isBillable(code, { on: day });

/** `normalize` of a set: null for a text without the shape of a code. */
export const normalizeOf =
  (normalize: (text: string) => string | undefined): TextOf =>
  (code) =>
    isNull(code) ? null : (normalize(code) ?? null);

/** `title` of a set: null for a text that is not a code of the day. */
export const titleOf =
  (lookup: (code: string, options: OnDate) => { readonly title: string } | undefined): TextOn =>
  (code, day) =>
    isNull(code) || isNull(day) ? null : (lookup(code, { on: day })?.title ?? null);

/** `validate` of a set: its answer as JSON. */
export const validateOf =
  (validate: (code: string, options: OnDate) => object): TextOn =>
  (code, day) =>
    isNull(code) || isNull(day) ? null : JSON.stringify(validate(code, { on: day }));
