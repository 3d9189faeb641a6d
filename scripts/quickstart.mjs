// `npm run quickstart`: installs what is missing, builds, and shows the package at work on its real data.
import { install, run } from './run.mjs';

const TOURS = ['icd10cm', 'icd10cm-rules', 'diagnoses', 'icd10pcs', 'hcpcs', 'cpt', 'ncci', 'claim'];

install();
run('npm', ['run', '--silent', 'build'], { quiet: true });

for (const name of TOURS) {
  const { default: tour } = await import(`./quickstart/${name}.mjs`);
  await tour();
}
