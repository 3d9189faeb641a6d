// The entries of the package, once: tsup builds them, typedoc documents them, and a test compares package.json with them.
// `node scripts/entries.mjs` writes them to package.json.
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/** What people import, and its source. In the order of the API pages. */
export const ENTRIES = {
  '.': 'src/index.ts',
  './icd10cm': 'src/icd10cm/index.ts',
  './icd10cm/rules': 'src/icd10cm/rules/index.ts',
  './icd10pcs': 'src/icd10pcs/index.ts',
  './hcpcs': 'src/hcpcs/index.ts',
  './cpt': 'src/cpt/index.ts',
  './pos': 'src/pos/index.ts',
  './icd9': 'src/icd9/index.ts',
  './icd9/procedures': 'src/icd9/procedures/index.ts',
  './ncci': 'src/ncci/index.ts',
  './mce': 'src/mce/index.ts',
  './diagnoses': 'src/diagnoses/index.ts',
  './claim': 'src/claim/index.ts',
  './compile': 'src/compile/index.ts',
  './claim/light': 'src/claim/light/index.ts',
  './claim/batch': 'src/claim/batch/index.ts',
  './search': 'src/search/index.ts',
  './search/combobox': 'src/search/combobox/index.ts',
  './index-book': 'src/index-book/index.ts',
  './fhir': 'src/fhir/index.ts',
  './schemas': 'src/schemas/index.ts',
  './udf': 'src/udf/index.ts',
  './data/icd10cm': 'src/icd10cm/payload.ts',
  './data/icd10cm-rules': 'src/icd10cm/rules/payload.ts',
  './data/icd10pcs': 'src/icd10pcs/payload.ts',
  './data/hcpcs': 'src/hcpcs/payload.ts',
  './data/pos': 'src/pos/payload.ts',
  './data/icd9': 'src/icd9/payload.ts',
  './data/ncci': 'src/ncci/payload.ts',
  './data/mce': 'src/mce/payload.ts',
};

/** The entries that run in Node only. */
export const NODE_ONLY = ['./claim/batch'];

/** The name of an entry in dist, without an extension: `./claim/batch` is `claim-batch`, `./data/mce` is `mce-data`. */
export function distName(entry) {
  if (entry === '.') return 'index';
  const name = entry.slice(2).replaceAll('/', '-');
  return name.startsWith('data-') ? `${name.slice(5)}-data` : name;
}

/** The fields of package.json that name the entries. */
export function packageFields() {
  const exports = {};
  const typesVersions = {};
  for (const entry of Object.keys(ENTRIES)) {
    const file = `./dist/${distName(entry)}`;
    exports[entry] = {
      import: { types: `${file}.d.ts`, default: `${file}.js` },
      require: { types: `${file}.d.cts`, default: `${file}.cjs` },
    };
    if (entry !== '.') typesVersions[entry.slice(2)] = [`${file}.d.cts`];
  }
  // The scripts for engines are files, not modules: people read them or upload them.
  exports['./udf/*.js'] = './dist/udf/*.js';
  exports['./package.json'] = './package.json';
  return { exports, typesVersions: { '*': typesVersions } };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const path = new URL('../package.json', import.meta.url);
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  writeFileSync(path, `${JSON.stringify({ ...manifest, ...packageFields() }, null, 2)}\n`);
  console.log('wrote the exports and typesVersions of package.json');
}
