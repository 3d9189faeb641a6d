import { closeSync, openSync, writeSync } from 'node:fs';

/** A file that is written piece by piece, without a stream: the rows come as fast as they are written. */
export class FileSink {
  readonly #file: number;
  #bytes = 0;

  /** @param path - a file that does not exist */
  constructor(path: string) {
    this.#file = openSync(path, 'wx');
  }

  /** How many bytes were written. */
  get bytes(): number {
    return this.#bytes;
  }

  write(bytes: Uint8Array): void {
    for (let from = 0; from < bytes.length; ) from += writeSync(this.#file, bytes, from);
    this.#bytes += bytes.length;
  }

  close(): void {
    closeSync(this.#file);
  }
}
