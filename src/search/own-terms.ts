import { requireObject } from '../base/arguments.js';
import { MedcodesError } from '../base/errors.js';
import { shown } from '../base/limits.js';
import { knownOptions } from '../base/options.js';
import { tokensOf } from './text/tokens.js';
import type { SearchSettings } from './types.js';
import { type Phrase, phraseOf, type Vocabulary } from './vocabulary/vocabulary.js';

/** A phrase of the user that leads to a code. */
export interface OwnCode {
  readonly phrase: string;
  readonly words: readonly string[];
  readonly code: string;
}

/** What a user added, prepared. */
export interface Own {
  readonly phrases: readonly Phrase[];
  readonly codes: readonly OwnCode[];
  readonly boost: ReadonlyMap<string, number>;
}

/** Nothing added. */
export const NOTHING_OWN: Own = { phrases: [], codes: [], boost: /* @__PURE__ */ new Map() };

/**
 * Checks what a user adds.
 *
 * @throws MedcodesError `invalid-argument` for a term without words or without a meaning, or a factor out of bounds
 */
export function ownOf(settings: SearchSettings): Own {
  requireObject(settings, 'createSearch', '{ terms, boost }');
  knownOptions(settings, ['terms', 'boost'], 'createSearch');
  const { terms = [], boost = {} } = settings;
  if (!Array.isArray(terms))
    throw new MedcodesError('invalid-argument', 'createSearch: terms must be an array');
  const phrases: Phrase[] = [];
  const codes: OwnCode[] = [];
  for (const term of terms) {
    const { phrase, means, code } = requireTerm(term);
    const words = typeof phrase === 'string' ? tokensOf(phrase, 16).map(({ word }) => word) : [];
    if (words.length === 0 || (means === undefined && code === undefined)) {
      throw new MedcodesError(
        'invalid-argument',
        'a term needs a phrase with words, and a meaning or a code',
      );
    }
    if (means !== undefined) phrases.push(phraseOf(phrase, means, false));
    if (code !== undefined) codes.push({ phrase, words, code });
  }
  return { phrases, codes, boost: factorsOf(boost) };
}

const isTextOrAbsent = (value: unknown): boolean => value === undefined || typeof value === 'string';

function requireTerm<Term extends { readonly means?: unknown; readonly code?: unknown }>(term: Term): Term {
  requireObject(term, 'createSearch: a term', '{ phrase, code } or { phrase, means }');
  if (isTextOrAbsent(term.means) && isTextOrAbsent(term.code)) return term;
  throw new MedcodesError(
    'invalid-argument',
    'createSearch: the meaning and the code of a term must be texts',
  );
}

function factorsOf(boost: object): ReadonlyMap<string, number> {
  requireObject(boost, 'createSearch: boost', '{ code: factor }');
  const factors = new Map(Object.entries(boost) as [string, unknown][]);
  for (const [code, factor] of factors) {
    if (typeof factor !== 'number' || !(factor >= 0.1 && factor <= 10))
      throw new MedcodesError(
        'invalid-argument',
        `the boost of ${code} is ${shown(factor)}; give a number from 0.1 to 10`,
      );
  }
  return factors as ReadonlyMap<string, number>;
}

/** A vocabulary with phrases of the user before its own. */
export function withPhrases(vocabulary: Vocabulary, added: readonly Phrase[]): Vocabulary {
  if (added.length === 0) return vocabulary;
  const phrases = new Map(vocabulary.phrases);
  for (const phrase of added) {
    const first = phrase.stems[0]!;
    const same = (other: Phrase): boolean => other.words.join(' ') === phrase.words.join(' ');
    const others = (phrases.get(first) ?? []).filter((other) => !same(other));
    phrases.set(
      first,
      [phrase, ...others].sort((a, b) => b.stems.length - a.stems.length),
    );
  }
  return { ...vocabulary, phrases };
}
