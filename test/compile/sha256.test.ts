import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { knownHashLines } from '../../data-build/known-hashes.js';
import { fileReports } from '../../src/compile/file-reports.js';
import { KNOWN_HASHES } from '../../src/compile/known-hashes.js';
import { sha256 } from '../../src/compile/sha256.js';

it('SHA-256 of texts of every length up to two blocks, and of a long one, is that of Node', () => {
  for (const length of [...Array(130).keys(), 100_000]) {
    const bytes = Uint8Array.from({ length }, (_, i) => (i * 7919) % 256);
    expect(sha256(bytes), String(length)).toBe(createHash('sha256').update(bytes).digest('hex'));
  }
});

it('the list of known hashes is that of the sources', () => {
  expect(KNOWN_HASHES).toEqual(knownHashLines());
  expect(KNOWN_HASHES.length).toBeGreaterThan(50);
});

it('other bytes are an unknown re-issue', () => {
  expect(fileReports([{ name: 'f', content: new Uint8Array(3) }])).toMatchObject([
    { name: 'f', bytes: 'unknown re-issue' },
  ]);
});
