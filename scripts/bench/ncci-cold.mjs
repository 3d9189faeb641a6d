// The time to a first answer of one side, in a process of its own: `node ncci-cold.mjs medcodes|sqlite FILE A B DATE`.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const [side, file, a, b, on] = process.argv.slice(2);

async function medcodes() {
  const { createNcci } = await import('medcodes/ncci');
  const { payload } = await import(pathToFileURL(file).href);
  const started = performance.now();
  const answer = createNcci(payload).checkPair(a, b, { on });
  const milliseconds = performance.now() - started;
  if (answer.verdict === 'not-loaded') throw new Error(answer.message);
  return milliseconds;
}

async function sqlite() {
  const { default: initSqlJs } = await import('sql.js');
  const { Database } = await initSqlJs();
  const started = performance.now();
  const database = new Database(readFileSync(file));
  const { lookup } = await import('./ncci-sqlite.mjs');
  lookup(database)(a, b, on.replaceAll('-', ''));
  return performance.now() - started;
}

process.stdout.write(String(side === 'sqlite' ? await sqlite() : await medcodes()));
