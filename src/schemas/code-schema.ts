import { z } from 'zod';
import { MedcodesError } from '../base/errors.js';
import { quoted } from '../base/limits.js';
import { knownOptions } from '../base/options.js';
import type { CodeSystem } from '../codeset/about.js';
import { didYouMean } from '../codeset/did-you-mean.js';

/** The options of every code schema. */
export interface WriteOptions {
  /**
   * What parsing gives: `given`, the text as it came; `plain`, the form used on claims (`E119`); `display`, as people read it (`E11.9`).
   *
   * @defaultValue `given`
   */
  readonly as?: 'given' | 'plain' | 'display' | undefined;
}

/**
 * Why a text is refused, in the `params` of the zod issue: for programs; the message is for people.
 */
export interface CodeIssueParams {
  /** The code set that refused it. */
  readonly system: CodeSystem | 'modifier';
  /** The issue, as the `validate` of that set names it: `malformed`, `unknown`, `header`, `retired` and so on. */
  readonly issue: string;
  /** Codes that may have been meant, the likeliest first. */
  readonly suggestions: readonly string[];
}

/** What `validate` of any set says against a text. */
export interface Problem {
  readonly code: string;
  readonly message: string;
  readonly suggestions: readonly string[];
}

/** How the texts of one kind are judged and written. */
export interface CodeKind {
  readonly system: CodeIssueParams['system'];
  /** What is expected, for the messages: `an ICD-10-CM code`. */
  readonly what: string;
  /** `undefined` for a text that is right. */
  readonly problemOf: (text: string) => Problem | undefined;
  readonly normalize: (text: string) => string | undefined;
  readonly format: (text: string) => string | undefined;
}

/** The most suggestions that a message names. */
const MOST_NAMED = 3;

/** A schema of strings that are judged by a code set. */
export function codeSchema(kind: CodeKind, options: WriteOptions = {}): z.ZodString {
  knownOptions(options, ['as'], 'this schema');
  const { as = 'given' } = options;
  if (as !== 'given' && as !== 'plain' && as !== 'display')
    throw new MedcodesError('invalid-argument', `as is ${quoted(as)}; give 'given', 'plain' or 'display'`);
  const checked = z
    .string({ error: ({ input }) => `${kind.what} ${input === undefined ? 'is missing' : 'must be a text'}` })
    .check((context) => {
      const problem = kind.problemOf(context.value);
      if (problem === undefined) return;
      const { code: issue, suggestions } = problem;
      const params: CodeIssueParams = { system: kind.system, issue, suggestions };
      const message = messageOf(problem);
      context.issues.push({ code: 'custom', input: context.value, message, params: { ...params } });
    });
  if (as === 'given') return checked;
  const write = as === 'plain' ? kind.normalize : kind.format;
  // What was refused stays as it came.
  return checked.overwrite((text) => write(text) ?? text);
}

/** The message of `validate`, with what may have been meant. */
function messageOf({ code, message, suggestions }: Problem): string {
  if (code === 'malformed' || code === 'unknown') return message + didYouMean(suggestions);
  // The codes of other issues are another date's.
  return code === 'header' && suggestions.length > 0
    ? `${message}; such as ${suggestions.slice(0, MOST_NAMED).join(', ')}`
    : message;
}

/** The problem of a text that does not have the shape of a kind. */
export const misshapen = (text: string, what: string): Problem => ({
  code: 'malformed',
  message: `'${text.slice(0, 40)}' does not have the shape of ${what}`,
  suggestions: [],
});
