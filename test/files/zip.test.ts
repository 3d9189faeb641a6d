import fc from 'fast-check';
import { type Zippable, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { contentOf, isZip, readZip } from '../../src/files/zip.js';

const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const invalid = expect.objectContaining({ code: 'invalid-file' });

/** Everything in an archive. */
const all = (bytes: Uint8Array): Record<string, number[]> =>
  Object.fromEntries(
    readZip('x.zip', bytes).map((member) => [member.path, [...contentOf(`x.zip: ${member.path}`, member)]]),
  );

const SAMPLE: Zippable = {
  'a.txt': text('the first file, the first file, the first file'),
  'folder/é.txt': [text('stored as it is'), { level: 0 }],
  'folder/empty.txt': new Uint8Array(0),
  'folder/': new Uint8Array(0),
};

describe('an archive', () => {
  it('gives every file back, folders left out', () => {
    const archive = zipSync(SAMPLE);
    expect(isZip(archive)).toBe(true);
    expect(all(archive)).toEqual({
      'a.txt': [...text('the first file, the first file, the first file')],
      'folder/é.txt': [...text('stored as it is')],
      'folder/empty.txt': [],
    });
    expect(all(zipSync(SAMPLE, { comment: 'PK\x05\x06 is not the end' }))).toEqual(all(archive));
  });

  it('gives any files back', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.stringMatching(/^[a-z]{1,8}\.txt$/), fc.uint8Array({ maxLength: 2000 }), {
          maxKeys: 5,
          noNullPrototype: true,
        }),
        fc.constantFrom(0 as const, 1 as const, 9 as const),
        (files, level) => {
          if (Object.keys(files).length === 0) return;
          const expected = Object.fromEntries(
            Object.entries(files).map(([name, bytes]) => [name, [...bytes]]),
          );
          expect(all(zipSync(files, { level }))).toEqual(expected);
        },
      ),
    );
  });

  it('cut off at any byte is refused', () => {
    const archive = zipSync(SAMPLE);
    for (let end = 0; end < archive.length; end++)
      expect(() => all(archive.subarray(0, end)), String(end)).toThrow(invalid);
  });

  it('with any bit flipped is refused, or gives the same contents', () => {
    const archive = zipSync({ 'a.txt': text('some text, some text, some text') });
    const expected = [...text('some text, some text, some text')];
    let refused = 0;
    for (let bit = 0; bit < archive.length * 8; bit++) {
      const damaged = Uint8Array.from(archive);
      damaged[bit >> 3]! ^= 1 << (bit & 7);
      try {
        for (const content of Object.values(all(damaged))) expect(content).toEqual(expected);
      } catch (error) {
        expect(error).toEqual(invalid);
        refused++;
      }
    }
    expect(refused).toBeGreaterThan(archive.length);
  });

  it('with an encrypted file, or another compression method, is refused with the reason', () => {
    const archive = zipSync({ 'a.txt': text('x') });
    const central = archive.length - 22 - 46 - 'a.txt'.length;
    const change = (at: number, value: number): Uint8Array => {
      const other = Uint8Array.from(archive);
      other[central + at] = value;
      return other;
    };
    expect(() => all(change(8, 1))).toThrow(/x\.zip: a\.txt: the file is encrypted; unzip it/);
    expect(() => all(change(10, 12))).toThrow(/is compressed with method 12; unzip it/);
  });

  it('of nothing, or of something else, is refused', () => {
    for (const bytes of [
      new Uint8Array(0),
      text('P'),
      text('PK'),
      text('PK\x05\x06'),
      text('no archive at all'.repeat(9)),
    ]) {
      expect(isZip(bytes)).toBe(false);
      expect(() => readZip('x.zip', bytes)).toThrow(invalid);
    }
  });
});
