import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { UsageError } from '../command.js';
import type { InputFile } from './compiler.js';

/** Reads the files that the user named; of a folder all files in it, at any depth, in order of their names. */
export const readInputs = (paths: readonly string[]): readonly InputFile[] => paths.flatMap(filesAt);

function filesAt(path: string): readonly InputFile[] {
  try {
    if (statSync(path).isDirectory()) return filesIn(path);
    return [{ path, name: basename(path), bytes: readFileSync(path) }];
  } catch (error) {
    if (error instanceof UsageError || !(error instanceof Error && 'code' in error)) throw error;
    throw new UsageError(`cannot read ${path}: ${error.message}`);
  }
}

function filesIn(folder: string): readonly InputFile[] {
  return (
    readdirSync(folder, { recursive: true, withFileTypes: true })
      // Hidden files are the system's, not the publisher's.
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .flatMap(filesAt)
  );
}
