import type { ParseArgsConfig } from 'node:util';
import type { PayloadPart } from '../../packed/payload.js';
import type { RawSection } from '../../packed/write/container.js';
import type { CommandOptions } from '../command.js';

/** A file that the user named, or a file in a folder that the user named. */
export interface InputFile {
  /** As the user would find it: the path that was given, or one below the folder that was given. */
  readonly path: string;
  /** The last part of the path. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a compiler makes from the user's files, for one module. */
export interface Compiled {
  /** The name of the code set in the containers, as its reader asks for it: `cpt`. The modules are named after it. */
  readonly set: string;
  /** The notice at the top of each written file, line by line: who owns the content, and how it may be used. */
  readonly notice: readonly string[];
  /** The exported type of the payload, and the entry that has it: `CptPayload` of `medcodes/cpt`. */
  readonly type: { readonly name: string; readonly from: string };
  /** The sections of each part, by the names that the payload object has them under. */
  readonly parts: Readonly<Record<string, readonly RawSection[]>>;
  /** Parts of the payload of another set, as they are: the codes that this one rests on. */
  readonly kept?: Readonly<Record<string, PayloadPart>>;
  /** What was read, in lines for people. */
  readonly report: readonly string[];
  /** The same for programs. */
  readonly json: Readonly<Record<string, unknown>>;
}

/** A kind of table that the user has, and that `medcodes compile` turns into a private payload. */
export interface Compiler {
  /** What follows `compile`: `cpt`. */
  readonly name: string;
  /** The files that it takes, in a line of the help. */
  readonly summary: string;
  /** Its own options, besides `--out`. */
  readonly options?: NonNullable<ParseArgsConfig['options']>;
  /** The lines of the help about those: option and meaning. */
  readonly optionLines?: readonly (readonly [option: string, meaning: string])[];
  /**
   * Reads the user's files.
   *
   * @throws MedcodesError `invalid-file` for a wrong file, UsageError for wrong options
   */
  readonly compile: (files: readonly InputFile[], options: CommandOptions) => Compiled | Promise<Compiled>;
}
