import { dayOf } from '../base/dates.js';
import { candidatesOf, limitOf, plainOf, SUGGEST_OPTIONS, type SuggestOptions } from '../codeset/suggest.js';
import { normalize } from './syntax.js';
import type { PosData } from './table.js';
import type { PosSuggestion } from './types.js';

/** The digits that look like letters. */
const DIGITS: Readonly<Record<string, string>> = {
  O: '0',
  Q: '0',
  D: '0',
  I: '1',
  L: '1',
  Z: '2',
  S: '5',
  G: '6',
  B: '8',
};

/** Suggests places of service for a mistyped text, the likeliest first. */
export function suggest(
  data: Pick<PosData, 'places'>,
  text: string,
  options?: SuggestOptions,
): readonly PosSuggestion[] {
  const limit = limitOf(options);
  dayOf(options, SUGGEST_OPTIONS);
  const { rows } = data.places();
  const plain = plainOf(text);
  const given = normalize(text);
  if (plain === undefined || plain.length > 2 || (given !== undefined && rows.get(given))) return [];
  const digits = [...plain].map((character) => DIGITS[character] ?? character).join('');
  const repairs = [
    ['format', [plain, plain.padStart(2, '0')]],
    ['look-alike', [digits.padStart(2, '0')]],
  ] as const;
  const keyOf = (variant: string): string | undefined => (rows.get(variant) ? variant : undefined);
  return candidatesOf(repairs, keyOf, limit).map(({ key, reason }) => ({
    code: key,
    title: rows.get(key)!.name,
    billable: true,
    reason,
  }));
}
