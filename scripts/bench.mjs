// `npm run bench`: every benchmark, a few rounds each; `npm run bench -- icd10cm`: one of them; `--full`: all rounds, which takes
// minutes; `--compare` shows the ratios beside those of docs/benchmarks.json. Results are printed and written as JSON to bench-results.json. `--full --page` also keeps them in docs/benchmarks.json
// and writes docs/benchmarks.md from them. Rivals run in the same process or take turns with ours, and ratios are what counts.
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { comparison, comparisonText } from './bench/compare.mjs';
import { benchmarksPage } from './bench/page.mjs';
import { FULL, recorded } from './bench/table.mjs';
import { install, ROOT, run } from './run.mjs';

const BENCHES = [
  'icd10cm',
  'icd10cm-rules',
  'diagnoses',
  'icd10pcs',
  'hcpcs',
  'cpt',
  'ncci',
  'claim',
  'udf',
  'filter',
  'fhir',
];

const PAGE = process.argv.includes('--page');
const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const unknown = wanted.filter((name) => !BENCHES.includes(name));
if (unknown.length > 0)
  throw new Error(`no benchmark is named ${unknown.join(', ')}: choose from ${BENCHES.join(', ')}`);
if (PAGE && (wanted.length > 0 || !FULL)) throw new Error('--page needs all benchmarks and --full');

install();
run('npm', ['run', '--silent', 'build'], { quiet: true });

const results = {
  node: process.version,
  cores: availableParallelism(),
  // What else the machine was doing: more than the cores means that times are too long.
  load: Number(loadavg()[0].toFixed(1)),
  full: FULL,
  benches: {},
};
for (const name of wanted.length > 0 ? wanted : BENCHES) {
  console.log(`\n${name}, Node ${process.version}`);
  const { default: bench } = await import(`./bench/${name}.mjs`);
  await bench();
  results.benches[name] = recorded();
}

const write = (path, text) => {
  writeFileSync(new URL(path, `file://${ROOT}`), text);
  console.log(`\nwrote ${path}`);
};
write('bench-results.json', `${JSON.stringify(results, null, 2)}\n`);
if (process.argv.includes('--compare')) {
  const baseline = JSON.parse(readFileSync(new URL('docs/benchmarks.json', `file://${ROOT}`), 'utf8'));
  console.log(`\n${comparisonText(comparison(baseline.benches, results.benches))}`);
}
if (PAGE) {
  const { allSizes } = await import('./size/sizes.mjs');
  const kept = { ...results, sizes: await allSizes() };
  write('docs/benchmarks.json', `${JSON.stringify(kept, null, 2)}\n`);
  write('docs/benchmarks.md', benchmarksPage(kept));
}
