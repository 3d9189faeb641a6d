import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CACHE, sourceFolders } from '../../data-build/fetch/find.js';
import { findOfficial, hasOfficial, officialBytes, officialPath } from '../official-files.js';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'medcodes-sources-'));
  mkdirSync(join(folder, 'made-up'));
  writeFileSync(join(folder, 'made-up/table.txt'), 'A row');
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

describe('the folders of official files', () => {
  it('begin with the given folder, or with MEDCODES_SOURCES, and end with the downloads', () => {
    vi.stubEnv('MEDCODES_SOURCES', 'mine');
    expect(sourceFolders(undefined)[0]).toBe(resolve('mine'));
    expect(sourceFolders('given')[0]).toBe(resolve('given'));
    expect(sourceFolders(undefined).at(-1)).toBe(CACHE);
  });

  it('are the usual ones if nothing is set', () => {
    vi.stubEnv('MEDCODES_SOURCES', undefined);
    expect(sourceFolders(undefined)).toHaveLength(2);
  });

  it('of MEDCODES_SOURCES are where tests find files', () => {
    vi.stubEnv('MEDCODES_SOURCES', undefined);
    expect(hasOfficial('made-up/table.txt')).toBe(false);
    vi.stubEnv('MEDCODES_SOURCES', folder);
    expect(findOfficial('made-up/table.txt')).toBe(join(folder, 'made-up/table.txt'));
    expect(Buffer.from(officialBytes('made-up/table.txt')).toString()).toBe('A row');
  });

  it('are named in the error if a file is missing', () => {
    vi.stubEnv('MEDCODES_SOURCES', folder);
    expect(() => officialPath('made-up/other.txt')).toThrow(folder);
  });
});
