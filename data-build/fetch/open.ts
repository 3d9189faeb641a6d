import type { LoadOptions } from '../options.js';
import { readZipMember } from '../read/zip.js';
import type { Source } from '../sources.js';
import { readSource } from './find.js';

/** Returns the bytes of a source, out of its zip if it has one, with its hash checked. Logs what it reads. */
export function sourceOpener(options: LoadOptions): (source: Source) => Uint8Array {
  return (source) => {
    options.progress?.(`read ${source.kind} ${source.release}`);
    const bytes = readSource(source, options.sources);
    return source.member === null ? bytes : readZipMember(source.path, bytes, source.member);
  };
}
