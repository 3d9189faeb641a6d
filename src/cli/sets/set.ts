import type { ParseArgsConfig } from 'node:util';
import type { OnDate } from '../../base/dates.js';
import type { AnyChange, AnyDatedEntry, AnyHistory, AnyIssue } from '../../codeset/contract.js';
import type { CommandResult } from '../command.js';

/** A code set, as the commands that all sets share see it. */
export interface CliSet {
  /** What `--set` calls it. */
  readonly name: string;
  /** What people call it. */
  readonly label: string;
  /** Options of its own for the commands that all sets share. */
  readonly options?: NonNullable<ParseArgsConfig['options']>;
  /** The lines of the help about those: option and meaning. */
  readonly optionLines?: readonly (readonly [option: string, meaning: string])[];
  /** Whether any release has this code: decides which set answers if several could by shape. */
  readonly knows: (code: string) => boolean;
  readonly lookup: (code: string, options: OnDate) => CommandResult;
  readonly validate: (code: string, options: OnDate) => CommandResult;
  readonly upgrade: (code: string, options: OnDate) => CommandResult;
  readonly descendants: (code: string, options: OnDate) => CommandResult;
  readonly history: (code: string, options: OnDate) => CommandResult;
  /** The nodes above and below a code; the top of the tree without one. */
  readonly tree: (code: string | undefined, options: OnDate) => CommandResult;
  readonly diff: (from: string, to: string) => CommandResult;
}

/** How the lines of one set differ from those of others. The entries, issues and periods are those of that set. */
export interface Presentation {
  /** What the set calls a node that is not billable: `header` by default. */
  readonly header?: string;
  /** The lines of an entry. */
  readonly entryLines?: (entry: never) => readonly string[];
  /** The lines below an issue of `validate`. */
  readonly issueLines?: (issue: never) => readonly string[];
  /** The lines of a history. */
  readonly historyLines?: (
    history: never,
    before: readonly AnyChange[],
    after: readonly AnyChange[],
  ) => string[];
}

/** The same, as generic code calls it. */
export interface AnyPresentation {
  readonly header?: string;
  readonly entryLines?: (entry: AnyDatedEntry) => readonly string[];
  readonly issueLines?: (issue: AnyIssue) => readonly string[];
  readonly historyLines?: (
    history: AnyHistory,
    before: readonly AnyChange[],
    after: readonly AnyChange[],
  ) => string[];
}
