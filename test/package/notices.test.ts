import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const DIST = new URL('../../dist/', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, DIST), 'utf8');

describe('THIRD-PARTY-NOTICES.txt', () => {
  const notices = read('THIRD-PARTY-NOTICES.txt');

  it('has every package that a source comment of a bundle names, with its licence', () => {
    const bundles = readdirSync(DIST).filter((name) => /\.c?js$/.test(name));
    const named = bundles.flatMap((name) =>
      // A package may be inside another one.
      [...read(name).matchAll(/^\/\/ (?:.*\/)?node_modules\/((?:@[^/\n]+\/)?[^/\n]+)\//gm)].map(
        ([, found]) => found!,
      ),
    );
    const packages = [...new Set(named)].sort();
    expect(packages).toEqual(['csv-parse', 'fflate', 'hyparquet', 'hyparquet-writer', 'saxes', 'xmlchars']);
    for (const name of packages)
      expect(notices).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\((?:MIT|ISC)\\)$`, 'm'));
  });

  it('has the text of each licence', () => {
    expect(notices.match(/Copyright/g)?.length).toBeGreaterThanOrEqual(4);
    expect(notices).toContain('Permission is hereby granted, free of charge');
    expect(notices).toContain('Permission to use, copy, modify, and/or distribute');
  });
});
