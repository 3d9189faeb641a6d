import { linkSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import { requireOtherFile, writeStreamed, writeTogether } from '../../src/cli/output-file.js';

let folder = '';
const at = (name: string): string => join(folder, name);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'medcodes-out-'));
  writeFileSync(at('claims'), 'claims');
});

describe('the file that is read', () => {
  it('may not be written, by its name or through a link', () => {
    symlinkSync(at('claims'), at('symbolic'));
    linkSync(at('claims'), at('hard'));
    for (const out of ['claims', 'symbolic', 'hard'])
      expect(() => requireOtherFile(at('claims'), at(out))).toThrow(
        'is the file that is read; give --out another file',
      );
    expect(() => requireOtherFile(at('symbolic'), at('claims'))).toThrow('is the file that is read');
  });

  it('may be beside the written one, which need not exist', () => {
    writeFileSync(at('other'), '');
    expect(() => requireOtherFile(at('claims'), at('other'))).not.toThrow();
    expect(() => requireOtherFile(at('claims'), at('new'))).not.toThrow();
  });
});

describe('a written file', () => {
  it('has its name only when it is complete', async () => {
    await writeStreamed(at('out'), async (stream) => {
      expect(readdirSync(folder)).not.toContain('out');
      await pipeline(['findings'], stream);
    });
    expect(readFileSync(at('out'), 'utf8')).toBe('findings');
    expect(readdirSync(folder).sort()).toEqual(['claims', 'out']);
  });

  it('leaves no other file, and the earlier one as it was, if writing fails', async () => {
    writeFileSync(at('out'), 'earlier');
    const failing = writeStreamed(at('out'), async (stream) => {
      await pipeline(['half'], stream);
      throw new Error('no space left');
    });
    await expect(failing).rejects.toThrow('no space left');
    expect(readFileSync(at('out'), 'utf8')).toBe('earlier');
    expect(readdirSync(folder).sort()).toEqual(['claims', 'out']);
  });

  it('is not written through a link that was planted under its temporary name', async () => {
    symlinkSync(at('claims'), at('out.unfinished'));
    await writeStreamed(at('out'), (stream) => pipeline(['findings'], stream));
    expect(readFileSync(at('claims'), 'utf8')).toBe('claims');
    expect(readFileSync(at('out'), 'utf8')).toBe('findings');
  });

  it('is written together with its others, or not at all', () => {
    writeTogether([
      { path: at('a'), text: 'A' },
      { path: at('b'), text: 'B' },
    ]);
    expect(readFileSync(at('b'), 'utf8')).toBe('B');
    const missing = join(folder, 'no such folder', 'c');
    expect(() =>
      writeTogether([
        { path: at('a'), text: 'changed' },
        { path: missing, text: '' },
      ]),
    ).toThrow();
    expect(readFileSync(at('a'), 'utf8')).toBe('A');
    expect(readdirSync(folder).sort()).toEqual(['a', 'b', 'claims']);
  });
});
