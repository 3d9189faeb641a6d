// `npm run size`: what is shipped, gzipped: each payload part by part, and the code of each entry.
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { install, run } from './run.mjs';

install();
run('npm', ['run', '--silent', 'build'], { quiet: true });

const dist = new URL('../dist/', import.meta.url);
const gzipped = (content) => gzipSync(content, { level: 9 }).length;
const row = (label, bytes) => console.log(`| ${label.padEnd(46)} | ${String(bytes).padStart(9)} |`);
const file = (name) => readFileSync(new URL(name, dist));

row('gzipped', 'bytes');
console.log(`| ${'-'.repeat(46)} | ${'-'.repeat(8)}: |`);
for (const name of readdirSync(new URL('data/', dist)).filter((name) => name.endsWith('.js'))) {
  const set = name.replace('.js', '');
  for (const [part, payload] of Object.entries(await import(new URL(`data/${name}`, dist).href)))
    row(`${set} ${part}`, gzipped(payload));
  row(`**${set}, all parts**`, gzipped(file(`data/${name}`)));
}
const { exports: entries } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
for (const [entry, { import: target }] of Object.entries(entries)) {
  if (target === undefined || entry.startsWith('./data/')) continue;
  row(`code of ${entry.replace('.', 'medcodes')}`, gzipped(file(target.default.replace('./dist/', ''))));
}
