import { type DayNumber, dayOf, type OnDate } from '../base/dates.js';
import type { DataRange, SetSize } from '../codeset/types.js';
import type { Icd9Codes, Icd9Entries } from './data.js';
import type { Icd9Entry, Icd9Release } from './types.js';

/** Whether a text is a code or a header. */
export function has(data: Icd9Codes, code: string, options?: OnDate): boolean {
  dayOf(options);
  const table = data.codes();
  const plain = table.kind.normalize(code);
  return plain !== undefined && table.has(plain);
}

/** Whether a code may be reported on a claim of a date. */
export function isBillable(data: Icd9Codes, code: string, options?: OnDate): boolean {
  const day = dayOf(options);
  const table = data.codes();
  const plain = table.kind.normalize(code);
  return plain !== undefined && day <= table.lastDay && table.rowOf(plain) >= 0;
}

/** A code or header on a date. */
export function lookup(data: Icd9Entries, code: string, options?: OnDate): Icd9Entry | undefined {
  const day = dayOf(options);
  const plain = data.codes().kind.normalize(code);
  return plain === undefined ? undefined : entryOn(data, plain, day);
}

/** The same for a code in plain form. */
export function entryOn(data: Icd9Entries, plain: string, day: DayNumber): Icd9Entry | undefined {
  const table = data.codes();
  const row = table.rowOf(plain);
  const header = row < 0;
  if (header && !table.isHeader(plain)) return undefined;
  return Object.freeze({
    code: table.kind.display(plain),
    title: header ? '' : data.titles().title(row),
    billable: !header && day <= table.lastDay,
    header,
    validTo: table.to,
    release: table.effective,
    unconfirmed: day < table.firstDay,
    projected: day > table.lastDay,
  });
}

/** Every code and header, in order. */
export function* entries(data: Icd9Entries, options?: OnDate): Generator<Icd9Entry, void, undefined> {
  const day = dayOf(options);
  for (const plain of data.codes().all()) yield entryOn(data, plain, day)!;
}

/** How many codes and headers there are. */
export function size(data: Icd9Codes, options?: OnDate): SetSize {
  const day = dayOf(options);
  const { codes, headers, lastDay } = data.codes();
  return {
    entries: codes.length + headers.length,
    billable: day <= lastDay ? codes.length : 0,
    headers: headers.length,
  };
}

/** The one edition. */
export function releases(data: Icd9Codes): readonly Icd9Release[] {
  const { codes, headers, effective, note, to, version } = data.codes();
  const counts = { entries: codes.length + headers.length, billable: codes.length };
  return [{ effective, to, version, provenance: 'verbatim', note, ...counts }];
}

/** The dates of the edition. */
export function dataRange(data: Icd9Codes): DataRange {
  const { effective, to } = data.codes();
  return { from: effective, to };
}
