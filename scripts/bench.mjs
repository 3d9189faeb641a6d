// `npm run bench`: every benchmark; `npm run bench -- icd10cm`: one of them. Rivals run in the same process or take turns
// with ours, and ratios are what counts: the machine is not named.
import { install, run } from './run.mjs';

const BENCHES = ['icd10cm', 'icd10cm-rules', 'diagnoses', 'icd10pcs', 'hcpcs', 'cpt', 'ncci', 'claim'];

install();
run('npm', ['run', '--silent', 'build'], { quiet: true });

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !BENCHES.includes(name));
if (unknown.length > 0)
  throw new Error(`there is no benchmark ${unknown.join(', ')}: there are ${BENCHES.join(', ')}`);
for (const name of wanted.length > 0 ? wanted : BENCHES) {
  console.log(`\n${name}, Node ${process.version}\n`);
  const { default: bench } = await import(`./bench/${name}.mjs`);
  await bench();
}
