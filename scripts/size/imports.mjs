// What one import costs a consumer: a bundle of it alone, made and minified by esbuild, gzipped.
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { ROOT } from '../run.mjs';

/** The imports that the README lists: entry and function. */
export const IMPORTS = [
  ['medcodes', 'identify'],
  ['medcodes/icd10cm', 'isWellFormed'],
  ['medcodes/icd10cm', 'isBillable'],
  ['medcodes/icd10cm', 'lookup'],
  ['medcodes/icd10cm', 'checkCode'],
  ['medcodes/icd10cm', 'validate'],
  ['medcodes/icd10cm/rules', 'checkPair'],
  ['medcodes/icd10cm/rules', 'checkExcludes'],
  ['medcodes/diagnoses', 'checkDiagnoses'],
  ['medcodes/mce', 'edits'],
  ['medcodes/icd10pcs', 'isBillable'],
  ['medcodes/icd10pcs', 'checkCode'],
  ['medcodes/icd10pcs', 'lookup'],
  ['medcodes/icd10pcs', 'nextValues'],
  ['medcodes/hcpcs', 'isBillable'],
  ['medcodes/hcpcs', 'checkCode'],
  ['medcodes/hcpcs', 'lookup'],
  ['medcodes/hcpcs', 'modifier'],
  ['medcodes/hcpcs', 'billUnits'],
  ['medcodes/icd9', 'lookup'],
  ['medcodes/icd9', 'toIcd10'],
  ['medcodes/cpt', 'describe'],
  ['medcodes/ncci', 'checkPair'],
  ['medcodes/ncci', 'checkUnits'],
  ['medcodes/claim', 'fromX12'],
  ['medcodes/claim', 'checkClaim'],
  ['medcodes/claim/light', 'checkClaim'],
  ['medcodes/udf', 'createFunctions'],
];

/** The gzipped bytes of a bundle of one function. */
export async function importSize(entry, name) {
  const { outputFiles } = await build({
    stdin: { contents: `export { ${name} } from '${entry}';`, resolveDir: ROOT },
    bundle: true,
    write: false,
    format: 'esm',
    minify: true,
  });
  return gzipSync(outputFiles[0].contents, { level: 9 }).length;
}

/** All of them, as rows of entry, function and bytes. */
export const importSizes = () =>
  Promise.all(
    IMPORTS.map(async ([entry, name]) => /** @type {const} */ ([entry, name, await importSize(entry, name)])),
  );
