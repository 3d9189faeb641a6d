// The licences of the packages that the build puts into dist, as THIRD-PARTY-NOTICES.txt beside it: an esbuild plugin that notes which
// files of node_modules each bundle takes.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The text of the ISC licence, for packages that name it but bring no file with it. */
const ISC = `Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby granted, provided that
the above copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED WARRANTIES
OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT, INDIRECT, OR CONSEQUENTIAL DAMAGES OR
ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS
ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF THIS SOFTWARE.`;

/** The folder of the package that a file belongs to, which may be inside another package; undefined for our own files. */
export const packageOf = (path) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0];

/** The notice of a package: name, version, licence and its text. */
function noticeOf(root, path) {
  const folder = join(root, path);
  const { name, version, license, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  if (file === undefined && license !== 'ISC')
    throw new Error(`${name} is in the bundle, but has no licence file; add its text to scripts/notices.mjs`);
  const by = typeof author === 'object' ? author.name : author;
  const text =
    file === undefined ? `Copyright (c) ${by}\n\n${ISC}` : readFileSync(join(folder, file), 'utf8').trim();
  return `${name} ${version} (${license})\n\n${text}\n`;
}

const HEAD = 'medcodes contains code of these packages.\n\n';
const RULE = `\n${'-'.repeat(80)}\n\n`;

/** The packages that a bundle takes files of. */
function packagesIn(metafile) {
  const paths = Object.values(metafile?.outputs ?? {}).flatMap(({ inputs }) => Object.keys(inputs));
  return paths.map(packageOf).filter((name) => name !== undefined);
}

const found = new Set();

/** The plugin. All builds share what was found, so the last one to end writes the whole file. */
export const notices = (root) => ({
  name: 'notices',
  setup(build) {
    build.initialOptions.metafile = true;
    build.onEnd(({ metafile }) => {
      for (const name of packagesIn(metafile)) found.add(name);
      const dist = join(root, 'dist');
      if (!existsSync(dist)) mkdirSync(dist);
      const list = [...found].map((path) => noticeOf(root, path)).sort();
      writeFileSync(join(dist, 'THIRD-PARTY-NOTICES.txt'), HEAD + list.join(RULE));
    });
  },
});
