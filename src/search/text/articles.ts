import type { Token } from './tokens.js';

/** Words that an A after them belongs to: hepatitis A, vitamin A, group A. */
const LETTERED: ReadonlySet<string> = /* @__PURE__ */ new Set([
  'hepatitis',
  'hep',
  'vitamin',
  'vit',
  'type',
  'group',
  'influenza',
  'hemophilia',
  'class',
]);

/**
 * The words of a query without articles. An A with a small letter is one, unless it begins or ends the query or belongs to
 * the word before it.
 */
export function withoutArticles(tokens: readonly Token[], query: string): Token[] {
  return tokens.filter(
    ({ word, from }, i) =>
      word !== 'a' ||
      i === 0 ||
      i === tokens.length - 1 ||
      query.charCodeAt(from) === 65 ||
      LETTERED.has(tokens[i - 1]!.word),
  );
}
