import type { z } from 'zod';
import { requireObject } from '../base/arguments.js';
import { type OnDate, parseDate } from '../base/dates.js';
import { knownOptions } from '../base/options.js';
import type { SetAbout } from '../codeset/about.js';
import type { Syntax } from '../codeset/contract.js';
import { type CodeKind, codeSchema, misshapen, type Problem, type WriteOptions } from './code-schema.js';

/** The options of a schema that asks the tables. */
export interface CodeOptions extends OnDate, WriteOptions {}

/** A kind of code without what judges it. */
type Kind = Omit<CodeKind, 'problemOf'>;

/** The codes of a set. Names only two of its functions, so that a bundle of a shape carries no tables. */
export const codesOf = (
  { id, aCode }: SetAbout,
  { normalize, format }: Pick<Syntax, 'normalize' | 'format'>,
): Kind => ({ system: id, what: aCode, normalize, format });

/** What `validate` of a set gives, as far as a schema needs it. */
type Answer =
  | { readonly ok: true }
  | { readonly ok: false; readonly issues: readonly [Problem, ...Problem[]] };

/** The two verbs that judge a code on a date. */
export interface Judge {
  readonly isBillable: (text: string, options: OnDate) => boolean;
  readonly validate: (text: string, options: OnDate) => Answer;
}

/** A schema that asks a set. The date is refused when the schema is made, not when it first parses. */
export function datedSchema(kind: Kind, { isBillable, validate }: Judge, options: CodeOptions): z.ZodString {
  requireObject(options, 'this schema', '{ on, as }');
  knownOptions(options, ['on', 'as', 'cpt'], 'this schema');
  const { on, as } = options;
  if (on !== undefined) parseDate(on, 'on');
  const problemOf = (text: string): Problem | undefined => {
    // Most texts are right, and this asks for no titles.
    if (isBillable(text, { on })) return undefined;
    const answer = validate(text, { on });
    return answer.ok ? undefined : answer.issues[0];
  };
  return codeSchema({ ...kind, problemOf }, { as });
}

/** A schema of the shape alone. */
export function shapeSchema(kind: Kind, options: WriteOptions): z.ZodString {
  requireObject(options, 'this schema', '{ as }');
  const problemOf = (text: string): Problem | undefined =>
    kind.normalize(text) === undefined ? misshapen(text, kind.what) : undefined;
  return codeSchema({ ...kind, problemOf }, options);
}
