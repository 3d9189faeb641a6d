import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { Miniflare } from 'miniflare';
import { expect, inject, it } from 'vitest';
import { CONSUMER, EXPECTED } from './consumer.js';
import { entriesOf } from './page-server.js';
import { ASK, answersOf, ON, QUERIES } from './search-answers.js';

/** What a worker made of a script answers. The script has a constant `answer`. */
async function answerOf(script: string): Promise<unknown> {
  const { outputFiles } = await build({
    stdin: {
      contents: `${script}\nexport default { fetch: () => new Response(answer) };`,
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
    return await (await worker.dispatchFetch('http://localhost/')).json();
  } finally {
    await worker.dispose();
  }
}

it('answers in workerd', async () => {
  expect(await answerOf(CONSUMER.replace('export const', 'const'))).toEqual(EXPECTED);
});

it('search answers the same in workerd and Node, to the last digit of each score', async () => {
  const root = join(inject('project'), 'node_modules/medcodes');
  const module = await import(pathToFileURL(join(root, entriesOf(root)['medcodes/search']!)).href);
  const inWorkerd = await answerOf(`import * as search from 'medcodes/search';\nconst answer = ${ASK};`);
  expect(inWorkerd).toEqual(JSON.parse(answersOf(module, QUERIES, ON)));
}, 120_000);
