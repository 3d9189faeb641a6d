import { hasBit } from '../base/masks.js';
import {
  type Candidate,
  candidatesOf,
  limitOf,
  plainOf,
  type Repair,
  SUGGEST_OPTIONS,
  type SuggestOptions,
} from '../codeset/suggest.js';
import { swapped, withLookAlikes, withOneMore, withOther, withoutOne } from '../codeset/typos.js';
import { type Moment, momentOf } from '../codeset/validity.js';
import { CHARACTERS, tableNumber } from './code-number.js';
import type { CodeTable } from './code-table.js';
import type { TitleData } from './data.js';
import { codeTitles, releasesOf } from './entry.js';
import { erasUnder, exists, expandEra, normalizePrefix } from './prefix.js';
import type { Icd10pcsSuggestion, Icd10pcsSuggestionReason } from './types.js';

/** Characters that look alike, on paper and on the screen. No code has the letters I and O. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  O: '0',
  I: '1',
  L: '1',
  S: '5',
  5: 'S',
  Z: '2',
  2: 'Z',
  B: '8',
  8: 'B',
  G: '6',
  6: 'G',
  Q: '0',
  U: 'V',
  V: 'U',
};

const LENGTH = 7;

/** Suggests codes for a mistyped text, the likeliest first. */
export function suggest(
  data: TitleData,
  text: string,
  options?: SuggestOptions,
): readonly Icd10pcsSuggestion[] {
  const limit = limitOf(options);
  const moment = momentOf(data.codes(), options, SUGGEST_OPTIONS);
  return candidates(data.codes(), text, moment, limit).map(({ key: code, reason }) => {
    const { title } = codeTitles(data, code, moment.release)!;
    return { code, title, billable: true, reason };
  });
}

/** The suggested codes, without their titles. */
export function candidates(
  codes: CodeTable,
  text: string,
  { release }: Moment,
  limit: number,
): Candidate<string, Icd10pcsSuggestionReason>[] {
  const plain = plainOf(text);
  if (plain === undefined || release < 0) return [];
  if (plain.length < 3 || plain.length > LENGTH + 1) return [];
  const inForce = (code: string): string | undefined =>
    code.length === LENGTH && hasBit(releasesOf(codes, code), release) ? code : undefined;
  // A text that is a code of the date needs no suggestion.
  if (inForce(text.trim()) !== undefined) return [];
  const rewritten = candidatesOf(writtenOtherwise(plain), inForce, limit);
  // A code in another spelling needs no guessing.
  return rewritten.length > 0
    ? rewritten
    : candidatesOf(mistyped(plain, firstUnder(codes, plain, release, limit)), inForce, limit);
}

type Repairs = Generator<Repair<Icd10pcsSuggestionReason>, void, undefined>;

function* writtenOtherwise(plain: string): Repairs {
  yield ['format', [plain]];
  if (plain.length === LENGTH) yield ['look-alike', withLookAlikes(plain, LOOK_ALIKES)];
}

function* mistyped(plain: string, completions: readonly string[]): Repairs {
  yield ['incomplete', completions];
  if (plain.length >= LENGTH - 1) yield ['one-character', oneCharacterOff(plain)];
}

/** The first codes that begin with a prefix of three characters or more. */
function firstUnder(codes: CodeTable, plain: string, release: number, limit: number): string[] {
  const prefix = normalizePrefix(plain);
  if (prefix === undefined || prefix.length >= LENGTH || !exists(codes, prefix, release)) return [];
  const table = codes.find(tableNumber(prefix));
  const begin = codes.codeOf(table);
  return erasUnder(codes, table, prefix, release)
    .flatMap((era) => expandEra(codes, era, begin, prefix))
    .sort()
    .slice(0, limit);
}

/** One extra character, two neighbors swapped, one wrong, one missing; the last characters first. */
function* oneCharacterOff(plain: string): Generator<string, void, undefined> {
  if (plain.length > LENGTH) {
    yield* withoutOne(plain);
    return;
  }
  yield* swapped(plain).reverse();
  yield* withOther(plain, CHARACTERS);
  yield* withOneMore(plain, CHARACTERS);
}
