import type { Segment } from './segments.js';

/** An element without the blanks around it, undefined if it is empty. Internal. */
export function element(segment: Segment, index: number): string | undefined {
  const text = segment.elements[index]?.trim();
  return text === '' ? undefined : text;
}

/** The components of an element, each trimmed; an empty list for an empty element. Internal. */
export function components(segment: Segment, index: number): readonly string[] {
  const text = element(segment, index);
  return text === undefined ? [] : text.split(segment.componentSeparator).map((part) => part.trim());
}

/** A date `CCYYMMDD`, with or without a time after it, as `YYYY-MM-DD`; anything else unchanged, so that the check can report it. */
export function isoDate(text: string): string {
  const digits = text.slice(0, 8);
  return /^\d{8}/.test(text) ? `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}` : text;
}

/** Whether a text is a date as X12 writes it, with or without a time. Internal. */
export const isPlainDate = (text: string): boolean => /^\d{8}(?:\d{4})?$/.test(text);

/** A period. Internal. */
export interface Period {
  readonly from: string;
  readonly through: string;
  /** Whether it is written as X12 writes dates. */
  readonly isPlain: boolean;
}

/** The period that a `DTP` gives: one day, or two with a hyphen between. Undefined if it gives only a time. */
export function periodOf(segment: Segment): Period | undefined {
  const text = element(segment, 3);
  if (text === undefined || element(segment, 2) === 'TM') return undefined;
  const isPlain = /^\d{8}(?:\d{4})?(?:-\d{8}(?:\d{4})?)?$/.test(text);
  // A date with hyphens of its own is not a period.
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return { from: text, through: text, isPlain };
  const [from = '', through = from] = text.split('-');
  return { from: isoDate(from), through: isoDate(through), isPlain };
}

/** A quantity: digits with an optional fraction; undefined for anything else. Internal. */
export function quantity(text: string): number | undefined {
  return /^-?\d{0,12}(\.\d{1,8})?$/.test(text) && /\d/.test(text) ? Number(text) : undefined;
}
