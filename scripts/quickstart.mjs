// `npm run quickstart`: installs what is missing, builds, and shows the package at work on the bundled official data. It
// begins with the main job, a whole claim, then takes one code set after the other.
import { existsSync } from 'node:fs';
import { install, run } from './run.mjs';

const TOURS = ['claim', 'diagnoses', 'icd10cm', 'icd10cm-rules', 'icd10pcs', 'hcpcs', 'ncci', 'cpt'];

const installed = existsSync(new URL('../node_modules/.package-lock.json', import.meta.url));
console.log(`Step 1 of 3: ${installed ? 'dependencies are installed already' : 'installing dependencies'}.`);
install();
console.log('Step 2 of 3: building the package into dist/. This takes under a minute.');
run('npm', ['run', '--silent', 'build'], { quiet: true });
console.log('Step 3 of 3: a tour. It first checks a whole claim, then shows each code set.');
console.log('Everything below is computed now, from the built package and its bundled data.');

for (const name of TOURS) {
  const { default: tour } = await import(`./quickstart/${name}.mjs`);
  await tour();
}
console.log(
  '\nNext: README.md has the import for each of these, and docs/guide has a page for each code set.',
);
