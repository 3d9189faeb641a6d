import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const SRC = join(dirname(fileURLToPath(import.meta.url)), '../../src');

/** One import of one file. */
export interface Import {
  /** The file that imports, relative to `src`: `mce/table.ts`. */
  readonly from: string;
  /** What it imports: a file relative to `src`, or the name of a package. */
  readonly to: string;
}

function importsOf(from: string): Import[] {
  const { importedFiles } = ts.preProcessFile(readFileSync(join(SRC, from), 'utf8'));
  return importedFiles.map(({ fileName }) => ({
    from,
    to: fileName.startsWith('.')
      ? posix.join(posix.dirname(from), fileName).replace(/\.js$/, '.ts')
      : fileName,
  }));
}

/** Every import in `src`, without the generated payloads, which import only each other. */
export function allImports(): Import[] {
  return readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.startsWith('data/'))
    .flatMap(importsOf);
}
