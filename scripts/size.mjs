// `npm run size`: what is shipped, gzipped, and what each import costs. `--write` updates the table in README.md.
import { readFileSync, writeFileSync } from 'node:fs';
import { install, run } from './run.mjs';

install();
run('npm', ['run', '--silent', 'build'], { quiet: true });

const { allSizes } = await import('./size/sizes.mjs');
const { imports, payloads, code } = await allSizes();

const row = (label, bytes) => console.log(`| ${label.padEnd(46)} | ${String(bytes).padStart(9)} |`);
const table = (title, rows) => {
  console.log('');
  row(title, 'bytes');
  console.log(`| ${'-'.repeat(46)} | ${'-'.repeat(8)}: |`);
  for (const [label, bytes] of rows) row(label, bytes);
};

table(
  'one import, bundled and gzipped',
  imports.map(([entry, name, bytes]) => [`${name} of ${entry}`, bytes]),
);
table('payloads, gzipped', payloads);
table('code of each entry, gzipped', code);

const { bundlerSizes } = await import('./size/bundlers.mjs');
const { bundlers, rows } = await bundlerSizes();
console.log(`\n| in four bundlers, minified and gzipped | ${bundlers.join(' | ')} |`);
console.log(`| --- |${' ---: |'.repeat(bundlers.length)}`);
for (const cells of rows) console.log(`| ${cells.join(' | ')} |`);

if (process.argv.includes('--write')) {
  const { withImportSizes } = await import('./size/readme.mjs');
  const readme = new URL('../README.md', import.meta.url);
  writeFileSync(readme, withImportSizes(readFileSync(readme, 'utf8'), imports));
  console.log('\nwrote the table in README.md');
}
