import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { Command } from 'commander';
import { BuildError } from './errors.js';
import { fetchSource } from './fetch/download.js';
import { buildFormatDump } from './format-dump.js';
import { buildHcpcs } from './hcpcs/emit.js';
import { buildIcd9 } from './icd9/emit.js';
import { buildIcd10cm } from './icd10cm/emit.js';
import { buildLateralityReport } from './icd10cm/laterality-report.js';
import { buildIcd10cmRules } from './icd10cm/rules/emit.js';
import { buildIcd10pcs } from './icd10pcs/emit.js';
import { buildIndexBook } from './index-book/emit.js';
import { buildKnownHashes } from './known-hashes.js';
import { buildMce } from './mce/emit.js';
import { buildNcci } from './ncci/emit.js';
import type { LoadOptions } from './options.js';
import type { Emitted } from './packed/emit.js';
import { buildPos } from './pos/emit.js';
import { buildRetiredReport } from './retired-report.js';
import { buildSearch } from './search/emit.js';
import { buildIcd10cmSearch } from './search/icd10cm/emit.js';
import { readSources } from './sources.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** The function that builds each payload, by the name of its folder in `src/data`. */
const BUILDS: Readonly<Record<string, (options: LoadOptions) => Promise<Emitted>>> = {
  icd10cm: buildIcd10cm,
  // After icd10cm: it reads the rows of the codes that were written for it.
  'icd10cm-rules': buildIcd10cmRules,
  // After icd10cm, as above.
  'icd10cm-index': buildIndexBook,
  search: buildSearch,
  // After the three above: it reads the books, the rows and the vocabulary.
  'icd10cm-search': buildIcd10cmSearch,
  hcpcs: buildHcpcs,
  icd10pcs: buildIcd10pcs,
  ncci: buildNcci,
  laterality: buildLateralityReport,
  retired: buildRetiredReport,
  mce: buildMce,
  pos: buildPos,
  'known-hashes': buildKnownHashes,
  icd9: buildIcd9,
  // After mce: it shows the bytes of its payload.
  dump: buildFormatDump,
};

interface Options {
  readonly sources?: string;
  readonly only?: string;
}

const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** The requested builds, one after the other. */
async function* emitAll({ sources, only }: Options): AsyncGenerator<Emitted> {
  if (only !== undefined && BUILDS[only] === undefined)
    throw new BuildError(
      'unreadable',
      only,
      `unknown build; choose one of ${Object.keys(BUILDS).join(', ')}`,
    );
  for (const [name, build] of Object.entries(BUILDS)) {
    if (only !== undefined && only !== name) continue;
    print(`\n${name}`);
    yield build({ sources, progress: print });
  }
}

/** Writes every file under a temporary name first, so a failure does not change the old files. */
function writeAll(files: Emitted['files']): void {
  for (const { path, text } of files) {
    mkdirSync(dirname(join(ROOT, path)), { recursive: true });
    writeFileSync(`${join(ROOT, path)}.new`, text);
  }
  for (const { path } of files) renameSync(`${join(ROOT, path)}.new`, join(ROOT, path));
}

function printSummary({ files, summary }: Emitted): void {
  print('\npart          section               raw bytes   packed    ratio');
  for (const { part, section, rawBytes, packedBytes } of summary) {
    const ratio = (rawBytes / Math.max(1, packedBytes)).toFixed(1);
    print(
      `${part.padEnd(14)}${section.padEnd(20)}${String(rawBytes).padStart(11)}${String(packedBytes).padStart(9)}${ratio.padStart(9)}`,
    );
  }
  const modules = files.filter(({ path }) => path.endsWith('.ts') && !path.endsWith('index.ts'));
  const gzipped = modules.map(({ text }) => gzipSync(text, { level: 9 }).length);
  print(
    `\nmodules, gzipped: ${modules.map(({ path }, i) => `${path.split('/').at(-1)} ${gzipped[i]}`).join(' · ')}`,
  );
  print(`together ${gzipped.reduce((a, b) => a + b, 0)} bytes`);
}

/** Compares the build with the committed files, byte by byte. */
function check(files: Emitted['files']): void {
  for (const { path, text } of files) {
    const committed = existsSync(join(ROOT, path)) ? readFileSync(join(ROOT, path), 'utf8') : '';
    if (committed === text) continue;
    let at = 0;
    while (committed[at] === text[at]) at++;
    throw new BuildError(
      'stale-output',
      path,
      `differs from the build of the sources at byte ${at}; run 'npm run data:build'`,
    );
  }
  print(`${files.length} files match the build of the sources`);
}

async function fetchAll({ sources }: Options): Promise<void> {
  const missing: string[] = [];
  for (const source of readSources()) {
    const outcome = await fetchSource(source, sources);
    print(`${outcome.padEnd(14)}${source.path}`);
    if (outcome === 'not-to-be-had') missing.push(source.path);
  }
  if (missing.length > 0) {
    print(
      `\n${missing.length} files are repackaged or no longer published; give their folder with --sources DIR`,
    );
    process.exitCode = 1;
  }
}

const program = new Command('data').description('Compiles the official code tables into src/data');
const command = (name: string, description: string): Command =>
  program
    .command(name)
    .description(description)
    .option('--sources <dir>', 'the folder with the official files')
    .option('--only <name>', 'only one payload, named by its folder in src/data');

command('build', 'read, verify, pack, write').action(async (options: Options) => {
  for await (const emitted of emitAll(options)) {
    writeAll(emitted.files);
    printSummary(emitted);
  }
});
command('check', 'build again and compare with the committed files').action(async (options: Options) => {
  for await (const { files } of emitAll(options)) check(files);
});
command('fetch', 'download what is missing from the official addresses').action(fetchAll);

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof BuildError)) throw error;
  process.stderr.write(`${error.code}: ${error.message}\n`);
  process.exitCode = 1;
}
