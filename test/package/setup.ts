import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder in which the packed tarball is installed, and nothing else. */
    project: string;
    /** The same with zod beside it, the optional peer of `medcodes/schemas`. */
    withZod: string;
    /** The packed tarball. */
    tarball: string;
  }
}

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Packs the built package once and installs the tarball, by unpacking it, into a folder of its own. */
export default function setup({ provide }: TestProject): () => void {
  if (!existsSync(join(ROOT, 'dist/icd10cm.js')))
    throw new Error("there is no build to pack: run 'npm run build', or all by 'npm test'");
  const project = mkdtempSync(join(tmpdir(), 'medcodes-package-'));
  const output = execFileSync('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', project], {
    cwd: ROOT,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [{ filename }] = JSON.parse(output) as [{ filename: string }];
  const tarball = join(project, filename);
  execFileSync('tar', ['-xzf', tarball, '-C', project]);
  mkdirSync(join(project, 'node_modules'));
  cpSync(join(project, 'package'), join(project, 'node_modules/medcodes'), { recursive: true });
  rmSync(join(project, 'package'), { recursive: true });
  writeFileSync(join(project, 'package.json'), '{ "name": "consumer", "private": true, "type": "module" }\n');
  execFileSync(process.execPath, ['scripts/docs/unpack-chromium.mjs', project], { cwd: ROOT });
  provide('project', project);
  provide('withZod', besideZod(project));
  provide('tarball', tarball);
  return () => rmSync(project, { recursive: true, force: true });
}

/** A project in the first one that has zod too. A copy: Node looks for peers beside the real place of a package. */
function besideZod(project: string): string {
  const folder = join(project, 'with-zod');
  cpSync(join(project, 'node_modules/medcodes'), join(folder, 'node_modules/medcodes'), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules/zod'), join(folder, 'node_modules/zod'), 'dir');
  cpSync(join(project, 'package.json'), join(folder, 'package.json'));
  return folder;
}
