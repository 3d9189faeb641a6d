// What is shipped, gzipped: each payload part by part, the code of each entry, and what single imports cost.
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { importSizes } from './imports.mjs';

const dist = new URL('../../dist/', import.meta.url);
const gzipped = (content) => gzipSync(content, { level: 9 }).length;
const file = (name) => readFileSync(new URL(name, dist));

/** The parts of each payload, and all of it: rows of label and bytes. */
async function payloadSizes() {
  const rows = [];
  for (const name of readdirSync(new URL('data/', dist)).filter((name) => name.endsWith('.js'))) {
    const set = name.replace('.js', '');
    for (const [part, payload] of Object.entries(await import(new URL(`data/${name}`, dist).href)))
      rows.push([`${set} ${part}`, gzipped(payload)]);
    rows.push([`**${set}, all parts**`, gzipped(file(`data/${name}`))]);
  }
  return rows;
}

/** The code of each entry, without what it shares with others: rows of entry and bytes. */
function codeSizes() {
  const { exports: entries } = JSON.parse(readFileSync(new URL('../package.json', dist), 'utf8'));
  return Object.entries(entries)
    .filter(([entry, { import: target }]) => target !== undefined && !entry.startsWith('./data/'))
    .map(([entry, { import: target }]) => [
      entry.replace('.', 'medcodes'),
      gzipped(file(target.default.replace('./dist/', ''))),
    ]);
}

export const allSizes = async () => ({
  imports: await importSizes(),
  payloads: await payloadSizes(),
  code: codeSizes(),
});
