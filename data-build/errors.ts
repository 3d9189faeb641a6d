import type { FileFail } from '../src/files/fail.js';

/** The reasons to stop a build. */
export type BuildErrorCode =
  | 'source-missing'
  | 'source-altered'
  | 'download-failed'
  | 'unreadable'
  | 'malformed-row'
  | 'duplicate'
  | 'count'
  | 'contradiction'
  | 'stale-output';

/** An expected failure of the data build: printed as one message without a stack trace. Nothing has been written. */
export class BuildError extends Error {
  readonly code: BuildErrorCode;
  /** The file at fault, as `sources.json` names it. */
  readonly file: string;
  /** The line at fault, from 1, if the file has lines. */
  readonly line: number | undefined;

  constructor(code: BuildErrorCode, file: string, what: string, line?: number) {
    super(`${file}${line === undefined ? '' : `:${line}`}: ${what}`);
    this.name = 'BuildError';
    this.code = code;
    this.file = file;
    this.line = line;
  }
}

/** Makes the errors of a reader in `src` those of the data build. */
export const failIn =
  (file: string): FileFail =>
  (fault, what, line) =>
    new BuildError(fault, file, what, line);
