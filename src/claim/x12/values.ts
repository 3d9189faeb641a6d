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

/** A period. Internal. */
export interface Period {
  readonly from: string;
  readonly through: string;
}

/** The period that a `DTP` gives: one day, or two with a hyphen between. Undefined if it gives only a time. */
export function periodOf(segment: Segment): Period | undefined {
  const text = element(segment, 3);
  if (text === undefined || element(segment, 2) === 'TM') return undefined;
  const [from = '', through = from] = text.split('-');
  return { from: isoDate(from), through: isoDate(through) };
}

/** A quantity: digits with an optional fraction; undefined for anything else. Internal. */
export function quantity(text: string): number | undefined {
  return /^-?\d{0,12}(\.\d{1,8})?$/.test(text) && /\d/.test(text) ? Number(text) : undefined;
}
