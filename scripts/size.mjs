// `npm run size`: bytes, gzipped: each payload part by part, and what an import costs in the bundle of a consumer, by bundler.
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
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
  for (const [part, payload] of Object.entries(await import(new URL(`data/${name}`, dist))))
    row(`${set} ${part}`, gzipped(payload));
  row(`**${set}, all parts**`, gzipped(file(`data/${name}`)));
}

/** What a consumer imports: a function with its bundled tables, and the smaller recipes of the guides. */
const IMPORTS = [
  ['isWellFormed', `export { isWellFormed } from 'medcodes/icd10cm';`],
  ['isBillable', `export { isBillable } from 'medcodes/icd10cm';`],
  ['lookup', `export { lookup } from 'medcodes/icd10cm';`],
  ['validate', `export { validate } from 'medcodes/icd10cm';`],
  [
    'createIcd10cm({ codes })',
    `import { createIcd10cm } from 'medcodes/icd10cm';
     import { codes } from 'medcodes/data/icd10cm';
     export const { isBillable } = createIcd10cm({ codes });`,
  ],
  [
    'createRules({ codes, relation })',
    `import { createRules } from 'medcodes/icd10cm/rules';
     import { codes } from 'medcodes/data/icd10cm';
     import { relation } from 'medcodes/data/icd10cm-rules';
     export const { checkPair } = createRules({ codes, relation });`,
  ],
  ['isBillable, ICD-10-PCS', `export { isBillable } from 'medcodes/icd10pcs';`],
  ['isBillable, HCPCS', `export { isBillable } from 'medcodes/hcpcs';`],
  ['mue', `export { mue } from 'medcodes/ncci';`],
  ['checkDiagnoses', `export { checkDiagnoses } from 'medcodes/diagnoses';`],
  ['checkClaim', `export { checkClaim } from 'medcodes/claim';`],
];

const { tsImport } = await import('tsx/esm/api');
const { BUNDLERS } = await tsImport('../test/package/bundle.ts', import.meta.url);
const project = mkdtempSync(join(tmpdir(), 'medcodes-size-'));
const installed = join(project, 'node_modules/medcodes');
cpSync(fileURLToPath(dist), join(installed, 'dist'), { recursive: true });
cpSync(fileURLToPath(new URL('../package.json', import.meta.url)), join(installed, 'package.json'));
writeFileSync(join(project, 'package.json'), '{ "type": "module" }');

console.log(`\n| minified, gzipped | ${BUNDLERS.map(([name]) => name).join(' | ')} |`);
console.log(`| --- |${' ---: |'.repeat(BUNDLERS.length)}`);
for (const [what, contents] of IMPORTS) {
  const sizes = [];
  for (const [, bundle] of BUNDLERS) sizes.push(gzipped(await bundle(project, contents)));
  console.log(`| ${what} | ${sizes.join(' | ')} |`);
}
rmSync(project, { recursive: true, force: true });
