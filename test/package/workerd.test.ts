import { join } from 'node:path';
import { build } from 'esbuild';
import { Miniflare } from 'miniflare';
import { expect, inject, it } from 'vitest';
import { CONSUMER, EXPECTED } from './consumer.js';

it('answers in workerd', async () => {
  const { outputFiles } = await build({
    stdin: {
      contents: `${CONSUMER.replace('export const', 'const')}\nexport default { fetch: () => new Response(answer) };`,
      resolveDir: join(inject('project')),
    },
    bundle: true,
    write: false,
    format: 'esm',
  });
  const worker = new Miniflare({
    modules: true,
    script: outputFiles[0]!.text,
    compatibilityDate: '2025-07-01',
  });
  try {
    const response = await worker.dispatchFetch('http://localhost/');
    expect(await response.json()).toEqual(EXPECTED);
  } finally {
    await worker.dispose();
  }
});
