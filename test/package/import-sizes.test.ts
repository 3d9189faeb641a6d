import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { describe, expect, inject, it } from 'vitest';

const readme = readFileSync(fileURLToPath(new URL('../../README.md', import.meta.url)), 'utf8');

/** The rows of the README's table: function, entry, bytes. */
const rows = [...readme.matchAll(/^\| `(\w+)` \| `(medcodes[\w/]*)` \| ([\d,]+) \|$/gm)].map(
  ([, name, entry, bytes]) => ({ name: name!, entry: entry!, bytes: Number(bytes!.replaceAll(',', '')) }),
);

async function bundleBytes(name: string, entry: string): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents: `export { ${name} } from '${entry}';`, resolveDir: join(inject('project')) },
    bundle: true,
    write: false,
    format: 'esm',
    minify: true,
  });
  return gzipSync(outputFiles[0]!.contents, { level: 9 }).length;
}

describe('what the README says that an import costs', () => {
  it('covers every set and a whole claim', () => {
    expect(rows.length).toBeGreaterThanOrEqual(19);
    expect(rows.map(({ name }) => name)).toContain('checkClaim');
  });

  it.each(rows)(
    '$name of $entry is within 3 in a hundred of $bytes bytes; if not, run npm run size -- --write',
    async ({ name, entry, bytes }) => {
      const measured = await bundleBytes(name, entry);
      expect(Math.abs(measured - bytes)).toBeLessThanOrEqual(Math.max(50, bytes * 0.03));
    },
  );
});
