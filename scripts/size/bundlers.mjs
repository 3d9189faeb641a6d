// What imports cost in the bundle of a consumer, minified and gzipped, in four bundlers.
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { tsImport } from 'tsx/esm/api';

/** What a consumer imports: a function with its bundled tables, and the smaller recipes of the guides. */
const IMPORTS = [
  ['isWellFormed', `export { isWellFormed } from 'medcodes/icd10cm';`],
  ['isBillable', `export { isBillable } from 'medcodes/icd10cm';`],
  ['lookup', `export { lookup } from 'medcodes/icd10cm';`],
  ['checkCode', `export { checkCode } from 'medcodes/icd10cm';`],
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
  ['checkExcludes', `export { checkExcludes } from 'medcodes/icd10cm/rules';`],
  ['modifier', `export { modifier } from 'medcodes/hcpcs';`],
  ['isBillable, HCPCS', `export { isBillable } from 'medcodes/hcpcs';`],
  ['mue', `export { mue } from 'medcodes/ncci';`],
  ['checkDiagnoses', `export { checkDiagnoses } from 'medcodes/diagnoses';`],
  ['checkClaim', `export { checkClaim } from 'medcodes/claim';`],
  ['checkClaim and loadTexts', `export { checkClaim, loadTexts } from 'medcodes/claim/light';`],
];

/** A project with the built package and nothing else. */
function consumer() {
  const project = mkdtempSync(join(tmpdir(), 'medcodes-size-'));
  const installed = join(project, 'node_modules/medcodes');
  const from = (name) => fileURLToPath(new URL(`../../${name}`, import.meta.url));
  cpSync(from('dist'), join(installed, 'dist'), { recursive: true });
  cpSync(from('package.json'), join(installed, 'package.json'));
  writeFileSync(join(project, 'package.json'), '{ "type": "module" }');
  return project;
}

/** The names of the bundlers, and a row of bytes for each import. */
export async function bundlerSizes() {
  const { BUNDLERS } = await tsImport('../../test/package/bundle.ts', import.meta.url);
  const project = consumer();
  const rows = [];
  for (const [what, contents] of IMPORTS) {
    const row = /** @type {(string | number)[]} */ ([what]);
    for (const [, bundle] of BUNDLERS)
      row.push(gzipSync(await bundle(project, contents), { level: 9 }).length);
    rows.push(row);
  }
  rmSync(project, { recursive: true, force: true });
  return { bundlers: BUNDLERS.map(([name]) => name), rows };
}
