import { MedcodesError } from '../base/errors.js';
import { checksum } from './checksum.js';
import { inflateSection, isPossible, openContainer, type PackedSection } from './container.js';
import { hasZlib } from './host.js';
import { keepInflated } from './inflated.js';

/** What is used of the decompression streams of browsers and of Node. */
interface Stream {
  readonly readable: {
    getReader(): { read(): Promise<{ readonly done: boolean; readonly value?: Uint8Array }> };
  };
  readonly writable: {
    getWriter(): { write(bytes: Uint8Array): Promise<void>; close(): Promise<void> };
  };
}

type StreamClass = new (format: 'deflate-raw') => Stream;

/**
 * Inflates parts of payloads ahead of the first question. A browser does it beside the page's own work, with
 * `DecompressionStream`; elsewhere the host's zlib or this package does it. Nobody needs to call it: without it the first question inflates what it needs, at once.
 *
 * What is inflated is kept until a table is made of it, so preload only what you are going to ask.
 *
 * @param parts - parts of payloads, such as `codes` of `medcodes/data/icd10cm`
 * @throws MedcodesError `corrupt-payload` or `unsupported-payload`, the errors that the first question would give;
 * `invalid-argument` for anything else than a part
 *
 * @example
 * ```ts
 * import { preload } from 'medcodes';
 * import { codes } from 'medcodes/data/icd10cm';
 * import { isBillable } from 'medcodes/icd10cm';
 *
 * await preload(codes);
 * isBillable('E11.9', { on: '2026-01-15' }); //=> true
 * ```
 */
export async function preload(...parts: readonly (string | Uint8Array)[]): Promise<void> {
  const opened = parts.map((part) => ({ part, ...openContainer(part) }));
  await Promise.all(
    opened.flatMap(({ part, sections }) =>
      Array.from(sections, async ([name, section]) =>
        keepInflated(part, name, (await streamed(section)) ?? inflateSection(name, section)),
      ),
    ),
  );
}

/**
 * The bytes of a section from a stream of the host; undefined if there is none, or if it does not give exactly the bytes
 * expected. Not where there is a zlib, which is faster and stricter: the streams of Node 20 pass over bytes after the end.
 */
async function streamed({ packed, sum, rawBytes }: PackedSection): Promise<Uint8Array | undefined> {
  const { DecompressionStream: Streams } = globalThis as { readonly DecompressionStream?: StreamClass };
  if (typeof Streams !== 'function' || hasZlib()) return undefined;
  try {
    const bytes = packed();
    if (checksum(bytes) !== sum || !isPossible(rawBytes, bytes)) return undefined;
    const { readable, writable } = new Streams('deflate-raw');
    const writer = writable.getWriter();
    const written = Promise.all([writer.write(bytes), writer.close()]);
    const [raw] = await Promise.all([readAll(readable.getReader(), rawBytes), written]);
    return raw;
  } catch {
    return undefined;
  }
}

/** Reads a stream of so many bytes; stops with an error if it has more or fewer. */
async function readAll(
  reader: ReturnType<Stream['readable']['getReader']>,
  length: number,
): Promise<Uint8Array> {
  const raw = new Uint8Array(length);
  let end = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    // More than there is room for throws a RangeError.
    raw.set(value!, end);
    end += value!.length;
  }
  if (end !== length) throw new MedcodesError('corrupt-payload', 'the stream is too short');
  return raw;
}
