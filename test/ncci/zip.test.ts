import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readZip } from '../../src/files/zip.js';
import { piecedMember } from '../../src/ncci/read/pieces.js';

async function contents(zip: Uint8Array): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const { name, size, pieces } of readZip('a.zip', zip).map((one) => piecedMember('a.zip', one))) {
    const all: Uint8Array[] = [];
    for await (const piece of pieces()) all.push(piece);
    found[name] = Buffer.concat(all).toString('latin1');
    expect(found[name]!.length).toBe(size);
  }
  return found;
}

describe('a zip', () => {
  it('gives back what another packer put in, deflated or stored', async () => {
    const file = fc.tuple(fc.uint8Array({ maxLength: 2000 }), fc.constantFrom(0, 6, 9));
    const files = fc.dictionary(fc.stringMatching(/^[a-z]{1,8}(\/[a-z]{1,8})?\.txt$/), file, { maxKeys: 5 });
    await fc.assert(
      fc.asyncProperty(files, async (input) => {
        const zip = zipSync(
          Object.fromEntries(
            Object.entries(input).map(([name, [bytes, level]]) => [name, [bytes, { level }]]),
          ) as never,
        );
        const expected = Object.entries(input).map(([name, [bytes]]) => [
          name,
          Buffer.from(bytes).toString('latin1'),
        ]);
        expect(await contents(zip)).toEqual(Object.fromEntries(expected));
      }),
      { numRuns: 60 },
    );
  });

  it('may end with a comment, and may have folders in it', async () => {
    const zip = zipSync({ 'folder/': new Uint8Array(), 'folder/a.txt': Buffer.from('text') });
    const commented = Buffer.concat([zip, Buffer.from('PK and more, but no end record')]);
    commented.writeUInt16LE(30, zip.length - 2);
    expect(await contents(commented)).toEqual({ 'folder/a.txt': 'text' });
  });

  it('is larger than one piece without being held as a whole', async () => {
    const text = 'One line of a table that goes on and on\n'.repeat(50_000);
    const [member] = readZip('a.zip', zipSync({ 'a.txt': Buffer.from(text) }));
    const { pieces } = piecedMember('a.zip', member!);
    const sizes: number[] = [];
    let sum = 0;
    for await (const piece of pieces()) {
      sizes.push(piece.length);
      sum += piece.length;
    }
    expect(sum).toBe(text.length);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(1 << 18);
  });
});
