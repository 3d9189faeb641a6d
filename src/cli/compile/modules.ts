import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { deflateRaw } from 'node:zlib';
import { buildNumber, packSection, writeContainer } from '../../packed/write/container.js';
import { UsageError } from '../command.js';
import { writeTogether } from '../output-file.js';
import type { Compiled } from './compiler.js';

/** A written file. */
export interface WrittenFile {
  readonly path: string;
  readonly bytes: number;
}

/** Keeps the folder a private package of ES modules: npm does not publish it, Node reads its `.js` files as modules. */
const MANIFEST = `${JSON.stringify({ private: true, type: 'module' }, null, 2)}\n`;

const deflate = (bytes: Uint8Array): Promise<Uint8Array> => promisify(deflateRaw)(bytes, { level: 9 });

/**
 * Writes what was compiled as modules for the user's own application: an ES module, the same as CommonJS, and their
 * declarations. Every file is first written under another name in the same folder, so that a failure does not damage the earlier files.
 */
export async function writeModules(folder: string, compiled: Compiled): Promise<readonly WrittenFile[]> {
  const parts = await encodedParts(compiled);
  const files = { ...moduleTexts(compiled, parts), 'package.json': MANIFEST };
  const written = Object.entries(files).map(([name, text]) => ({ path: join(folder, name), text }));
  try {
    makeFolder(folder);
    writeTogether(written);
  } catch (error) {
    if (error instanceof UsageError || !(error instanceof Error && 'code' in error)) throw error;
    throw new UsageError(`cannot write to ${folder}: ${error.message}`);
  }
  return written.map(({ path, text }) => ({ path, bytes: text.length }));
}

function makeFolder(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const manifest = join(folder, 'package.json');
  if (existsSync(manifest) && readFileSync(manifest, 'utf8') !== MANIFEST)
    throw new UsageError(`${manifest} belongs to another package; give --out a folder of its own`);
}

/** Each part as base64 of its container. */
async function encodedParts({ set, parts, kept = {} }: Compiled): Promise<Record<string, string>> {
  const build = buildNumber(Object.values(parts).flat());
  const encoded: Record<string, string> = {};
  for (const [name, part] of Object.entries(kept))
    encoded[name] = typeof part === 'string' ? part : Buffer.from(part).toString('base64');
  for (const [name, sections] of Object.entries(parts)) {
    const packed = await Promise.all(sections.map((section) => packSection(section, deflate)));
    encoded[name] = Buffer.from(writeContainer(set, build, packed)).toString('base64');
  }
  return encoded;
}

function moduleTexts(
  { set, notice, type }: Compiled,
  parts: Readonly<Record<string, string>>,
): Record<string, string> {
  const head = `${notice.map((line) => `// ${line}\n`).join('')}// Written by 'medcodes compile ${set}'; do not edit.\n`;
  const constants = Object.entries(parts).map(([name, base64]) => `const ${name} = '${base64}';\n`);
  const body = `${constants.join('')}const payload = { ${Object.keys(parts).join(', ')} };\n`;
  const declared = `${head}import type { ${type.name} } from '${type.from}';\n\nexport declare const payload: ${type.name};\n`;
  return {
    [`${set}.js`]: `${head}${body}export { payload };\n`,
    [`${set}.cjs`]: `'use strict';\n${head}${body}exports.payload = payload;\n`,
    [`${set}.d.ts`]: declared,
    [`${set}.d.cts`]: declared,
  };
}
