/** The most codes that a sentence names. */
const MOST_NAMED = 3;

/** `; did you mean E11.9, E11.8?`; empty if nothing is suggested. Internal. */
export const didYouMean = (suggestions: readonly string[]): string =>
  suggestions.length === 0 ? '' : `; did you mean ${suggestions.slice(0, MOST_NAMED).join(', ')}?`;

/**
 * Whether the suggestions of an issue may be applied: the codes below a header, and the successors of a retired code. For any other issue
 * they are guesses. Internal.
 */
export const isReplacement = (issue: { readonly code: string }): boolean =>
  issue.code === 'header' || issue.code === 'retired';
