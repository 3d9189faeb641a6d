import type { ParseArgsConfig } from 'node:util';
import type { OnDate } from '../base/dates.js';

/** What a command found. */
export interface CommandResult {
  /** False for a negative answer: not found, or not valid. */
  readonly ok: boolean;
  /** Another exit code than that of `ok`. */
  readonly exit?: number;
  /** For people; each line ends with a line break. */
  readonly text: string;
  /** The same for programs. */
  readonly json: unknown;
}

/** The options as they were given, by their long names. */
export interface CommandOptions extends OnDate {
  readonly set?: string;
  readonly json?: boolean;
  readonly help?: boolean;
  /** The options of the command itself. */
  readonly [name: string]: unknown;
}

/** One command of `medcodes`. */
export interface Command {
  /** How it is called: `lookup <code...>`. */
  readonly usage: string;
  /** What it does, in a line of the help. */
  readonly summary: string;
  /** The least and the most number of arguments. */
  readonly takes: readonly [least: number, most: number, what: string];
  /** Whether it reads what is piped into it if it has no arguments. */
  readonly piped?: boolean;
  /** The words that its first argument may be, each with what it means, for the help. */
  readonly argumentLines?: readonly (readonly [word: string, meaning: string])[];
  /** Options besides `--on`, `--set`, `--json` and `--help`. */
  readonly options?: NonNullable<ParseArgsConfig['options']>;
  /**
   * Which of `--on` and `--set` it takes. The others are refused.
   *
   * @defaultValue `--on`
   */
  readonly shared?: readonly ('on' | 'set')[];
  /** Those options as its help shows them, each with what it means. */
  readonly optionLines?: readonly (readonly [option: string, meaning: string])[];
  readonly run: (args: readonly string[], options: CommandOptions) => CommandResult | Promise<CommandResult>;
}

/** The text of some lines. */
export const lines = (list: readonly string[]): string => list.map((line) => `${line}\n`).join('');

/** A number with its noun: `1 claim`, `2 claims`. */
export const many = (count: number, one: string, more = `${one}s`): string =>
  `${count} ${count === 1 ? one : more}`;

/** A usage error: the command prints the message and the help, and ends with 2. */
export class UsageError extends Error {}

/** A code that cannot be answered with what was given. In a list it does not stop the others. */
export class CannotAnswer extends UsageError {}
