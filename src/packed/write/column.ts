/**
 * Writes a column. `../column.ts` reads it and describes the encoding.
 */
export class ColumnWriter {
  readonly #bytes: number[] = [];

  /** Adds an unsigned number below 2^32. */
  add(value: number): void {
    if (!Number.isInteger(value) || value < 0 || value > 0xffffffff) {
      throw new Error(`${value} does not fit in a column; columns hold whole numbers from 0 to 2^32-1`);
    }
    if (value < 192) this.#bytes.push(value);
    else if (value < 192 + 62 * 256) this.#push(2, ((value - 192) & 255) * 256 + 192 + ((value - 192) >> 8));
    else if (value < 65_536) this.#bytes.push(254, value & 255, value >> 8);
    else {
      this.#bytes.push(255);
      this.#push(4, value);
    }
  }

  /** Adds a number that may be negative. */
  addSigned(value: number): void {
    this.add(value < 0 ? -value * 2 - 1 : value * 2);
  }

  /** How many bytes have been written so far. */
  get size(): number {
    return this.#bytes.length;
  }

  /** What has been written so far. */
  bytes(): Uint8Array {
    return Uint8Array.from(this.#bytes);
  }

  #push(count: number, value: number): void {
    for (let i = 0; i < count; i++) this.#bytes.push(Math.floor(value / 256 ** i) & 255);
  }
}

/** A column of these numbers. */
export function column(values: Iterable<number>): Uint8Array {
  const writer = new ColumnWriter();
  for (const value of values) writer.add(value);
  return writer.bytes();
}

/** Several pieces in one section, as `splitPieces` in `src/packed/column.ts` reads them. */
export function joinPieces(pieces: readonly Uint8Array[]): Uint8Array {
  if (pieces.length > 255)
    throw new Error(
      `${pieces.length} pieces in one section: the packed format holds at most 255. To fix it, split the section`,
    );
  const head = [pieces.length];
  for (const { length } of pieces) {
    if (length >= 2 ** 24)
      throw new Error(
        `a piece of ${length} bytes: the packed format holds less than 2^24. To fix it, split the piece into chunks`,
      );
    for (let i = 0; i < 4; i++) head.push(Math.floor(length / 256 ** i) & 255);
  }
  const whole = new Uint8Array(head.length + pieces.reduce((sum, { length }) => sum + length, 0));
  whole.set(head);
  let at = head.length;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** A section of lines. A line break within a line would shift all lines that follow, so it stops the build. */
export function textSection(lines: readonly string[]): Uint8Array {
  const odd = lines.find((line) => !/^[\t\x20-\x7e]*$/.test(line));
  if (odd !== undefined)
    throw new Error(`'${odd}' is not plain ASCII on one line; text sections hold nothing else`);
  return new TextEncoder().encode(lines.join('\n'));
}
