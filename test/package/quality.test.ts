import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { expect, inject, it } from 'vitest';

it('publint finds nothing', async () => {
  const pkgDir = join(inject('project'), 'node_modules/medcodes');
  const { messages, pkg } = await publint({ pkgDir, strict: true });
  expect(messages.map((message) => formatMessage(message, pkg as Record<string, unknown>))).toEqual([]);
});

it('every entry resolves to its types, under the resolution of old (node10) too', () => {
  const attw = fileURLToPath(
    new URL('../../node_modules/@arethetypeswrong/cli/dist/index.js', import.meta.url),
  );
  const { stdout, status } = spawnSync(
    process.execPath,
    [attw, inject('tarball'), '--profile', 'strict', '--format', 'json', '--no-definitely-typed'],
    { encoding: 'utf8' },
  );
  expect(status, stdout.slice(0, 2000)).toBe(0);
  const { analysis, problems } = JSON.parse(stdout);
  const manifest = JSON.parse(
    readFileSync(join(inject('project'), 'node_modules/medcodes/package.json'), 'utf8'),
  );
  expect(Object.keys(analysis.entrypoints).sort()).toEqual(Object.keys(manifest.exports).sort());
  const found = Object.values(problems ?? {}).flat();
  expect(found).toEqual([]);
});

it('the command is executable', () => {
  const listing = execFileSync('tar', ['-tvzf', inject('tarball'), 'package/dist/cli.js'], {
    encoding: 'utf8',
  });
  expect(listing).toMatch(/^-rwxr.xr.x/);
});

it('every export and property is documented, and every link leads somewhere', () => {
  const typedoc = fileURLToPath(new URL('../../node_modules/typedoc/bin/typedoc', import.meta.url));
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const { stdout, stderr, status } = spawnSync(process.execPath, [typedoc, '--emit', 'none'], {
    cwd: root,
    encoding: 'utf8',
  });
  expect([status, `${stdout}${stderr}`.slice(0, 3000)]).toEqual([0, expect.anything()]);
});
