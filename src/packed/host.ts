/**
 * The decompressor and the base64 decoder of Node, Bun and Deno, where the engine runs in one of them. They are several times
 * as fast before the first answer, because nothing of them has to be compiled.
 *
 * They are found by name at run time, so a bundler sees no import, and a browser gets no code of theirs. What they refuse, or
 * would read more loosely than this package does, is left to this package's own code: answers and errors are the same in
 * every engine.
 */

/** What is used of `node:zlib`. */
interface HostZlib {
  inflateRawSync(
    packed: Uint8Array,
    options: { readonly chunkSize: number; readonly maxOutputLength: number; readonly info: true },
  ): { readonly buffer: Uint8Array; readonly engine: { readonly bytesWritten: number } };
}

/** The bytes of a `Buffer`. */
type HostBytes = Uint8Array & { toString(encoding: 'base64' | 'latin1'): string };

/** What is used of `Buffer`. */
interface HostBuffer {
  from(text: string, encoding: 'base64'): HostBytes;
  from(buffer: ArrayBufferLike, from: number, length: number): HostBytes;
}

interface Host {
  readonly Buffer?: HostBuffer;
  readonly process?: { readonly getBuiltinModule?: (name: string) => HostZlib | undefined };
}

/** The smallest buffer that zlib takes. */
const LEAST_CHUNK = 64;

/** A view without the methods of `Buffer`. */
const plain = ({ buffer, byteOffset, length }: Uint8Array): Uint8Array =>
  new Uint8Array(buffer, byteOffset, length);

const zlibOf = (): HostZlib | undefined => (globalThis as Host).process?.getBuiltinModule?.('node:zlib');

/** Whether the host has a zlib that is ready at once. */
export function hasZlib(): boolean {
  try {
    return zlibOf() !== undefined;
  } catch {
    return false;
  }
}

/**
 * Inflates with the host's zlib.
 *
 * @param length - how many bytes must come out
 * @returns `undefined` if there is no zlib, or if it does not read the whole stream to exactly that many bytes
 */
export function hostInflate(packed: Uint8Array, length: number): Uint8Array | undefined {
  try {
    const zlib = zlibOf();
    if (zlib === undefined) return undefined;
    // One byte more than needed: a full buffer would make zlib ask for another one.
    const options = {
      chunkSize: Math.max(length + 1, LEAST_CHUNK),
      maxOutputLength: length + 1,
      info: true,
    } as const;
    const { buffer, engine } = zlib.inflateRawSync(packed, options);
    return buffer.length === length && engine.bytesWritten === packed.length ? plain(buffer) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Decodes base64 with the host's `Buffer`.
 *
 * @returns `undefined` if there is no `Buffer`, or if it would write the bytes as another text: `Buffer` skips characters that it
 * does not know
 */
export function hostBase64(text: string): Uint8Array | undefined {
  try {
    const bytes = (globalThis as Host).Buffer?.from(text, 'base64');
    return bytes?.toString('base64') === text ? plain(bytes) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The characters with the numbers of the bytes, by the host's `Buffer`.
 *
 * @returns `undefined` if there is no `Buffer`, or if it gives another number of characters
 */
export function hostLatin1({ buffer, byteOffset, length }: Uint8Array): string | undefined {
  try {
    const text = (globalThis as Host).Buffer?.from(buffer, byteOffset, length).toString('latin1');
    return text?.length === length ? text : undefined;
  } catch {
    return undefined;
  }
}
