import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { textOf } from '../../src/cli/input.js';

const TEXT = '\uFEFF{"type":"professional","id":"\u00dcn\u00efcode"}\n'.repeat(3_000);
const le = Buffer.from(TEXT, 'utf16le');

/** The text of bytes that come in pieces of a size. */
async function read(bytes: Uint8Array, size = 65_536): Promise<string> {
  const pieces: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += size) pieces.push(bytes.subarray(at, at + size));
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  let text = '';
  for await (const piece of textOf(Readable.from(pieces), 'it'))
    text += typeof piece === 'string' ? piece : decoder.decode(piece, { stream: true });
  return text + decoder.decode();
}

const plain = (text: string): string => text.replaceAll('\uFEFF', '');

describe('the text of a file', () => {
  it.each([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-16, little end first', le],
    ['UTF-16, big end first', Buffer.from(le).swap16()],
    ['UTF-16 without a mark', le.subarray(2)],
    ['UTF-16 without a mark, big end first', Buffer.from(le.subarray(2)).swap16()],
    ['gzip', gzipSync(TEXT)],
    ['gzip of UTF-16', gzipSync(le)],
    ['two gzip members', Buffer.concat([gzipSync(TEXT.slice(0, 999)), gzipSync(TEXT.slice(999))])],
  ])('in %s is read in pieces of any size', async (_, bytes) => {
    for (const size of [65_536, 1_000, 7, 3])
      expect(plain(await read(bytes, size)) === plain(TEXT), `pieces of ${size}`).toBe(true);
  });

  it('may be shorter than what tells its kind', async () => {
    for (const text of ['', '{', '{}', 'ISA']) expect(await read(Buffer.from(text))).toBe(text);
  });

  it.each([
    ['cut off', gzipSync(TEXT).subarray(0, 60), 'it is a damaged gzip file: unexpected end of file'],
    [
      'changed',
      Buffer.concat([gzipSync(TEXT).subarray(0, 20), Buffer.alloc(99, 7)]),
      'it is a damaged gzip file',
    ],
    ['no more than its mark', Buffer.from([0x1f, 0x8b]), 'it is a damaged gzip file'],
    ['a ZIP archive', Buffer.from('PK\u0003\u0004 and more'), 'it is a ZIP archive; unpack it first'],
  ])('that is %s is refused', async (_, bytes, message) => {
    await expect(read(bytes)).rejects.toThrow(message);
  });

  it('gives the error of the stream', async () => {
    async function* failing(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('{"type":');
      throw new Error('the disk is gone');
    }
    await expect(async () => {
      for await (const piece of textOf(failing(), 'it')) expect(piece).toBeDefined();
    }).rejects.toThrow('the disk is gone');
  });
});
