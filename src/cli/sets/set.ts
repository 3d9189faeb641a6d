import type { ParseArgsConfig } from 'node:util';
import type { OnDate } from '../../base/dates.js';
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
  /** Whether any edition has this code: decides which set answers where several could by shape. */
  readonly knows: (code: string) => boolean;
  readonly lookup: (code: string, options: OnDate) => CommandResult;
  readonly validate: (code: string, options: OnDate) => CommandResult;
  readonly history: (code: string, options: OnDate) => CommandResult;
  /** The nodes above and below a code; the top of the tree without one. */
  readonly tree: (code: string | undefined, options: OnDate) => CommandResult;
  readonly diff: (from: string, to: string) => CommandResult;
}
