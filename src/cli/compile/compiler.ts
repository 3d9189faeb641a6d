import type { ParseArgsConfig } from 'node:util';
import type { RawSection } from '../../packed/write/container.js';
import type { CommandOptions } from '../command.js';

/** A file that the user named, or that lies in a folder that the user named. */
export interface InputFile {
  /** As the user would find it: the path that was given, or one below the folder that was given. */
  readonly path: string;
  /** The last part of it. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a compiler makes of the user's files: a module is written of it. */
export interface Compiled {
  /** The name of the code set in the containers, as its reader asks for it: `cpt`. The modules are named after it. */
  readonly set: string;
  /** What the head of each written file says, line by line: whose content it is, and what may be done with it. */
  readonly notice: readonly string[];
  /** The exported type of the payload, and the entry that has it: `CptPayload` of `medcodes/cpt`. */
  readonly type: { readonly name: string; readonly from: string };
  /** The sections of each part, by the names that the payload object has them under. */
  readonly parts: Readonly<Record<string, readonly RawSection[]>>;
  /** What was read, for people: a line each. */
  readonly report: readonly string[];
  /** The same for programs. */
  readonly json: Readonly<Record<string, unknown>>;
}

/** A kind of table that the user holds and `medcodes compile` makes a private payload of. */
export interface Compiler {
  /** What follows `compile`: `cpt`. */
  readonly name: string;
  /** The files that it takes, in a line of the help. */
  readonly summary: string;
  /** Options of its own, beside `--out`. */
  readonly options?: NonNullable<ParseArgsConfig['options']>;
  /** The lines of the help about those: option and meaning. */
  readonly optionLines?: readonly (readonly [option: string, meaning: string])[];
  /**
   * Reads the user's files.
   *
   * @throws MedcodesError `invalid-file` for a file that is not what was expected, UsageError for a call that is off
   */
  readonly compile: (files: readonly InputFile[], options: CommandOptions) => Compiled | Promise<Compiled>;
}
