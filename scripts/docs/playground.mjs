// Builds the playground into a folder: the page with its views, engines that are bundled one by one, and each payload as a
// file of its own that all engines share.
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { build } from 'esbuild';
import { ENTRIES } from '../entries.mjs';
import { ROOT } from '../run.mjs';

const HERE = join(ROOT, 'docs/playground');
const DATA = join(ROOT, 'src/data');

/** Import paths of the package are its sources. */
const ownPackage = {
  name: 'own-package',
  setup(build) {
    build.onResolve({ filter: /^medcodes(\/|$)/ }, ({ path }) => ({
      path: join(ROOT, ENTRIES[path.replace('medcodes', '.')]),
      sideEffects: false,
    }));
  },
};

/** Engines and payloads stay imports, under names that all files know. */
const ownFiles = {
  name: 'own-files',
  setup(build) {
    build.onResolve({ filter: /^\.\/engines\// }, ({ path }) => ({ path, external: true }));
    build.onResolve({ filter: /^\.\// }, ({ path, importer }) => {
      const set = relative(DATA, dirname(importer));
      if (set.startsWith('..') || basename(importer) !== 'index.ts') return undefined;
      return { path: `../data/${set}-${path.slice(2)}`, external: true, sideEffects: false };
    });
  },
};

const common = {
  bundle: true,
  format: 'esm',
  target: 'es2022',
  minify: true,
  legalComments: 'none',
  outExtension: { '.js': '.js' },
  plugins: [ownPackage, ownFiles],
  logLevel: 'warning',
};

const filesIn = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();

/** Every payload as a module: `src/data/hcpcs/codes.ts` is `data/hcpcs-codes.js`. */
function payloads() {
  return Object.fromEntries(
    readdirSync(DATA, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.endsWith('index.ts'))
      .map((name) => [name.replace('/', '-').replace(/\.ts$/, ''), join(DATA, name)]),
  );
}

/** @param {string} out - the folder of the page; it is emptied */
export async function buildPlayground(out) {
  const work = join(out, 'build');
  rmSync(out, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  const engines = readdirSync(join(HERE, 'engines')).map((name) => join(HERE, 'engines', name));
  await Promise.all([
    build({
      ...common,
      entryPoints: [join(HERE, 'main.ts')],
      outdir: work,
      splitting: true,
      chunkNames: 'view-[hash]',
    }),
    build({ ...common, entryPoints: [join(HERE, 'worker.ts')], outdir: work }),
    build({ ...common, entryPoints: engines, outdir: join(work, 'engines') }),
    build({ ...common, entryPoints: payloads(), outdir: join(work, 'data') }),
    build({ ...common, entryPoints: [join(HERE, 'styles/style.css')], outdir: work }),
  ]);
  await finish(out, work);
}

/** Names the folder of the build by its content, and writes the page and the service worker that know the name. */
async function finish(out, work) {
  const files = filesIn(work);
  const hash = createHash('sha256');
  for (const file of [...files, join(HERE, 'index.html'), join(HERE, 'sw.ts')])
    hash.update(readFileSync(file));
  const name = `v-${hash.digest('hex').slice(0, 10)}`;
  cpSync(work, join(out, name), { recursive: true });
  rmSync(work, { recursive: true });
  const page = readFileSync(join(HERE, 'index.html'), 'utf8').replaceAll('BUILD/', `${name}/`);
  writeFileSync(join(out, 'index.html'), page);
  cpSync(join(HERE, 'icon.svg'), join(out, 'icon.svg'));
  const all = files.map((file) => `${name}/${relative(work, file)}`);
  const isFirst = (file) => /\/(main\.js|style\.css|view-[^/]*\.js|engines\/basics\.js)$/.test(file);
  await build({
    ...common,
    format: 'iife',
    entryPoints: [join(HERE, 'sw.ts')],
    outfile: join(out, 'sw.js'),
    define: {
      BUILD: JSON.stringify(name),
      FIRST: JSON.stringify(['./', 'icon.svg', ...all.filter(isFirst)]),
      REST: JSON.stringify(all.filter((file) => !isFirst(file))),
    },
  });
}
