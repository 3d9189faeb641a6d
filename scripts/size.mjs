// `npm run size`: what is shipped, gzipped, part by part.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { install, run } from './run.mjs';

install();
run('npm', ['run', '--silent', 'build'], { quiet: true });

const gzipped = (content) => gzipSync(content, { level: 9 }).length;
const row = (label, bytes) => console.log(`| ${label.padEnd(46)} | ${String(bytes).padStart(9)} |`);
const file = (name) => readFileSync(new URL(`../dist/${name}`, import.meta.url));

const WHAT = {
  codes: 'codes, hierarchy, validity',
  titles: 'long titles with their revisions',
  shortTitles: 'short titles with their revisions',
  tabular: 'chapters and blocks',
  changes: 'predecessors and successors',
  poa: 'present-on-admission exemptions',
};
const parts = await import('../dist/data/icd10cm.js');
row('gzipped', 'bytes');
console.log(`| ${'-'.repeat(46)} | ${'-'.repeat(8)}: |`);
for (const [part, payload] of Object.entries(parts)) row(`${part}: ${WHAT[part]}`, gzipped(payload));
row('the module with all of these', gzipped(file('data/icd10cm.js')));
row('the code of medcodes/icd10cm', gzipped(file('icd10cm.js')));
row('the code of medcodes', gzipped(file('index.js')));
